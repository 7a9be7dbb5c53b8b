import { expect, it } from "vitest";
import { gridStep } from "./gridStep.ts";

const shape = { columns: 3, count: 8, isRtl: false };

it.each([
  ["ArrowRight", 0, 1],
  ["ArrowLeft", 4, 3],
  ["ArrowDown", 1, 4],
  ["ArrowUp", 4, 1],
  ["Home", 5, 0],
  ["End", 2, 7],
])("%s leads from %i to %i", (key, from, to) => {
  expect(gridStep(key, from, shape)).toBe(to);
});

it("goes down to the last tile where the last row has a gap", () => {
  expect(gridStep("ArrowDown", 5, shape)).toBe(7);
});

it.each([
  ["ArrowLeft", 0],
  ["ArrowRight", 7],
  ["ArrowUp", 2],
  ["ArrowDown", 6],
  ["a", 3],
])("%s from %i leads nowhere", (key, from) => {
  expect(gridStep(key, from, shape)).toBeUndefined();
});

it("turns left and right round where rows run from right to left", () => {
  expect(gridStep("ArrowLeft", 0, { ...shape, isRtl: true })).toBe(1);
});
