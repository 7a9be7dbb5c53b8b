import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { isUpdating, looksBy } from "./support/looks.ts";
import { test as testWithServer } from "./support/serverTest.ts";
import {
  LIVELY_STATES,
  prepare,
  SERVER_STATES,
  type State,
  STATES,
  TROUBLE_STATES,
  TROUBLES_SAID,
} from "./support/states.ts";
import { turnTheme } from "./support/theme.ts";

const THEMES = ["light", "dark"] as const;

const TOKENS = ["--paper", "--surface", "--ink", "--ink-2", "--line", "--seal"];
/** Those that fill areas where candidates are offered; of letters and lines another browser tells less. */
const TOKENS_OF_AREAS = ["--paper", "--surface", "--ink"];

/** Figures of the machine itself stand on this one. */
const NEVER_THE_SAME = "diagnostics";
const ALL = [...STATES, ...LIVELY_STATES].filter(({ name }) => name !== NEVER_THE_SAME);

const PHONE = { width: 390, height: 844 } as const;
const PHONE_BROWSER = { viewport: PHONE, isMobile: true, hasTouch: true } as const;
/** Phone screens that go on below: seen whole. */
const TALL = { width: 390, height: 2600 } as const;
const TALL_STATES: ReadonlySet<string> = new Set([
  ...["insights", "insights-tables"],
  "settings",
  "settings-practice-more",
  "symbol-long",
]);

const DESK = { width: 1280, height: 800 } as const;
/** Where a wide screen is laid out in its own way. */
const DESK_STATES = [
  ...["draw-first-visit", "draw-candidates", "naming", "symbols", "symbol", "changes"],
  ...["test-graded", "practise", "session-graded", "insights", "packs", "settings", "safety"],
] as const;

/** So many states share a page load; more tests than workers keep both busy. */
const STATES_PER_TEST = 14;
/** Some forty pictures on a busy machine. ms. */
const PART_MS = 300_000;

test.beforeEach(async ({ page }) => {
  test.setTimeout(PART_MS);
  // How much room a disk has is not how the app looks.
  await page.addInitScript(() => {
    StorageManager.prototype.estimate = () => Promise.resolve({ usage: 4.2e6, quota: 10.7e9 });
  });
});

test.describe("phone", () => {
  test.use(PHONE_BROWSER);
  eachPart(ALL, (states, title) => {
    test(title, async ({ page }) => walk(page, states, "phone"));
  });
});

test.describe("phone, when something is wrong", () => {
  test.use({ ...PHONE_BROWSER, allowedErrors: TROUBLES_SAID });
  eachPart(TROUBLE_STATES, (states, title) => {
    test(title, async ({ page }) => walk(page, states, "phone"));
  });
});

testWithServer.describe("phone, with a server", () => {
  testWithServer.use(PHONE_BROWSER);
  eachPart(SERVER_STATES, (states, title) => {
    testWithServer(title, async ({ page }) => walk(page, states, "phone"));
  });
});

test.describe("desk", () => {
  test.use({ viewport: DESK });
  const states = DESK_STATES.map((name) => stateOf(name));
  eachPart(states, (part, title) => {
    test(title, async ({ page }) => walk(page, part, "desk"));
  });
});

test.describe("colours", () => {
  test.use(PHONE_BROWSER);

  test("every colour of the theme is the one that was kept", async ({ page, browser }) => {
    await prepare(page, "nothing");
    for (const theme of THEMES) {
      await turnTheme(page, theme);
      await showSwatches(page);
      await looksBy(browser).expectSame(page, `theme-${theme}`);
    }
  });

  // While the pictures are made anew there is nothing to compare with yet.
  if (!isUpdating) {
    test("a theme that differs in one colour is not let through", async ({ page, browser }) => {
      const looks = looksBy(browser);
      await prepare(page, "nothing");
      for (const theme of THEMES) {
        await turnTheme(page, theme);
        await showSwatches(page);
        const kept = `theme-${theme}`;
        await looks.expectSame(page, kept);
        for (const token of TOKENS) {
          await nudge(page, token);
          expect(await looks.differences(page, kept), `${token}, ${theme}`).not.toEqual([]);
          await restore(page, token);
        }
      }
    });

    test("nor is a screen on which it is drawn", async ({ page, browser }) => {
      const looks = looksBy(browser);
      const name = "draw-candidates";
      await prepare(page, stateOf(name).needs);
      await stateOf(name).open(page);
      for (const theme of THEMES) {
        await turnTheme(page, theme);
        const kept = `phone-${theme}-${name}`;
        await looks.expectSame(page, kept);
        for (const token of looks.isStrict ? TOKENS : TOKENS_OF_AREAS) {
          await nudge(page, token);
          await drawInkAnew(page, theme);
          expect(await looks.differences(page, kept), `${token}, ${theme}`).not.toEqual([]);
          await restore(page, token);
        }
      }
    });
  }
});

