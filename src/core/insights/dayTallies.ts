import type { ReviewColumns } from "./reviewColumns.ts";
import { HISTORY_DAYS, type Timeline } from "./timeline.ts";

/**
 * A memory that lasted so long counts as mature, days. The border that Anki draws and that DESIGN takes over (manual of Anki,
 * "Statistics"); here by the days a card really rested, not by those it was meant to.
 */
export const MATURE_DAYS = 21;

/** What happened on each day; the last place is today. */
export interface DayTallies {
  readonly reviews: Float64Array;
  readonly ms: Float64Array;
  /** Cards answered for the schedule, each once a day, and the time they took together. */
  readonly cards: Float64Array;
  readonly scheduledMs: Float64Array;
  /** Tests of memory and how many were passed, after rests of under and of at least `MATURE_DAYS`. */
  readonly youngAsked: Float64Array;
  readonly youngRecalled: Float64Array;
  readonly matureAsked: Float64Array;
  readonly matureRecalled: Float64Array;
}

/** Adds up reviews by day. A rating above 1 (again) is a recall. */
export function tallyDays(reviews: ReviewColumns, timeline: Timeline): DayTallies {
  const tallies = {
    reviews: new Float64Array(HISTORY_DAYS),
    ms: new Float64Array(HISTORY_DAYS),
    cards: new Float64Array(HISTORY_DAYS),
    scheduledMs: new Float64Array(HISTORY_DAYS),
    youngAsked: new Float64Array(HISTORY_DAYS),
    youngRecalled: new Float64Array(HISTORY_DAYS),
    matureAsked: new Float64Array(HISTORY_DAYS),
    matureRecalled: new Float64Array(HISTORY_DAYS),
  };
  for (let row = 0; row < reviews.rating.length; row++) {
    const day = timeline.day[row] ?? -1;
    if (day < 0) continue;
    const ms = reviews.durationMs[row] ?? 0;
    add(tallies.reviews, day, 1);
    add(tallies.ms, day, ms);
    add(tallies.cards, day, timeline.opensDay[row] ?? 0);
    if (reviews.isCram[row] !== 1) add(tallies.scheduledMs, day, ms);
    const gap = timeline.gap[row] ?? -1;
    if (gap < 0) continue;
    const recalled = Number((reviews.rating[row] ?? 0) > 1);
    const isMature = gap >= MATURE_DAYS;
    add(isMature ? tallies.matureAsked : tallies.youngAsked, day, 1);
    add(isMature ? tallies.matureRecalled : tallies.youngRecalled, day, recalled);
  }
  return tallies;
}

/** The sum of a tally from one day to another, both included; days before the first count nothing. */
export function sumDays(tally: Float64Array, from: number, to: number): number {
  let sum = 0;
  for (let day = Math.max(0, from); day <= to; day++) sum += tally[day] ?? 0;
  return sum;
}

function add(tally: Float64Array, day: number, amount: number): void {
  tally[day] = (tally[day] ?? 0) + amount;
}
