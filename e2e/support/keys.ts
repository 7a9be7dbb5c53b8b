import type { Page } from "@playwright/test";
import { expect } from "./app.ts";

/** More presses of Tab than any screen takes. */
const MOST_PRESSES = 80;

/**
 * Presses Tab until the focus is on what is called so. At every step the focus must be somewhere, be seen there, and not be beneath
 * anything.
 */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < MOST_PRESSES; presses++) {
    await page.keyboard.press("Tab");
    const { words, trouble } = await page.evaluate(focused);
    expect(trouble, words).toBe("");
    if (name.test(words)) return;
  }
  throw new Error(`No way by Tab to ${name}`);
}

/** The focus is on something of the page, however one came to it. */
export async function expectFocusSomewhere(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.localName ?? "nothing"))
    .not.toMatch(/^(body|html|nothing)$/);
}

/** Runs in the page. */
function focused(): { readonly words: string; readonly trouble: string } {
  const element = document.activeElement;
  // The way round the page leads through the browser's own bar.
  if (element === null || element === document.body) return { words: "", trouble: "" };
  const label = element.closest("label") ?? (element as HTMLInputElement).labels?.[0];
  const words = element.getAttribute("aria-label") ?? label?.textContent ?? element.textContent;
  let ringed: Element | null = element;
  for (let up = 0; up < 4 && ringed; up++, ringed = ringed.parentElement) {
    const { outlineStyle, outlineWidth } = getComputedStyle(ringed);
    if (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) break;
  }
  return { words: words.trim(), trouble: ringed ? "" : "the focus is not seen" };
}
