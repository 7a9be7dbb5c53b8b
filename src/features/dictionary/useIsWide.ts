import { useSyncExternalStore } from "react";

/** Where the list and the symbol stand side by side; the same as `--breakpoint-wide` in the theme. */
const WIDE = "(min-width: 900px)";

export function useIsWide(): boolean {
  return useSyncExternalStore(subscribe, isWide);
}

function isWide(): boolean {
  return matchMedia(WIDE).matches;
}

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}
