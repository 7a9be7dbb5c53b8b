/* The pictures of the catalogue's states, and the parts in which it is walked through. */
import { test, type Page } from "@playwright/test";
import { looksBy } from "../looks.ts";
import { turnTheme } from "../theme.ts";
import type { State } from "./walk.ts";

export const THEMES = ["light", "dark"] as const;

const PHONE = { width: 390, height: 844 } as const;
export const PHONE_BROWSER = { viewport: PHONE, isMobile: true, hasTouch: true } as const;

/** Phone screens that go on below: seen whole. */
const TALL = { width: 390, height: 2600 } as const;
const TALL_STATES: ReadonlySet<string> = new Set([
  ...["insights", "insights-tables"],
  "settings",
  "settings-practice-more",
  "symbol-long",
]);

/** Figures of the machine itself stand on this one. */
const NEVER_THE_SAME = "diagnostics";

/** So many states share a page load; more tests than workers keep all busy. */
const MOST_STATES_PER_TEST = 15;
/** Some forty pictures on a busy machine. ms. */
const PART_MS = 300_000;

/** Gives a page what all pictures have in common, and its walk the time it takes. */
export async function readyForPictures(page: Page): Promise<void> {
  test.setTimeout(PART_MS);
  // How much room a disk has is not how the app looks.
  await page.addInitScript(() => {
    StorageManager.prototype.estimate = () => Promise.resolve({ usage: 4.2e6, quota: 10.7e9 });
  });
}

/** Makes a test for each part of the states, which all begin in the same way. */
export function eachPart(
  states: readonly State[],
  make: (part: readonly State[], title: string) => void,
): void {
  for (const needs of new Set(states.map((state) => state.needs))) {
    const all = states.filter((state) => state.needs === needs);
    const size = Math.ceil(all.length / Math.ceil(all.length / MOST_STATES_PER_TEST));
    for (let from = 0; from < all.length; from += size) {
      const part = all.slice(from, from + size);
      make(part, `from ${part[0]?.name} to ${part.at(-1)?.name}`);
    }
  }
}

/** Goes to a state and compares it with its pictures in light and dark; it stands in light then. */
export async function openAndCompare(
  page: Page,
  { name, open }: State,
  shape: "phone" | "desk",
): Promise<void> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("The version of the browser is not known");
  await open(page);
  if (name === NEVER_THE_SAME) return;
  // What lies under the pointer looks pressed, and how far a press had to scroll depends on what was loaded by then.
  await page.mouse.move(0, 0);
  await page.evaluate(() => scrollTo(0, 0));
  const isTall = shape === "phone" && TALL_STATES.has(name);
  if (isTall) await page.setViewportSize(TALL);
  for (const theme of THEMES) {
    await turnTheme(page, theme);
    await looksBy(browser).expectSame(page, `${shape}-${theme}-${name}`);
  }
  if (isTall) await page.setViewportSize(PHONE);
  await turnTheme(page, THEMES[0]);
}
