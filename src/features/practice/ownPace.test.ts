import { expect, it } from "vitest";
import type { Ink } from "#core/ink/ink.ts";
import type { Review } from "#core/practice/review.ts";
import { paceOf, usualStrokeMs } from "./ownPace.ts";

it("knows no pace before there are enough drawings", () => {
  expect(usualStrokeMs(drawn(Array.from({ length: 9 }, () => 500)))).toBeUndefined();
  expect(paceOf(lasting(400), undefined)).toBeUndefined();
});

it("compares with the person's own median per stroke", () => {
  const usual = usualStrokeMs(drawn([...Array.from({ length: 10 }, () => 500), 90_000]));
  expect(usual).toBe(500);
  expect(paceOf(lasting(400), usual)).toBe(0.4);
});

it("has nothing to say of ink that knows no time", () => {
  expect(paceOf(lasting(0), 500)).toBeUndefined();
});

/** Reviews of drawings of two strokes, each stroke of so many ms. */
function drawn(strokeMs: readonly number[]): readonly Review[] {
  return strokeMs.map((ms) => ({ drawing: { strokes: 2, drawMs: ms * 2 } }) as Review);
}

/** Two strokes that take so long together. */
function lasting(ms: number): Ink {
  return [[{ x: 0, y: 0, t: 0 }], [{ x: 9, y: 9, t: ms }]];
}
