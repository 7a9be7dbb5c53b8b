import { useEffect } from "react";
import { keepAwake } from "#platform/wakeLock.ts";

/** The screen stays awake for as long as this is so: who practises looks longer than they touch. */
export function useWakeLock(isWanted: boolean): void {
  useEffect(() => (isWanted ? keepAwake() : undefined), [isWanted]);
}
