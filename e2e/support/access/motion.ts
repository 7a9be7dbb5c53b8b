import type { Page } from "@playwright/test";

declare global {
  interface Window {
    /** What has moved since it was last asked. */
    seenMoving: string[];
    /** How far what was on the screen has been pushed about, as browsers score it, and what it was, since it was last asked. */
    shifted: { score: number; what: string[] };
  }
}

/** Shorter than a frame is no movement: the end state comes at once. ms. */
const AT_ONCE_MS = 1;

/** Has the page take note of everything that moves; before it is first opened. */
export async function watchMotion(page: Page): Promise<void> {
  await page.addInitScript((atOnceMs) => {
    window.seenMoving = [];
    for (const type of ["animationstart", "transitionrun"])
      document.addEventListener(
        type,
        ({ target }) => {
          if (!(target instanceof Element)) return;
          for (const animation of target.getAnimations()) {
            const { duration } = animation.effect?.getComputedTiming() ?? {};
            if (Number(duration) > atOnceMs)
              window.seenMoving.push(`${type} of ${target.outerHTML.slice(0, 120)}`);
          }
        },
        true,
      );
  }, AT_ONCE_MS);
}

/** What has moved since the last call. */
export function moved(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => window.seenMoving.splice(0));
}

/** Has the page add up its layout shifts; before it is first opened. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shifted = { score: 0, what: [] };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as LayoutShift[]) {
        // What follows a tap within half a second is expected to move.
        if (entry.hadRecentInput) continue;
        window.shifted.score += entry.value;
        for (const { node } of entry.sources)
          window.shifted.what.push(node?.textContent?.trim().slice(0, 40) ?? "something gone");
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** As Chromium tells of them; TypeScript's library does not know it. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** What comes later than this to a screen that stands has been asked for by nobody. ms. */
const REST_MS = 500;

/** The layout shifts since the last call, once the screen has come to rest. */
export async function shifts(page: Page): Promise<Window["shifted"]> {
  await page.waitForTimeout(REST_MS);
  return page.evaluate(() => {
    const { shifted } = window;
    window.shifted = { score: 0, what: [] };
    return shifted;
  });
}
