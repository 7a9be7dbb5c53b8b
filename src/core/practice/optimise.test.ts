import { clipParameters, default_w } from "ts-fsrs";
import { describe, expect, it } from "vitest";
import { inventLearner, type Learner } from "#testing/inventLearner.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import * as fitting from "./optimise.ts";
import { reviewTable, type CardHistory } from "./reviewTable.ts";

/** Somebody who remembers far longer than the published weights say, and forgets along a steeper curve. */
const STRONG = default_w
  .with(0, 0.8)
  .with(1, 3)
  .with(2, 8)
  .with(3, 25)
  .with(6, 2)
  .with(8, 2.3)
  .with(20, 0.3);

/** Somebody who forgets sooner than they say. */
const WEAK = default_w
  .with(0, 0.15)
  .with(1, 0.5)
  .with(2, 1.1)
  .with(3, 3)
  .with(8, 1.3)
  .with(11, 0.8)
  .with(20, 0.2);

function learn(changes: Partial<Learner> = {}): CardHistory[] {
  const random = seededRandom(11);
  return inventLearner({
    ...{ truth: STRONG, schedule: default_w, cards: 150, days: 300, random },
    ...changes,
  });
}

function optimise(histories: readonly CardHistory[], options: fitting.FitOptions) {
  return fitting.optimise(reviewTable(histories), options);
}

function fitted(fit: fitting.Fit) {
  if (fit.type !== "Fitted") throw new Error(fit.type);
  return fit;
}

const OPTIONS = { current: default_w, relearningSteps: 1 };

describe("fitting to a person's reviews", () => {
  it("foretells reviews it has not seen better than the published weights do", () => {
    for (const truth of [STRONG, WEAK]) {
      const histories = learn({ truth, cards: 250, days: 365 });
      const { lossBefore, lossAfter, weights, reviews, heldOut } = fitted(
        optimise(histories, OPTIONS),
      );
      expect(lossAfter).toBeLessThan(lossBefore * 0.98);
      expect(weights).toHaveLength(21);
      expect(heldOut / reviews).toBeCloseTo(0.2, 1);
    }
  });

  it("finds first stabilities near the learner's own, in the order of the ratings", () => {
    const [again = 0, hard = 0, good = 0, easy = 0] = fitted(
      optimise(learn({ cards: 400 }), OPTIONS),
    ).weights;
    expect(good).toBeGreaterThan(5);
    expect(again).toBeLessThanOrEqual(hard);
    expect(hard).toBeLessThanOrEqual(good);
    expect(good).toBeLessThanOrEqual(easy);
  });

  it("stays inside the published bounds, and ts-fsrs takes the weights as they are", () => {
    const histories = learn({ truth: default_w.map((weight) => weight * 0.3), cards: 60 });
    const { weights } = fitted(optimise(histories, { ...OPTIONS, relearningSteps: 3 }));
    expect(clipParameters([...weights], 3)).toEqual(weights);
  });

  it("says what the weights in force are worth on the reviews kept aside", () => {
    const histories = learn();
    const first = fitted(optimise(histories, OPTIONS));
    const again = fitted(optimise(histories, { ...OPTIONS, current: first.weights }));
    expect(again.lossBefore).toBeCloseTo(first.lossAfter, 10);
    expect(again.weights).toEqual(first.weights);
  });

  it("learns nothing from the reviews kept aside", () => {
    const histories = learn();
    const newest = histories
      .flat()
      .map(({ at }) => at)
      .sort((a, b) => a - b);
    const aside = newest[Math.floor(newest.length * 0.9)] ?? Infinity;
    // The last tenth is certainly among the fifth: turned round, it leaves the weights as they were.
    const turned = histories.map((history) =>
      history.map((step) => (step.at < aside ? step : { ...step, rating: 1 as const })),
    );
    expect(fitted(optimise(turned, OPTIONS)).weights).toEqual(
      fitted(optimise(histories, OPTIONS)).weights,
    );
  });

  it("is not content with a few reviews, nor with many on one day", () => {
    const few = learn({ cards: 5, days: 60 });
    expect(optimise(few, OPTIONS)).toMatchObject({ type: "TooFew", needed: 64 });
    const oneDay: CardHistory = Array.from({ length: 500 }, (_, at) => ({
      ...{ elapsedDays: 0, rating: 3, at },
    }));
    expect(optimise([oneDay, []], OPTIONS)).toMatchObject({ type: "TooFew", reviews: 0 });
  });

  it("bears somebody who never forgets and somebody who always does", () => {
    for (const rating of [1, 3] as const) {
      const histories = learn({ cards: 80 }).map((history) =>
        history.map((step) => ({ ...step, rating })),
      );
      const { weights, lossAfter } = fitted(optimise(histories, OPTIONS));
      expect([...weights, lossAfter].every(Number.isFinite)).toBe(true);
    }
  });

  it("tells how far it is, rising", () => {
    const shares = [...fitting.optimiseInSteps(reviewTable(learn({ cards: 80 })), OPTIONS)];
    expect(shares.length).toBeGreaterThan(20);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThan(1);
  });
});
