/*
 * Coherence: how well practice holds together, in four parts between 0 and 1.
 *
 *   retention   true recall of mature cards in the last 90 days, over the desired rate, at most 1
 *   regularity  practised over planned days of the last 28, each day weighing 2^(−age / 14 days), at most 1
 *   steadiness  (m − low) / (high − low), held within 0 and 1: m the median SPARC of the last 28 days, low and high the 5th
 *               and 95th percentile of the last 365
 *   fluency     mean over the last 28 days' drawings of min(1, M / t): t the drawing's time per stroke, M the median of t
 *               over the last 365 days
 *
 *   coherence   100 × the geometric mean of the parts there are
 *
 * The geometric mean, because parts are ratios and none makes up for another (as in the Human Development Index since 2010;
 * UNDP, Technical note 1). A part with too little behind it is absent, and coherence is then that of the others. Steadiness
 * and fluency compare a person with themselves alone: nobody is measured against another hand.
 */
import { type DayTallies, sumDays } from "./dayTallies.ts";
import { type DrawingSeries, type Series, valuesBetween } from "./drawingSeries.ts";
import { isPlanned, isPractised, type Plan } from "./practisedDays.ts";
import { quantile } from "./quantile.ts";

/** What "lately" means for regularity, steadiness and fluency. Days. */
const RECENT_DAYS = 28;

/** What one's own range is taken from. Days. */
const OWN_DAYS = 365;

/** Mature cards come seldom: a shorter window would hold too few. Days. */
const RETENTION_DAYS = 90;

/**
 * After so long a day weighs half. Days. With 14 the last week weighs as much as the two and a half before it, and one missed
 * day costs a few hundredths: a single gap does not undo a habit (Lally et al. 2010, "How are habits formed", Eur. J. Soc.
 * Psychol. 40).
 */
const HALF_LIFE_DAYS = 14;

/** Fewer say nothing: 20 answers put a share of 0.9 within about ±0.13 (95 %). */
const FEWEST_TESTS = 20;
const FEWEST_DRAWINGS = 20;
const FEWEST_RECENT_DRAWINGS = 5;
const FEWEST_DAYS = 7;

/** The ends of one's own range: outliers are the digitiser's, not the hand's. */
const LOW_SHARE = 0.05;
const HIGH_SHARE = 0.95;

export const COHERENCE_PARTS = ["retention", "regularity", "steadiness", "fluency"] as const;
export type CoherencePart = (typeof COHERENCE_PARTS)[number];

export interface PartValue {
  /** 0–1; absent while there is too little to say. */
  readonly value: number | undefined;
  /** What there is to go by (tests, days, drawings) and how much it takes. */
  readonly have: number;
  readonly need: number;
}

export interface Coherence extends Readonly<Record<CoherencePart, PartValue>> {
  /** 0–100; absent while every part is. */
  readonly score: number | undefined;
}

export interface CoherenceInput {
  readonly tallies: DayTallies;
  readonly drawings: DrawingSeries;
  readonly plan: Plan;
  /** 0.7–0.99. */
  readonly desiredRetention: number;
}

/** Coherence as it stood at the end of a day, given by its place (see `Timeline`). */
export function coherenceAt(input: CoherenceInput, day: number): Coherence {
  const { tallies, drawings, plan, desiredRetention } = input;
  const parts = {
    retention: retentionAt(tallies, desiredRetention, day),
    regularity: regularityAt(tallies, plan, day),
    steadiness: steadinessAt(drawings.smoothness, day),
    fluency: fluencyAt(drawings.msPerStroke, day),
  };
  return { ...parts, score: scoreOf(COHERENCE_PARTS.map((part) => parts[part].value)) };
}

function scoreOf(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return undefined;
  const product = known.reduce((sum, value) => sum * value, 1);
  return 100 * product ** (1 / known.length);
}

function retentionAt(tallies: DayTallies, desired: number, day: number): PartValue {
  const from = day - RETENTION_DAYS + 1;
  const have = sumDays(tallies.matureAsked, from, day);
  const recall = sumDays(tallies.matureRecalled, from, day) / have;
  return part(have, FEWEST_TESTS, () => Math.min(1, recall / desired));
}

function regularityAt(tallies: DayTallies, plan: Plan, day: number): PartValue {
  const begun = tallies.reviews.findIndex((count) => count > 0);
  if (begun < 0 || begun > day) return part(0, FEWEST_DAYS, () => 0);
  let practised = 0;
  let planned = 0;
  let have = 0;
  for (let age = 0; age < RECENT_DAYS && day - age >= begun; age++) {
    const weight = 2 ** (-age / HALF_LIFE_DAYS);
    const isDone = isPractised(tallies, day - age);
    if (isDone) practised += weight;
    // The last day may not be over.
    if (isPlanned(plan, day - age) && (isDone || age > 0)) {
      planned += weight;
      have++;
    }
  }
  // A free day that was used makes up for a missed one.
  return part(have, FEWEST_DAYS, () => Math.min(1, practised / planned));
}

function steadinessAt(smoothness: Series, day: number): PartValue {
  const own = valuesBetween(smoothness, day - OWN_DAYS + 1, day);
  const recent = valuesBetween(smoothness, day - RECENT_DAYS + 1, day);
  return drawingPart(own, recent, () => {
    const low = quantile(own, LOW_SHARE) ?? 0;
    const high = quantile(own, HIGH_SHARE) ?? 0;
    // A range without width has no place in it.
    if (!(high > low)) return undefined;
    return Math.min(1, Math.max(0, ((quantile(recent, 0.5) ?? low) - low) / (high - low)));
  });
}

function fluencyAt(msPerStroke: Series, day: number): PartValue {
  const own = valuesBetween(msPerStroke, day - OWN_DAYS + 1, day);
  const recent = valuesBetween(msPerStroke, day - RECENT_DAYS + 1, day);
  return drawingPart(own, recent, () => {
    const usual = quantile(own, 0.5) ?? 0;
    return recent.reduce((sum, ms) => sum + Math.min(1, usual / ms), 0) / recent.length;
  });
}

/** Until both windows hold enough, the one that lacks more says how much there is. */
function drawingPart(
  own: Float64Array,
  recent: Float64Array,
  value: () => number | undefined,
): PartValue {
  return own.length < FEWEST_DRAWINGS
    ? part(own.length, FEWEST_DRAWINGS, value)
    : part(recent.length, FEWEST_RECENT_DRAWINGS, value);
}

function part(have: number, need: number, value: () => number | undefined): PartValue {
  return { value: have >= need ? value() : undefined, have, need };
}
