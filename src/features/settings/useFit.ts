import { useEffect, useState, useSyncExternalStore } from "react";
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
  const { optimiser: load } = useServices();
  const [optimiser, setOptimiser] = useState<OptimiserService>();
  useEffect(() => {
    let isHere = true;
    let loaded: OptimiserService | undefined;
    void load().then(
      (service) => {
        loaded = service;
        if (isHere) setOptimiser(service);
      },
      (error: unknown) => {
        // To the error boundary, as when the code of a screen cannot be fetched.
        if (isHere)
          setOptimiser(() => {
            throw error;
          });
      },
    );
    return () => {
      isHere = false;
      loaded?.cancel();
    };
  }, [load]);
  const fitting = useSyncExternalStore(
    optimiser?.subscribe ?? neverChanges,
    () => optimiser?.state() ?? IDLE,
  );
  return { fitting, optimiser };
}

function neverChanges(): () => void {
  return () => undefined;
}
