import { useRef, useState } from "react";
import type { Result } from "#core/shared/result.ts";
import type { VaultError } from "#services/vault/vaultService.ts";
import { useOneAtATime } from "./useOneAtATime.ts";

export interface KeyWork<E = VaultError> {
  /** A key is being tried or made. */
  readonly isBusy: boolean;
  /** Why the last try came to nothing. */
  readonly error: E | undefined;
  /** Begins; one at a time, however often the button is pressed, and never again once it went well. */
  readonly run: (work: () => Promise<Result<void, E>>) => Promise<void>;
  readonly forget: () => void;
}

/** Work with keys, which takes seconds: one try after the other, with how the last one ended. */
export function useKeyWork<E = VaultError>(onDone: () => void): KeyWork<E> {
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<E>();
  const oneAtATime = useOneAtATime();
  const isDone = useRef(false);
  const run: KeyWork<E>["run"] = (work) =>
    oneAtATime(async () => {
      if (isDone.current) return;
      setIsBusy(true);
      setError(undefined);
      try {
        const outcome = await work();
        if (outcome.ok) {
          // Stays busy: what comes next takes the place of what is shown.
          isDone.current = true;
          onDone();
          return;
        }
        setError(() => outcome.error);
        setIsBusy(false);
      } catch (bug) {
        // To the error boundary, which does not see what a handler throws.
        setError(() => {
          throw bug;
        });
      }
    });
  return { isBusy, error, run, forget: () => setError(undefined) };
}
