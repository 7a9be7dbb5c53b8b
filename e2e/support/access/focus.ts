import type { Page } from "@playwright/test";
import { expect } from "../app.ts";

/**
 * What can have the focus and does not show it: no ring, a ring that is cut off, or the whole of it beneath something else
 * (WCAG 2.4.7, 2.4.11). The focus is where it was afterwards.
 */
export function hiddenFocus(page: Page): Promise<readonly string[]> {
  return page.evaluate(focusEach);
}

/** Closes the sheet, if there is one, by the keyboard: the focus must be somewhere then. */
export async function focusLostBySheet(page: Page): Promise<readonly string[]> {
  const open = page.locator("dialog[open]");
  const before = await open.count();
  if (before === 0) return [];
  await page.keyboard.press("Escape");
  await expect(open).toHaveCount(before - 1);
  const isLost = await page.evaluate(() => document.activeElement === document.body);
  return isLost ? ["the focus is nowhere once the sheet is closed"] : [];
}

/** Runs in the page. */
function focusEach(): string[] {
  const root = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document.body;
  const before = document.activeElement;
  const bad: string[] = [];
  const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex='0']";
  for (const element of root.querySelectorAll<HTMLElement>(FOCUSABLE)) {
    if (element.matches(":disabled, [tabindex='-1']") || !element.checkVisibility()) continue;
    if (document.activeElement === element) element.blur();
    element.focus({ focusVisible: true });
    if (document.activeElement !== element) continue;
    const ringed = ringOf(element);
    if (ringed === undefined) bad.push(`${nameOf(element)}: no ring`);
    else if (isCut(ringed)) bad.push(`${nameOf(element)}: its ring is cut off`);
    if (isCovered(element)) bad.push(`${nameOf(element)}: beneath something else`);
  }
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  return bad;

  /** The element itself, or what stands for it where it is a field within something drawn. */
  function ringOf(element: Element): Element | undefined {
    let each: Element | null = element;
    for (let up = 0; up < 4 && each; up++, each = each.parentElement) {
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      if (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) return each;
    }
    return undefined;
  }

  function isCut(element: Element): boolean {
    const { outlineOffset, outlineWidth } = getComputedStyle(element);
    const reach = Number.parseFloat(outlineOffset) + Number.parseFloat(outlineWidth);
    const box = element.getBoundingClientRect();
    for (
      let each = element.parentElement;
      each && each !== document.body;
      each = each.parentElement
    ) {
      const { overflowX, overflowY } = getComputedStyle(each);
      const edge = each.getBoundingClientRect();
      const outX = Math.max(edge.left - (box.left - reach), box.right + reach - edge.right);
      const outY = Math.max(edge.top - (box.top - reach), box.bottom + reach - edge.bottom);
      if (overflowX !== "visible" && outX > 1 && box.width < edge.width) return true;
      if (overflowY !== "visible" && outY > 1 && box.height < edge.height) return true;
    }
    return false;
  }

  function isCovered(element: Element): boolean {
    const { left, top, right, bottom } = (
      element.closest("label") ?? element
    ).getBoundingClientRect();
    const places = [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [x, y]));
    return !places.some(([x = 0, y = 0]) => {
      const hit = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
      if (hit === null) return false;
      const label = element.closest("label");
      return element.contains(hit) || hit.contains(element) || label?.contains(hit) === true;
    });
  }

  function nameOf(element: Element): string {
    const words =
      element.getAttribute("aria-label") ??
      element.closest("label")?.textContent ??
      element.textContent;
    return `${element.localName} “${words.trim().slice(0, 40)}”`;
  }
}
