/*
 * The slopes of FSRS-6's log loss by its 21 weights: reverse accumulation through the recurrences of fsrsMemory.ts, at about the
 * price of one more walk for all weights together. Where a bound cuts a value off, its slope is 0. A test holds the slopes
 * to finite differences.
 */
import { S_MAX, S_MIN } from "ts-fsrs";
import { ratingBonus, recallAfter, type Memory, type MemoryModel } from "./fsrsMemory.ts";
import type { Rating } from "./review.ts";

/** A forecast is never taken for certain: one surprise must not outweigh a year. */
export const LEAST_CHANCE = 1e-6;

/** By how much the loss changes with stability and difficulty after a row. */
export interface Slopes {
  stability: number;
  difficulty: number;
}

/** One answer, and the memory on both sides of it. */
export interface Transition {
  readonly before: Memory;
  readonly after: Memory;
  readonly elapsedDays: number;
  readonly rating: Rating;
  readonly share: number;
}

/** Turns the slopes by the memory after a row into those by the memory before it. */
export function stepBack(
  model: MemoryModel,
  transition: Transition,
  slopes: Slopes,
  gradient: Float64Array,
): void {
  const { before, elapsedDays, rating, share } = transition;
  const { stability: s } = before;
  const recall = recallAfter(model, elapsedDays, s);
  const byStability = slopes.stability;
  const byDifficulty = difficultyBack(model, transition, slopes.difficulty, gradient);

  let byRecall = 0;
  if (share > 0) {
    const chance = rating > 1 ? recall : 1 - recall;
    if (chance > LEAST_CHANCE) byRecall = (rating > 1 ? -share : share) / chance;
  }
  slopes.stability = 0;
  slopes.difficulty = byDifficulty;
  if (elapsedDays === 0) sameDayBack(model, transition, byStability, slopes, gradient);
  else if (rating === 1)
    byRecall += lapseBack(model, transition, recall, byStability, slopes, gradient);
  else byRecall += successBack(model, transition, recall, byStability, slopes, gradient);
  if (elapsedDays === 0 || byRecall === 0) return;

  // recall = base ^ decay, and factor depends on decay too.
  const { decay, factor } = model;
  const days = elapsedDays / s;
  const base = 1 + factor * days;
  const factorSlope = ((factor + 1) * -Math.log(0.9)) / (decay * decay);
  slopes.stability += (byRecall * recall * decay * -factor * days) / (base * s);
  add(gradient, 20, -byRecall * recall * (Math.log(base) + (decay * days * factorSlope) / base));
}

/** The drift back to "easy"; answers the slope by the difficulty before. */
function difficultyBack(
  model: MemoryModel,
  { before, after, rating }: Transition,
  slope: number,
  gradient: Float64Array,
): number {
  if (slope === 0 || isAt(after.difficulty, 1, 10)) return 0;
  const { w5, w6, w7 } = model;
  const room = ((rating - 3) * (10 - before.difficulty)) / 9;
  const moved = before.difficulty - w6 * room;
  add(gradient, 4, slope * w7);
  add(gradient, 5, slope * w7 * -3 * Math.exp(3 * w5));
  add(gradient, 6, slope * (1 - w7) * -room);
  add(gradient, 7, slope * (model.easyDifficulty - moved));
  return slope * (1 - w7) * (1 + (w6 * (rating - 3)) / 9);
}

function sameDayBack(
  model: MemoryModel,
  { before, after, rating }: Transition,
  slope: number,
  slopes: Slopes,
  gradient: Float64Array,
): void {
  if (isAt(after.stability, S_MIN, S_MAX)) return;
  const { w17, w18, w19 } = model;
  const s = before.stability;
  const growth = Math.pow(s, -w19) * Math.exp(w17 * (rating - 3 + w18));
  if (rating > 1 && growth < 1) {
    slopes.stability += slope;
    return;
  }
  const grown = s * growth;
  slopes.stability += slope * growth * (1 - w19);
  add(gradient, 17, slope * grown * (rating - 3 + w18));
  add(gradient, 18, slope * grown * w17);
  add(gradient, 19, slope * grown * -Math.log(s));
}

/** Answers the slope by recall. */
function lapseBack(
  model: MemoryModel,
  { before, after }: Transition,
  recall: number,
  slope: number,
  slopes: Slopes,
  gradient: Float64Array,
): number {
  if (isAt(after.stability, S_MIN, S_MAX)) return 0;
  const { w11, w12, w13, w14, w17, w18, lapseShare } = model;
  const { stability: s, difficulty: d } = before;
  const grown = Math.pow(s + 1, w13);
  const scale = w11 * Math.pow(d, -w12) * Math.exp((1 - recall) * w14);
  const left = scale * (grown - 1);
  if (s * lapseShare < left) {
    slopes.stability += slope * lapseShare;
    add(gradient, 17, slope * s * lapseShare * -w18);
    add(gradient, 18, slope * s * lapseShare * -w17);
    return 0;
  }
  slopes.stability += (slope * scale * w13 * grown) / (s + 1);
  slopes.difficulty += (slope * left * -w12) / d;
  add(gradient, 11, (slope * left) / w11);
  add(gradient, 12, slope * left * -Math.log(d));
  add(gradient, 13, slope * scale * grown * Math.log(s + 1));
  add(gradient, 14, slope * left * (1 - recall));
  return slope * left * -w14;
}

/** Answers the slope by recall. */
function successBack(
  model: MemoryModel,
  { before, after, rating }: Transition,
  recall: number,
  slope: number,
  slopes: Slopes,
  gradient: Float64Array,
): number {
  if (isAt(after.stability, S_MIN, S_MAX)) return 0;
  const { w8, w9, w10 } = model;
  const { stability: s, difficulty: d } = before;
  const bonus = ratingBonus(model, rating);
  const rise = Math.exp((1 - recall) * w10);
  const plain = s * Math.exp(w8) * (11 - d) * Math.pow(s, -w9);
  const gained = plain * (rise - 1) * bonus;
  slopes.stability += slope * (1 + (gained * (1 - w9)) / s);
  slopes.difficulty += (slope * -gained) / (11 - d);
  add(gradient, 8, slope * gained);
  add(gradient, 9, slope * gained * -Math.log(s));
  add(gradient, 10, slope * plain * bonus * rise * (1 - recall));
  if (rating === 2) add(gradient, 15, slope * plain * (rise - 1));
  if (rating === 4) add(gradient, 16, slope * plain * (rise - 1));
  return slope * plain * bonus * rise * -w10;
}

/** What the slopes by the memory after the first rating say of the weights that made it. */
export function beginBack(
  model: MemoryModel,
  first: Memory,
  rating: Rating,
  slopes: Slopes,
  gradient: Float64Array,
): void {
  if (first.stability === model.initial[rating - 1]) add(gradient, rating - 1, slopes.stability);
  if (isAt(first.difficulty, 1, 10)) return;
  add(gradient, 4, slopes.difficulty);
  add(gradient, 5, slopes.difficulty * -(rating - 1) * Math.exp((rating - 1) * model.w5));
}

function isAt(value: number, least: number, most: number): boolean {
  return value <= least || value >= most;
}

function add(gradient: Float64Array, place: number, slope: number): void {
  gradient[place] = (gradient[place] ?? 0) + slope;
}
