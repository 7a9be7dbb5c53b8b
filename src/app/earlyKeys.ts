/* Whoever presses keys before the code that hears them is there is heard a moment later: locking must not depend on luck. */

/** Older than this it would surprise. ms. */
const KEEP_MS = 3000;

let last: { readonly event: KeyboardEvent; readonly at: number } | undefined;

const note = (event: KeyboardEvent) => {
  if (event.ctrlKey || event.metaKey) last = { event, at: performance.now() };
};

/** Remembers the last key with Ctrl or Cmd. */
export function noteEarlyKeys(): () => void {
  window.addEventListener("keydown", note);
  return () => window.removeEventListener("keydown", note);
}

/** Presses it again, now that it is heard, and remembers no more. */
export function repeatEarlyKey(): void {
  window.removeEventListener("keydown", note);
  if (last === undefined) return;
  const { event, at } = last;
  last = undefined;
  if (performance.now() - at > KEEP_MS) return;
  (event.target ?? window).dispatchEvent(new KeyboardEvent("keydown", event));
}
