import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Card, CardId } from "#core/practice/card.ts";
import { DAY_MS, practiceDay } from "#core/practice/practiceDay.ts";
import type { Rating, Review } from "#core/practice/review.ts";
import { NOON_MS } from "#testing/fakeClock.ts";
import { inventHistory, makeCard, makeMeasures, makeReview } from "#testing/practiceHistory.ts";
import { CALENDAR_DAYS, deriveInsights, type Insights } from "./insights.ts";
import { packPractice } from "./packReviews.ts";

const ROLLOVER_HOUR = 4;
const TODAY = practiceDay(NOON_MS, 0, ROLLOVER_HOUR);
const EVERY_DAY = [1, 1, 1, 1, 1, 1, 1];

interface Given {
  readonly reviews?: readonly Review[];
  readonly cards?: readonly Card[];
  readonly suspended?: readonly CardId[];
  readonly easyDays?: readonly number[];
}

function derive({ reviews = [], cards = [], suspended = [], easyDays = EVERY_DAY }: Given) {
  const packed = packPractice({ reviews, cards, suspended: new Set(suspended) });
  return deriveInsights(packed, {
    today: TODAY,
    rolloverHour: ROLLOVER_HOUR,
    desiredRetention: 0.9,
    easyDays,
  });
}

/** Noon of so many days ago. */
function ago(days: number): number {
  return NOON_MS - days * DAY_MS;
}

/** One card asked on these days, counted back from today, with these ratings. */
function answers(
  symbol: string,
  days: readonly number[],
  ratings: readonly Rating[] = [],
): Review[] {
  return days.map((day, index) =>
    makeReview({ symbol, n: index + 1, at: ago(day), rating: ratings[index] ?? 3 }),
  );
}

describe("the calendar", () => {
  it("counts reviews and time on the day the person lived in", () => {
    const reviews = [
      makeReview({ symbol: "river", n: 1, at: ago(1), durationMs: 4000 }),
      makeReview({ symbol: "river", n: 2, at: ago(0), durationMs: 6000 }),
      // Half past two at night still belongs to the day before.
      makeReview({ symbol: "gate", at: ago(0) - 9.5 * 3_600_000, durationMs: 1000 }),
      // The same moment in Tokyo is late morning.
      makeReview({ symbol: "home", at: ago(0) - 9.5 * 3_600_000, offsetMinutes: 540 }),
    ];
    const { calendar } = derive({ reviews });
    expect(calendar.reviews).toHaveLength(CALENDAR_DAYS);
    expect(calendar.reviews.slice(-3)).toEqual([0, 2, 2]);
    expect(calendar.ms.slice(-2)).toEqual([5000, 16_000]);
  });

  it("gives every local day of a change of clocks its own reviews", () => {
    // Berlin leaves summer time on 25 October 2026 at 01:00 UTC.
    const noons = [
      [Date.UTC(2026, 9, 23, 10), 120],
      [Date.UTC(2026, 9, 24, 10), 120],
      [Date.UTC(2026, 9, 25, 11), 60],
      [Date.UTC(2026, 9, 26, 11), 60],
    ] as const;
    const reviews = noons.map(([at, offsetMinutes], index) =>
      makeReview({ symbol: "river", n: index + 1, at, offsetMinutes }),
    );
    // Half past three in the night of the change: the day before, until four by the wall.
    reviews.push(
      makeReview({ symbol: "gate", at: Date.UTC(2026, 9, 25, 2, 30), offsetMinutes: 60 }),
    );
    const { calendar } = derive({ reviews });
    expect(calendar.reviews.slice(-10, -5)).toEqual([1, 2, 1, 1, 0]);
  });

  it("takes a day ahead for travel, and leaves what lies further ahead to the totals", () => {
    const reviews = [
      makeReview({ symbol: "river", at: ago(-1) }),
      makeReview({ symbol: "gate", at: ago(-3650) }),
      makeReview({ symbol: "home", at: 0 }),
    ];
    const { calendar, totals, streak } = derive({ reviews });
    expect(calendar.reviews.at(-1)).toBe(1);
    expect(totals).toMatchObject({ reviews: 3, undated: 2, days: 1, symbols: 3 });
    expect(streak).toEqual({ current: 1, longest: 1 });
  });
});

