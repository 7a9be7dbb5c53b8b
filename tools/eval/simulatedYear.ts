/*
 * A year of practice by the real scheduler and queue, with a learner who forgets by another law than the scheduler supposes
 * (see forgetfulLearner.ts). The weights are fitted anew every month and adopted only where they predict the newest fifth of
 * the reviews better, as the app does it.
 */
import { makeStamp } from "#core/log/hlc.ts";
import type { Card, CardId } from "#core/practice/card.ts";
import { cardHistories } from "#core/practice/cardHistories.ts";
import { tallyDay } from "#core/practice/due.ts";
import { optimise } from "#core/practice/optimise.ts";
import { DAY_MS, practiceDay } from "#core/practice/practiceDay.ts";
import { buildQueue } from "#core/practice/queue.ts";
import { applyReview, newCard, replayAll } from "#core/practice/replay.ts";
import type { Rating, Review } from "#core/practice/review.ts";
import { reviewTable } from "#core/practice/reviewTable.ts";
import { createScheduler, type Scheduler } from "#core/practice/scheduler.ts";
import { DEFAULT_SETTINGS, type PracticeSettings } from "#core/practice/settings.ts";
import { DEFAULT_WEIGHTS } from "#core/practice/weights.ts";
import type { DeviceId, FactId, SymbolId } from "#core/shared/ids.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { createForgetfulLearner } from "./forgetfulLearner.ts";

const START_MS = Date.UTC(2026, 0, 1, 18);
const ANSWER_MS = 8000;

/** A sitting that comes to no end is a bug. */
const MOST_ANSWERS_A_DAY = 2000;

export interface YearOptions {
  readonly seed: number;
  readonly days: number;
  readonly newPerDay: number;
  readonly desiredRetention: number;
  /** How well the learner learns, see `createForgetfulLearner`. */
  readonly gain: number;
  /** Days from one fitting of the weights to the next; Infinity for the published ones all year. */
  readonly daysPerFit: number;
}

export interface Year {
  /** All answers, those in learning too. */
  readonly reviews: number;
  /** Answers to cards that were due by days, and the share that was recalled. */
  readonly dueReviews: number;
  readonly recall: number;
  /** The same for each quarter. */
  readonly recallByQuarter: readonly number[];
  /** How often fitted weights were adopted. */
  readonly adopted: number;
}

/** Practises every evening until nothing is left to ask. */
export function simulateYear(options: YearOptions): Year {
  const settings: PracticeSettings = {
    ...DEFAULT_SETTINGS,
    desiredRetention: options.desiredRetention,
    newPerDay: options.newPerDay,
    reviewsPerDay: 9999,
  };
  const learner = createForgetfulLearner(seededRandom(options.seed), options.gain);
  const reviews: Review[] = [];
  const asked: { readonly day: number; readonly recalled: boolean }[] = [];
  let weights: readonly number[] = DEFAULT_WEIGHTS;
  let scheduler = createScheduler(settings, { weights });
  let cards = new Map<CardId, Card>();
  let adopted = 0;
  for (let day = 0; day < options.days; day++) {
    if (day > 0 && day % options.daysPerFit === 0) {
      const fit = optimise(reviewTable(cardHistories(reviews, settings.rolloverHour)), {
        current: weights,
        relearningSteps: settings.relearningSteps.length,
      });
      if (fit.type === "Fitted" && fit.lossAfter < fit.lossBefore) {
        adopted++;
        weights = fit.weights;
        scheduler = createScheduler(settings, { weights });
        cards = replayAll(reviews, scheduler);
      }
    }
    const newCards = Array.from({ length: options.newPerDay }, (_, place) =>
      newCard(`symbol${day}.${place}` as SymbolId, "draw"),
    );
    let now = START_MS + day * DAY_MS;
    for (let answers = 0; ; answers++) {
      const card = nextCard({ cards, newCards, scheduler, now });
      if (!card) break;
      if (answers > MOST_ANSWERS_A_DAY) throw new Error("A sitting came to no end");
      now = Math.max(now + ANSWER_MS, Math.min(card.dueAt, now + 20 * 60_000));
      const rating = learner.answer(card.symbol, now);
      if (card.phase === "review") asked.push({ day, recalled: rating > 1 });
      const review = reviewOf(card, { rating, at: now, place: reviews.length });
      reviews.push(review);
      cards.set(card.id, applyReview(card, review, scheduler));
    }
  }
  const recallOf = (part: typeof asked) =>
    part.filter(({ recalled }) => recalled).length / Math.max(1, part.length);
  const quarter = options.days / 4;
  return {
    reviews: reviews.length,
    dueReviews: asked.length,
    recall: recallOf(asked),
    recallByQuarter: [0, 1, 2, 3].map((place) =>
      recallOf(asked.filter(({ day }) => Math.floor(day / quarter) === place)),
    ),
    adopted,
  };
}

function nextCard(input: {
  readonly cards: ReadonlyMap<CardId, Card>;
  readonly newCards: readonly Card[];
  readonly scheduler: Scheduler;
  readonly now: number;
}): Card | undefined {
  const { cards, newCards, now } = input;
  const { settings } = input.scheduler;
  const tally = tallyDay(cards.values(), practiceDay(now, 0, settings.rolloverHour));
  const unseen = newCards.filter(({ id }) => !cards.has(id));
  return buildQueue({
    ...{ cards, newCards: unseen, settings, now, tally, offsetMinutes: 0, moreNew: 0 },
    isAsked: () => true,
    tagsOf: () => [],
  }).cards[0];
}

function reviewOf(
  { symbol, face, n }: Card,
  given: { readonly rating: Rating; readonly at: number; readonly place: number },
): Review {
  const { rating, at, place } = given;
  return {
    id: `review${place}` as FactId,
    ...{ symbol, face, mode: face, rating, at, offsetMinutes: 0, n: n + 1 },
    stamp: makeStamp(at, 0),
    device: "device" as DeviceId,
    ...{ durationMs: ANSWER_MS, hints: 0, misses: 0, isCram: false },
  };
}
