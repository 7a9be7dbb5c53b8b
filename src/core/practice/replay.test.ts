import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeReview } from "#testing/practiceHistory.ts";
import { NOON_MS } from "#testing/fakeClock.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import type { Card } from "./card.ts";
import { isLeechLapse } from "./leech.ts";
import { DAY_MS, MINUTE_MS, practiceDay } from "./practiceDay.ts";
import { applyReview, newCard, replayCard } from "./replay.ts";
import type { Rating, Review } from "./review.ts";
import { createScheduler } from "./scheduler.ts";
import { DEFAULT_SETTINGS, type PracticeSettings } from "./settings.ts";
import { DEFAULT_WEIGHTS } from "./weights.ts";

const SUN = "sun" as SymbolId;
const PLAIN: PracticeSettings = { ...DEFAULT_SETTINGS, fuzz: false };
const plain = schedulerOf();

function schedulerOf(changes: Partial<PracticeSettings> = {}, weights = DEFAULT_WEIGHTS) {
  return createScheduler({ ...PLAIN, ...changes }, { weights });
}

/** The card after ratings, each so many days after the one before. */
function after(ratings: readonly Rating[], days: readonly number[] = [], scheduler = plain): Card {
  let at = NOON_MS;
  const reviews = ratings.map((rating, index): Review => {
    at += (days[index] ?? 0) * DAY_MS;
    return makeReview({ symbol: SUN, rating, n: index + 1, at });
  });
  return replayCard({ symbol: SUN, face: "draw", reviews }, scheduler);
}

/** Rates whenever the card is due; answers the cards in between. */
function whenDue(ratings: readonly Rating[], scheduler = plain): readonly Card[] {
  const cards: Card[] = [];
  let card = newCard(SUN, "draw");
  let at = NOON_MS;
  for (const rating of ratings) {
    card = applyReview(card, makeReview({ symbol: SUN, rating, n: card.n + 1, at }), scheduler);
    at = card.dueAt > 0 ? card.dueAt : at + (card.dueDay - card.lastDay) * DAY_MS;
    cards.push(card);
  }
  return cards;
}

function intervals(cards: readonly Card[]): readonly number[] {
  return cards.map(({ phase, dueDay, lastDay }) => (phase === "review" ? dueDay - lastDay : 0));
}

/* The published vectors: ts-fsrs, __tests__/FSRS-6.test.ts, which takes the memory states from fsrs-rs. */
describe("FSRS-6's published vectors", () => {
  it("give our cards the same intervals", () => {
    const ratings: readonly Rating[] = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3];
    const expected = [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21];
    expect(intervals(whenDue(ratings))).toEqual(expected);
  });

  it("give our cards the same memory", () => {
    const { stability, difficulty } = after([1, 3, 3, 3, 3, 3], [0, 0, 1, 3, 8, 21]);
    expect(stability).toBeCloseTo(53.62691, 4);
    expect(difficulty).toBeCloseTo(6.3574867, 4);
  });

  it("give our cards the same beginnings", () => {
    const firsts = ([1, 2, 3, 4] as const).map((rating) => after([rating]));
    expect(firsts.map(({ stability }) => stability)).toEqual([0.212, 1.2931, 2.3065, 8.2956]);
    const difficulties = [6.4133, 5.11217071, 2.11810397, 1];
    expect(firsts.map(({ difficulty }) => difficulty)).toEqual(difficulties);
    expect(intervals(firsts)).toEqual([0, 0, 0, 8]);
    const phases = ["learning", "learning", "learning", "review"];
    expect(firsts.map(({ phase }) => phase)).toEqual(phases);
  });

  it("give our cards the same chance of recall", () => {
    expect(plain.recall(8.2956, 8)).toBeCloseTo(0.9024733, 6);
    // fsrs-optimizer, tests/model_test.py, test_power_forgetting_curve, whose decay is 0.5.
    const halved = schedulerOf({}, [...DEFAULT_WEIGHTS.slice(0, 20), 0.5]);
    const stabilities = [1, 2, 3, 4, 4, 2];
    const recalls = [1, 0.946059, 0.9299294, 0.9221679, 0.90000004, 0.79394597];
    stabilities.forEach((stability, day) =>
      expect(halved.recall(stability, day)).toBeCloseTo(recalls[day] ?? 0, 4),
    );
  });

  it("make repeated easy answers as easy as can be", () => {
    // py-fsrs, tests/test_basic.py, test_repeated_correct_reviews.
    expect(after([4, 4, 4, 4, 4, 4, 4, 4, 4, 4]).difficulty).toBe(1);
  });
});

