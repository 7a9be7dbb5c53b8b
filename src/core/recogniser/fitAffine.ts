import { type Pairs, ROW } from "./pairs.ts";

/** Pull of the map towards the identity, as a share of the query's own spread. */
const STIFFNESS = 0.6;

/** Keeps a lone dot, which has no spread, from dividing by nothing. */
const LEAST_RIDGE = 1e-6;

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
  const { original, other, nearestToQuery, nearestToOther, queryCount } = pairs;
  const count = queryCount + pairs.otherCount;
  let ax = 0;
  let ay = 0;
  let bx = 0;
  let by = 0;
  for (let k = 0; k < count; k++) {
    const from = ROW * (k < queryCount ? k : (nearestToOther[k - queryCount] ?? 0));
    const to = ROW * (k < queryCount ? (nearestToQuery[k] ?? 0) : k - queryCount);
    ax += original[from] ?? 0;
    ay += original[from + 1] ?? 0;
    bx += other[to] ?? 0;
    by += other[to + 1] ?? 0;
  }
  ax /= count;
  ay /= count;
  bx /= count;
  by /= count;
  let xx = 0;
  let xy = 0;
  let yy = 0;
  let ux = 0;
  let uy = 0;
  let vx = 0;
  let vy = 0;
  for (let k = 0; k < count; k++) {
    const from = ROW * (k < queryCount ? k : (nearestToOther[k - queryCount] ?? 0));
    const to = ROW * (k < queryCount ? (nearestToQuery[k] ?? 0) : k - queryCount);
    const px = (original[from] ?? 0) - ax;
    const py = (original[from + 1] ?? 0) - ay;
    const qx = (other[to] ?? 0) - bx;
    const qy = (other[to + 1] ?? 0) - by;
    xx += px * px;
    xy += px * py;
    yy += py * py;
    ux += qx * px;
    uy += qx * py;
    vx += qy * px;
    vy += qy * py;
  }
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
