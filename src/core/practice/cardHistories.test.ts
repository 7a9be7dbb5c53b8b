import { describe, expect, it } from "vitest";
import { NOON_MS } from "#testing/fakeClock.ts";
import { makeReview } from "#testing/practiceHistory.ts";
import { cardHistories } from "./cardHistories.ts";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

describe("the histories of cards", () => {
  it("count practice days between the answers to one face of one symbol", () => {
    const at = NOON_MS;
    const reviews = [
      makeReview({ symbol: "rain", at, rating: 3 }),
      makeReview({ symbol: "sun", at, rating: 2 }),
      makeReview({ symbol: "rain", face: "read", at, rating: 4 }),
      // Two hours after midnight, which is still the evening of the third day.
      makeReview({ symbol: "rain", at: at + 3 * DAY_MS + 14 * HOUR_MS, rating: 1 }),
      makeReview({ symbol: "rain", at: at + 3 * DAY_MS + 15 * HOUR_MS, rating: 3 }),
    ];
    const days = cardHistories(reviews, 4).map((history) =>
      history.map(({ elapsedDays, rating }) => [elapsedDays, rating]),
    );
    expect(days).toEqual([
      [
        [0, 3],
        [3, 1],
        [0, 3],
      ],
      [[0, 2]],
      [[0, 4]],
    ]);
  });

  it("leave out what was crammed", () => {
    const reviews = [
      makeReview({ symbol: "rain" }),
      makeReview({ symbol: "rain", at: NOON_MS + DAY_MS, rating: 1, isCram: true }),
      makeReview({ symbol: "rain", at: NOON_MS + 2 * DAY_MS }),
    ];
    const [history = []] = cardHistories(reviews, 4);
    expect(history.map(({ elapsedDays }) => elapsedDays)).toEqual([0, 2]);
  });

  it("take a clock that was set back for the same day, and go on from there", () => {
    const reviews = [0, -700, -698].map((days) =>
      makeReview({ symbol: "rain", at: NOON_MS + days * DAY_MS }),
    );
    const [history = []] = cardHistories(reviews, 4);
    expect(history.map(({ elapsedDays }) => elapsedDays)).toEqual([0, 0, 2]);
    expect(new Set(history.map(({ at }) => at)).size).toBe(1);
  });
});
