import { describe, expect, it } from "vitest";
import { simulateYear } from "./simulatedYear.ts";

const YEAR = { seed: 1, days: 365, newPerDay: 2, desiredRetention: 0.9 };

/** Two points of recall. */
const TOLERANCE = 0.02;

/* Some three seconds of one core in all. */
describe("a simulated year with a learner whose memory is not FSRS's", () => {
  it("holds recall at what was wished for, for a quick learner and a slow one", () => {
    for (const gain of [3, 12]) {
      const year = simulateYear({ ...YEAR, gain, daysPerFit: 30 });
      expect(year.reviews, `gain ${gain}`).toBeGreaterThan(5000);
      expect(year.adopted, `gain ${gain}`).toBeGreaterThan(0);
      const miss = Math.abs(year.recall - YEAR.desiredRetention);
      expect(miss, `gain ${gain}: recall ${year.recall}`).toBeLessThan(TOLERANCE);
    }
  });

  it("misses it with weights that were never fitted", () => {
    const recallOf = (gain: number) => simulateYear({ ...YEAR, gain, daysPerFit: Infinity }).recall;
    expect(YEAR.desiredRetention - recallOf(3)).toBeGreaterThan(TOLERANCE);
    expect(recallOf(12) - YEAR.desiredRetention).toBeGreaterThan(TOLERANCE);
  });

  it("is the same year for the same seed", () => {
    const short = { ...YEAR, days: 60, gain: 6, daysPerFit: 30 };
    expect(simulateYear(short)).toEqual(simulateYear(short));
    expect(simulateYear({ ...short, seed: 2 })).not.toEqual(simulateYear(short));
  });
});
