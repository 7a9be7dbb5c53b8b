import { expect, it } from "vitest";
import { gradeAttempt } from "#core/grader/gradeAttempt.ts";
import type { Ink } from "#core/ink/ink.ts";
import { measureDrawing } from "./measureDrawing.ts";

/** A cross, drawn in a second; `t` in ms. */
const line = (from: readonly [number, number], to: readonly [number, number], startMs: number) =>
  Array.from({ length: 20 }, (_, index) => {
    const share = index / 19;
    const x = Math.round(from[0] + share * (to[0] - from[0]));
    const y = Math.round(from[1] + share * (to[1] - from[1]));
    return { x, y, t: startMs + index * 20 };
  });
const CROSS: Ink = [line([200, 500], [800, 500], 0), line([500, 200], [500, 800], 600)];

it("keeps what grader and pen said of a drawing", () => {
  const measures = measureDrawing(CROSS, gradeAttempt(CROSS, CROSS));
  expect(measures).toMatchObject({ score: 1, shape: 1, order: 1, strokes: 2, drawMs: 980 });
  expect(measures.findings).toEqual([]);
  expect(measures.smoothness).toBeLessThan(-1);
});

it("names what was found by the stroke of the reference", () => {
  const [first = [], second = []] = CROSS;
  const turned = first.toReversed().map((point, index) => ({ ...point, t: index * 20 }));
  const grade = gradeAttempt(CROSS, [turned, second]);
  expect(measureDrawing([turned, second], grade).findings).toContain("reversed:0");
  const alone = measureDrawing([first], gradeAttempt(CROSS, [first]));
  expect(alone.findings).toContain("missingStroke:1");
});
