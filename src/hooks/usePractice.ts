import { useEffect, useState, useSyncExternalStore } from "react";
import type { PracticeService, PracticeSnapshot } from "#services/practice/practiceService.ts";
import { useServices } from "./useServices.tsx";

export interface Practice {
  /** Undefined until its code is there and the reviews are replayed. */
  readonly practice: PracticeService | undefined;
  /** A new object after every change, also one made in another tab. */
  readonly snapshot: PracticeSnapshot | undefined;
}

/** Services that have been loaded, so that the second screen does not begin empty. */
const loaded = new WeakMap<() => Promise<PracticeService>, PracticeService>();

/** Practice, loaded by the first screen that asks. */
export function usePractice(): Practice {
  const { practice: load } = useServices();
  const [practice, setPractice] = useState(() => loaded.get(load));
  useEffect(() => {
    let isHere = true;
    void load().then(
      (service) => {
        loaded.set(load, service);
        if (isHere) setPractice(service);
      },
      (error: unknown) => {
        // To the error boundary, as when the code of a screen cannot be fetched.
        if (isHere)
          setPractice(() => {
            throw error;
          });
      },
    );
    return () => {
      isHere = false;
    };
  }, [load]);
  const snapshot = useSyncExternalStore(practice?.subscribe ?? neverChanges, () =>
    practice?.snapshot(),
  );
  return { practice, snapshot: snapshot?.ready === true ? snapshot : undefined };
}

function neverChanges(): () => void {
  return () => undefined;
}
