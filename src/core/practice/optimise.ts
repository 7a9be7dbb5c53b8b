/*
 * FSRS-6's weights fitted to a person's own reviews, as the reference optimiser does it (fsrs-rs: log loss, Adam with a
 * cosine schedule, newer reviews count more, a pull towards the published values measured by how much they vary between people, the
 * published bounds after every step). Two things are added: the newest fifth of the reviews is kept aside and says whether
 * the result is better at all; and nothing depends on the machine, so the same log gives the same weights everywhere.
 */
import { clipParameters, default_w } from "ts-fsrs";
import { logLoss } from "./fsrsLoss.ts";
import { LEAST_FIRST_STABILITY } from "./fsrsMemory.ts";
import { createAdam } from "./optimiseAdam.ts";
import { splitByTime } from "./optimiseSplit.ts";
import { initialStabilities, inOrder } from "./optimiseStart.ts";
import type { ReviewTable } from "./reviewTable.ts";

/** Fewer scored reviews than this say next to nothing about 21 weights; fsrs-rs trains from as many. */
export const LEAST_REVIEWS = 64;

/** How much each weight varies between people: standard deviations that fsrs-rs publishes (`PARAMS_STDDEV`, FSRS-6). */
const DEVIATIONS = [
  6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25,
  1.03, 0.31, 0.32, 0.14, 0.27,
] as const;

/** How strong the pull is: 0.5 is that of a normal prior; fsrs-rs has used 0.5 and 1. Short logs fare better with more. */
const PULL = 1;

/** fsrs-rs: batches of 512 reviews, steps of 0.04. */
const BATCH_REVIEWS = 512;
const LEARNING_RATE = 0.04;

/** Turns through all reviews: at least so many, and as many more as give few reviews enough steps to arrive. */
const LEAST_TURNS = 5;
const LEAST_STEPS = 200;

/** Weights are published and kept with so many decimals. */
const DECIMALS = 4;

const WEIGHTS = default_w.length;

/** The first of them are the stabilities after a first rating. */
const FIRST_WEIGHTS = 4;

export interface FitOptions {
  /** The weights in force, which the fitted ones have to beat. */
  readonly current: readonly number[];
  /** How many relearning steps there are: they narrow the bounds of w17 and w18. */
  readonly relearningSteps: number;
}

export type Fit =
  /** So many reviews on later days than the last, and so many are needed. */
  | { readonly type: "TooFew"; readonly reviews: number; readonly needed: number }
  | {
      readonly type: "Fitted";
      /** w0…w20, inside the published bounds. */
      readonly weights: readonly number[];
      /** Scored reviews, those kept aside included. */
      readonly reviews: number;
      readonly heldOut: number;
      /** Mean log loss on the reviews kept aside, by the weights in force and by the fitted ones. Nats. */
      readonly lossBefore: number;
      readonly lossAfter: number;
    };

