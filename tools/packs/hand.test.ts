import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeByHand } from "./hand.ts";
import { flattenSvgPath } from "./svgPath.ts";

const written = (path: string) => writeByHand(flattenSvgPath(path));

function steps(stroke: readonly { x: number; y: number; t: number }[]) {
  return stroke.slice(1).map((point, index) => {
    const before = stroke[index] ?? point;
    const way = Math.hypot(point.x - before.x, point.y - before.y);
    return { way, speed: (1000 * way) / (point.t - before.t) };
  });
}

describe("writeByHand", () => {
  it("puts points at even steps and keeps both ends", () => {
    const [stroke = []] = written("M100,200C300,100 700,900 900,800");
    expect(stroke[0]).toMatchObject({ x: 100, y: 200, t: 0 });
    expect(stroke.at(-1)).toMatchObject({ x: 900, y: 800 });
    for (const { way } of steps(stroke)) expect(Math.abs(way - 14)).toBeLessThan(2);
  });

  it("keeps the point of a corner", () => {
    const [stroke = []] = written("M100,100L455,101L103,555");
    expect(stroke.some(({ x, y }) => x === 455 && y === 101)).toBe(true);
  });

  it("goes slower through a tight bend than along a straight line", () => {
    const [straight = []] = written("M100,500L900,500");
    const [bend = []] = written("M500,500C500,440 580,440 580,500C580,560 500,560 500,510");
    const middle = (stroke: typeof straight) => steps(stroke)[Math.floor(stroke.length / 2)]?.speed;
    expect(middle(straight)).toBeGreaterThan(800);
    expect(middle(bend)).toBeLessThan(500);
  });

  it("lifts the pen for 120 to 200 ms", () => {
    const [first = [], second = [], third = []] = written("M100,100h500M600,100v50M100,900h500");
    for (const [before, after] of [
      [first, second],
      [second, third],
    ]) {
      const pause = (after?.[0]?.t ?? 0) - (before?.at(-1)?.t ?? 0);
      expect(pause).toBeGreaterThanOrEqual(120);
      expect(pause).toBeLessThanOrEqual(200);
    }
  });

  it("takes places a hair apart for one", () => {
    const hair = [
      { x: 0, y: 1022.999996151194 },
      { x: 0, y: 5e-324 },
      { x: 0, y: 0 },
    ];
    const [stroke = []] = writeByHand([hair]);
    expect(stroke.every(({ y }) => Number.isInteger(y) && y <= 1023)).toBe(true);
    expect(stroke.at(-1)?.y).toBeCloseTo(0);
  });

  it("writes any lines as integers with time that never runs back", () => {
    const place = fc.record({
      x: fc.double({ min: 0, max: 1023, noNaN: true }),
      y: fc.double({ min: 0, max: 1023, noNaN: true }),
    });
    const lines = fc.array(fc.array(place, { minLength: 1, maxLength: 9 }), { maxLength: 4 });
    fc.assert(
      fc.property(lines, (drawn) => {
        const ink = writeByHand(drawn);
        expect(ink).toHaveLength(drawn.length);
        const points = ink.flat();
        for (const { x, y, t } of points) {
          expect([x, y, t].every(Number.isInteger)).toBe(true);
          expect(Math.min(x, y) >= 0 && Math.max(x, y) <= 1023).toBe(true);
        }
        const times = points.map(({ t }) => t);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
      }),
    );
  });
});
