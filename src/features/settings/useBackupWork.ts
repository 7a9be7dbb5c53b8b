import { useEffect, useRef, useState } from "react";
import type { Result } from "#core/shared/result.ts";
import { useOneAtATime } from "#hooks/useOneAtATime.ts";
import type { Watch } from "#services/vault/backupService.ts";

export interface BackupWork<E> {
  readonly isBusy: boolean;
  /** 0–1; undefined while the key is being made. */
  readonly done: number | undefined;
  /** Why the last try came to nothing; stopping it is nothing to tell. */
  readonly error: E | undefined;
  /** Begins, one at a time. */
  readonly run: (work: (watch: Watch) => Promise<Result<void, E>>) => Promise<void>;
  /** Asks what runs to come to nothing. */
  readonly stop: () => void;
}

/** Long work that tells how far it is and can be stopped; it stops with the sheet that shows it. */
export function useBackupWork<E extends { readonly type: string }>(): BackupWork<E> {
  const [isBusy, setIsBusy] = useState(false);
  const [done, setDone] = useState<number>();
  const [error, setError] = useState<E>();
  const oneAtATime = useOneAtATime();
  const stopper = useRef<AbortController>(undefined);
  useEffect(() => () => stopper.current?.abort(), []);

  const run: BackupWork<E>["run"] = (work) =>
    oneAtATime(async () => {
      stopper.current = new AbortController();
      setIsBusy(true);
      setError(undefined);
      setDone(undefined);
      try {
        const outcome = await work({ signal: stopper.current.signal, onProgress: setDone });
        if (!outcome.ok && outcome.error.type !== "Cancelled") setError(outcome.error);
      } catch (bug) {
        // To the error boundary, which does not see what a handler throws.
        setError(() => {
          throw bug;
        });
      }
      setIsBusy(false);
    });
  return { isBusy, done, error, run, stop: () => stopper.current?.abort() };
}
