import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_STATE, fold, standingFacts } from "#core/log/fold.ts";
import { makeStamp } from "#core/log/hlc.ts";
import type { FactOp } from "#core/log/op.ts";
import {
  arbitraryReviews,
  arbitrarySettings,
  cardsAsText,
  reviewOp,
  voidOp,
} from "#testing/arbitraryReviews.ts";
import type { FactId, SymbolId } from "#core/shared/ids.ts";
import { NOON_MS } from "#testing/fakeClock.ts";
import { type Card, type CardId, cardIdOf } from "./card.ts";
import { compareReviews } from "./compareReviews.ts";
import { tallyDay } from "./due.ts";
import { forecastRatings } from "./forecast.ts";
import { DAY_MS, practiceDay } from "./practiceDay.ts";
import { buildQueue } from "./queue.ts";
import { applyReview, newCard, replayAll } from "./replay.ts";
import type { Rating, Review } from "./review.ts";
import { readReview } from "./reviewFact.ts";
import { createScheduler, type Scheduler } from "./scheduler.ts";
import { DEFAULT_WEIGHTS } from "./weights.ts";

const arbitraryScheduler = arbitrarySettings.map((settings) =>
  createScheduler(settings, { weights: DEFAULT_WEIGHTS }),
);

function textOf(reviews: Iterable<Review>, scheduler: Scheduler): string {
  return cardsAsText(replayAll(reviews, scheduler).values());
}

function shuffled<T>(items: readonly T[], keys: readonly number[]): readonly T[] {
  return items
    .map((item, index) => ({ item, key: keys[index % keys.length] ?? 0, index }))
    .sort((a, b) => a.key - b.key || b.index - a.index)
    .map(({ item }) => item);
}

/** The standing reviews of a log whose ops arrived in some order. */
function reviewsIn(ops: Iterable<FactOp>): readonly Review[] {
  return standingFacts(fold(EMPTY_STATE, ops).facts.values()).flatMap(
    (fact) => readReview(fact) ?? [],
  );
}

/** The queue at noon, as text. */
function queueText(cards: ReadonlyMap<CardId, Card>, { settings }: Scheduler): string {
  const now = NOON_MS + 30 * DAY_MS;
  const names = ["sun", "moon", "star"] as SymbolId[];
  const newCards = names.flatMap((symbol) => {
    const card = cards.get(cardIdOf(symbol, "draw"));
    return card && card.phase !== "new" ? [] : [card ?? newCard(symbol, "draw")];
  });
  const tally = tallyDay(cards.values(), practiceDay(now, 0, settings.rolloverHour));
  const queue = buildQueue({
    ...{ cards, newCards, settings, now, tally, offsetMinutes: 0, moreNew: 0 },
    isAsked: () => true,
    tagsOf: () => [],
  });
  return JSON.stringify(queue);
}

const arbitraryKeys = fc.array(fc.nat(), { minLength: 1, maxLength: 30 });

