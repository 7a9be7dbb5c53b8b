import { default_w } from "ts-fsrs";
import { describe, expect, it } from "vitest";
import { inventLearner } from "#testing/inventLearner.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { logLoss } from "./fsrsLoss.ts";
import { reviewTable, scoredRows, type CardHistory } from "./reviewTable.ts";

function lossInput(histories: readonly CardHistory[]) {
  const table = reviewTable(histories);
  const shares = new Float64Array(table.ratings.length);
  for (const row of scoredRows(table)) shares[row] = 1;
  return { table, shares, cards: Uint32Array.from(histories.keys()) };
}

function inventInput(seed: number) {
  const random = seededRandom(seed);
  return lossInput(
    inventLearner({ truth: default_w, schedule: default_w, cards: 40, days: 200, random }),
  );
}

describe("the log loss", () => {
  it("is that of the forecasts, with first reviews and those of the same day left out", () => {
    const at = 0;
    const history: CardHistory = [
      { elapsedDays: 0, rating: 3, at },
      { elapsedDays: 0, rating: 3, at },
      { elapsedDays: 0, rating: 4, at },
    ];
    expect(logLoss(lossInput([history]), default_w)).toBe(0);
    // At as many days as the first stability recall is nine in ten, by what stability means.
    const weights = [0.2, 1.3, 5, ...default_w.slice(3)];
    const due = (rating: 1 | 3): CardHistory => [
      { elapsedDays: 0, rating: 3, at },
      { elapsedDays: 5, rating, at },
    ];
    expect(logLoss(lossInput([due(3)]), weights)).toBeCloseTo(-Math.log(0.9), 6);
    expect(logLoss(lossInput([due(1)]), weights)).toBeCloseTo(-Math.log(0.1), 6);
  });

  it("has the slopes that small differences show, for every weight", () => {
    for (const seed of [1, 2, 3]) {
      const input = inventInput(seed);
      // Away from the published values, some of which lie at a bound.
      const random = seededRandom(seed);
      const weights = default_w.map((weight) => weight * (0.9 + 0.2 * random()));
      weights[7] = 0.05;
      const slopes = new Float64Array(weights.length);
      logLoss(input, weights, slopes);
      for (const [place, weight] of weights.entries()) {
        const step = Math.max(1e-6, weight * 1e-6);
        const moved = (by: number) => logLoss(input, weights.with(place, weight + by));
        const expected = (moved(step) - moved(-step)) / (2 * step);
        const slope = slopes[place] ?? NaN;
        expect(Math.abs(slope - expected), `w${place}, seed ${seed}`).toBeLessThan(
          1e-4 * Math.max(1, Math.abs(expected)),
        );
      }
    }
  });

  it("adds up over cards", () => {
    const { table, shares, cards } = inventInput(4);
    const whole = logLoss({ table, shares, cards }, default_w);
    const parts = Array.from(cards, (card) =>
      logLoss({ table, shares, cards: Uint32Array.of(card) }, default_w),
    );
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(whole, 8);
  });
});
