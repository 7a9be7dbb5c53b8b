import { useEffect, useReducer, useState } from "react";
import type { DiagnosticsService } from "#services/diagnostics/diagnosticsService.ts";
import type { CheckId, Finding } from "#services/diagnostics/finding.ts";

export interface Checks {
  readonly findings: ReadonlyMap<CheckId, Finding>;
  readonly again: () => void;
}

/** Runs the checks one after the other, so that none is in the way of another; leaving the screen ends it. */
export function useChecks({ checks, run }: DiagnosticsService): Checks {
  const [round, again] = useReducer((count: number) => count + 1, 0);
  const [found, setFound] = useState({ round, findings: new Map<CheckId, Finding>() });
  useEffect(() => {
    let isHere = true;
    const go = async () => {
      const findings = new Map<CheckId, Finding>();
      for (const check of checks) {
        findings.set(check, await run(check));
        if (!isHere) return;
        setFound({ round, findings: new Map(findings) });
      }
    };
    void go();
    return () => {
      isHere = false;
    };
  }, [checks, run, round]);
  return { findings: found.round === round ? found.findings : new Map(), again };
}
