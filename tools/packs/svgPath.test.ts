import { describe, expect, it } from "vitest";
import { flattenSvgPath } from "./svgPath.ts";

const ends = (data: string) => flattenSvgPath(data).map((line) => [line[0], line.at(-1)]);

/** A point halfway along the last curve of a path of one line. */
function middleOfLastCurve(data: string) {
  const line = flattenSvgPath(data)[0] ?? [];
  const middle = line.at(-17);
  return middle && { x: Number(middle.x.toFixed(6)), y: Number(middle.y.toFixed(6)) };
}

describe("flattenSvgPath", () => {
  it("follows straight lines, absolute and relative", () => {
    const places = [
      { x: 10, y: 10 },
      { x: 20, y: 10 },
      { x: 20, y: 30 },
      { x: 0, y: 0 },
    ];
    expect(flattenSvgPath("M10,10 H20 V30 L0 0")).toEqual([places]);
    expect(flattenSvgPath("m10 10h10v20l-20-30")).toEqual([places]);
    expect(flattenSvgPath("M10,10 20,10 20,30 0,0")).toEqual([places]);
  });

  it("reads numbers that touch each other", () => {
    expect(flattenSvgPath("M.5.5l1-1e0-.5.25")).toEqual([
      [
        { x: 0.5, y: 0.5 },
        { x: 1.5, y: -0.5 },
        { x: 1, y: -0.25 },
      ],
    ]);
  });

  it("puts the middle of a cubic where Bernstein's formula does", () => {
    // (from + 3 first + 3 second + to) / 8
    expect(middleOfLastCurve("M0,0C0,8 8,8 8,0")).toEqual({ x: 4, y: 6 });
    expect(middleOfLastCurve("M10,20c0,8 8,8 8,0")).toEqual({ x: 14, y: 26 });
  });

  it("reflects the control point for S, and takes the pen's place after anything but a cubic", () => {
    expect(middleOfLastCurve("M0,0C0,8 8,8 8,0S16,-8 16,0")).toEqual({ x: 12, y: -6 });
    expect(middleOfLastCurve("M0,0C0,8 8,8 8,0s8,-8 8,0")).toEqual({ x: 12, y: -6 });
    expect(middleOfLastCurve("M0,0L8,0S16,-8 16,0")).toEqual({ x: 12, y: -3 });
  });

  it("draws quadratics and their reflections", () => {
    expect(middleOfLastCurve("M0,0Q4,8 8,0")).toEqual({ x: 4, y: 4 });
    expect(middleOfLastCurve("M0,0Q4,8 8,0T16,0")).toEqual({ x: 12, y: -4 });
  });

  it("closes with Z and goes on from the start", () => {
    expect(ends("M5,5h4v4zm10,0h1")).toEqual([
      [
        { x: 5, y: 5 },
        { x: 5, y: 5 },
      ],
      [
        { x: 15, y: 5 },
        { x: 16, y: 5 },
      ],
    ]);
    expect(ends("M5,5h4zh2")[1]).toEqual([
      { x: 5, y: 5 },
      { x: 7, y: 5 },
    ]);
  });

  it.each(["L1,1", "1,1", "M1", "M1,1C1,2,3", "M1,1A1,1 0 0 0 2,2", "M1,1z4", "M1,1 x"])(
    "refuses %j",
    (data) => {
      expect(() => flattenSvgPath(data)).toThrow();
    },
  );
});
