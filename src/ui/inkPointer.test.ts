import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ink } from "#core/ink/ink.ts";
import { createInkPointer } from "./inkPointer.ts";
import type { PointerSample, PointerSource } from "./inkPointer.ts";

const finger: PointerSource = { pointerId: 1, kind: "touch" };
const otherFinger: PointerSource = { pointerId: 2, kind: "touch" };
const pen: PointerSource = { pointerId: 7, kind: "pen" };
const mouse: PointerSource = { pointerId: 9, kind: "mouse" };

function at(x: number, y: number, timeMs = 0, pressure = 0.5): PointerSample {
  return { x, y, timeMs, pressure };
}

describe("a stroke", () => {
  it("keeps every coalesced place as integers of the box, with time since the first point", () => {
    const pointer = createInkPointer();
    pointer.down(finger, at(0, 0, 5000));
    pointer.move(1, [at(0.1, 0.2, 5004.4), at(0.2, 0.3, 5008.6)]);
    pointer.move(1, [at(0.5, 0.5, 5016)]);
    pointer.up(1, at(1, 1, 5024));
    expect(pointer.ink()).toEqual([
      [
        { x: 0, y: 0, t: 0 },
        { x: 102, y: 205, t: 4 },
        { x: 205, y: 307, t: 9 },
        { x: 512, y: 512, t: 16 },
        { x: 1023, y: 1023, t: 24 },
      ],
    ]);
  });

  it("is a single point when the finger only taps", () => {
    const pointer = createInkPointer();
    pointer.down(finger, at(0.5, 0.5, 100));
    pointer.up(1, at(0.5, 0.5, 180));
    expect(pointer.ink()).toEqual([[{ x: 512, y: 512, t: 0 }]]);
  });

  it("stays on the pad when the finger slides off it", () => {
    const pointer = createInkPointer();
    pointer.down(finger, at(0.5, 0.5));
    pointer.up(1, at(1.4, -0.2, 10));
    expect(pointer.ink()[0]?.[1]).toEqual({ x: 1023, y: 0, t: 10 });
  });

  it("carries pressure from a pen and none from a mouse or finger", () => {
    const pointer = createInkPointer();
    pointer.down(pen, at(0, 0, 0, 0.2));
    pointer.move(7, [at(0.1, 0, 8, 1)]);
    pointer.up(7, at(0.2, 0, 16, 0));
    pointer.down(mouse, at(0.5, 0.5, 100, 0.5));
    pointer.up(9, at(0.6, 0.5, 120, 0));
    const [penStroke = [], mouseStroke = []] = pointer.ink();
    expect(penStroke.map(({ p }) => p)).toEqual([51, 255, 255]);
    expect(mouseStroke.every((point) => !("p" in point))).toBe(true);
  });

  it("never runs backwards in time, whatever the clock says", () => {
    const pointer = createInkPointer();
    pointer.down(finger, at(0, 0, 1000));
    pointer.move(1, [at(0.1, 0, 1020), at(0.2, 0, 1010), at(0.3, 0, 900)]);
    pointer.up(1, at(0.4, 0, 1005));
    expect(pointer.ink()[0]?.map(({ t }) => t)).toEqual([0, 20, 20, 20, 20]);
  });
});

describe("several pointers", () => {
  it("lets one finger draw at a time", () => {
    const pointer = createInkPointer();
    expect(pointer.down(finger, at(0, 0))).toBe(true);
    expect(pointer.down(otherFinger, at(0.9, 0.9))).toBe(false);
    expect(pointer.move(2, [at(0.8, 0.8, 5)])).toBe(false);
    expect(pointer.up(2, at(0.8, 0.8, 6))).toBeUndefined();
    pointer.up(1, at(0.1, 0.1, 10));
    expect(pointer.ink()).toHaveLength(1);
  });

  it("forgets the palm's stroke when the pen lands", () => {
    const pointer = createInkPointer();
    pointer.down(finger, at(0.9, 0.9, 0));
    pointer.move(1, [at(0.91, 0.9, 10)]);
    expect(pointer.down(pen, at(0.1, 0.1, 20))).toBe(true);
    expect(pointer.move(1, [at(0.95, 0.9, 24)])).toBe(false);
    pointer.up(7, at(0.2, 0.2, 40));
    expect(pointer.up(1, at(0.95, 0.9, 50))).toBeUndefined();
    expect(pointer.ink()).toHaveLength(1);
    expect(pointer.ink()[0]?.[0]).toMatchObject({ x: 102, y: 102, t: 0 });
  });

  it("ignores a touch while the pen is down", () => {
    const pointer = createInkPointer();
    pointer.down(pen, at(0.1, 0.1));
    expect(pointer.down(finger, at(0.5, 0.5, 4))).toBe(false);
    expect(pointer.isDrawing(7)).toBe(true);
  });
});

