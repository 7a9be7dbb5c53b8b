import type { Ink, Stroke } from "#core/ink/ink.ts";

/** Points by which a stroke is compared: enough for the strokes of kanji and for loops, few enough for 40 × 40 pairs. */
export const PATH_POINTS = 24;

/** Points closer together than this part of the drawing's size are a resting pen's tremor, not its path. */
const TREMOR = 0.008;

/** Strokes as evenly spaced points; that of stroke `s` at `k` is found at `s * PATH_POINTS + k`. */
export interface Paths {
  readonly count: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Path length of each stroke, in the same unit as the points. */
  readonly lengths: Float64Array;
}

export function createPaths(count: number): Paths {
  return {
    count,
    x: new Float64Array(count * PATH_POINTS),
    y: new Float64Array(count * PATH_POINTS),
    lengths: new Float64Array(count),
  };
}

/** Evenly spaced points of each stroke; every stroke needs a point, and the drawing must be about 1 large. */
export function tracePaths(ink: Ink): Paths {
  const paths = createPaths(ink.length);
  ink.forEach((stroke, at) => {
    tracePath(thinOut(stroke, TREMOR), paths, at);
  });
  return paths;
}

/** The path of several strokes as if the pen had stayed down between them. */
export function joinPaths(paths: Paths, strokes: readonly number[]): Paths {
  const points = strokes.flatMap((stroke) =>
    Array.from({ length: PATH_POINTS }, (_, k) => ({
      x: paths.x[stroke * PATH_POINTS + k] ?? 0,
      y: paths.y[stroke * PATH_POINTS + k] ?? 0,
    })),
  );
  const joined = createPaths(1);
  tracePath(points, joined, 0);
  return joined;
}

/** Length of a path as its points have it. */
export function pathLength(paths: Paths, at: number): number {
  let length = 0;
  for (let k = at * PATH_POINTS + 1; k < (at + 1) * PATH_POINTS; k++) {
    length += Math.hypot(
      (paths.x[k] ?? 0) - (paths.x[k - 1] ?? 0),
      (paths.y[k] ?? 0) - (paths.y[k - 1] ?? 0),
    );
  }
  return length;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Without the points that are closer than `gap` to the one kept before; the last always stays. */
function thinOut(stroke: Stroke, gap: number): readonly Place[] {
  const kept: Place[] = [];
  for (const point of stroke) {
    const before = kept.at(-1);
    if (before === undefined || Math.hypot(point.x - before.x, point.y - before.y) >= gap)
      kept.push(point);
  }
  const last = stroke.at(-1);
  if (last !== undefined && kept.length > 1) kept.push(last);
  return kept;
}

function tracePath(points: readonly Place[], paths: Paths, at: number): void {
  const along = new Float64Array(points.length);
  let length = 0;
  for (let k = 1; k < points.length; k++) {
    const from = points[k - 1] ?? ORIGIN;
    const to = points[k] ?? ORIGIN;
    length += Math.hypot(to.x - from.x, to.y - from.y);
    along[k] = length;
  }
  paths.lengths[at] = length;
  let segment = 1;
  for (let k = 0; k < PATH_POINTS; k++) {
    const goal = (length * k) / (PATH_POINTS - 1);
    while (segment < points.length - 1 && (along[segment] ?? 0) < goal) segment++;
    const from = points[segment - 1] ?? ORIGIN;
    const to = points[segment] ?? from;
    const start = along[segment - 1] ?? 0;
    const gap = (along[segment] ?? start) - start;
    const share = gap > 0 ? Math.min(1, (goal - start) / gap) : 0;
    paths.x[at * PATH_POINTS + k] = from.x + (to.x - from.x) * share;
    paths.y[at * PATH_POINTS + k] = from.y + (to.y - from.y) * share;
  }
}

const ORIGIN: Place = { x: 0, y: 0 };
