/*
 * How badly FSRS-6 with given weights foretold a person's answers: the sum of −ln p over scored reviews, where p is the chance it
 * gave to what then happened. Each card is walked once, and every scored review on the way counts; the reference optimiser
 * replays the whole history anew for each of them, to the same sum. The gradient comes from walking back (fsrsLossSlopes.ts).
 */
import { beginBack, LEAST_CHANCE, stepBack, type Slopes } from "./fsrsLossSlopes.ts";
import {
  firstMemory,
  memoryModel,
  nextMemory,
  recallAfter,
  type Memory,
  type MemoryModel,
} from "./fsrsMemory.ts";
import type { Rating } from "./review.ts";
import type { ReviewTable } from "./reviewTable.ts";

export interface LossInput {
  readonly table: ReviewTable;
  /** How much each row counts; 0 where it is not scored. */
  readonly shares: Float64Array;
  /** Which cards, by their place in the table. */
  readonly cards: Uint32Array;
}

/** The sum of −ln p over the scored rows; with a gradient, its slopes by w0…w20 are added to that. */
export function logLoss(
  { table, shares, cards }: LossInput,
  weights: ArrayLike<number>,
  gradient?: Float64Array,
): number {
  const model = memoryModel(weights);
  const memories: Memory[] = [];
  let sum = 0;
  for (const card of cards) {
    const start = table.starts[card] ?? 0;
    const end = table.starts[card + 1] ?? start;
    sum += walk(model, memories, { table, shares, start, end });
    if (gradient) walkBack(model, memories, { table, shares, start, end }, gradient);
  }
  return sum;
}

interface Stretch {
  readonly table: ReviewTable;
  readonly shares: Float64Array;
  readonly start: number;
  readonly end: number;
}

/** Forwards; leaves the memory after each row in `memories`, the card's first row at 0. */
function walk(
  model: MemoryModel,
  memories: Memory[],
  { table, shares, start, end }: Stretch,
): number {
  let memory = firstMemory(model, ratingAt(table, start));
  memories[0] = memory;
  let sum = 0;
  for (let row = start + 1; row < end; row++) {
    const elapsedDays = table.elapsedDays[row] ?? 0;
    const rating = ratingAt(table, row);
    const share = shares[row] ?? 0;
    if (share > 0) {
      const recall = recallAfter(model, elapsedDays, memory.stability);
      const chance = rating > 1 ? recall : 1 - recall;
      sum -= share * Math.log(Math.max(chance, LEAST_CHANCE));
    }
    memory = nextMemory(model, memory, { elapsedDays, rating });
    memories[row - start] = memory;
  }
  return sum;
}

function walkBack(
  model: MemoryModel,
  memories: readonly Memory[],
  { table, shares, start, end }: Stretch,
  gradient: Float64Array,
): void {
  const slopes: Slopes = { stability: 0, difficulty: 0 };
  for (let row = end - 1; row > start; row--) {
    const before = memories[row - start - 1];
    const after = memories[row - start];
    if (!before || !after) continue;
    const elapsedDays = table.elapsedDays[row] ?? 0;
    const rating = ratingAt(table, row);
    stepBack(
      model,
      { before, after, elapsedDays, rating, share: shares[row] ?? 0 },
      slopes,
      gradient,
    );
  }
  const first = memories[0];
  if (first) beginBack(model, first, ratingAt(table, start), slopes, gradient);
}

function ratingAt({ ratings }: ReviewTable, row: number): Rating {
  return (ratings[row] ?? 1) as Rating;
}