function eachPart(
  states: readonly State[],
  make: (part: readonly State[], title: string) => void,
): void {
  for (const needs of new Set(states.map((state) => state.needs))) {
    const all = states.filter((state) => state.needs === needs);
    for (let from = 0; from < all.length; from += STATES_PER_TEST) {
      const part = all.slice(from, from + STATES_PER_TEST);
      make(part, `looks as it did, from ${part[0]?.name} to ${part.at(-1)?.name}`);
    }
  }
}

async function walk(page: Page, states: readonly State[], shape: "phone" | "desk") {
  const browser = page.context().browser();
  if (browser === null || states[0] === undefined) throw new Error("nothing to look at");
  const looks = looksBy(browser);
  await prepare(page, states[0].needs);
  for (const state of states) {
    await test.step(state.name, async () => {
      await turnTheme(page, THEMES[0]);
      await state.open(page);
      // What lies under the pointer looks pressed, and how far a press had to scroll depends on what was loaded by then.
      await page.mouse.move(0, 0);
      await page.evaluate(() => scrollTo(0, 0));
      const isTall = shape === "phone" && TALL_STATES.has(state.name);
      if (isTall) await page.setViewportSize(TALL);
      for (const theme of THEMES) {
        await turnTheme(page, theme);
        await looks.expectSame(page, `${shape}-${theme}-${state.name}`);
      }
      if (isTall) await page.setViewportSize(PHONE);
    });
  }
}

/** Covers the page with one square of every colour that the theme names. */
async function showSwatches(page: Page): Promise<void> {
  await page.evaluate(() => {
    const names = [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSStyleRule && rule.selectorText === ":root")
      .flatMap((rule) => [...(rule as CSSStyleRule).style])
      .filter((name) => name.startsWith("--"));
    const isColour = (name: string) =>
      CSS.supports("color", getComputedStyle(document.documentElement).getPropertyValue(name));
    const swatches = [...new Set(names)].sort().filter(isColour);
    document.body.replaceChildren();
    for (const name of swatches) {
      const swatch = document.createElement("i");
      swatch.style.cssText = `display:inline-block;width:64px;height:64px;background:var(${name})`;
      document.body.append(swatch);
    }
  });
}

/** Changes a colour of the theme by a few levels, as a slip of the hand would. */
async function nudge(page: Page, token: string): Promise<void> {
  await page.evaluate((name) => {
    const root = document.documentElement;
    const hex = getComputedStyle(root).getPropertyValue(name).trim().slice(1);
    const levels = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
    const moved = levels.map((level) => (level > 127 ? level - 12 : level + 12));
    root.style.setProperty(name, `rgb(${moved.join(" ")})`);
  }, token);
}

async function restore(page: Page, token: string): Promise<void> {
  await page.evaluate((name) => document.documentElement.style.removeProperty(name), token);
}

/** The ink on the pad takes its colour from the theme when that is told to change. */
async function drawInkAnew(page: Page, theme: (typeof THEMES)[number]): Promise<void> {
  for (const each of [...THEMES.filter((other) => other !== theme), theme])
    await turnTheme(page, each);
}

function stateOf(name: string): State {
  const state = STATES.find((each) => each.name === name);
  if (state === undefined) throw new Error(`The catalogue has no state ${name}`);
  return state;
}
