import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sparc } from "./sparc.ts";

const HZ = 100;

/** Speed of a reach that changes its acceleration as little as can be (Flash and Hogan 1985), `seconds` long. */
function minimumJerk(seconds: number, size = 1): number[] {
  const count = Math.round(seconds * HZ);
  return Array.from({ length: count }, (_, at) => {
    const share = at / count;
    return (30 * size * share ** 2 * (1 - share) ** 2) / seconds;
  });
}

/** Reaches of one second, each begun so long after the one before. */
function reaches(count: number, apartSeconds: number): number[] {
  const one = minimumJerk(1);
  const total = Array.from({ length: Math.round((1 + (count - 1) * apartSeconds) * HZ) }, () => 0);
  for (let reach = 0; reach < count; reach++) {
    const start = Math.round(reach * apartSeconds * HZ);
    one.forEach((speed, at) => (total[start + at] = (total[start + at] ?? 0) + speed));
  }
  return total;
}

const valueOf = (speeds: readonly number[]) => sparc(speeds, HZ) ?? Number.NaN;

describe("sparc", () => {
  it("gives a single reach the value of the literature", () => {
    expect(valueOf(minimumJerk(1))).toBeGreaterThan(-1.5);
    expect(valueOf(minimumJerk(1))).toBeLessThan(-1.4);
  });

  it("does not depend on how far or, but for sampling, how long the reach is", () => {
    const once = valueOf(minimumJerk(1));
    expect(valueOf(minimumJerk(1, 250))).toBeCloseTo(once, 6);
    expect(valueOf(minimumJerk(2))).toBeCloseTo(once, 1);
    expect(valueOf(minimumJerk(0.5))).toBeCloseTo(once, 1);
  });

  it("falls with every submovement", () => {
    const values = [1, 2, 3, 4].map((count) => valueOf(reaches(count, 0.9)));
    expect(values).toEqual(values.toSorted((one, other) => other - one));
    expect(valueOf(reaches(2, 0.9))).toBeLessThan(-1.9);
  });

  it("falls as submovements come apart", () => {
    expect(valueOf(reaches(2, 1.4))).toBeLessThan(valueOf(reaches(2, 0.7)));
  });

  it("has no answer where nothing moves", () => {
    expect(sparc([], HZ)).toBeUndefined();
    expect(sparc([3], HZ)).toBeUndefined();
    expect(sparc([0, 0, 0, 0], HZ)).toBeUndefined();
  });

  it("is never above −1, the length of a level spectrum", () => {
    const speeds = fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), {
      minLength: 2,
      maxLength: 200,
    });
    fc.assert(
      fc.property(speeds, (values) => {
        const value = sparc(values, HZ);
        expect(value === undefined || value <= -1 + 1e-9).toBe(true);
      }),
    );
  });
});
