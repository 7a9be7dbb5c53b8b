import { opposite } from "./fitPaths.ts";
import type { PathPair } from "./fitPlacement.ts";
import { pathLength, PATH_POINTS } from "./paths.ts";

/** A place, or the way from one place to another, in the frame. */
export interface Vector {
  readonly x: number;
  readonly y: number;
}

/** How one drawn stroke differs from its reference, taken the way round that fits; distances in units of the frame. */
export interface StrokeMisfit {
  /** From the reference's middle, first and last point to the drawn ones. */
  readonly off: Vector;
  readonly start: Vector;
  readonly end: Vector;
  /** Root mean square distance that is left when the middles lie on each other, the points paired elastically. */
  readonly shape: number;
  /** Logarithm of drawn over wanted length. */
  readonly growth: number;
  /** Where the drawn stroke's middle is, and its ends that should be the reference's first and last point. */
  readonly middle: Vector;
  readonly first: Vector;
  readonly last: Vector;
  /** Where the pen came down, and from the reference's beginning to there. */
  readonly penDown: Vector;
  readonly begun: Vector;
}

/** Elastic pairing looks so many points ahead and back. */
const BAND = 4;

/** Added to both lengths before their ratio is taken, so that a dot may be twice as long as another. */
const LENGTH_FLOOR = 0.08;

export interface Oriented {
  readonly px: Float64Array;
  readonly py: Float64Array;
  readonly qx: Float64Array;
  readonly qy: Float64Array;
}

/** The points of both sides, each drawn one at the number of its counterpart. */
export function orient({ from, to, fromAt, toAt, fit }: PathPair): Oriented {
  const drawn = (all: Float64Array) =>
    Float64Array.from(
      { length: PATH_POINTS },
      (_, k) => all[fromAt * PATH_POINTS + opposite(k, fit)] ?? 0,
    );
  const wanted = (all: Float64Array) => all.slice(toAt * PATH_POINTS, (toAt + 1) * PATH_POINTS);
  return { px: drawn(from.x), py: drawn(from.y), qx: wanted(to.x), qy: wanted(to.y) };
}

/** Measures a drawn stroke that was brought into the frame against its reference. */
export function measureMatch(pair: PathPair): StrokeMisfit {
  const points = orient(pair);
  const { px, py, qx, qy } = points;
  const middle = { x: mean(px), y: mean(py) };
  const off = { x: middle.x - mean(qx), y: middle.y - mean(qy) };
  const wanted = pathLength(pair.to, pair.toAt);
  const drawn = pathLength(pair.from, pair.fromAt);
  const first = pointAt(px, py, 0);
  const last = pointAt(px, py, PATH_POINTS - 1);
  const penDown = pointAt(pair.from.x, pair.from.y, pair.fromAt * PATH_POINTS);
  return {
    off,
    start: minus(first, pointAt(qx, qy, 0)),
    end: minus(last, pointAt(qx, qy, PATH_POINTS - 1)),
    shape: elasticDistance(points, off),
    growth: Math.log((drawn + LENGTH_FLOOR) / (wanted + LENGTH_FLOOR)),
    middle,
    first,
    last,
    penDown,
    begun: minus(penDown, pointAt(qx, qy, 0)),
  };
}

/** Dynamic time warping within a band (Sakoe and Chiba 1978), squared distances, per step of the diagonal. */
function elasticDistance({ px, py, qx, qy }: Oriented, off: Vector): number {
  let above = new Float64Array(PATH_POINTS).fill(Infinity);
  let row = new Float64Array(PATH_POINTS);
  for (let i = 0; i < PATH_POINTS; i++) {
    row.fill(Infinity);
    const x = (px[i] ?? 0) - off.x;
    const y = (py[i] ?? 0) - off.y;
    for (let j = Math.max(0, i - BAND); j <= Math.min(PATH_POINTS - 1, i + BAND); j++) {
      const miss = ((qx[j] ?? 0) - x) ** 2 + ((qy[j] ?? 0) - y) ** 2;
      if (i === 0 && j === 0) row[j] = miss;
      else {
        const diagonal = (above[j - 1] ?? Infinity) + miss;
        // A side step takes two to go as far as one diagonal does: half the cost keeps both even.
        const side = Math.min(above[j] ?? Infinity, row[j - 1] ?? Infinity) + miss / 2;
        row[j] = Math.min(diagonal, side);
      }
    }
    [above, row] = [row, above];
  }
  return Math.sqrt((above[PATH_POINTS - 1] ?? 0) / PATH_POINTS);
}

function pointAt(xs: Float64Array, ys: Float64Array, at: number): Vector {
  return { x: xs[at] ?? 0, y: ys[at] ?? 0 };
}

function minus(one: Vector, other: Vector): Vector {
  return { x: one.x - other.x, y: one.y - other.y };
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
