import { flushSync } from "react-dom";
import type { AroundNavHandler } from "wouter";
import { afterPaint } from "#hooks/afterPaint.ts";
import { prefersStillness } from "#ui/prefersStillness.ts";

/** The screen before is held still so long while the code of the next one is fetched. ms. */
const LONGEST_HOLD_MS = 250;

/** Where one draws: a stroke may begin at once, and what it found opens at once; nothing stands in its way. */
const DRAWN_ON = /^\/($|practise\/session|symbols\/[^/]+\/test)/;

const TAPPED = "a, button, input, label, select, summary, textarea, [role]";

/** The step that waits until the browser has its picture of the screen before. */
let waiting: (() => void) | undefined;

/**
 * Blends the next screen in, where the browser can (CSS View Transitions Level 1) and nobody wants less motion. A step back is left to the
 * browser, which has a gesture for it.
 */
export const turnPage: AroundNavHandler = (navigate, to, options) => {
  // One step after the other, also where the second comes before the browser has its picture.
  waiting?.();
  const { pathname } = new URL(to, location.href);
  const isOther = pathname !== location.pathname && options?.replace !== true;
  const isDrawnOn = DRAWN_ON.test(pathname) || DRAWN_ON.test(location.pathname);
  if (!isOther || document.hidden) {
    navigate(to, options);
    return;
  }
  const turn = () => {
    if (waiting !== turn) return;
    waiting = undefined;
    flushSync(() => navigate(to, options));
  };
  waiting = turn;
  if (isDrawnOn || !canBlend()) {
    // The tap is answered first: a screen takes longer to make than a frame lasts.
    afterPaint(turn);
    return;
  }
  const transition = document.startViewTransition(async () => {
    turn();
    await untilThere();
  });
  handOnTaps(transition);
};

function canBlend(): boolean {
  // Not there in older browsers.
  const start: unknown = Reflect.get(document, "startViewTransition");
  return typeof start === "function" && !prefersStillness();
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

/** The one under way; an older one that gives way to it may still be ending. */
let latest: ViewTransition | undefined;

/** Until the next screen stands alone, a browser lets every tap go to the page as a whole: it is meant for what is there then. */
function handOnTaps(transition: ViewTransition): void {
  latest = transition;
  // One that gives way to the next turn, or to a page put away, has done its work all the same.
  transition.ready.catch(() => undefined);
  const onClick = (event: MouseEvent) => {
    if (transition !== latest || event.target !== document.documentElement) return;
    const { clientX, clientY } = event;
    void transition.finished.then(() => {
      const tapped = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>(TAPPED);
      tapped?.focus({ preventScroll: true });
      tapped?.click();
    });
  };
  window.addEventListener("click", onClick);
  void transition.finished.finally(() => window.removeEventListener("click", onClick));
}
