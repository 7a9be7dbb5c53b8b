import { flushSync } from "react-dom";
import type { AroundNavHandler } from "wouter";
import { prefersStillness } from "#ui/prefersStillness.ts";

/** The screen before is held still so long while the code of the next one is fetched. ms. */
const LONGEST_HOLD_MS = 250;

/**
 * Blends the next screen in, where the browser can (CSS View Transitions Level 1) and nobody wants less motion. A step back is left to the
 * browser, which has a gesture for it.
 */
export const turnPage: AroundNavHandler = (navigate, to, options) => {
  const turn = () => flushSync(() => navigate(to, options));
  const isOther = new URL(to, location.href).pathname !== location.pathname;
  if (!isOther || options?.replace === true || !canBlend()) {
    turn();
    return;
  }
  const { ready } = document.startViewTransition(async () => {
    turn();
    await untilThere();
  });
  // One that gives way to the next turn, or to a page put away, has done its work all the same.
  ready.catch(() => undefined);
};

function canBlend(): boolean {
  // Not there in older browsers.
  const start: unknown = Reflect.get(document, "startViewTransition");
  return typeof start === "function" && !document.hidden && !prefersStillness();
}

/** Resolves when the screen has its title, or after a while. Nothing is painted meanwhile. */
function untilThere(): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      clearTimeout(timer);
      observer.disconnect();
      resolve();
    };
    const look = () => {
      // The screen before may still be in the document, unseen, until the next one is there.
      if (document.querySelector("main h1")?.checkVisibility() === true) stop();
    };
    const timer = setTimeout(stop, LONGEST_HOLD_MS);
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true, attributes: true });
    look();
  });
}
