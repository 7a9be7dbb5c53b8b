import { describe, expect, it } from "vitest";
import { areaUnderCurve } from "./areaUnderCurve.ts";

describe("areaUnderCurve", () => {
  it.each([
    ["all told apart", [0.9, 0.8], [0.1, 0.2], 1],
    ["all the wrong way", [0.1], [0.9, 0.8], 0],
    ["one pair of four wrong", [0.9, 0.4], [0.5, 0.1], 0.75],
    ["ties count half", [0.5, 0.5], [0.5], 0.5],
    ["nothing to compare", [], [0.5], 0.5],
  ])("%s", (_what, positives, negatives, area) => {
    expect(areaUnderCurve(positives, negatives)).toBe(area);
  });
});
