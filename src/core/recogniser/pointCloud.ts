import type { Trace } from "./trace.ts";

/** Points of a cloud at most; 32 are too few for ten strokes, and time grows with the square. */
export const MAX_CLOUD_POINTS = 64;

/** Numbers for each point: x, y, and the direction's dx, dy. */
export const CLOUD_STRIDE = 4;

/** Room that one cloud takes in an array. */
export const CLOUD_LENGTH = MAX_CLOUD_POINTS * CLOUD_STRIDE;

/** Stored as 16-bit integers: a step is a thousandth of a line's width. */
export const CLOUD_UNIT = 1 / 8192;

/** A point for each of so much path, in units of the drawing's larger side. */
const CLOUD_SPACING = 0.05;

/** Writes the points that stand for a trace to `cloud` at `offset`; answers their number, at least 1. */
export function gatherCloud(trace: Trace, cloud: Int16Array, offset: number): number {
  let mass = 0;
  for (let at = 0; at < trace.count; at++) mass += trace.weight[at] ?? 0;
  const wanted = Math.round(mass / CLOUD_SPACING);
  const count = Math.max(1, Math.min(wanted, MAX_CLOUD_POINTS, trace.count));
  // One point from the middle of each of `count` equal shares of the path.
  let passed = 0;
  let written = 0;
  for (let at = 0; at < trace.count; at++) {
    passed += trace.weight[at] ?? 0;
    while (written < count && passed >= ((written + 0.5) * mass) / count - 1e-9) {
      writePoint(trace, at, cloud, offset + written * CLOUD_STRIDE);
      written++;
    }
  }
  return written;
}

function writePoint(trace: Trace, at: number, cloud: Int16Array, offset: number): void {
  cloud[offset] = toUnits(trace.x[at]);
  cloud[offset + 1] = toUnits(trace.y[at]);
  cloud[offset + 2] = toUnits(trace.dx[at]);
  cloud[offset + 3] = toUnits(trace.dy[at]);
}

function toUnits(value = 0): number {
  return Math.max(-32768, Math.min(32767, Math.round(value / CLOUD_UNIT)));
}
