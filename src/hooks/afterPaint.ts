/** A hidden page paints nothing; then this is long enough. ms. */
const LONGEST_WAIT_MS = 500;

/** Calls once when the next picture has been painted: for work that would keep it from appearing. */
export function afterPaint(act: () => void): void {
  let done = false;
  const once = () => {
    if (!done) act();
    done = true;
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, LONGEST_WAIT_MS);
}
