import { useCallback, useRef } from "react";

/**
 * Runs an act and lets further calls pass while it runs: a double tap on "Save" on a slow device saves once. An act
 * that fails ends too, and may be tried again.
 */
export function useOneAtATime(): (act: () => Promise<void>) => Promise<void> {
  const isBusy = useRef(false);
  return useCallback(async (act) => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      await act();
    } finally {
      isBusy.current = false;
    }
  }, []);
}
