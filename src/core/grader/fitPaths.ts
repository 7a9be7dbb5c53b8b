import { pathLength, PATH_POINTS, type Paths } from "./paths.ts";

/** How one path lies on another. */
export interface Fit {
  /** Whether it runs the other way. */
  readonly reversed: boolean;
  /** Points by which a closed loop was begun further along; 0 for all other paths. */
  readonly shift: number;
}

const LAST = PATH_POINTS - 1;

/**
 * A straight stroke of length L that runs the other way is off by L²/3 more, squared; a tenth of that decides. Of a
 * tremor's length nothing can be said; units of the frame, squared.
 */
const REVERSAL_SHARE = 0.1 / 3;
const TREMOR = 1e-4;

/** Beginning a loop elsewhere, and running it the other way, cost so much, lest tremor decide; units of the frame. */
const SHIFT = 0.01;
const LOOP_REVERSAL = 0.01;

/** A path is a loop when its ends are nearer than this part of its length, and it is no mere dot. */
const LOOP_GAP = 0.15;
const LOOP_LENGTH = 0.3;

/** The point of the drawn path that belongs to the reference's `k`-th. */
export function opposite(k: number, { reversed, shift }: Fit): number {
  // The ends of a loop are one point.
  const along = shift === 0 ? k : (k + shift) % LAST;
  return reversed ? LAST - along : along;
}

/** Which of the paths end where they began. */
export function closedLoops(paths: Paths): readonly boolean[] {
  return Array.from({ length: paths.count }, (_, at) => {
    const first = at * PATH_POINTS;
    const length = pathLength(paths, at);
    const gap = Math.hypot(
      (paths.x[first + LAST] ?? 0) - (paths.x[first] ?? 0),
      (paths.y[first + LAST] ?? 0) - (paths.y[first] ?? 0),
    );
    return length > LOOP_LENGTH && gap < LOOP_GAP * length;
  });
}

/** Root mean square distance of two paths, lying on each other as they fit best; loops may begin anywhere. */
export function fitPaths(
  from: Paths,
  fromAt: number,
  to: Paths,
  { toAt, loops }: { readonly toAt: number; readonly loops: boolean },
): { cost: number; fit: Fit } {
  const distance = (fit: Fit) => meanSquare(from, fromAt, to, { toAt, fit });
  const along = distance(AS_IT_RUNS);
  const against = distance(BACKWARDS);
  const margin = REVERSAL_SHARE * (to.lengths[toAt] ?? 0) ** 2 + TREMOR;
  const reversed = against + margin < along;
  const plain = {
    cost: Math.sqrt(Math.min(along, against)),
    fit: reversed ? BACKWARDS : AS_IT_RUNS,
  };
  if (!loops) return plain;
  let best = { cost: Math.sqrt(along), fit: AS_IT_RUNS };
  for (const way of [AS_IT_RUNS, BACKWARDS]) {
    for (let shift = 0; shift < LAST; shift++) {
      const fit = { ...way, shift };
      const cost =
        Math.sqrt(distance(fit)) + (way.reversed ? LOOP_REVERSAL : 0) + (shift > 0 ? SHIFT : 0);
      if (cost < best.cost) best = { cost, fit };
    }
  }
  return best;
}

/** The drawn path as it runs, all of it. */
export const AS_IT_RUNS: Fit = { reversed: false, shift: 0 };

const BACKWARDS: Fit = { reversed: true, shift: 0 };

function meanSquare(
  from: Paths,
  fromAt: number,
  to: Paths,
  { toAt, fit }: { readonly toAt: number; readonly fit: Fit },
): number {
  const { x: fromX, y: fromY } = from;
  const { x: toX, y: toY } = to;
  const start = fromAt * PATH_POINTS;
  const target = toAt * PATH_POINTS;
  let squares = 0;
  for (let k = 0; k < PATH_POINTS; k++) {
    const at = start + opposite(k, fit);
    const x = (fromX[at] ?? 0) - (toX[target + k] ?? 0);
    const y = (fromY[at] ?? 0) - (toY[target + k] ?? 0);
    squares += x * x + y * y;
  }
  return squares / PATH_POINTS;
}
