import { useEffect } from "react";
import { flushSync } from "react-dom";

/**
 * Screens fade into one another where the browser can do that. Steps back do not: phones draw the gesture's own motion. A tap during
 * the fade goes through to the new screen; see theme.css.
 */
export function useScreenMotion(): void {
  useEffect(() => {
    const push = history.pushState.bind(history);
    let pending: (() => void) | undefined;
    history.pushState = (state, unused, url) => {
      // What was tapped before and waits for its fade comes first, or it would come last.
      pending?.();
      const go = () => {
        if (pending === go) pending = undefined;
        push(state, unused, url);
      };
      if (!canMove() || !isOtherScreen(url)) {
        go();
        return;
      }
      pending = go;
      const step = () => pending === go && flushSync(go);
      // A fade that the next one cuts short, or that a page put away meanwhile leaves no time for, is nothing to report.
      document.startViewTransition(() => void step()).ready.catch(() => undefined);
    };
    return () => void (history.pushState = push);
  }, []);
}

function canMove(): boolean {
  return (
    "startViewTransition" in document &&
    document.visibilityState === "visible" &&
    !matchMedia("(prefers-reduced-motion: reduce)").matches
  );
}

function isOtherScreen(url: string | URL | null | undefined): boolean {
  return new URL(url ?? "", location.href).pathname !== location.pathname;
}
