/**
 * Keeps the screen awake until the answered function is called. The browser lets go of it whenever the page is hidden, so it is asked
 * for again when the page comes back. Where the browser has no such thing, or the battery forbids it, the screen sleeps as ever.
 */
export function keepAwake(): () => void {
  let isWanted = true;
  let held: WakeLockSentinel | undefined;
  let isAsking = false;
  const ask = async () => {
    if (!isWanted || isAsking || held || document.visibilityState !== "visible") return;
    isAsking = true;
    // The library says it is everywhere; older browsers do not know it.
    const lock = await (navigator.wakeLock as WakeLock | undefined)
      ?.request("screen")
      .catch(() => undefined);
    isAsking = false;
    if (!lock) return;
    if (!isWanted) {
      void lock.release();
      return;
    }
    held = lock;
    lock.addEventListener("release", () => (held = undefined), { once: true });
  };
  const onChange = () => void ask();
  document.addEventListener("visibilitychange", onChange);
  void ask();
  return () => {
    isWanted = false;
    document.removeEventListener("visibilitychange", onChange);
    void held?.release();
  };
}
