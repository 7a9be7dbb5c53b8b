import fc from "fast-check";
import { clipParameters, default_w, fsrs, generatorParameters } from "ts-fsrs";
import { describe, expect, it } from "vitest";
import {
  daysUntilRecall,
  firstMemory,
  memoryModel,
  nextMemory,
  recallAfter,
} from "./fsrsMemory.ts";
import type { Rating } from "./review.ts";

const rating = fc.constantFrom<Rating>(1, 2, 3, 4);
const answers = fc.array(fc.record({ elapsedDays: fc.nat(400), rating }), {
  minLength: 1,
  maxLength: 30,
});
/** The published weights, each moved by up to a third. */
const anyWeights = fc
  .array(fc.double({ min: 0.67, max: 1.33, noNaN: true }), { minLength: 21, maxLength: 21 })
  .map((moves) =>
    clipParameters(
      default_w.map((weight, at) => weight * (moves[at] ?? 1)),
      1,
    ),
  );

describe("FSRS's memory", () => {
  it("goes through the same states as ts-fsrs", () => {
    fc.assert(
      fc.property(answers, anyWeights, (given, weights) => {
        const model = memoryModel(weights);
        const theirs = fsrs(generatorParameters({ w: weights }));
        const first = given[0]?.rating ?? 1;
        let ours = firstMemory(model, first);
        let expected = theirs.next_state(null, 0, first);
        for (const answer of given.slice(1)) {
          ours = nextMemory(model, ours, answer);
          expected = theirs.next_state(expected, answer.elapsedDays, answer.rating);
          // They round to eight decimals after every step, and a stability grows many times over on the way.
          expect(ours.stability / expected.stability).toBeCloseTo(1, 4);
          expect(ours.difficulty).toBeCloseTo(expected.difficulty, 5);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("says after how many days recall falls to what is wanted", () => {
    const model = memoryModel(default_w);
    expect(daysUntilRecall(model, 0.9, 12)).toBeCloseTo(12, 6);
    expect(recallAfter(model, daysUntilRecall(model, 0.8, 12), 12)).toBeCloseTo(0.8, 6);
  });
});