describe("true retention", () => {
  it("tells young from mature by how long the card had rested", () => {
    const reviews = [
      ...answers("river", [60, 59, 39, 18, 17], [3, 3, 3, 1, 3]),
      ...answers("gate", [20, 19], [3, 1]),
    ];
    const [month, quarter] = derive({ reviews }).retention;
    expect(month).toMatchObject({
      young: { asked: 2, recalled: 1 },
      mature: { asked: 1, recalled: 0 },
    });
    expect(quarter).toMatchObject({ young: { asked: 4, recalled: 3 }, mature: { asked: 1 } });
  });

  it("asks each card once a day: learning steps and what comes after a slip are no tests", () => {
    const reviews = answers("river", [2, 2, 1, 1, 1], [1, 3, 1, 1, 3]);
    expect(derive({ reviews }).retention[0]?.young).toEqual({ asked: 1, recalled: 0 });
  });

  it("leaves out tracing and cramming, which are practice all the same", () => {
    const reviews = [
      makeReview({ symbol: "river", n: 1, at: ago(9) }),
      makeReview({ symbol: "river", n: 2, at: ago(5), isCram: true, rating: 1 }),
      makeReview({ symbol: "river", n: 3, at: ago(4), mode: "trace" }),
      makeReview({ symbol: "river", n: 4, at: ago(1) }),
    ];
    const { retention, totals } = derive({ reviews });
    expect(retention[0]?.young).toEqual({ asked: 1, recalled: 1 });
    expect(totals).toMatchObject({ reviews: 4, days: 4 });
  });

  it("goes by the count of reviews, not by a clock that was set back in between", () => {
    const reviews = [
      makeReview({ symbol: "river", n: 1, at: ago(3) }),
      makeReview({ symbol: "river", n: 2, at: ago(400) }),
      makeReview({ symbol: "river", n: 3, at: ago(399) }),
    ];
    expect(derive({ reviews }).retention[2]?.young).toEqual({ asked: 0, recalled: 0 });
  });
});

describe("the streak", () => {
  it("counts days in a row, and waits for today", () => {
    expect(derive({ reviews: answers("river", [9, 8, 7, 3, 2, 1]) }).streak).toEqual({
      current: 3,
      longest: 3,
    });
    expect(derive({ reviews: answers("river", [9, 8, 7, 3, 2]) }).streak.current).toBe(0);
  });

  it("is not broken by weekdays that the plan leaves free", () => {
    // 1 November 2026 is a Sunday: yesterday and the Saturday before are left out.
    const reviews = answers("river", [10, 9, 7, 6, 5, 4, 3, 2, 0]);
    const easyDays = [1, 1, 1, 1, 1, 1, 0];
    expect(derive({ reviews, easyDays }).streak.current).toBe(9);
    expect(derive({ reviews }).streak).toEqual({ current: 1, longest: 6 });
  });
});

describe("the forecast", () => {
  it("counts cards on the day they come due, overdue ones today", () => {
    const cards = [
      makeCard({ symbol: "late", dueDay: TODAY - 40 }),
      makeCard({ symbol: "today", dueDay: TODAY }),
      makeCard({ symbol: "soon", dueDay: TODAY + 3 }),
      makeCard({ symbol: "far", dueDay: TODAY + 900 }),
      makeCard({ symbol: "unseen", dueDay: TODAY, phase: "new" }),
      makeCard({ symbol: "resting", dueDay: TODAY }),
    ];
    const { forecast } = derive({ cards, suspended: ["draw.resting" as CardId] });
    expect(forecast.due.slice(0, 5)).toEqual([2, 0, 0, 1, 0]);
    expect(forecast.due).toHaveLength(90);
    expect(forecast.msPerCard).toBeUndefined();
  });

  it("takes the time of a card with all its showings of a day", () => {
    const reviews = [
      ...answers("river", [2, 2]),
      ...answers("gate", [1]),
      makeReview({ symbol: "gate", n: 2, at: ago(1), isCram: true }),
    ];
    expect(derive({ reviews }).forecast.msPerCard).toBe(15_000);
  });
});

describe("the hardest symbols", () => {
  it("come first by lapses, failures and poor drawings; those that go well are not named", () => {
    const reviews = [
      ...answers("forgotten", [9, 8, 7, 6, 5], [3, 1, 1, 3, 1]),
      ...answers("slipped", [9, 8, 7, 6, 5], [3, 3, 3, 3, 1]),
      ...answers("known", [9, 8, 7, 6, 5]),
      ...answers("gone", [9, 8, 7], [1, 1, 1]),
      makeReview({ symbol: "crooked", drawing: makeMeasures({ score: 0.2 }) }),
    ];
    const cards = [
      makeCard({ symbol: "forgotten", lapses: 3 }),
      makeCard({ symbol: "slipped", lapses: 1 }),
      makeCard({ symbol: "known" }),
      makeCard({ symbol: "crooked" }),
    ];
    const { hardest } = derive({ reviews, cards });
    expect(hardest.map(({ symbol }) => symbol)).toEqual(["forgotten", "crooked", "slipped"]);
    expect(hardest[0]).toMatchObject({ asked: 4, recalled: 1, lapses: 3, score: undefined });
    expect(hardest[1]?.score).toBeCloseTo(0.2);
  });
});

