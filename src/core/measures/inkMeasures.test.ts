import { describe, expect, it } from "vitest";
import type { Ink, Stroke } from "#core/ink/ink.ts";
import { drawingTimeMs, strokePaces } from "./pace.ts";
import { pauses } from "./pauses.ts";
import { inkSmoothness } from "./smoothness.ts";

/** A line of 600 units drawn in the given ms, `ease` saying how far it is at each share of the time. */
function line(startMs: number, durationMs: number, ease: (share: number) => number): Stroke {
  const count = Math.round(durationMs / 10);
  return Array.from({ length: count + 1 }, (_, at) => ({
    x: 200 + 600 * ease(at / count),
    y: 500,
    t: startMs + at * 10,
  }));
}

const reach = (share: number) => 10 * share ** 3 - 15 * share ** 4 + 6 * share ** 5;
const halting = (share: number) => (Math.floor(share * 4) + reach((share * 4) % 1)) / 4;

describe("inkSmoothness", () => {
  it("finds one reach smooth and a halting line less so", () => {
    const smooth = inkSmoothness([line(0, 800, reach)]) ?? 0;
    const halted = inkSmoothness([line(0, 1600, (share) => Math.min(1, halting(share)))]) ?? 0;
    expect(smooth).toBeGreaterThan(-1.6);
    expect(halted).toBeLessThan(smooth - 1);
  });

  it("weighs strokes by their time and leaves dots out", () => {
    const smooth = inkSmoothness([line(0, 800, reach)]);
    expect(inkSmoothness([line(0, 800, reach), [{ x: 5, y: 5, t: 2000 }]])).toBe(smooth);
  });

  it.each<[string, Ink]>([
    ["no ink", []],
    ["a dot", [[{ x: 1, y: 1, t: 0 }]]],
    ["missing times", [[1, 2, 3, 4].map((x) => ({ x, y: 0, t: 0 }))]],
    ["a pen that only rests", [[0, 100, 200, 300].map((t) => ({ x: 7, y: 7, t }))]],
    ["times that are not finite", [[0, Infinity].map((t) => ({ x: t > 0 ? 9 : 0, y: 7, t }))]],
  ])("has no answer for %s", (_what, ink) => {
    expect(inkSmoothness(ink)).toBeUndefined();
  });
});

describe("pauses", () => {
  it("tells lifts that are pauses from those that only carry the pen", () => {
    const ink = [line(0, 300, reach), line(500, 300, reach), line(1800, 300, reach)];
    expect(pauses(ink)).toEqual({ liftCount: 1, liftMs: 1200, restCount: 0, restMs: 0 });
  });

  it("finds where the pen stood still on the paper", () => {
    const stroke: Stroke = [
      { x: 0, y: 0, t: 0 },
      { x: 100, y: 0, t: 50 },
      { x: 103, y: 2, t: 250 },
      { x: 101, y: 1, t: 450 },
      { x: 200, y: 0, t: 500 },
    ];
    expect(pauses([stroke])).toEqual({ liftCount: 0, liftMs: 0, restCount: 1, restMs: 400 });
  });

  it("finds none without ink or without times", () => {
    const none = { liftCount: 0, liftMs: 0, restCount: 0, restMs: 0 };
    expect(pauses([])).toEqual(none);
    expect(pauses([[{ x: 1, y: 2, t: 0 }], [{ x: 8, y: 2, t: 0 }]])).toEqual(none);
  });
});

describe("pace", () => {
  it("gives time, length and speed", () => {
    const ink: Ink = [
      [
        { x: 0, y: 0, t: 0 },
        { x: 300, y: 400, t: 250 },
      ],
      [{ x: 9, y: 9, t: 900 }],
    ];
    expect(drawingTimeMs(ink)).toBe(900);
    expect(strokePaces(ink)).toEqual([
      { length: 500, durationMs: 250, speed: 2000 },
      { length: 0, durationMs: 0, speed: 0 },
    ]);
  });

  it("knows no speed without times", () => {
    const ink: Ink = [
      [
        { x: 0, y: 0, t: 0 },
        { x: 30, y: 40, t: 0 },
      ],
    ];
    expect(drawingTimeMs(ink)).toBe(0);
    expect(strokePaces(ink)).toEqual([{ length: 50, durationMs: 0, speed: undefined }]);
    expect(drawingTimeMs([])).toBe(0);
  });
});
