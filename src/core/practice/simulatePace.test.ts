import { describe, expect, it } from "vitest";
import { NOON_MS } from "#testing/fakeClock.ts";
import { makeReview } from "#testing/practiceHistory.ts";
import { paceOf } from "./simulatePace.ts";

const DAY_MS = 86_400_000;

describe("a person's pace", () => {
  it("is what is usual before there are reviews", () => {
    const pace = paceOf([], 4);
    expect(pace.firstShares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(pace.recalledShares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(pace.forgottenMs).toBeGreaterThan(pace.recalledMs);
  });

  it("becomes the person's own: whole days of a card, by how the day began", () => {
    const reviews = Array.from({ length: 500 }, (_, place) => {
      const symbol = `symbol${place}`;
      const later = NOON_MS + 5 * DAY_MS;
      const isForgotten = place % 2 === 0;
      return [
        makeReview({ symbol, at: NOON_MS, rating: 1, durationMs: 20_000 }),
        makeReview({ symbol, at: NOON_MS + 60_000, rating: 3, durationMs: 5000 }),
        makeReview({ symbol, at: later, rating: isForgotten ? 1 : 2, durationMs: 4000 }),
        ...(isForgotten
          ? [makeReview({ symbol, at: later + 60_000, rating: 3, durationMs: 6000 })]
          : []),
        makeReview({ symbol, at: later, durationMs: 90_000, isCram: true }),
      ];
    }).flat();
    const pace = paceOf(reviews, 4);
    // What is usual still counts a little.
    expect(pace.newMs / 25_000).toBeCloseTo(1, 1);
    expect(pace.recalledMs / 4000).toBeCloseTo(1.06, 1);
    expect(pace.forgottenMs / 10_000).toBeCloseTo(1.08, 1);
    expect(pace.firstShares[0]).toBeGreaterThan(0.95);
    expect(pace.recalledShares[0]).toBeGreaterThan(0.95);
  });
});
