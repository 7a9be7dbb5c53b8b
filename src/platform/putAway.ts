/**
 * Tells when this page is left but kept as it is for the way back (the back/forward cache), and when it is shown again: nothing
 * of it runs in between. Source: HTML Living Standard, "Page Transition Events".
 */
export function hearPutAway(tell: (isAway: boolean) => void): void {
  addEventListener("pagehide", ({ persisted }) => {
    if (persisted) tell(true);
  });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) tell(false);
  });
}
