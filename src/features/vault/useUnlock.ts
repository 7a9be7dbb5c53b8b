import { useRef, useState } from "react";
import type { Result } from "#core/shared/result.ts";
import { useOneAtATime } from "#hooks/useOneAtATime.ts";
import type { UnlockError } from "#services/vault/vaultService.ts";

export type Try = () => Promise<Result<void, UnlockError>>;

export interface Unlock {
  /** A key is being tried. */
  readonly isBusy: boolean;
  /** Why the last try did not open. */
  readonly error: UnlockError | undefined;
  /** Tries a key; one at a time, however often the button is pressed. */
  readonly tryKey: (key: Try) => Promise<void>;
  readonly forget: () => void;
}

/** One try after the other, with how the last one ended. */
export function useUnlock(onOpen: () => void): Unlock {
  const [isBusy, setIsBusy] = useState(false);
  const [error, setError] = useState<UnlockError>();
  const oneAtATime = useOneAtATime();
  const isOpen = useRef(false);
  const tryKey = (key: Try) =>
    oneAtATime(async () => {
      if (isOpen.current) return;
      setIsBusy(true);
      setError(undefined);
      try {
        const opened = await key();
        if (opened.ok) {
          // Stays busy: what comes next takes the place of this screen.
          isOpen.current = true;
          onOpen();
          return;
        }
        setError(opened.error);
        setIsBusy(false);
      } catch (bug) {
        // To the error boundary, which does not see what a handler throws.
        setError(() => {
          throw bug;
        });
      }
    });
  return { isBusy, error, tryKey, forget: () => setError(undefined) };
}
