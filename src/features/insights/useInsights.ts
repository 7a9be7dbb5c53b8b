import { useEffect, useState, useSyncExternalStore } from "react";
import { useServices } from "#hooks/useServices.tsx";
import type { InsightsService, InsightsState } from "#services/practice/insightsService.ts";

const NOTHING_YET: InsightsState = { insights: undefined, failed: false };

export interface InsightsNow extends InsightsState {
  readonly retry: () => void;
}

/** What practice comes to; followed as long as the screen is there. */
export function useInsights(): InsightsNow {
  const { insights: load } = useServices();
  const [service, setService] = useState<InsightsService>();
  useEffect(() => {
    let isHere = true;
    void load().then(
      (loaded) => {
        if (isHere) setService(loaded);
      },
      (error: unknown) => {
        // To the error boundary, as when the code of a screen cannot be fetched.
        if (isHere)
          setService(() => {
            throw error;
          });
      },
    );
    return () => {
      isHere = false;
    };
  }, [load]);
  const state = useSyncExternalStore(
    service?.subscribe ?? neverChanges,
    () => service?.snapshot() ?? NOTHING_YET,
  );
  return { ...state, retry: () => service?.retry() };
}

function neverChanges(): () => void {
  return () => undefined;
}
