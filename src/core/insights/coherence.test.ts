import { describe, expect, it } from "vitest";
import { DAY_MS, practiceDay } from "#core/practice/practiceDay.ts";
import type { DrawingMeasures, Review } from "#core/practice/review.ts";
import { NOON_MS } from "#testing/fakeClock.ts";
import { inventHistory, makeMeasures, makeReview } from "#testing/practiceHistory.ts";
import type { Coherence } from "./coherence.ts";
import { deriveInsights } from "./insights.ts";
import { packPractice } from "./packReviews.ts";

const EVERY_DAY = [1, 1, 1, 1, 1, 1, 1];

function coherenceOf(reviews: readonly Review[], easyDays: readonly number[] = EVERY_DAY) {
  return insightsOf(reviews, easyDays).coherence;
}

function insightsOf(reviews: readonly Review[], easyDays: readonly number[] = EVERY_DAY) {
  return deriveInsights(packPractice({ reviews, cards: [], suspended: new Set() }), {
    today: practiceDay(NOON_MS, 0, 4),
    rolloverHour: 4,
    desiredRetention: 0.9,
    easyDays,
  });
}

function ago(days: number): number {
  return NOON_MS - days * DAY_MS;
}

/** A drawing on each of these days, counted back from today. */
function drawings(
  days: readonly number[],
  measuresOf: (index: number) => Partial<DrawingMeasures>,
  changes: Pick<Partial<Review>, "rating" | "mode"> = {},
): readonly Review[] {
  return days.map((day, index) =>
    makeReview({
      symbol: `s${index}`,
      at: ago(day),
      drawing: makeMeasures(measuresOf(index)),
      ...changes,
    }),
  );
}

/** 0, 1, … up to and without the end. */
function upTo(end: number): readonly number[] {
  return Array.from({ length: end }, (_, index) => index);
}

/** So many cards that rested for 30 days; the first of them were forgotten. */
function rested(count: number, forgotten: number): readonly Review[] {
  return upTo(count).flatMap((index) => [
    makeReview({ symbol: `m${index}`, n: 1, at: ago(30) }),
    makeReview({ symbol: `m${index}`, n: 2, at: ago(0), rating: index < forgotten ? 1 : 3 }),
  ]);
}

describe("retention", () => {
  it("is the recall of mature cards over the desired rate, and no more than 1", () => {
    expect(coherenceOf(rested(40, 13)).retention.value).toBeCloseTo(27 / 40 / 0.9);
    expect(coherenceOf(rested(40, 0)).retention.value).toBe(1);
  });

  it("is absent until twenty mature cards were asked, and says how many there are", () => {
    expect(coherenceOf(rested(19, 0)).retention).toEqual({ value: undefined, have: 19, need: 20 });
  });
});

describe("regularity", () => {
  const on = (days: readonly number[]) =>
    days.map((day) => makeReview({ symbol: "a", at: ago(day) }));

  it("is 1 when every planned day was practised, and today need not be over", () => {
    expect(coherenceOf(on(upTo(40))).regularity.value).toBe(1);
    expect(coherenceOf(on(upTo(40).slice(1))).regularity.value).toBe(1);
  });

  it("minds a missed day less the longer it is past", () => {
    const without = (missed: number) =>
      coherenceOf(on(upTo(40).filter((day) => day !== missed))).regularity.value ?? NaN;
    expect(without(1)).toBeLessThan(without(20));
    expect(without(20)).toBeLessThan(1);
    expect(without(30)).toBe(1);
    expect(without(1)).toBeGreaterThan(0.9);
  });

  it("plans no more than the weekdays that are not left free", () => {
    // 1 November 2026 is a Sunday.
    const weekends = upTo(40).filter((day) => day % 7 === 0 || day % 7 === 1);
    const easyDays = [1, 0, 0, 0, 0, 0, 1];
    expect(coherenceOf(on(weekends), easyDays).regularity).toMatchObject({ value: 1, have: 8 });
    expect(coherenceOf(on(weekends)).regularity.value).toBeLessThan(0.4);
  });

  it("begins with the first day of practice, and is absent in the first week", () => {
    expect(coherenceOf(on([10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0])).regularity.value).toBe(1);
    expect(coherenceOf(on([3, 1])).regularity).toEqual({ value: undefined, have: 3, need: 7 });
  });
});