describe("learning", () => {
  const minutes = (card: Card) => (card.dueAt - card.lastAt) / MINUTE_MS;

  it("goes through its steps and graduates", () => {
    const [first, second] = whenDue([3, 3]);
    expect(first).toMatchObject({ phase: "learning", step: 1 });
    expect(first && minutes(first)).toBe(10);
    expect(second).toMatchObject({ phase: "review", step: 0, dueAt: 0 });
  });

  it("begins anew with again, and waits the mean of the first two steps with hard", () => {
    expect(minutes(after([1]))).toBe(1);
    expect(minutes(after([2]))).toBe(5.5);
    expect(after([3, 1])).toMatchObject({ phase: "learning", step: 0 });
    expect(minutes(after([3, 2]))).toBe(10);
    expect(after([3, 2]).step).toBe(1);
    expect(minutes(after([2], [], schedulerOf({ learningSteps: [10] })))).toBe(15);
  });

  it("ends at once with easy, and sooner with good", () => {
    expect(after([4]).phase).toBe("review");
    const [good, easy] = [after([3, 3]), after([3, 4])];
    expect(easy.dueDay).toBeGreaterThan(good.dueDay);
  });

  it("is left out without steps", () => {
    const scheduler = schedulerOf({ learningSteps: [], relearningSteps: [] });
    for (const rating of [1, 2, 3, 4] as const) {
      const card = after([rating], [], scheduler);
      expect(card.phase).toBe("review");
      expect(card.dueDay - card.lastDay).toBeGreaterThanOrEqual(1);
    }
    expect(after([3, 1], [0, 3], scheduler)).toMatchObject({ phase: "review", lapses: 1 });
  });

  it("goes on where a longer list of steps ended", () => {
    const reviews = [3, 3, 3].map((rating, index) =>
      makeReview({ symbol: SUN, rating: rating as Rating, n: index + 1, at: NOON_MS + index }),
    );
    const long = schedulerOf({ learningSteps: [1, 2, 3, 4, 5] });
    expect(replayCard({ symbol: SUN, face: "draw", reviews }, long)).toMatchObject({ step: 3 });
    expect(replayCard({ symbol: SUN, face: "draw", reviews }, plain).phase).toBe("review");
  });
});

describe("forgetting", () => {
  it("is relearnt by steps, and counted once", () => {
    const cards = whenDue([4, 1, 1, 3]);
    expect(cards.map(({ phase }) => phase)).toEqual([
      ...["review", "relearning", "relearning", "review"],
    ]);
    expect(cards.map(({ lapses }) => lapses)).toEqual([0, 1, 1, 1]);
  });

  it("is no lapse while a card is being learnt", () => {
    expect(after([1, 1, 1, 3, 1])).toMatchObject({ lapses: 0, reps: 5 });
  });

  it("makes a leech at eight lapses, then every four", () => {
    const ratings = Array.from({ length: 34 }, (_, index): Rating => (index % 2 === 0 ? 4 : 1));
    const cards = whenDue(ratings);
    const lapsed = cards.filter((card, at) => card.lapses > (cards[at - 1]?.lapses ?? 0));
    const noticed = lapsed.filter(({ lapses }) => isLeechLapse(lapses, DEFAULT_SETTINGS));
    expect(noticed.map(({ lapses }) => lapses)).toEqual([8, 12, 16]);
    expect(lapsed.find(({ isLeech }) => isLeech)?.lapses).toBe(8);
    const threes = [1, 2, 3, 4, 5, 6, 7].filter((lapses) =>
      isLeechLapse(lapses, { leechLapses: 3 }),
    );
    expect(threes).toEqual([3, 5, 7]);
  });
});

