import fc from "fast-check";
import type { FactOp } from "#core/log/op.ts";
import { VOID_KIND } from "#core/log/op.ts";
import { type Stamp, makeStamp } from "#core/log/hlc.ts";
import type { Card, Face } from "#core/practice/card.ts";
import type { Rating, Review } from "#core/practice/review.ts";
import { reviewDraft } from "#core/practice/reviewFact.ts";
import type { PracticeSettings } from "#core/practice/settings.ts";
import { DEFAULT_SETTINGS } from "#core/practice/settings.ts";
import type { DeviceId, FactId, OpId, SymbolId } from "#core/shared/ids.ts";
import { NOON_MS } from "./fakeClock.ts";

const DAY_MS = 86_400_000;

/** Times of answers: some minutes to some weeks apart, on the hour of midnight and of changing clocks, and years wrong. */
const arbitraryAt: fc.Arbitrary<number> = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: NOON_MS, max: NOON_MS + 60 * DAY_MS }) },
  { weight: 1, arbitrary: fc.integer({ min: NOON_MS - 20 * 365 * DAY_MS, max: NOON_MS }) },
  { weight: 1, arbitrary: fc.integer({ min: NOON_MS, max: NOON_MS + 20 * 365 * DAY_MS }) },
);

/** Reviews of a few cards by three devices, with every tie and wrong clock that the order of replay must settle. */
export const arbitraryReviews: fc.Arbitrary<readonly Review[]> = fc
  .array(
    fc.record({
      symbol: fc.constantFrom(
        "sun",
        "moon",
        "star",
      ) as fc.Arbitrary<string> as fc.Arbitrary<SymbolId>,
      face: fc.constantFrom<Face>("draw", "read"),
      rating: fc.constantFrom<Rating>(1, 2, 3, 3, 3, 4),
      at: arbitraryAt,
      offsetMinutes: fc.constantFrom(0, 60, 120, -480, 840),
      n: fc.integer({ min: 1, max: 12 }),
      device: fc.constantFrom("deviceA", "deviceB", "deviceC") as fc.Arbitrary<DeviceId>,
      isCram: fc.constantFrom(false, false, false, true),
    }),
    { maxLength: 30 },
  )
  .map((reviews) =>
    reviews.map((review, index) => ({
      ...review,
      id: `review${index}` as FactId,
      mode: review.face,
      stamp: makeStamp(review.at, index % 3),
      ...{ durationMs: 4000, hints: 0, misses: 0 },
    })),
  );

/** Settings as people choose them, at their edges too. */
export const arbitrarySettings: fc.Arbitrary<PracticeSettings> = fc
  .record({
    desiredRetention: fc.double({ min: 0.7, max: 0.99, noNaN: true }),
    rolloverHour: fc.integer({ min: 0, max: 23 }),
    learningSteps: fc.array(fc.integer({ min: 1, max: 1439 }), { maxLength: 3 }),
    relearningSteps: fc.array(fc.integer({ min: 1, max: 1439 }), { maxLength: 3 }),
    maximumIntervalDays: fc.constantFrom(1, 2, 30, 36_500),
    fuzz: fc.boolean(),
    easyDays: fc.array(fc.constantFrom(0, 0.5, 1), { minLength: 7, maxLength: 7 }),
    leechLapses: fc.integer({ min: 2, max: 9 }),
  })
  .map((settings) => ({ ...DEFAULT_SETTINGS, ...settings }));

/** A review as it lies in the log. */
export function reviewOp(review: Review): FactOp {
  const { kind, body } = reviewDraft(review);
  const { id, device } = review;
  const stamp = review.stamp as Stamp;
  return { type: "fact", id: `op.${id}` as OpId, kind, fact: id, body, stamp, device };
}

/** What takes a review back, said after it. */
export function voidOp({ id, device }: Review, stamp: Stamp): FactOp {
  const fact = `void.${id}` as FactId;
  const body = { voids: id };
  return { type: "fact", id: `op.${fact}` as OpId, kind: VOID_KIND, fact, body, stamp, device };
}

/** Cards as text, whatever the order they were made in. */
export function cardsAsText(cards: Iterable<Card>): string {
  const lines = [...cards].map((card) => JSON.stringify(card));
  return lines.sort().join("\n");
}