describe("steadiness", () => {
  const spread = (days: number, now: number) =>
    drawings([...upTo(100).map((index) => 40 + (index % days)), ...upTo(10)], (index) => ({
      smoothness: index < 100 ? -4 + index / 50 : now,
    }));

  it("is the place of the last weeks' median within one's own range", () => {
    const middle = coherenceOf(spread(60, -3)).steadiness.value ?? NaN;
    expect(middle).toBeGreaterThan(0.4);
    expect(middle).toBeLessThan(0.6);
    expect(coherenceOf(spread(60, -1)).steadiness.value).toBe(1);
    expect(coherenceOf(spread(60, -9)).steadiness.value).toBe(0);
  });

  it("is the same for a hand that is less smooth throughout: it is measured by itself alone", () => {
    const shifted = spread(60, -3).map((review) => ({
      ...review,
      drawing: makeMeasures({ smoothness: (review.drawing?.smoothness ?? 0) - 5 }),
    }));
    expect(coherenceOf(shifted).steadiness.value).toBeCloseTo(
      coherenceOf(spread(60, -3)).steadiness.value ?? NaN,
    );
  });

  it("is absent for a few drawings, for none lately, and where all are alike", () => {
    const alike = (days: readonly number[]) =>
      coherenceOf(drawings(days, () => ({ smoothness: -2 }))).steadiness;
    expect(alike(upTo(12))).toMatchObject({ value: undefined, have: 12, need: 20 });
    expect(alike(upTo(40).map((day) => day + 60))).toMatchObject({ value: undefined, have: 0 });
    expect(alike(upTo(28)).value).toBeUndefined();
  });
});

describe("fluency", () => {
  const paced = (now: number, changes?: Parameters<typeof drawings>[2]) => [
    ...drawings(
      upTo(60).map((day) => day + 40),
      () => ({ drawMs: 1200 }),
    ),
    ...drawings(upTo(10), () => ({ drawMs: now }), changes),
  ];

  it("is the usual time per stroke over the time now, and haste adds nothing", () => {
    expect(coherenceOf(paced(1200)).fluency.value).toBe(1);
    expect(coherenceOf(paced(2400)).fluency.value).toBeCloseTo(0.5);
    expect(coherenceOf(paced(300)).fluency.value).toBe(1);
  });

  it("looks at drawings from memory that were right", () => {
    expect(coherenceOf(paced(2400, { rating: 1 })).fluency).toMatchObject({ have: 0 });
    expect(coherenceOf(paced(2400, { mode: "trace" })).fluency).toMatchObject({ have: 0 });
  });
});

describe("coherence", () => {
  it("is the geometric mean of the parts there are, times 100", () => {
    const { score, ...parts } = coherenceOf(
      inventHistory({ seed: 5, days: 365, newPerDay: 1 }).reviews,
    );
    const values = knownOf(parts);
    expect(values).toHaveLength(4);
    expect(score).toBeCloseTo(100 * values.reduce((a, b) => a * b, 1) ** (1 / 4));
    expect(score).toBeGreaterThan(50);

    const reading = coherenceOf(upTo(10).map((day) => makeReview({ symbol: "a", at: ago(day) })));
    expect(knownOf(reading)).toEqual([1]);
    expect(reading.score).toBe(100);
  });

  it("is told for each of the last weeks as it stood then", () => {
    const { reviews } = inventHistory({ seed: 5, days: 100, newPerDay: 2 });
    const { trend, coherence } = insightsOf(reviews);
    expect(trend).toHaveLength(26);
    expect(trend.at(-1)).toEqual(coherence);
    expect(trend[0]?.score).toBeUndefined();
    const before = insightsOf(reviews.filter(({ at }) => at < ago(6.8))).trend;
    expect(trend.at(-2)).toEqual(before.at(-2));
  });
});

function knownOf({ retention, regularity, steadiness, fluency }: Omit<Coherence, "score">) {
  return [retention, regularity, steadiness, fluency]
    .map(({ value }) => value)
    .filter((value) => value !== undefined);
}
