import { performance } from "node:perf_hooks";
import type { Ink } from "#core/ink/ink.ts";
import type { Recognition } from "#core/recogniser/recogniser.ts";
import type { AskedRecogniser } from "./askedRecogniser.ts";

/** Candidates asked for: more than the five that are counted, as the app does. */
const LIMIT = 8;

/** Hits and times of a run of queries. */
export interface Tally {
  trials: number;
  first: number;
  amongFive: number;
  readonly timesMs: number[];
}

export function createTally(): Tally {
  return { trials: 0, first: 0, amongFive: 0, timesMs: [] };
}

/** Asks the recogniser and counts whether the answer came first, and among five. */
export function probe(
  tally: Tally,
  { recogniser, ink, answer }: { recogniser: AskedRecogniser; ink: Ink; answer: string },
): Recognition {
  const start = performance.now();
  const recognition = recogniser.recognise(ink, LIMIT);
  tally.timesMs.push(performance.now() - start);
  const place = recognition.candidates.findIndex((candidate) => candidate.id === answer);
  tally.trials++;
  if (place === 0) tally.first++;
  if (place >= 0 && place < 5) tally.amongFive++;
  return recognition;
}

/** Median and 95th percentile in ms, to the microsecond. */
export function times(tally: Tally): { medianMs: number; p95Ms: number } {
  return { medianMs: percentile(tally.timesMs, 0.5), p95Ms: percentile(tally.timesMs, 0.95) };
}

/** A rate with four decimals; 0 of 0 is 0. */
export function rate(count: number, of: number): number {
  return of === 0 ? 0 : Math.round((count / of) * 10_000) / 10_000;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const at = Math.min(sorted.length - 1, Math.floor(share * sorted.length));
  return Math.round((sorted[at] ?? 0) * 1000) / 1000;
}
