import { useSyncExternalStore } from "react";
import { neverChanges, useLoaded } from "#hooks/useLoaded.ts";
import { useServices } from "#hooks/useServices.tsx";
import type { InsightsState } from "#services/practice/insightsService.ts";

const NOTHING_YET: InsightsState = { insights: undefined, failed: false };

export interface InsightsNow extends InsightsState {
  readonly retry: () => void;
}

/** What practice comes to; followed as long as the screen is there. */
export function useInsights(): InsightsNow {
  const service = useLoaded(useServices().insights);
  const state = useSyncExternalStore(
    service?.subscribe ?? neverChanges,
    () => service?.snapshot() ?? NOTHING_YET,
  );
  return { ...state, retry: () => service?.retry() };
}
