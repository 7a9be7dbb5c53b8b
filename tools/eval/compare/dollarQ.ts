/*
 * The $Q super-quick recogniser, from its paper: Vatavu, Anthony and Wobbrock 2018, "$Q: a super-quick,
 * articulation-invariant stroke-gesture recognizer for low-resource devices", MobileHCI '18. $P with squared distances, early
 * abandoning against the best found so far, and lower bounds from a lookup table that skip most of the matching.
 */
import type { Ink } from "#core/ink/ink.ts";
import type { AskedRecogniser } from "../askedRecogniser.ts";
import { createNearest } from "./nearest.ts";
import { normaliseCloud } from "./normaliseCloud.ts";

/** The paper's numbers: points of a cloud, cells along the lookup table's sides. */
const POINTS = 32;
const TABLE = 64;

/** Coordinates of a normalised cloud lie within ±1: the larger side is 1 and the centroid lies inside. */
const REACH = 1;

interface Cloud {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The nearest point of the cloud to the middle of each cell. */
  readonly nearest: Uint8Array;
}

/** Makes an empty $Q recogniser; every sample of a symbol is a template. */
export function createDollarQ(): AskedRecogniser {
  return createNearest<Cloud>({ prepare, distance: cloudMatch });
}

function prepare(ink: Ink): Cloud {
  const points = normaliseCloud(ink, POINTS);
  const x = Float64Array.from(points, (point) => point.x);
  const y = Float64Array.from(points, (point) => point.y);
  const nearest = new Uint8Array(TABLE * TABLE);
  for (let row = 0; row < TABLE; row++) {
    for (let column = 0; column < TABLE; column++) {
      const [u, v] = [middleOf(column), middleOf(row)];
      let least = Infinity;
      for (let at = 0; at < POINTS; at++) {
        const far = ((x[at] ?? 0) - u) ** 2 + ((y[at] ?? 0) - v) ** 2;
        if (far < least) {
          least = far;
          nearest[row * TABLE + column] = at;
        }
      }
    }
  }
  return { x, y, nearest };
}

function cloudMatch(cloud: Cloud, template: Cloud, best: number): number {
  const step = Math.floor(Math.sqrt(POINTS));
  const bounds = lowerBounds(cloud, template, step);
  const otherBounds = lowerBounds(template, cloud, step);
  let least = best;
  for (let start = 0, at = 0; start < POINTS; start += step, at++) {
    if ((bounds[at] ?? 0) < least) least = Math.min(least, match(cloud, template, start, least));
    if ((otherBounds[at] ?? 0) < least)
      least = Math.min(least, match(template, cloud, start, least));
  }
  return least;
}

/** For every starting point about the least that the matching can come to, each point taking its nearest whoever has it already. */
function lowerBounds(from: Cloud, to: Cloud, step: number): readonly number[] {
  const nearestSquares = Array.from({ length: POINTS }, (_, at) => {
    const x = from.x[at] ?? 0;
    const y = from.y[at] ?? 0;
    const other = to.nearest[cellOf(y) * TABLE + cellOf(x)] ?? 0;
    return (x - (to.x[other] ?? 0)) ** 2 + (y - (to.y[other] ?? 0)) ** 2;
  });
  const starts = Array.from({ length: Math.ceil(POINTS / step) }, (_, at) => at * step);
  return starts.map((start) =>
    nearestSquares.reduce(
      (sum, _, turn) => sum + (POINTS - turn) * (nearestSquares[(start + turn) % POINTS] ?? 0),
      0,
    ),
  );
}

/** Greedy matching, the earlier the weightier; given up as soon as it is no better than the best. */
function match(from: Cloud, to: Cloud, start: number, best: number): number {
  const free = Array.from({ length: POINTS }, (_, at) => at);
  let sum = 0;
  for (let turn = 0; turn < POINTS; turn++) {
    const at = (start + turn) % POINTS;
    let least = Infinity;
    let taken = 0;
    for (let place = 0; place < free.length; place++) {
      const other = free[place] ?? 0;
      const far =
        ((from.x[at] ?? 0) - (to.x[other] ?? 0)) ** 2 +
        ((from.y[at] ?? 0) - (to.y[other] ?? 0)) ** 2;
      if (far < least) {
        least = far;
        taken = place;
      }
    }
    free.splice(taken, 1);
    sum += (POINTS - turn) * least;
    if (sum >= best) return sum;
  }
  return sum;
}

function cellOf(value: number): number {
  const cell = Math.floor(((value + REACH) / (2 * REACH)) * TABLE);
  return Math.min(TABLE - 1, Math.max(0, cell));
}

function middleOf(cell: number): number {
  return ((cell + 0.5) / TABLE) * 2 * REACH - REACH;
}
