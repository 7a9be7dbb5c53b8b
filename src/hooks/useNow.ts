import { useEffect, useState } from "react";

/** Often enough for what is told in minutes. ms. */
const TICK_MS = 20_000;

/** The wall clock as a screen needs it: ms since 1970, new every few seconds and when one comes back to the page. */
export function useNow(): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const tick = () => {
      if (document.visibilityState === "visible") setNowMs(Date.now());
    };
    const timer = setInterval(tick, TICK_MS);
    document.addEventListener("visibilitychange", tick);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", tick);
    };
  }, []);
  return nowMs;
}
