import { expect, it } from "vitest";
import type { Ink } from "#core/ink/ink.ts";
import { createReplay } from "./replayClock.ts";

it("shows points in the rhythm in which they were drawn", () => {
  const replay = createReplay([
    [
      { x: 0, y: 0, t: 0 },
      { x: 10, y: 0, t: 50 },
      { x: 20, y: 0, t: 200 },
    ],
  ]);
  expect(replay.durationMs).toBe(200);
  expect(replay.visibleAt(0)).toEqual([1]);
  expect(replay.visibleAt(199)).toEqual([2]);
  expect(replay.visibleAt(200)).toEqual([3]);
});

it("shortens long pauses between and within strokes and keeps their order", () => {
  const ink: Ink = [
    [
      { x: 0, y: 0, t: 0 },
      { x: 9, y: 0, t: 4000 },
    ],
    [{ x: 0, y: 9, t: 60_000 }],
  ];
  const replay = createReplay(ink);
  expect(replay.durationMs).toBe(600);
  expect(replay.visibleAt(599)).toEqual([2, 0]);
  expect(replay.visibleAt(600)).toEqual([2, 1]);
});

it("gives ink without times an even pace", () => {
  const replay = createReplay([
    [
      { x: 0, y: 0, t: 0 },
      { x: 450, y: 0, t: 0 },
      { x: 900, y: 0, t: 0 },
    ],
  ]);
  expect(replay.durationMs).toBe(1000);
  expect(replay.visibleAt(500)).toEqual([2]);
});

it("ends at once for no ink", () => {
  expect(createReplay([]).durationMs).toBe(0);
});
