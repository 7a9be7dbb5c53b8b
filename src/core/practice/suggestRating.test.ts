import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding } from "#core/grader/grade.ts";
import { type Drawn, ratingOfTwo, suggestRating } from "./suggestRating.ts";

const TOO_LONG: Finding = { type: "tooLong", stroke: 0, reference: 0, at: { x: 0, y: 0 } };

function rated(
  score: number,
  given: Partial<Omit<Drawn, "grade">> & { readonly findings?: readonly Finding[] } = {},
) {
  const { findings = [], ...rest } = given;
  const grade = { verdict: { score, passed: score >= 0.5 }, findings };
  return suggestRating({ grade, hints: 0, misses: 0, buttons: 4, ...rest });
}

describe("the suggested rating", () => {
  it("is again, hard or good by how well it was drawn", () => {
    expect([0, 0.3, 0.49].map((score) => rated(score))).toEqual([1, 1, 1]);
    expect([0.5, 0.69].map((score) => rated(score))).toEqual([2, 2]);
    expect([0.7, 0.85, 1].map((score) => rated(score))).toEqual([3, 3, 3]);
  });

  it("is easy only when flawless, swift and unaided", () => {
    expect(rated(0.95, { pace: 0.7 })).toBe(4);
    expect(rated(0.95, { pace: 1 })).toBe(3);
    expect(rated(0.85, { pace: 0.7 })).toBe(3);
    expect(rated(0.95, { pace: 0.7, findings: [TOO_LONG] })).toBe(3);
    expect(rated(0.95, { pace: 0.7, hints: 1 })).toBe(2);
    expect(rated(0.95, { pace: 0.7, misses: 1 })).toBe(2);
  });

  it("is one lower for every hint, and hard at most after a miss", () => {
    expect([0, 1, 2, 3].map((hints) => rated(0.9, { hints }))).toEqual([3, 2, 1, 1]);
    expect([0, 1, 5].map((misses) => rated(0.9, { misses }))).toEqual([3, 2, 2]);
    expect(rated(0.9, { misses: 1, hints: 1 })).toBe(1);
  });

  it("is again or good with two buttons", () => {
    expect([0.3, 0.6, 0.9].map((score) => rated(score, { buttons: 2 }))).toEqual([1, 3, 3]);
    expect(rated(0.95, { buttons: 2, pace: 0.5 })).toBe(3);
    expect(([1, 2, 3, 4] as const).map(ratingOfTwo)).toEqual([1, 3, 3, 3]);
  });

  it("never rises with hints, misses or a worse drawing", () => {
    const times = fc.integer({ min: 0, max: 4 });
    const score = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(score, times, times, fc.constantFrom(0.5, 1, 2), (one, hints, misses, pace) => {
        const rating = rated(one, { hints, misses, pace });
        expect(rated(one, { hints: hints + 1, misses, pace })).toBeLessThanOrEqual(rating);
        expect(rated(one, { hints, misses: misses + 1, pace })).toBeLessThanOrEqual(rating);
        expect(rated(one / 2, { hints, misses, pace })).toBeLessThanOrEqual(rating);
      }),
    );
  });
});
