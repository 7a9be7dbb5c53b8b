/** Before that a start is hardly over, and whoever came for something does it. ms. */
const SETTLE_MS = 5000;

/** Does one thing after the other, each when the page has nothing else to do, once its start is over. Answers how to leave what is left. */
export function whenIdle(things: readonly (() => void)[]): () => void {
  const left = [...things];
  const next = () => {
    left.shift()?.();
    if (left.length > 0) wait();
  };
  const wait = () => {
    // Safari cannot tell when it has nothing else to do.
    if ("requestIdleCallback" in window) requestIdleCallback(next);
    else setTimeout(next);
  };
  const timer = setTimeout(wait, SETTLE_MS);
  return () => {
    clearTimeout(timer);
    left.length = 0;
  };
}