describe("intervals", () => {
  it("never pass the maximum", () => {
    const scheduler = schedulerOf({ maximumIntervalDays: 30 });
    const cards = whenDue([4, 4, 4, 4, 4, 4], scheduler);
    expect(Math.max(...intervals(cards))).toBe(30);
  });

  it("are spread, for cards learnt on the same day, over neighbouring days", () => {
    const fuzzy = schedulerOf({ fuzz: true });
    const waits = Array.from({ length: 50 }, (_, index) => {
      const symbol = `symbol${index}` as SymbolId;
      const reviews = [makeReview({ symbol, rating: 4, n: 1 })];
      const card = replayCard({ symbol, face: "draw", reviews }, fuzzy);
      return card.dueDay - card.lastDay;
    });
    expect([...new Set(waits)].sort((a, b) => a - b)).toEqual([6, 7, 8, 9, 10]);
  });

  it("are never shorter for a better answer, however days are shared out", () => {
    const easyDays = fc.array(fc.constantFrom(0, 0.3, 1), { minLength: 7, maxLength: 7 });
    const waits = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(easyDays, waits, fc.string({ maxLength: 3 }), (shares, days, name) => {
        const scheduler = schedulerOf({ fuzz: true, easyDays: shares });
        const at = (place: number) =>
          NOON_MS + days.slice(0, place).reduce((sum, wait) => sum + wait, 0) * DAY_MS;
        const symbol = `symbol${name}` as SymbolId;
        const reviews = days.map((_, place) =>
          makeReview({ symbol, rating: 4, n: place + 1, at: at(place) }),
        );
        const card = replayCard({ symbol, face: "draw", reviews }, scheduler);
        const [hard = 0, good = 0, easy = 0] = ([2, 3, 4] as const).map((rating) => {
          const next = makeReview({ symbol, rating, n: card.n + 1, at: at(days.length) });
          return applyReview(card, next, scheduler).dueDay - card.lastDay;
        });
        expect(good).toBeGreaterThanOrEqual(hard);
        expect(easy).toBeGreaterThanOrEqual(good);
      }),
    );
  });

  it("are shorter the more one wants to recall", () => {
    const ratings: readonly Rating[] = [3, 3, 3, 3];
    const [lax, usual, keen] = [0.7, 0.9, 0.97].map((desiredRetention) => {
      const card = whenDue(ratings, schedulerOf({ desiredRetention })).at(1);
      return (card?.dueDay ?? 0) - (card?.lastDay ?? 0);
    });
    expect(lax).toBeGreaterThan(usual ?? 0);
    expect(usual).toBeGreaterThan(keen ?? 0);
  });
});

