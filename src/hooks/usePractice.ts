import { useSyncExternalStore } from "react";
import type { PracticeService, PracticeSnapshot } from "#services/practice/practiceService.ts";
import { neverChanges, useLoaded } from "./useLoaded.ts";
import { useServices } from "./useServices.tsx";

export interface Practice {
  /** Undefined until its code is there and the reviews are replayed. */
  readonly practice: PracticeService | undefined;
  /** A new object after every change, also one made in another tab. */
  readonly snapshot: PracticeSnapshot | undefined;
}

/** Practice, loaded by the first screen that asks. */
export function usePractice(): Practice {
  const practice = useLoaded(useServices().practice);
  const snapshot = useSyncExternalStore(practice?.subscribe ?? neverChanges, () =>
    practice?.snapshot(),
  );
  return { practice, snapshot: snapshot?.ready === true ? snapshot : undefined };
}
