import type { VerifyReport } from "#services/vault/verify.ts";

/** A sentence about something that is wrong, with how many it concerns. */
export interface FaultFound {
  readonly id: `check.${"unopened" | "missing" | "forked" | "misplaced" | "forged" | "differing"}`;
  readonly count: number;
}

/** What is wrong with the record, most telling first; nothing where it is whole. */
export function faultsFound(report: VerifyReport): readonly FaultFound[] {
  const { differences, quarantined, forged, misplaced, chainFaults } = report;
  const missing = chainFaults.reduce(
    (sum, fault) => (fault.type === "Gap" ? sum + fault.to - fault.from + 1 : sum),
    0,
  );
  const of = (type: "Fork" | "Broken") => chainFaults.filter((fault) => fault.type === type).length;
  const found: readonly FaultFound[] = [
    { id: "check.differing", count: differences.length },
    { id: "check.unopened", count: quarantined.length },
    { id: "check.missing", count: missing },
    { id: "check.forked", count: of("Fork") },
    { id: "check.misplaced", count: misplaced.length + of("Broken") },
    { id: "check.forged", count: forged.length },
  ];
  return found.filter(({ count }) => count > 0);
}
