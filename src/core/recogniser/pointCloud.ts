import { MAX_CLOUD_POINTS, MAX_COORDINATE, STEPS } from "./kernelLayout.ts";
import { MAX_ORDERED_STROKES, type Trace } from "./trace.ts";

/** Numbers of one column of a cloud: two for each point. */
export const CLOUD_COLUMN = MAX_CLOUD_POINTS * 2;

/** Room that one cloud takes in an array: the column of places, then that of orientations. */
export const CLOUD_LENGTH = CLOUD_COLUMN * 2;

/** How far apart opposite orientations are, as a distance in units of the trace. */
const DIRECTION_REACH = 0.16;

/** A point for each of so much path, in units of the drawing's larger side. */
const CLOUD_SPACING = 0.05;

/** Writes to `picks` the points that stand for a trace, as numbers of its points; answers how many, at least 1. */
export function pickPoints(trace: Trace, picks: Uint16Array): number {
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
      picks[written++] = at;
    }
  }
  return written;
}

const picks = new Uint16Array(MAX_CLOUD_POINTS);

/** Where a cloud is written. */
export interface CloudTarget {
  readonly clouds: Int16Array;
  /** For each of the first strokes, how many of the points lie before its end. */
  readonly strokeEnds: Uint8Array;
  readonly row: number;
}

/** Writes the cloud of a trace; answers the number of its points, at least 1. */
export function gatherCloud(trace: Trace, { clouds, strokeEnds, row }: CloudTarget): number {
  const count = pickPoints(trace, picks);
  // A row may have held a longer drawing.
  clouds.fill(0, row * CLOUD_LENGTH, (row + 1) * CLOUD_LENGTH);
  strokeEnds.fill(0, row * MAX_ORDERED_STROKES, (row + 1) * MAX_ORDERED_STROKES);
  countByStroke(trace, count, strokeEnds.subarray(row * MAX_ORDERED_STROKES));
  for (let point = 0; point < count; point++) {
    const from = picks[point] ?? 0;
    const at = row * CLOUD_LENGTH + point * 2;
    writePlace(clouds, at, trace.x[from] ?? 0, trace.y[from] ?? 0);
    writeOrientation(clouds, at + CLOUD_COLUMN, trace.dx[from] ?? 0, trace.dy[from] ?? 0);
  }
  return count;
}

/** Counts the picked points before the end of each stroke. */
function countByStroke(trace: Trace, count: number, ends: Uint8Array): void {
  const strokes = Math.min(trace.strokes, MAX_ORDERED_STROKES);
  for (let stroke = 0, point = 0; stroke < strokes; stroke++) {
    while (point < count && (picks[point] ?? 0) < (trace.strokeEnds[stroke] ?? 0)) point++;
    ends[stroke] = point;
  }
}

export function writePlace(column: Int16Array, at: number, x: number, y: number): void {
  column[at] = toSteps(x);
  column[at + 1] = toSteps(y);
}

/** Writes the orientation of a direction as a doubled angle, so that a line drawn backwards is the same line. */
export function writeOrientation(column: Int16Array, at: number, dx: number, dy: number): void {
  const square = dx * dx + dy * dy;
  const reach = square > 0 ? DIRECTION_REACH / 2 / square : 0;
  column[at] = toSteps((dx * dx - dy * dy) * reach);
  column[at + 1] = toSteps(2 * dx * dy * reach);
}

function toSteps(value: number): number {
  const steps = Math.floor(value * STEPS + 0.5);
  if (steps > MAX_COORDINATE) return MAX_COORDINATE;
  return steps < -MAX_COORDINATE ? -MAX_COORDINATE : steps;
}
