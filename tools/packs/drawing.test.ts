import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draw } from "./drawing.ts";
import { strokePaths } from "./drawingPath.ts";

const coordinate = fc.integer({ min: 0, max: 100 });
const place = fc.tuple(coordinate, coordinate);

describe("draw", () => {
  it("puts the corners of the drawing box on the margins of the ink box", () => {
    const [stroke] = draw("M0 0 L100 100");
    expect(stroke?.at(0)).toEqual({ x: 92, y: 92, t: 0 });
    expect(stroke?.at(-1)).toMatchObject({ x: 931, y: 931 });
  });

  it("starts a stroke at each M and O, in writing order, later in time", () => {
    const ink = draw("M10 10 L90 10 M50 10 L50 90 O50 50 10 10");
    expect(ink).toHaveLength(3);
    const times = ink.flat().map((point) => point.t);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(ink[1]?.[0]?.t).toBeGreaterThan((ink[0]?.at(-1)?.t ?? 0) + 100);
  });

  it("makes a small dab of a dot", () => {
    const [dot] = draw("M50 50");
    expect(dot).toHaveLength(3);
    expect(Math.max(...(dot ?? []).map((point) => Math.abs(point.x - 512)))).toBeLessThan(10);
  });

  it("refuses what is not a drawing", () => {
    for (const wrong of ["", "L10 10", "M10", "M1 1 2 2", "M0 0 L10 x", "M0 0 X1 1", "M0 0 L101 0"])
      expect(() => draw(wrong), wrong).toThrow();
    for (const wrong of [
      "O50 50 10",
      "M0 0 A5 5 0 1 9",
      "M5 5 ~ 5 5 9 9",
      "M0 0 L-1 0",
      "M5 5 A5 5 0 1 5 5",
    ])
      expect(() => draw(wrong), wrong).toThrow();
  });

  it("yields whole numbers in even steps along any straight way", () => {
    fc.assert(
      fc.property(place, place, ([ax, ay], [bx, by]) => {
        fc.pre(Math.hypot(bx - ax, by - ay) > 4);
        const points = draw(`M${ax} ${ay} L${bx} ${by}`).flat();
        for (const [i, point] of points.entries()) {
          expect(Number.isInteger(point.x) && Number.isInteger(point.y)).toBe(true);
          const before = points[i - 1];
          if (before) expect(Math.hypot(point.x - before.x, point.y - before.y)).toBeLessThan(21);
        }
      }),
    );
  });
});

describe("strokePaths", () => {
  it("closes an ellipse where it began, and runs anticlockwise", () => {
    const ring = strokePaths("O50 50 30 20")[0] ?? [];
    expect(ring[0]).toEqual({ x: 50, y: 30 });
    expect(ring.at(-1)?.x).toBeCloseTo(50);
    expect(ring.at(-1)?.y).toBeCloseTo(30);
    expect(ring[5]?.x).toBeLessThan(50);
    for (const { x, y } of ring) expect(Math.hypot((x - 50) / 30, (y - 50) / 20)).toBeCloseTo(1);
  });

  it("draws the four arcs that SVG's flags tell apart", () => {
    const farthest = (flags: string) =>
      (strokePaths(`M50 40 A20 20 ${flags} 50 60`)[0] ?? []).map(({ x }) => x);
    expect(Math.max(...farthest("0 1"))).toBeCloseTo(50 + 20 - Math.sqrt(300));
    expect(Math.min(...farthest("0 0"))).toBeCloseTo(50 - 20 + Math.sqrt(300));
    expect(Math.max(...farthest("1 1"))).toBeCloseTo(50 + 20 + Math.sqrt(300), 0);
    expect(Math.min(...farthest("1 0"))).toBeCloseTo(50 - 20 - Math.sqrt(300), 0);
  });

  it("leads a smooth line through every place it names", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(place, { minLength: 3, maxLength: 8, selector: String }),
        (places) => {
          const [first, ...others] = places.map((at) => at.join(" "));
          const line = strokePaths(`M${first} ~ ${others.join(" ")}`)[0] ?? [];
          for (const [x, y] of places)
            expect(line.some((at) => Math.hypot(at.x - x, at.y - y) < 1e-6)).toBe(true);
        },
      ),
    );
  });
});
