import {
  daysUntilRecall,
  firstMemory,
  memoryModel,
  nextMemory,
  recallAfter,
  type MemoryModel,
} from "#core/practice/fsrsMemory.ts";
import type { Rating } from "#core/practice/review.ts";
import type { CardHistory, HistoryStep } from "#core/practice/reviewTable.ts";
import { NOON_MS } from "./fakeClock.ts";

const DAY_MS = 86_400_000;

/** Among first answers, and among later ones that were right: how often each is given. */
const FIRST_RATINGS = [0.3, 0.15, 0.45, 0.1] as const;
const RIGHT_RATINGS = [0.12, 0.76, 0.12] as const;

export interface Learner {
  /** The law by which they forget: FSRS-6 with these weights. */
  readonly truth: readonly number[];
  /** The weights by which they are asked again, at a recall of 0.9. */
  readonly schedule: readonly number[];
  readonly cards: number;
  /** They go on for so many days, learning at an even pace in the first half. */
  readonly days: number;
  readonly random: () => number;
}

/** A learner who forgets by FSRS-6's own law with weights of their own, and is asked by a schedule that does not know them. */
export function inventLearner({ truth, schedule, cards, days, random }: Learner): CardHistory[] {
  const own = memoryModel(truth);
  const assumed = memoryModel(schedule);
  return Array.from({ length: cards }, (_, card) => {
    const start = Math.floor((card / cards) * (days / 2));
    return inventCard({ own, assumed, start, days, random });
  });
}

function inventCard(input: {
  readonly own: MemoryModel;
  readonly assumed: MemoryModel;
  readonly start: number;
  readonly days: number;
  readonly random: () => number;
}): CardHistory {
  const { own, assumed, start, days, random } = input;
  const history: HistoryStep[] = [];
  let day = start;
  const note = (elapsedDays: number, rating: Rating) => {
    const at = NOON_MS + day * DAY_MS + history.length * 1000;
    history.push({ elapsedDays, rating, at });
    return { elapsedDays, rating };
  };
  const first = note(0, pick(FIRST_RATINGS, random)).rating;
  let real = firstMemory(own, first);
  let believed = firstMemory(assumed, first);
  for (;;) {
    const wait = Math.max(1, Math.round(daysUntilRecall(assumed, 0.9, believed.stability)));
    if (day + wait >= days) return history;
    day += wait;
    const recalled = random() < recallAfter(own, wait, real.stability);
    const rating = recalled ? ((pick(RIGHT_RATINGS, random) + 1) as Rating) : 1;
    const answers = recalled ? [note(wait, rating)] : [note(wait, 1), note(0, 3)];
    for (const answer of answers) {
      real = nextMemory(own, real, answer);
      believed = nextMemory(assumed, believed, answer);
    }
  }
}

function pick(shares: readonly number[], random: () => number): Rating {
  let left = random();
  const place = shares.findIndex((share) => (left -= share) < 0);
  return ((place < 0 ? shares.length - 1 : place) + 1) as Rating;
}
