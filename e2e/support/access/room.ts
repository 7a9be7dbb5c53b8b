import type { Page } from "@playwright/test";

/** A screen of 1,280 px at 400 % (WCAG 1.4.10). */
const NARROW = { width: 320, height: 844 };

/** What is out of room at 400 %, and with text of 200 % (1.4.4); the page is as before afterwards. */
export async function outOfRoomAtLargest(page: Page): Promise<readonly string[]> {
  const size = page.viewportSize();
  if (size === null) throw new Error("A page without a size of its own cannot be narrowed");
  await page.setViewportSize(NARROW);
  const narrow = await outOfRoom(page);
  await page.setViewportSize(size);
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  const large = await outOfRoom(page);
  await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
  return [
    ...narrow.map((each) => `at 400 %: ${each}`),
    ...large.map((each) => `with text of 200 %: ${each}`),
  ];
}

/** What runs off the screen, or is words of the app that are cut off; what a person wrote may be. */
export function outOfRoom(page: Page): Promise<readonly string[]> {
  return page.evaluate(measure);
}

/** Runs in the page. */
function measure(): string[] {
  const bad: string[] = [];
  const page = document.documentElement;
  const { clientWidth } = page;
  const tooWide = page.scrollWidth - clientWidth;
  if (tooWide > 0) bad.push(`the page scrolls sideways by ${tooWide} px`);
  const root = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document.body;
  for (const element of root.querySelectorAll<HTMLElement>("*")) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1) continue;
    const sideways = element.scrollWidth - element.clientWidth;
    // Tables of figures may, as WCAG 1.4.10 has it.
    const isRow = style.scrollbarWidth === "none" || element.querySelector("table") !== null;
    if (/auto|scroll/.test(style.overflowX) && sideways > 1 && !isRow)
      bad.push(`${nameOf(element)} scrolls sideways by ${sideways} px`);
    if ((box.right > clientWidth + 1 || box.left < -1) && !isWithinScroller(element))
      bad.push(
        `${nameOf(element)} reaches from ${Math.round(box.left)} to ${Math.round(box.right)}`,
      );
    const hasWords = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== "",
    );
    const isCut =
      element.clientWidth > 0 && (sideways > 1 || element.scrollHeight > element.clientHeight + 2);
    const holder = element.closest("bdi, [dir=auto]");
    if (hasWords && isCut && /hidden|clip/.test(style.overflowX) && holder === null)
      bad.push(`${nameOf(element)} is cut off`);
  }
  return bad;

  function isWithinScroller(element: Element): boolean {
    for (
      let each = element.parentElement;
      each && each !== document.body;
      each = each.parentElement
    )
      if (getComputedStyle(each).overflowX !== "visible") return true;
    return false;
  }

  function nameOf(element: Element): string {
    const words = element.getAttribute("aria-label") ?? element.textContent;
    return `${element.localName} “${words.trim().slice(0, 40)}”`;
  }
}
