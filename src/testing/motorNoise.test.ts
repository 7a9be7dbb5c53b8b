import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ink } from "#core/ink/ink.ts";
import { noisyCopy } from "./motorNoise.ts";
import { seededRandom } from "./seededRandom.ts";

const anyStroke = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 1023 }),
    y: fc.integer({ min: 0, max: 1023 }),
    t: fc.integer({ min: 0, max: 9999 }),
  }),
  { minLength: 1, maxLength: 30 },
);
const anyInk = fc.array(anyStroke, { minLength: 1, maxLength: 6 });

const cross: Ink = [
  [
    { x: 200, y: 500, t: 0, p: 100 },
    { x: 800, y: 500, t: 300, p: 140 },
  ],
  [
    { x: 500, y: 200, t: 600, p: 100 },
    { x: 500, y: 800, t: 900, p: 140 },
  ],
];

describe("noisyCopy", () => {
  it("draws the same strokes with other points, inside the pad, forwards in time", () => {
    fc.assert(
      fc.property(
        anyInk,
        fc.nat(),
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        (ink, seed, strength) => {
          const copy = noisyCopy(ink, seededRandom(seed), strength);
          expect(copy).toHaveLength(ink.length);
          copy.forEach((stroke, index) => expect(stroke.length).not.toBe(ink[index]?.length));
          const points = copy.flat();
          const isOutside = (value: number) =>
            !Number.isInteger(value) || value < 0 || value > 1023;
          expect(points.filter((point) => isOutside(point.x) || isOutside(point.y))).toEqual([]);
          const times = points.map((point) => point.t);
          expect(times).toEqual(times.toSorted((one, other) => one - other));
        },
      ),
    );
  });

  it("repeats itself for the same seed and not for another", () => {
    expect(noisyCopy(cross, seededRandom(7))).toEqual(noisyCopy(cross, seededRandom(7)));
    expect(noisyCopy(cross, seededRandom(7))).not.toEqual(noisyCopy(cross, seededRandom(8)));
  });

  it("stays near the template at ordinary strength and farther away when hasty", () => {
    const missAt = (strength: number) => {
      const random = seededRandom(1);
      const misses = Array.from({ length: 200 }, () => {
        const [start] = noisyCopy(cross, random, strength)[0] ?? [];
        return Math.hypot((start?.x ?? 0) - 200, (start?.y ?? 0) - 500);
      });
      return misses.reduce((sum, miss) => sum + miss, 0) / misses.length;
    };
    expect(missAt(1)).toBeGreaterThan(20);
    expect(missAt(1)).toBeLessThan(100);
    expect(missAt(2)).toBeGreaterThan(missAt(1) * 1.5);
  });

  it("keeps pressure where the template has it", () => {
    const pressures = noisyCopy(cross, seededRandom(3))
      .flat()
      .map((point) => point.p);
    expect(pressures.every((p) => p !== undefined && p >= 0 && p <= 255)).toBe(true);
    expect(
      noisyCopy([[{ x: 5, y: 5, t: 0 }]], seededRandom(3))
        .flat()
        .every((point) => !("p" in point)),
    ).toBe(true);
  });

  it("keeps a dot a dot", () => {
    const [dot] = noisyCopy([[{ x: 500, y: 500, t: 0 }]], seededRandom(5));
    const xs = dot?.map((point) => point.x) ?? [];
    expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(20);
  });
});
