import { compileMessage } from "@lingui/message-utils/compileMessage";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { Shell } from "#app/Shell.tsx";
import { de } from "#ui/i18n/de.ts";
import { en } from "#ui/i18n/en.ts";
import { i18n, LANGUAGES } from "#ui/i18n/i18n.ts";

/** Tests and benchmarks draw on what they find by this; the built pad does not listen yet. */
const TEST_ID = / data-testid="[^"]*"/g;

/** The first screen in each language, as templates of which `public/boot.js` shows one. */
export function renderShell(): string {
  return LANGUAGES.map((language) => {
    i18n.loadAndActivate({ locale: language, messages: firstWords({ en, de }[language]) });
    const markup = renderToStaticMarkup(createElement(Shell)).replaceAll(TEST_ID, "");
    return `<template id="shell-${language}">${markup}</template>`;
  }).join("\n");
}

/** What the first screen says, as the build compiles it. */
function firstWords(catalogue: Pick<typeof de, keyof typeof en>) {
  const ids = Object.keys(en) as (keyof typeof en)[];
  return Object.fromEntries(ids.map((id) => [id, compileMessage(catalogue[id])]));
}
