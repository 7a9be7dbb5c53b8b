import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { RunOptions, default as Axe } from "axe-core";
import { expect } from "../app.ts";
import { turnTheme } from "../theme.ts";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What it waits for between two looks, and how often it looks at most. */
const PAUSE_MS = 300;
const MOST_LOOKS = 5;

/** What axe finds wrong: by all its rules in light, by those of colour in dark, where nothing else differs. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  const light = await violations(page, { runOnly: { type: "tag", values: RULES } });
  await turnTheme(page, "dark");
  const dark = await violations(page, { runOnly: { type: "rule", values: ["color-contrast"] } });
  await turnTheme(page, "light");
  return [...light, ...dark.map((each) => `in dark: ${each}`)];
}

/** Has the page looked through in both themes, at rest. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  // What had begun to move comes to its end.
  await page.waitForFunction(() =>
    document.getAnimations().every((one) => one.playState !== "running"),
  );
  expect(await axeViolations(page)).toEqual([]);
}

declare global {
  interface Window {
    axe?: typeof Axe;
  }
}

/** A screen of which a part is still on its way, for a heading above another, is looked at again before it is called wrong. */
async function violations(page: Page, options: RunOptions): Promise<readonly string[]> {
  let found = await violationsNow(page, options);
  for (let look = 1; look < MOST_LOOKS && found.length > 0; look++) {
    await page.waitForTimeout(PAUSE_MS);
    found = await violationsNow(page, options);
  }
  return found;
}

async function violationsNow(page: Page, options: RunOptions): Promise<readonly string[]> {
  // Half a megabyte: a page reads it once, however many of its states are looked through.
  if (await page.evaluate(() => window.axe === undefined)) await page.evaluate(source);
  const found = await page.evaluate(async (asked) => {
    const { violations } =
      (await window.axe?.run(document, { ...asked, resultTypes: ["violations"] })) ?? {};
    return violations?.map(({ id, nodes }) => ({ id, pieces: nodes.map(({ html }) => html) }));
  }, options);
  if (found === undefined) throw new Error("axe is not in the page");
  return found.flatMap(({ id, pieces }) => pieces.map((html) => `${id}: ${html}`));
}
