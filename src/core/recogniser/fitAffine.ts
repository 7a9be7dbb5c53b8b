import { NUMBER_BITS, STEPS } from "./kernelLayout.ts";
import type { Pairs } from "./pairs.ts";

/** Pull of the map towards the identity, as a share of the query's own spread. */
const STIFFNESS = 0.6;

/** Keeps a lone dot, which has no spread, from dividing by nothing. */
const LEAST_RIDGE = 1e-6;

const NUMBER = (1 << NUMBER_BITS) - 1;

/** x' = a x + b y + e, y' = c x + d y + f. */
export interface Affine {
  a: number;
  b: number;
  c: number;
  d: number;
  e: number;
  f: number;
}

export const IDENTITY: Readonly<Affine> = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

/**
 * Writes to `map` what brings the query as drawn closest to the points it is paired with, both ways, in the least
 * squares sense, pulled towards the identity: ridge regression, (Q Pᵀ + r I)(P Pᵀ + r I)⁻¹ about the means.
 */
export function fitAffine(pairs: Pairs, map: Affine): void {
  const { x, y, samplePlaces, nearestToQuery, nearestToSample, queryCount, sampleCount } = pairs;
  const count = queryCount + sampleCount;
  let [ax, ay, bx, by, xx, xy, yy, ux, uy, vx, vy] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let k = 0; k < count; k++) {
    const isQuery = k < queryCount;
    const from = isQuery ? k : (nearestToSample[k - queryCount] ?? 0) & NUMBER;
    const to = 2 * (isQuery ? (nearestToQuery[k] ?? 0) & NUMBER : k - queryCount);
    const px = x[from] ?? 0;
    const py = y[from] ?? 0;
    const qx = (samplePlaces[to] ?? 0) / STEPS;
    const qy = (samplePlaces[to + 1] ?? 0) / STEPS;
    ax += px;
    ay += py;
    bx += qx;
    by += qy;
    xx += px * px;
    xy += px * py;
    yy += py * py;
    ux += qx * px;
    uy += qx * py;
    vx += qy * px;
    vy += qy * py;
  }
  ax /= count;
  ay /= count;
  bx /= count;
  by /= count;
  // About the means: the sum of products less the product of sums.
  xx = Math.max(0, xx - count * ax * ax);
  xy -= count * ax * ay;
  yy = Math.max(0, yy - count * ay * ay);
  ux -= count * bx * ax;
  uy -= count * bx * ay;
  vx -= count * by * ax;
  vy -= count * by * ay;
  const ridge = (STIFFNESS / 2) * (xx + yy) + LEAST_RIDGE;
  xx += ridge;
  yy += ridge;
  ux += ridge;
  vy += ridge;
  const det = xx * yy - xy * xy;
  map.a = (ux * yy - uy * xy) / det;
  map.b = (uy * xx - ux * xy) / det;
  map.c = (vx * yy - vy * xy) / det;
  map.d = (vy * xx - vx * xy) / det;
  map.e = bx - map.a * ax - map.b * ay;
  map.f = by - map.c * ax - map.d * ay;
}
