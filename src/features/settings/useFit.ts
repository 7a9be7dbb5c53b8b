import { useEffect, useSyncExternalStore } from "react";
import { neverChanges, useLoaded } from "#hooks/useLoaded.ts";
import { useServices } from "#hooks/useServices.tsx";
import type { Fitting, OptimiserService } from "#services/practice/optimiserService.ts";

const IDLE: Fitting = { type: "idle" };

export interface FitNow {
  readonly fitting: Fitting;
  /** Undefined until its code is there. */
  readonly optimiser: OptimiserService | undefined;
}

/** The fit that runs or has run, as long as somebody looks at it; leaving leaves off. */
export function useFit(): FitNow {
  const optimiser = useLoaded(useServices().optimiser);
  useEffect(() => () => optimiser?.cancel(), [optimiser]);
  const fitting = useSyncExternalStore(
    optimiser?.subscribe ?? neverChanges,
    () => optimiser?.state() ?? IDLE,
  );
  return { fitting, optimiser };
}
