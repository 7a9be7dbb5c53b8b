import { INIT_S_MAX } from "ts-fsrs";
import { logLoss } from "./fsrsLoss.ts";
import { LEAST_FIRST_STABILITY } from "./fsrsMemory.ts";
import type { ReviewTable } from "./reviewTable.ts";

/** How much a day of distance from the published value costs: as much as fsrs-rs charges. Nats per day. */
const DISTANCE_COST = 1 / 16;

/** A search by thirds shrinks e^(span) to a thousandth of a day in so many turns. */
const TURNS = 40;

/** A rating that never came first gives way to those that did. */
const UNSEEN_WEIGHT = 0.5;

const RATINGS = 4;

/** How many cards began with each rating and can be learnt from, "again" first. */
export type FirstCounts = readonly number[];

/**
 * The first four weights, the stability after a first rating, as a card's first scored review alone tells them; the later
 * weights are taken as given. A rating that never came first moves as the others did.
 */
export function initialStabilities(
  table: ReviewTable,
  shares: Float64Array,
  weights: readonly number[],
): { readonly stabilities: readonly number[]; readonly counts: FirstCounts } {
  const beginnings = byFirstRating(table, shares);
  const counts = beginnings.map(({ cards }) => cards.length);
  const shifts = beginnings.map(({ cards, firstShares }, place) => {
    if (cards.length === 0) return 0;
    const usual = weights[place] ?? 1;
    const input = { table, shares: firstShares, cards: Uint32Array.from(cards) };
    const cost = (log: number) => {
      const tried = weights.map((weight, at) => (at === place ? Math.exp(log) : weight));
      return logLoss(input, tried) + Math.abs(Math.exp(log) - usual) * DISTANCE_COST;
    };
    return lowest(cost) - Math.log(usual);
  });
  const seen = counts.reduce((sum, count) => sum + count, 0);
  const common =
    shifts.reduce((sum, shift, place) => sum + shift * (counts[place] ?? 0), 0) / Math.max(1, seen);
  const stabilities = shifts.map((shift, place) => {
    const moved = (weights[place] ?? 1) * Math.exp(counts[place] ? shift : common);
    return Math.min(Math.max(moved, LEAST_FIRST_STABILITY), INIT_S_MAX);
  });
  return { stabilities: inOrder(stabilities, counts), counts };
}

/** The nearest stabilities by which a better first rating never means less (isotonic over logarithms). */
export function inOrder(stabilities: readonly number[], counts: FirstCounts): readonly number[] {
  const points = stabilities.map((stability, place) => ({
    value: Math.log(stability),
    weight: Math.max(counts[place] ?? 0, UNSEEN_WEIGHT),
  }));
  return isotonic(points).map((log) => Math.exp(log));
}

interface Beginning {
  readonly cards: number[];
  /** 1 at the first scored row of each card, where that may be learnt from. */
  readonly firstShares: Float64Array;
}

function byFirstRating(
  { starts, ratings }: ReviewTable,
  shares: Float64Array,
): readonly Beginning[] {
  const beginnings = Array.from({ length: RATINGS }, () => ({
    cards: new Array<number>(),
    firstShares: new Float64Array(shares.length),
  }));
  for (let card = 0; card + 1 < starts.length; card++) {
    const start = starts[card] ?? 0;
    const beginning = beginnings[(ratings[start] ?? 1) - 1];
    const row = shares.subarray(start, starts[card + 1]).findIndex((share) => share > 0);
    if (!beginning || row < 0) continue;
    beginning.cards.push(card);
    beginning.firstShares[start + row] = 1;
  }
  return beginnings;
}

/** Where a function of log stability with one valley is lowest. */
function lowest(cost: (log: number) => number): number {
  let low = Math.log(LEAST_FIRST_STABILITY);
  let high = Math.log(INIT_S_MAX);
  for (let turn = 0; turn < TURNS; turn++) {
    const third = (high - low) / 3;
    if (cost(low + third) < cost(high - third)) high -= third;
    else low += third;
  }
  return (low + high) / 2;
}

interface Point {
  readonly value: number;
  readonly weight: number;
}

/** The nearest values that never fall (pool adjacent violators, Ayer et al. 1955). */
function isotonic(points: readonly Point[]): readonly number[] {
  const pools: { value: number; weight: number; length: number }[] = [];
  for (const { value, weight } of points) {
    let pool = { value, weight, length: 1 };
    for (let last = pools.at(-1); last && last.value > pool.value; last = pools.at(-1)) {
      pools.pop();
      const sum = last.weight + pool.weight;
      const joined = (last.value * last.weight + pool.value * pool.weight) / sum;
      pool = { value: joined, weight: sum, length: last.length + pool.length };
    }
    pools.push(pool);
  }
  return pools.flatMap(({ value, length }) => new Array<number>(length).fill(value));
}