describe("replay", () => {
  it("gives the same cards for every order of a log", () => {
    fc.assert(
      fc.property(arbitraryReviews, arbitraryKeys, arbitraryScheduler, (log, keys, scheduler) => {
        expect(textOf(shuffled(log, keys), scheduler)).toBe(textOf(log, scheduler));
      }),
    );
  });

  it("gives the same cards however devices share a log, with doubles, in any order of arrival", () => {
    fc.assert(
      fc.property(
        arbitraryReviews,
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 30 }),
        arbitraryKeys,
        arbitraryScheduler,
        (log, owners, keys, scheduler) => {
          const ops = log.map(reviewOp);
          // Each op lies on one to three devices; a device hands on all it has.
          const heldBy = (device: number) =>
            ops.filter((_, index) => ((owners[index % owners.length] ?? 1) >> device) & 1);
          const merged = shuffled([...heldBy(0), ...heldBy(1), ...heldBy(2)], keys);
          expect(textOf(reviewsIn(merged), scheduler)).toBe(textOf(log, scheduler));
        },
      ),
    );
  });

  it("gives the same cards when a log is imported twice", () => {
    fc.assert(
      fc.property(arbitraryReviews, arbitraryScheduler, (log, scheduler) => {
        expect(textOf([...log, ...log], scheduler)).toBe(textOf(log, scheduler));
      }),
    );
  });

  it("is the same as taking in one review after another", () => {
    fc.assert(
      fc.property(arbitraryReviews, arbitraryScheduler, (log, scheduler) => {
        const taken: Review[] = [];
        const cards = new Map<CardId, Card>();
        for (const review of log.toSorted(compareReviews)) {
          const id = cardIdOf(review.symbol, review.face);
          const card = cards.get(id) ?? newCard(review.symbol, review.face);
          if (review.n <= card.n) continue;
          taken.push(review);
          cards.set(id, applyReview(card, review, scheduler));
        }
        expect(cardsAsText(cards.values())).toBe(textOf(taken, scheduler));
      }),
    );
  });

  it("gives back cards and queue when any number of a session's answers is taken back", () => {
    const arbitrarySession = fc.array(fc.constantFrom<Rating>(1, 2, 3, 4), { maxLength: 12 });
    fc.assert(
      fc.property(arbitraryReviews, arbitrarySession, arbitraryScheduler, (log, session, used) => {
        const ops = log.map(reviewOp);
        const before = replayAll(reviewsIn(ops), used);
        const states = [{ cards: before, ops: [...ops] }];
        const answered: Review[] = [];
        for (const [index, rating] of session.entries()) {
          const cards = states.at(-1)?.cards ?? before;
          const symbol = (["sun", "moon", "star"] as SymbolId[])[index % 3] ?? ("sun" as SymbolId);
          const card = cards.get(cardIdOf(symbol, "draw")) ?? newCard(symbol, "draw");
          const review = sessionReview(card, rating, index);
          answered.push(review);
          ops.push(reviewOp(review));
          states.push({ cards: replayAll(reviewsIn(ops), used), ops: [...ops] });
        }
        for (const [taken, review] of answered.toReversed().entries()) {
          ops.push(voidOp(review, makeStamp(2 ** 46 + 1000 + taken, 0)));
          const undone = replayAll(reviewsIn(ops), used);
          const then = states[answered.length - 1 - taken]?.cards ?? before;
          expect(cardsAsText(undone.values())).toBe(cardsAsText(then.values()));
          expect(queueText(undone, used)).toBe(queueText(then, used));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("never brings a card back sooner for a better answer, nor before tomorrow by days", () => {
    fc.assert(
      fc.property(arbitraryReviews, arbitraryScheduler, (log, scheduler) => {
        const moment = { now: NOON_MS + 70 * DAY_MS, offsetMinutes: 60 };
        for (const card of replayAll(log, scheduler).values()) {
          const waits = forecastRatings(card, moment, scheduler).map(({ afterMs }) => afterMs);
          if (card.phase !== "review") continue;
          expect(waits.slice(1)).toEqual(waits.slice(1).toSorted((a, b) => a - b));
          for (const wait of waits) {
            expect(wait).toBeGreaterThan(0);
            if (wait % DAY_MS === 0)
              expect(wait / DAY_MS).toBeLessThanOrEqual(scheduler.settings.maximumIntervalDays);
          }
        }
      }),
    );
  });

  it("forecasts exactly what rating so then does", () => {
    fc.assert(
      fc.property(arbitraryReviews, arbitraryScheduler, (log, scheduler) => {
        const now = NOON_MS + 70 * DAY_MS;
        const cards = [...replayAll(log, scheduler).values(), newCard("sun" as SymbolId, "draw")];
        for (const card of cards) {
          const forecast = forecastRatings(card, { now, offsetMinutes: 0 }, scheduler);
          for (const { rating, afterMs } of forecast) {
            const review = { ...sessionReview(card, rating, 0), at: now };
            const next = applyReview(card, review, scheduler);
            const wait =
              next.phase === "review" ? (next.dueDay - next.lastDay) * DAY_MS : next.dueAt - now;
            expect(afterMs).toBe(wait);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

function sessionReview(card: Card, rating: Rating, index: number): Review {
  const { symbol, face, n } = card;
  return {
    id: `answer.${symbol}.${n}.${index}` as FactId,
    ...{ symbol, face, mode: face, rating },
    at: NOON_MS + 30 * DAY_MS + index * 60_000,
    offsetMinutes: 0,
    n: n + 1,
    stamp: makeStamp(2 ** 46 + index, 0),
    device: "deviceA" as Review["device"],
    ...{ durationMs: 3000, hints: 0, misses: 0, isCram: false },
  };
}
