import type { Ink } from "#core/ink/ink.ts";
import { type Paths, tracePaths } from "./paths.ts";
import type { Placement } from "./placement.ts";

/** A drawing no larger than this is a dot, however the finger trembled; ink units, 3 % of the pad. */
const TAP_SIZE = 32;

/** Ink in units of its own larger side, centred on 0. */
export interface FramedInk {
  readonly paths: Paths;
  /** The number of each path's stroke in the ink: strokes without points have no path. */
  readonly numbers: readonly number[];
  /** From the ink's coordinates to these. */
  readonly framing: Placement;
}

/** Makes ink comparable; points that are not finite are left out. */
export function bringIntoFrame(ink: Ink): FramedInk {
  const strokes = ink
    .map((stroke, number) => ({
      number,
      points: stroke.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)),
    }))
    .filter(({ points }) => points.length > 0);
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { points } of strokes) {
    for (const { x, y } of points) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  const scale = strokes.length > 0 ? 1 / Math.max(right - left, bottom - top, TAP_SIZE) : 1;
  const middleX = strokes.length > 0 ? left / 2 + right / 2 : 0;
  const middleY = strokes.length > 0 ? top / 2 + bottom / 2 : 0;
  const centred = strokes.map(({ points }) =>
    points.map((point) => ({
      ...point,
      x: (point.x - middleX) * scale,
      y: (point.y - middleY) * scale,
    })),
  );
  return {
    paths: tracePaths(centred),
    numbers: strokes.map(({ number }) => number),
    framing: { a: scale, b: 0, c: 0, d: scale, e: -middleX * scale, f: -middleY * scale },
  };
}
