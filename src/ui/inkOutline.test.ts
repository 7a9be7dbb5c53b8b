import { describe, expect, it } from "vitest";
import type { Ink, Stroke } from "#core/ink/ink.ts";
import { fitInk } from "./fitInk.ts";
import { PAD_BOX, PAD_LINE_WIDTH, inkBounds, inkPath, strokePath } from "./inkOutline.ts";

const level: Stroke = Array.from({ length: 60 }, (_, index) => ({
  x: 200 + index * 10,
  y: 500,
  t: index * 8,
}));

/** Ends of the path's curves, enough to know its extent. */
function extent(path: string) {
  const numbers = (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  return { top: Math.min(...ys), bottom: Math.max(...ys) };
}

describe("the outline of a stroke", () => {
  it("is about as wide as the line is asked to be", () => {
    const { top, bottom } = extent(strokePath(level));
    expect(bottom - top).toBeGreaterThan(PAD_LINE_WIDTH * 0.6);
    expect(bottom - top).toBeLessThan(PAD_LINE_WIDTH * 1.5);
  });

  it("is wider where a pen pressed harder", () => {
    const pressed = (p: number) => extent(strokePath(level.map((point) => ({ ...point, p }))));
    const [light, hard] = [pressed(40), pressed(240)];
    expect(hard.bottom - hard.top).toBeGreaterThan((light.bottom - light.top) * 1.2);
  });

  it("grows with the asked width", () => {
    const wide = extent(strokePath(level, { width: 2 * PAD_LINE_WIDTH }));
    const plain = extent(strokePath(level));
    expect(wide.bottom - wide.top).toBeGreaterThan((plain.bottom - plain.top) * 1.5);
  });

  it("is a round dot for a tap, also a trembling one", () => {
    const tap: Stroke = [{ x: 300, y: 300, t: 0 }];
    const trembling: Stroke = [...tap, { x: 303, y: 301, t: 30 }, { x: 299, y: 304, t: 70 }];
    expect(strokePath(tap)).toBe("M273 300a27 27 0 1 0 54 0a27 27 0 1 0 -54 0Z");
    expect(strokePath(trembling)).toBe(strokePath(tap));
  });

  it("is empty for no points and whole for a scribble of 2,000", () => {
    const scribble: Stroke = Array.from({ length: 2000 }, (_, index) => ({
      x: Math.round(512 + 400 * Math.cos(index * 0.7)),
      y: Math.round(512 + 400 * Math.sin(index * 1.1)),
      t: index * 4,
    }));
    expect(strokePath([])).toBe("");
    expect(strokePath(scribble)).toMatch(/^M.*Z$/);
    expect(strokePath(scribble)).not.toContain("NaN");
  });

  it("joins the strokes of an ink in order", () => {
    const dot: Stroke = [{ x: 100, y: 100, t: 900 }];
    expect(inkPath([level, dot])).toBe(strokePath(level) + strokePath(dot));
  });
});

describe("fitting an ink into a picture", () => {
  it("centres it and keeps its shape and its margins", () => {
    const fitted = inkBounds(fitInk([level], 80));
    expect(fitted.left + fitted.right).toBeCloseTo(PAD_BOX);
    expect(fitted.top).toBeCloseTo(PAD_BOX / 2);
    expect(fitted.left).toBeGreaterThan(40);
  });

  it("leaves a dot a dot in the middle", () => {
    const ink: Ink = [[{ x: 900, y: 20, t: 0 }]];
    expect(fitInk(ink, 80)[0]?.[0]).toMatchObject({ x: PAD_BOX / 2, y: PAD_BOX / 2 });
  });

  it("does not blow up a short dash to a bar", () => {
    const dash: Ink = [
      [
        { x: 500, y: 500, t: 0 },
        { x: 540, y: 500, t: 60 },
      ],
    ];
    const { left, right } = inkBounds(fitInk(dash, 80));
    expect(right - left).toBeCloseTo(100);
  });
});
