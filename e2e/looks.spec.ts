import type { Page } from "@playwright/test";
import { axeViolations } from "./support/access/axe.ts";
import { expect, test } from "./support/app.ts";
import { isUpdating, looksBy } from "./support/looks.ts";
import { prepare, type State, STATES } from "./support/states.ts";
import {
  eachPart,
  openAndCompare,
  PHONE_BROWSER,
  readyForPictures,
  THEMES,
} from "./support/states/pictures.ts";
import { turnTheme } from "./support/theme.ts";

const TOKENS = ["--paper", "--surface", "--ink", "--ink-2", "--line", "--seal"];
/** Those that fill areas where candidates are offered; of letters and lines another browser tells less. */
const TOKENS_OF_AREAS = ["--paper", "--surface", "--ink"];

const DESK = { width: 1280, height: 800 } as const;
/** Where a wide screen is laid out in its own way. */
const DESK_STATES = [
  ...["draw-first-visit", "draw-candidates", "naming", "symbols", "symbol", "changes"],
  ...["test-graded", "practise", "session-graded", "insights", "packs", "settings"],
  ...["settings-practice-more", "safety"],
] as const;

test.beforeEach(({ page }) => readyForPictures(page));

test.describe("desk", () => {
  test.use({ viewport: DESK });
  const states = DESK_STATES.map((name) => stateOf(name));
  eachPart(states, (part, title) => {
    test(`looks as it did, and breaks no rule that a machine can check, ${title}`, async ({
      page,
    }) => {
      if (part[0] === undefined) throw new Error("nothing to look at");
      await prepare(page, part[0].needs);
      for (const state of part) {
        await test.step(state.name, async () => {
          await openAndCompare(page, state, "desk");
          if (!isUpdating) expect.soft(await axeViolations(page), state.name).toEqual([]);
        });
      }
    });
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