describe("taking back", () => {
  it("leaves nothing of a cancelled stroke", () => {
    const pointer = createInkPointer();
    pointer.down(finger, at(0, 0));
    pointer.move(1, [at(0.5, 0.5, 8)]);
    expect(pointer.cancel(2)).toBe(false);
    expect(pointer.cancel(1)).toBe(true);
    expect(pointer.wetStroke()).toEqual([]);
    expect(pointer.up(1, at(0.6, 0.6, 16))).toBeUndefined();
    expect(pointer.ink()).toEqual([]);
  });

  it("undoes stroke by stroke and starts time anew on an empty pad", () => {
    const pointer = createInkPointer();
    pointer.down(finger, at(0, 0, 10));
    pointer.up(1, at(0.1, 0, 20));
    expect(pointer.undo()).toBe(true);
    expect(pointer.undo()).toBe(false);
    pointer.down(finger, at(0, 0, 900));
    pointer.up(1, at(0.1, 0, 910));
    expect(pointer.ink()[0]?.[0]?.t).toBe(0);
  });
});

describe("ink that was brought in", () => {
  it("is followed in time by what is drawn next", () => {
    const pointer = createInkPointer();
    const before: Ink = [
      [
        { x: 1, y: 1, t: 0 },
        { x: 5, y: 5, t: 640 },
      ],
    ];
    pointer.setInk(before);
    pointer.down(finger, at(0, 0, 99_999));
    pointer.up(1, at(0.1, 0, 100_009));
    expect(pointer.ink()[0]).toBe(before[0]);
    expect(pointer.ink()[1]?.map(({ t }) => t)).toEqual([940, 950]);
  });
});

it("paints predicted places but never keeps them", () => {
  const pointer = createInkPointer();
  pointer.down(finger, at(0, 0));
  expect(pointer.predict([at(0.5, 0.5, 16)])).toEqual([{ x: 512, y: 512, t: 16 }]);
  pointer.up(1, at(0.1, 0, 8));
  expect(pointer.ink()[0]).toHaveLength(2);
});

it("yields legal ink from any sequence of events", () => {
  const source = fc.constantFrom(finger, otherFinger, pen, mouse);
  const sample = fc.record({
    x: fc.double({ min: -2, max: 3, noNaN: true }),
    y: fc.double({ min: -2, max: 3, noNaN: true }),
    timeMs: fc.double({ min: 0, max: 1e6, noNaN: true }),
    pressure: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  const event = fc.record({
    type: fc.constantFrom("down", "move", "up", "cancel"),
    source,
    sample,
  });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), (events) => {
      const pointer = createInkPointer();
      for (const { type, source: from, sample: place } of events) {
        if (type === "down") pointer.down(from, place);
        if (type === "move") pointer.move(from.pointerId, [place]);
        if (type === "up") pointer.up(from.pointerId, place);
        if (type === "cancel") pointer.cancel(from.pointerId);
      }
      const points = pointer.ink().flat();
      expect(points[0]?.t ?? 0).toBe(0);
      expect(pointer.ink().every((stroke) => stroke.length > 0)).toBe(true);
      points.forEach((point, index) => {
        for (const value of [point.x, point.y]) {
          expect(Number.isInteger(value) && value >= 0 && value <= 1023).toBe(true);
        }
        expect(point.t).toBeGreaterThanOrEqual(points[index - 1]?.t ?? 0);
      });
    }),
  );
});
