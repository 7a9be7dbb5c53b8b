import { useEffect, useRef } from "react";
import { useLocation } from "wouter";

/**
 * Whoever comes to another screen has the focus on its title: screen readers begin there, and a keyboard is never left at a place
 * that is gone. Where what was pressed is still on the screen, as in a list beside its symbol, the focus stays.
 */
export function useTitleFocus(): void {
  const [location] = useLocation();
  const shown = useRef(location);
  useEffect(() => {
    if (shown.current === location) return;
    shown.current = location;
    if (focusTitle()) return;
    // The screen's code may still be on its way.
    const observer = new MutationObserver(() => {
      if (focusTitle()) observer.disconnect();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [location]);
}

/** Answers whether the focus is where it belongs. The screen before may still be in the document, unseen, until the next one is there. */
function focusTitle(): boolean {
  const focused = document.activeElement;
  const isKept = focused !== null && focused !== document.body && focused.closest("nav") === null;
  if (isKept && focused.checkVisibility()) return true;
  const title = document.querySelector<HTMLElement>("main h1");
  title?.focus({ preventScroll: true });
  return title !== null && document.activeElement === title;
}
