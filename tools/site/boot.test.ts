// @vitest-environment jsdom
import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";
import { createElement } from "react";
import { cleanup, render } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { MainNav } from "#app/MainNav.tsx";
import { keepStartHint, type StartHint } from "#platform/startHint.ts";
import { activateLanguage } from "#ui/i18n/i18n.ts";
import { renderShell } from "./renderShell.ts";

const boot = readFileSync("public/boot.js", "utf8");
const templates = renderShell();

/** Loads the page at an address, as far as it comes before any script of the app. */
function load(path: string, hint: StartHint = "new"): HTMLElement {
  keepStartHint(hint);
  history.replaceState(null, "", path);
  const body = `<div id="root"></div>${templates}`;
  document.body.replaceChildren(document.createRange().createContextualFragment(body));
  runInThisContext(boot);
  document.dispatchEvent(new Event("readystatechange"));
  const root = document.getElementById("root");
  if (root === null) throw new Error("the page has no #root");
  return root;
}

/** Which places of the navigation are marked as where one is; undefined without a navigation. */
function current(within: HTMLElement) {
  const links = [...within.querySelectorAll("nav a")];
  if (links.length === 0) return undefined;
  return links
    .filter((link) => link.ariaCurrent === "page")
    .map((link) => link.getAttribute("href"));
}

beforeEach(() => {
  vi.stubGlobal("matchMedia", () => ({ matches: false }));
  return activateLanguage("en");
});
afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
});

describe("the page before the app", () => {
  it.each([
    ...["/", "/symbols", "/symbols/a", "/symbols/a/history", "/symbols/a/test", "/practise"],
    ...["/practise/session", "/insights", "/packs", "/settings", "/settings/sync", "/nowhere"],
  ])("has the navigation of the app at %s", (path) => {
    const before = current(load(path));
    document.body.replaceChildren();
    const app = render(createElement(MainNav));
    expect(before).toEqual(current(app.container));
  });

  it("shows a pad at home alone", () => {
    expect(load("/").querySelector("canvas")).not.toBeNull();
    expect(load("/symbols").querySelector("canvas")).toBeNull();
  });

  it("greets who is new, and nobody else", () => {
    expect(load("/").textContent).toContain("Or begin with a pack");
    expect(load("/", "begun").textContent).not.toContain("Or begin with a pack");
  });

  it("shows nothing before a lock", () => {
    expect(load("/", "locked").childElementCount).toBe(0);
  });

  it("speaks the person's language", () => {
    localStorage.setItem("glyphary.preferences", JSON.stringify({ language: "de" }));
    expect(load("/").textContent).toContain("Zeichne hier ein Zeichen");
  });

  it("goes where the first tap leads, and keeps the way back", () => {
    const root = load("/");
    const { length } = history;
    root.querySelector<HTMLElement>("nav a[href='/practise']")?.click();
    expect(location.pathname).toBe("/practise");
    expect(history.length).toBe(length + 1);
    expect(current(root)).toEqual(["/practise"]);
    expect(root.querySelector("canvas")).toBeNull();
  });

  it("has no id twice, and nothing that runs inline", () => {
    const ids = [...load("/").querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(templates).not.toMatch(/ style=| on\w+=|<script|data-testid/);
  });
});