describe("a card", () => {
  const day = practiceDay(NOON_MS, 0, 4);

  it("is new while it has no review", () => {
    expect(after([])).toEqual(newCard(SUN, "draw"));
  });

  it("remembers on which day it was learnt", () => {
    expect(after([1, 3, 3, 3], [0, 0, 1, 4])).toMatchObject({ learntDay: day, lastDay: day + 5 });
  });

  it("counts the days as they were lived, also through a change of clocks and a journey", () => {
    const evening = Date.UTC(2026, 9, 24, 20);
    const reviewAt = (at: number, offsetMinutes: number, n: number) =>
      makeReview({ symbol: SUN, rating: 4, at, offsetMinutes, n });
    const elapsed = (second: Review) => {
      const reviews = [reviewAt(evening, 120, 1), second];
      return replayCard({ symbol: SUN, face: "draw", reviews }, plain);
    };
    const nextDay = evening + DAY_MS;
    // Clocks were set back in between; then a flight to Tokyo. Each time it is one day later.
    const [berlin, tokyo] = [elapsed(reviewAt(nextDay, 60, 2)), elapsed(reviewAt(nextDay, 540, 2))];
    expect(berlin.lastDay - practiceDay(evening, 120, 4)).toBe(1);
    expect(tokyo.lastDay - practiceDay(evening, 120, 4)).toBe(2);
    // An hour and a half over the date line is a day, or none, but never a negative one.
    const back = elapsed(reviewAt(evening + 90 * MINUTE_MS, -600, 2));
    expect(back.stability).toBe(after([4, 4]).stability);
  });

  it("takes an answer after the clock was set back for one of the same day", () => {
    const years = 3 * 365 * DAY_MS;
    const reviews = [
      makeReview({ symbol: SUN, rating: 4, n: 1, at: NOON_MS }),
      makeReview({ symbol: SUN, rating: 3, n: 2, at: NOON_MS - years }),
    ];
    const card = replayCard({ symbol: SUN, face: "draw", reviews }, plain);
    expect(card.stability).toBe(after([4, 3]).stability);
    expect(card.lastDay).toBe(practiceDay(NOON_MS - years, 0, 4));
  });

  it("comes back to its senses after a clock ran years ahead", () => {
    const years = 10 * 365 * DAY_MS;
    const review = (n: number, at: number) => makeReview({ symbol: SUN, rating: 3, n, at });
    const reviews = [review(1, NOON_MS + years), review(2, NOON_MS), review(3, NOON_MS + DAY_MS)];
    const card = replayCard({ symbol: SUN, face: "draw", reviews }, plain);
    expect(card.lastDay).toBe(day + 1);
    expect(card.dueDay).toBeLessThan(day + 30);
  });

  it("counts both answers that two devices gave offline", () => {
    const first = makeReview({ symbol: SUN, rating: 4, n: 1 });
    const phone = makeReview({ symbol: SUN, rating: 3, n: 2, at: NOON_MS + 8 * DAY_MS });
    const later = { ...phone, id: `${phone.id}'` as Review["id"], at: phone.at + MINUTE_MS };
    const one = replayCard({ symbol: SUN, face: "draw", reviews: [first, phone] }, plain);
    const reviews = [later, first, phone];
    const both = replayCard({ symbol: SUN, face: "draw", reviews }, plain);
    expect(both.reps).toBe(one.reps + 1);
    expect(both.n).toBe(2);
  });

  it("is untouched by cramming, but for the count of its reviews", () => {
    const reviews = [
      makeReview({ symbol: SUN, rating: 4, n: 1 }),
      makeReview({ symbol: SUN, rating: 1, n: 2, at: NOON_MS + DAY_MS, isCram: true }),
    ];
    const card = replayCard({ symbol: SUN, face: "draw", reviews }, plain);
    expect(card).toEqual({ ...after([4]), n: 2 });
    const crammed = reviews.slice(1);
    const never = replayCard({ symbol: SUN, face: "draw", reviews: crammed }, plain);
    expect(never).toEqual({ ...newCard(SUN, "draw"), n: 2 });
  });

  it("is new again after a reset, and goes on counting", () => {
    const reviews = ([4, 1, 3] as const).map((rating, index) =>
      makeReview({ symbol: SUN, rating, n: index + 1, at: NOON_MS + index * DAY_MS }),
    );
    const reset = replayCard({ symbol: SUN, face: "draw", reviews, resetN: 3 }, plain);
    expect(reset).toEqual({ ...newCard(SUN, "draw"), n: 3 });
    const again = makeReview({ symbol: SUN, rating: 3, n: 4, at: NOON_MS + 9 * DAY_MS });
    const learnt = replayCard(
      { symbol: SUN, face: "draw", reviews: [...reviews, again], resetN: 3 },
      plain,
    );
    expect(learnt).toMatchObject({ phase: "learning", reps: 1, lapses: 0, n: 4 });
    expect(learnt.stability).toBe(after([3]).stability);
  });

  it("minds parameters beyond all bounds as if they were at the bounds", () => {
    for (const wild of [-1e9, 0, 1e9]) {
      const scheduler = schedulerOf(
        {},
        DEFAULT_WEIGHTS.map(() => wild),
      );
      const card = after([3, 3, 1, 3, 4, 2], [0, 1, 5, 1, 4, 9], scheduler);
      expect(card.stability).toBeGreaterThan(0);
      expect(card.difficulty).toBeGreaterThanOrEqual(1);
      expect(card.difficulty).toBeLessThanOrEqual(10);
      expect(Number.isInteger(card.dueDay)).toBe(true);
    }
    const published = after([3, 3, 3]);
    for (const weights of [[], [1, 2], DEFAULT_WEIGHTS.map(() => Number.NaN)])
      expect(after([3, 3, 3], [], schedulerOf({}, weights))).toEqual(published);
  });
});