/** Fits in one go. 10,000 reviews take about a second. */
export function optimise(table: ReviewTable, options: FitOptions): Fit {
  const steps = optimiseInSteps(table, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same in steps of some milliseconds, each answered with the share that is done (0–1): for progress, and to be left off. */
export function* optimiseInSteps(
  table: ReviewTable,
  { current, relearningSteps }: FitOptions,
): Generator<number, Fit> {
  const { training, heldOut, count, heldOutCount } = splitByTime(table);
  if (count < LEAST_REVIEWS) return { type: "TooFew", reviews: count, needed: LEAST_REVIEWS };

  const bounded = (weights: readonly number[]) =>
    clipParameters([...weights], relearningSteps).map((weight, place) =>
      place < FIRST_WEIGHTS ? Math.max(weight, LEAST_FIRST_STABILITY) : weight,
    );
  const { stabilities, counts } = initialStabilities(table, training, default_w);
  const centre = bounded([...stabilities, ...default_w.slice(FIRST_WEIGHTS)]);
  yield 0;
  const fitted = yield* descend({ table, shares: training, centre, bounded });
  const ordered = [
    ...inOrder(fitted.slice(0, FIRST_WEIGHTS), counts),
    ...fitted.slice(FIRST_WEIGHTS),
  ];
  const weights = bounded(ordered).map((weight) => Number(weight.toFixed(DECIMALS)));

  const lossOf = (tried: readonly number[]) =>
    logLoss({ table, shares: heldOut, cards: allCards(table) }, tried) / heldOutCount;
  return {
    type: "Fitted",
    weights,
    reviews: count,
    heldOut: heldOutCount,
    lossBefore: lossOf(bounded(current)),
    lossAfter: lossOf(weights),
  };
}

interface Descent {
  readonly table: ReviewTable;
  readonly shares: Float64Array;
  /** Where it begins, and what it is pulled towards. */
  readonly centre: readonly number[];
  readonly bounded: (weights: readonly number[]) => number[];
}

/** Answers the best weights seen at the end of a turn. */
function* descend({
  table,
  shares,
  centre,
  bounded,
}: Descent): Generator<number, readonly number[]> {
  const batches = batchesOf(table, shares);
  const total = batches.reduce((sum, { reviews }) => sum + reviews, 0);
  const turns = Math.max(LEAST_TURNS, Math.ceil(LEAST_STEPS / batches.length));
  const steps = turns * batches.length;
  const adam = createAdam(WEIGHTS);
  let weights: readonly number[] = centre;
  let best = { weights: centre, cost: Infinity };
  for (let turn = 0; turn < turns; turn++) {
    for (const [place, { cards, reviews }] of batches.entries()) {
      const gradient = new Float64Array(WEIGHTS);
      logLoss({ table, shares, cards }, weights, gradient);
      addPull(gradient, { weights, centre, share: reviews / total });
      const done = (turn * batches.length + place) / steps;
      const rate = (LEARNING_RATE * (1 + Math.cos(Math.PI * done))) / 2;
      weights = bounded(adam.step(weights, gradient, rate));
      yield done;
    }
    const cost =
      logLoss({ table, shares, cards: allCards(table) }, weights) + pull(weights, centre);
    if (cost < best.cost) best = { weights, cost };
  }
  return best.weights;
}

function pull(weights: readonly number[], centre: readonly number[]): number {
  return DEVIATIONS.reduce((sum, deviation, place) => {
    const distance = ((weights[place] ?? 0) - (centre[place] ?? 0)) / deviation;
    return sum + PULL * distance * distance;
  }, 0);
}

function addPull(
  gradient: Float64Array,
  input: {
    readonly weights: readonly number[];
    readonly centre: readonly number[];
    /** The batch's part of all reviews. */
    readonly share: number;
  },
): void {
  const { weights, centre, share } = input;
  DEVIATIONS.forEach((deviation, place) => {
    const distance = (weights[place] ?? 0) - (centre[place] ?? 0);
    const slope = (2 * PULL * share * distance) / (deviation * deviation);
    gradient[place] = (gradient[place] ?? 0) + slope;
  });
}

interface Batch {
  readonly cards: Uint32Array;
  readonly reviews: number;
}

/**
 * Deals the cards out like playing cards: neighbours in the log, which were learnt together, come into different batches, so
 * each batch resembles the whole without a throw of dice.
 */
function batchesOf(table: ReviewTable, shares: Float64Array): readonly Batch[] {
  const counts = Array.from(allCards(table), (card) => {
    const rows = shares.subarray(table.starts[card], table.starts[card + 1]);
    return { card, reviews: rows.reduce((sum, share) => sum + (share > 0 ? 1 : 0), 0) };
  }).filter(({ reviews }) => reviews > 0);
  const total = counts.reduce((sum, { reviews }) => sum + reviews, 0);
  const length = Math.max(1, Math.round(total / BATCH_REVIEWS));
  return Array.from({ length }, (_, place) => {
    const dealt = counts.filter((_count, index) => index % length === place);
    return {
      cards: Uint32Array.from(dealt, ({ card }) => card),
      reviews: dealt.reduce((sum, { reviews }) => sum + reviews, 0),
    };
  }).filter(({ reviews }) => reviews > 0);
}

function allCards({ starts }: ReviewTable): Uint32Array {
  return Uint32Array.from({ length: starts.length - 1 }, (_, card) => card);
}
