import { useEffect, useReducer, useState } from "react";
import type { DiagnosticsService } from "#services/diagnostics/diagnosticsService.ts";
import type { CheckId, Finding } from "#services/diagnostics/finding.ts";

type Findings = ReadonlyMap<CheckId, Finding>;

export interface Checks {
  /** What was found in the round under way, or in the last one. */
  readonly findings: Findings;
  /** The same, and of parts that were not asked again yet what was found before. */
  readonly known: Findings;
  readonly again: () => void;
}

const NOTHING = { round: 0, findings: new Map<CheckId, Finding>() };

/** Runs the checks one after the other, so that none is in the way of another; leaving the screen ends it. */
export function useChecks({ checks, run }: DiagnosticsService): Checks {
  const [round, again] = useReducer((count: number) => count + 1, 0);
  const [found, setFound] = useState<{ round: number; findings: Findings }>(NOTHING);
  const [known, setKnown] = useState<Findings>(NOTHING.findings);
  useEffect(() => {
    let isHere = true;
    const go = async () => {
      const findings = new Map<CheckId, Finding>();
      for (const check of checks) {
        findings.set(check, await run(check));
        if (!isHere) return;
        setFound({ round, findings: new Map(findings) });
        setKnown((before) => new Map([...before, ...findings]));
      }
    };
    void go();
    return () => {
      isHere = false;
    };
  }, [checks, run, round]);
  return { findings: found.round === round ? found.findings : NOTHING.findings, known, again };
}
