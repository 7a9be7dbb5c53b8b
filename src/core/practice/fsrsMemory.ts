/*
 * FSRS-6's recurrences over bare numbers: what a rating does to stability and difficulty, and the chance of recall. Scheduling
 * itself asks ts-fsrs; fitting and planning walk through millions of reviews, for which its dates and objects are too slow.
 * A test holds the two to the same states. Source of the formulas: "The Algorithm", wiki of
 * open-spaced-repetition/awesome-fsrs, and ts-fsrs 5.4.2 for its bounds.
 */
import { clamp, S_MAX, S_MIN } from "ts-fsrs";
import type { Rating } from "./review.ts";

/** What ts-fsrs lets no card begin below. Days. */
export const LEAST_FIRST_STABILITY = 0.1;

/** The 21 weights by their published numbers, and what follows from them alone. */
export interface MemoryModel {
  readonly initial: readonly [number, number, number, number];
  readonly w4: number;
  readonly w5: number;
  readonly w6: number;
  readonly w7: number;
  readonly w8: number;
  readonly w9: number;
  readonly w10: number;
  readonly w11: number;
  readonly w12: number;
  readonly w13: number;
  readonly w14: number;
  readonly w15: number;
  readonly w16: number;
  readonly w17: number;
  readonly w18: number;
  readonly w19: number;
  /** Recall after t days is (1 + factor · t / stability) ^ decay; factor makes it 0.9 at t = stability. */
  readonly decay: number;
  readonly factor: number;
  /** Where difficulty drifts back to: that of a first "easy". */
  readonly easyDifficulty: number;
  /** A lapse leaves at most this share of the stability. */
  readonly lapseShare: number;
}

export interface Memory {
  /** Days until recall falls to 90 %. */
  readonly stability: number;
  /** 1–10. */
  readonly difficulty: number;
}

/** Names the weights w0…w20. */
export function memoryModel(weights: ArrayLike<number>): MemoryModel {
  const w = (place: number) => weights[place] ?? 0;
  const decay = -w(20);
  return {
    initial: [w(0), w(1), w(2), w(3)],
    ...{ w4: w(4), w5: w(5), w6: w(6), w7: w(7), w8: w(8), w9: w(9), w10: w(10), w11: w(11) },
    ...{ w12: w(12), w13: w(13), w14: w(14), w15: w(15), w16: w(16), w17: w(17), w18: w(18) },
    w19: w(19),
    decay,
    factor: Math.pow(0.9, 1 / decay) - 1,
    easyDifficulty: w(4) - Math.exp(3 * w(5)) + 1,
    lapseShare: Math.exp(-w(17) * w(18)),
  };
}

/** The memory that a first rating leaves. */
export function firstMemory(model: MemoryModel, rating: Rating): Memory {
  return {
    stability: Math.max(model.initial[rating - 1] ?? 0, LEAST_FIRST_STABILITY),
    difficulty: clamp(model.w4 - Math.exp((rating - 1) * model.w5) + 1, 1, 10),
  };
}

/** Chance of recall after so many days, 0–1. */
export function recallAfter(model: MemoryModel, elapsedDays: number, stability: number): number {
  return Math.pow(1 + (model.factor * elapsedDays) / stability, model.decay);
}

/** Days after which recall has fallen to the wanted share (0–1); not rounded. */
export function daysUntilRecall(model: MemoryModel, recall: number, stability: number): number {
  return (stability / model.factor) * (Math.pow(recall, 1 / model.decay) - 1);
}

/** The memory that one more rating leaves, so many whole days after the last. */
export function nextMemory(
  model: MemoryModel,
  memory: Memory,
  { elapsedDays, rating }: { readonly elapsedDays: number; readonly rating: Rating },
): Memory {
  return {
    stability: nextStability(model, memory, elapsedDays, rating),
    difficulty: nextDifficulty(model, memory.difficulty, rating),
  };
}

function nextStability(
  model: MemoryModel,
  { stability, difficulty }: Memory,
  elapsedDays: number,
  rating: Rating,
): number {
  if (elapsedDays === 0)
    return clamp(stability * sameDayGrowth(model, stability, rating), S_MIN, S_MAX);
  const forgetting = 1 - recallAfter(model, elapsedDays, stability);
  if (rating === 1) {
    const forgotten = clamp(lapsed(model, stability, difficulty, forgetting), S_MIN, S_MAX);
    return Math.min(Math.max(stability * model.lapseShare, S_MIN), forgotten);
  }
  const growth =
    recallGrowth(model, stability, difficulty, forgetting) * ratingBonus(model, rating);
  return clamp(stability * (1 + growth), S_MIN, S_MAX);
}

function nextDifficulty(model: MemoryModel, difficulty: number, rating: Rating): number {
  const moved = difficulty - (model.w6 * (rating - 3) * (10 - difficulty)) / 9;
  return clamp(model.w7 * model.easyDifficulty + (1 - model.w7) * moved, 1, 10);
}

/** By how much a rating on the day of the last one multiplies stability; only "again" lets it shrink. */
function sameDayGrowth(model: MemoryModel, stability: number, rating: Rating): number {
  const growth = Math.pow(stability, -model.w19) * Math.exp(model.w17 * (rating - 3 + model.w18));
  return rating > 1 ? Math.max(growth, 1) : growth;
}

function lapsed(model: MemoryModel, stability: number, difficulty: number, forgetting: number) {
  return (
    model.w11 *
    Math.pow(difficulty, -model.w12) *
    (Math.pow(stability + 1, model.w13) - 1) *
    Math.exp(forgetting * model.w14)
  );
}

function recallGrowth(
  model: MemoryModel,
  stability: number,
  difficulty: number,
  forgetting: number,
) {
  return (
    Math.exp(model.w8) *
    (11 - difficulty) *
    Math.pow(stability, -model.w9) *
    Math.expm1(forgetting * model.w10)
  );
}

/** What "hard" takes from the growth of stability, and "easy" adds to it. */
export function ratingBonus(model: MemoryModel, rating: Rating): number {
  if (rating === 2) return model.w15;
  return rating === 4 ? model.w16 : 1;
}
