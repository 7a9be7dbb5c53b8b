import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeInk, encodeInk } from "./encodeInk.ts";
import type { Ink } from "./ink.ts";

const coordinate = fc.integer({ min: 0, max: 1023 });
const time = fc.integer({ min: 0, max: 600_000 });
const plainPoint = fc.record({ x: coordinate, y: coordinate, t: time });
const penPoint = fc.record({
  x: coordinate,
  y: coordinate,
  t: time,
  p: fc.integer({ min: 0, max: 255 }),
});
const anyInk = fc.array(fc.oneof(fc.array(plainPoint), fc.array(penPoint)), { maxLength: 12 });

describe("encodeInk", () => {
  it("reads back whatever it wrote", () => {
    fc.assert(
      fc.property(anyInk, (ink) => {
        expect(decodeInk(encodeInk(ink))).toEqual(ink);
      }),
    );
  });

  it("writes the layout that is documented", () => {
    const ink: Ink = [
      [{ x: 1, y: 2, t: 0 }],
      [
        { x: 0, y: 66, t: 10, p: 128 },
        { x: 0, y: 66, t: 10, p: 127 },
      ],
    ];
    expect([...encodeInk(ink)]).toEqual([2, 2, 2, 4, 0, 5, 1, 128, 1, 20, 128, 2, 0, 0, 0, 1]);
  });

  it("rounds to integers", () => {
    expect(decodeInk(encodeInk([[{ x: 1.6, y: -0.2, t: 3.4 }]]))).toEqual([[{ x: 2, y: 0, t: 3 }]]);
  });

  it("drops the pressure of a stroke that has it on some points only", () => {
    const ink: Ink = [
      [
        { x: 1, y: 1, t: 0, p: 9 },
        { x: 2, y: 2, t: 5 },
      ],
    ];
    expect(decodeInk(encodeInk(ink))).toEqual([
      [
        { x: 1, y: 1, t: 0 },
        { x: 2, y: 2, t: 5 },
      ],
    ]);
  });

  it("keeps no ink and empty strokes", () => {
    expect(decodeInk(encodeInk([]))).toEqual([]);
    expect(decodeInk(encodeInk([[], []]))).toEqual([[], []]);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])("calls %d a bug", (x) => {
    expect(() => encodeInk([[{ x, y: 0, t: 0 }]])).toThrow("not finite");
  });
});

describe("decodeInk", () => {
  it("refuses every cut of a message", () => {
    fc.assert(
      fc.property(anyInk, fc.nat(), (ink, at) => {
        const bytes = encodeInk(ink);
        expect(decodeInk(bytes.subarray(0, at % bytes.length))).toBeUndefined();
      }),
    );
  });

  it("refuses trailing bytes", () => {
    expect(decodeInk(Uint8Array.of(...encodeInk([[{ x: 1, y: 1, t: 0 }]]), 0))).toBeUndefined();
  });

  it("accepts one spelling only of any ink", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 24 }), (bytes) => {
        const ink = decodeInk(bytes);
        expect(ink === undefined || encodeInk(ink)).toEqual(ink === undefined || bytes);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ["nothing", []],
    ["an overlong number", [0x80, 0x00]],
    ["a number without end", [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]],
    ["1,001 strokes", [0xe9, 0x07, ...new Array<number>(1001).fill(0)]],
    ["20,001 points", [0x01, 0xc2, 0xb8, 0x02, ...new Array<number>(60_003).fill(0)]],
    ["pressure on no point", [0x01, 0x01]],
  ])("refuses %s", (_what, bytes) => {
    expect(decodeInk(Uint8Array.from(bytes))).toBeUndefined();
  });

  it("reads 20,000 points", () => {
    const stroke = Array.from({ length: 20_000 }, (_, index) => ({
      x: index % 1024,
      y: 5,
      t: index,
    }));
    expect(decodeInk(encodeInk([stroke]))?.[0]?.length).toBe(20_000);
  });
});
