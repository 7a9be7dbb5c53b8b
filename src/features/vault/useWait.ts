import { useCallback, useEffect, useState } from "react";

const SECOND_MS = 1000;

/** Whole seconds until the next try is taken, 0 when it may be made; `again` asks anew, after a try. */
export function useWait(waitMs: () => number): {
  readonly seconds: number;
  readonly again: () => void;
} {
  const read = useCallback(() => Math.ceil(waitMs() / SECOND_MS), [waitMs]);
  const [seconds, setSeconds] = useState(read);
  const isWaiting = seconds > 0;
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(() => setSeconds(read()), SECOND_MS);
    return () => clearInterval(timer);
  }, [isWaiting, read]);
  return { seconds, again: () => setSeconds(read()) };
}
