import { useEffect, useLayoutEffect } from "react";
import { useBrowsing } from "./browsing.ts";

/** Brings the list back to where it was left, remembers where it is left, and shows the top of new answers. */
export function useListScroll(isReady: boolean): void {
  useLayoutEffect(() => {
    if (!isReady) return;
    window.scrollTo(0, useBrowsing.getState().scrollPx);
    const remember = () => useBrowsing.getState().setScroll(window.scrollY);
    window.addEventListener("scroll", remember, { passive: true });
    // Before the next screen, which may be shorter, moves the page.
    return () => window.removeEventListener("scroll", remember);
  }, [isReady]);

  useEffect(
    () =>
      useBrowsing.subscribe((now, before) => {
        const isNewQuestion =
          now.search !== before.search || now.tags !== before.tags || now.sort !== before.sort;
        if (isNewQuestion && window.scrollY > 0) window.scrollTo(0, 0);
      }),
    [],
  );
}