describe("mistakes", () => {
  const drawn = (symbol: string, n: number, findings: readonly string[], mode: "draw" | "trace") =>
    makeReview({ symbol, n, mode, at: ago(10 - n), drawing: makeMeasures({ findings }) });

  it("are told when they recur, once for each drawing", () => {
    const reviews = [
      ...[1, 2, 3].map((n) => drawn("river", n, ["reversed:1", "reversed:1"], "draw")),
      drawn("river", 4, ["order:0", "fromTheFuture:2"], "draw"),
      ...[1, 2, 3].map((n) => drawn("gate", n, ["shape:0"], "trace")),
    ];
    const cards = [makeCard({ symbol: "river" }), makeCard({ symbol: "gate" })];
    const { mistakes } = derive({ reviews, cards });
    expect(mistakes.recurring).toEqual([
      { symbol: "river", type: "reversed", stroke: 1, times: 3, drawings: 4 },
    ]);
    expect(mistakes.kinds).toEqual([
      { type: "reversed", times: 3, symbols: 1 },
      { type: "order", times: 1, symbols: 1 },
    ]);
    expect(mistakes.drawings).toBe(4);
  });
});

describe("insights", () => {
  it("of nothing are empty and claim nothing", () => {
    const { totals, coherence, hardest, mistakes, streak, forecast } = derive({});
    expect(totals).toEqual({
      ...{ reviews: 0, ms: 0, drawings: 0, days: 0, recentDays: 0, symbols: 0, undated: 0 },
    });
    expect(coherence.score).toBeUndefined();
    expect([hardest, mistakes.recurring]).toEqual([[], []]);
    expect(streak).toEqual({ current: 0, longest: 0 });
    expect(forecast.due.every((count) => count === 0)).toBe(true);
  });

  it("are the same for every order in which the reviews come", () => {
    const { reviews, cards } = inventHistory({ seed: 3, days: 60, newPerDay: 2 });
    const expected = derive({ reviews, cards: [...cards.values()] });
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...reviews], { minLength: reviews.length }),
        fc.shuffledSubarray([...cards.values()], { minLength: cards.size }),
        (shuffled, cardsToo) => {
          expect(derive({ reviews: shuffled, cards: cardsToo })).toEqual(expected);
        },
      ),
      { numRuns: 5 },
    );
  });

  it("stay within their ranges, whatever the reviews say", () => {
    fc.assert(
      fc.property(fc.array(arbitraryReview, { maxLength: 60 }), (reviews) => {
        expectInRange(derive({ reviews }), reviews.length);
      }),
      { numRuns: 60 },
    );
  });
});

const arbitraryReview: fc.Arbitrary<Review> = fc
  .record({
    symbol: fc.constantFrom("river", "gate", "home"),
    n: fc.integer({ min: 1, max: 9 }),
    at: fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: ago(400), max: ago(-1) }) },
      fc.constantFrom(0, -1, 8e15, -8e15, ago(-4000), Number.NaN),
    ),
    offsetMinutes: fc.integer({ min: -720, max: 840 }),
    rating: fc.constantFrom<Rating>(1, 2, 3, 4),
    mode: fc.constantFrom("draw", "read", "trace"),
    isCram: fc.boolean(),
    durationMs: fc.nat(120_000),
    drawing: fc.option(
      fc
        .record({
          score: fc.double({ min: 0, max: 1, noNaN: true }),
          strokes: fc.nat(9),
          drawMs: fc.nat(60_000),
          smoothness: fc.double({ min: -30, max: -1, noNaN: true }),
          findings: fc.array(fc.constantFrom("reversed:1", "shape:999", "order", ":", "")),
        })
        .map(makeMeasures),
      { nil: undefined },
    ),
  })
  .map(({ drawing, ...review }) =>
    makeReview({ ...review, ...(drawing === undefined ? {} : { drawing }) }),
  );

function expectInRange(insights: Insights, count: number): void {
  const { totals, retention, streak, coherence, trend, calendar } = insights;
  expect(totals.reviews).toBe(count);
  expect(totals.undated).toBeGreaterThanOrEqual(0);
  expect(streak.current).toBeLessThanOrEqual(streak.longest);
  expect(calendar.reviews.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(count);
  for (const { young, mature } of retention) {
    expect(young.recalled).toBeLessThanOrEqual(young.asked);
    expect(mature.recalled).toBeLessThanOrEqual(mature.asked);
  }
  for (const { score, retention: r, regularity, steadiness, fluency } of [coherence, ...trend]) {
    for (const value of [(score ?? 0) / 100, r.value, regularity.value, steadiness.value]) {
      expect(value ?? 0).toBeGreaterThanOrEqual(0);
      expect(value ?? 0).toBeLessThanOrEqual(1 + 1e-12);
    }
    expect(fluency.value ?? 0).toBeLessThanOrEqual(1);
  }
}
