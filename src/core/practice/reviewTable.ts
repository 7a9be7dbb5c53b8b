import type { Rating } from "./review.ts";

/** One answer to a card, as far as the memory of it is concerned. */
export interface HistoryStep {
  /** Practice days since the answer before, whole and not negative; 0 for the first. */
  readonly elapsedDays: number;
  readonly rating: Rating;
  /** When it was, ms since 1970: says which reviews are the newest. */
  readonly at: number;
}

/** All answers to one card, in the order of replay. */
export type CardHistory = readonly HistoryStep[];

/** Histories in columns, card after card: ten thousand reviews are walked through hundreds of times. */
export interface ReviewTable {
  /** Row at which each card begins; one more at the end. */
  readonly starts: Uint32Array;
  readonly elapsedDays: Float64Array;
  readonly ratings: Uint8Array;
  readonly at: Float64Array;
}

/** Lays histories out in columns; those without a review are left out. */
export function reviewTable(histories: Iterable<CardHistory>): ReviewTable {
  const steps: HistoryStep[] = [];
  const starts: number[] = [];
  for (const history of histories) {
    if (history.length === 0) continue;
    starts.push(steps.length);
    for (const step of history) steps.push(step);
  }
  return {
    starts: Uint32Array.from([...starts, steps.length]),
    elapsedDays: Float64Array.from(steps, (step) => step.elapsedDays),
    ratings: Uint8Array.from(steps, (step) => step.rating),
    at: Float64Array.from(steps, (step) => step.at),
  };
}

/** Rows that say something about forgetting: not a card's first, and not on the day of the one before. */
export function scoredRows({ starts, elapsedDays }: ReviewTable): Uint32Array {
  const first = new Set(starts);
  const rows: number[] = [];
  elapsedDays.forEach((days, row) => {
    if (days > 0 && !first.has(row)) rows.push(row);
  });
  return Uint32Array.from(rows);
}
