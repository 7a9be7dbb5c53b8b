import type { Page } from "@playwright/test";

/** A finger's tip, as Apple and WCAG 2.5.5 measure it. CSS px. */
const LEAST_PX = 44;

/** Between what two fingers' tips would press. CSS px. */
const APART_PX = 8;

/**
 * What can be pressed on the screen, or on the sheet over it, and is too small or too near to something else. Two targets are far enough
 * apart when squares of 44 px can be laid into them that are: rows of 52 px may touch each other, rows of 44 px may not. Links within
 * a sentence are excepted, as in WCAG 2.5.8.
 */
export function badTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(measure, { leastPx: LEAST_PX, apartPx: APART_PX });
}

/** Runs in the page. */
function measure({ leastPx, apartPx }: { leastPx: number; apartPx: number }): string[] {
  const PRESSABLE =
    "a[href], button, input, select, textarea, summary, [role=button], [role=option], [role=tab], [tabindex='0']";
  const root = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document.body;
  const targets = new Map<Element, { box: DOMRect; layer: Element | null }>();
  for (const element of root.querySelectorAll(PRESSABLE)) {
    if (element.matches(":disabled, [tabindex='-1']:not(button, a), [type=hidden]")) continue;
    const pressed = element.closest("label") ?? element;
    if (!isShown(pressed) || isInSentence(pressed)) continue;
    targets.set(pressed, { box: boxOf(pressed), layer: layerOf(pressed) });
  }
  const bad: string[] = [];
  const all = [...targets];
  all.forEach(([element, { box, layer }], index) => {
    if (Math.min(box.width, box.height) < leastPx - 0.5)
      bad.push(`${nameOf(element)}: ${Math.round(box.width)} by ${Math.round(box.height)} px`);
    for (const [other, its] of all.slice(index + 1)) {
      if (its.layer !== layer || element.contains(other) || other.contains(element)) continue;
      const apart = Math.max(
        gap(box.left, box.right, its.box.left, its.box.right),
        gap(box.top, box.bottom, its.box.top, its.box.bottom),
      );
      if (apart < apartPx - 0.5)
        bad.push(`${nameOf(element)} and ${nameOf(other)}: ${Math.round(apart)} px apart`);
    }
  });
  return bad;

  /** Between the squares of a finger's tip that lie farthest apart in the two stretches. */
  function gap(from: number, to: number, itsFrom: number, itsTo: number): number {
    const slack = Math.max(0, to - from - leastPx) + Math.max(0, itsTo - itsFrom - leastPx);
    return Math.max(from - itsTo, itsFrom - to) + slack / 2;
  }

  /** With what lies around it to be pressed too. */
  function boxOf(element: Element): DOMRect {
    const box = element.getBoundingClientRect();
    const around = getComputedStyle(element, "::after");
    if (around.content === "none" || around.position !== "absolute") return box;
    const [top = 0, right = 0, bottom = 0, left = 0] = ["top", "right", "bottom", "left"].map(
      (side) => Math.max(0, -Number.parseFloat(around.getPropertyValue(side)) || 0),
    );
    return new DOMRect(
      box.x - left,
      box.y - top,
      box.width + left + right,
      box.height + top + bottom,
    );
  }

  function isShown(element: Element): boolean {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
  }

  function isInSentence(element: Element): boolean {
    return (
      element.matches("a") &&
      getComputedStyle(element).display === "inline" &&
      element.parentElement?.textContent !== element.textContent
    );
  }

  /** What stays in its place while the rest scrolls beneath it; only within one layer is a distance one. */
  function layerOf(element: Element): Element | null {
    for (let each: Element | null = element; each; each = each.parentElement)
      if (/fixed|sticky/.test(getComputedStyle(each).position)) return each;
    return null;
  }

  function nameOf(element: Element): string {
    const words = element.getAttribute("aria-label") ?? element.textContent;
    return `${element.localName} “${words.trim().slice(0, 40)}”`;
  }
}
