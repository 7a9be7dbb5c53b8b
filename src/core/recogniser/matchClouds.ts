/*
 * The fine comparison: every point of either drawing looks for the nearest point of the other, where "near" means
 * place and direction together; the query is then bent by the affine map that brings the pairs closest, held back
 * towards the identity, and they look again. What distance is left, both ways, is the cost.
 *
 * Nearest points need no order and no stroke count, so strokes may be joined, split and drawn in any order. The
 * pull towards the identity keeps rotated and mirrored glyphs apart, which are different symbols.
 */
import { CLOUD_STRIDE, CLOUD_UNIT, MAX_CLOUD_POINTS } from "./pointCloud.ts";

/** How far apart opposite orientations are, as a distance in units of the trace. */
const DIRECTION_REACH = 0.16;

/** Rounds of looking and bending. */
const ROUNDS = 3;

/** Pull of the affine map towards the identity, as a share of the cloud's own spread. */
const STIFFNESS = 0.6;

/** What one unit of squared departure from the identity adds to the cost. */
const BEND_COST = 0.02;

/** A point without a counterpart costs no more than this squared distance. */
const MAX_MISS = 0.09;

/** Numbers for each point while matching: x, y, doubled-angle cosine and sine times reach, then dx, dy. */
const ROW = 6;

/** Reused arrays for one comparison at a time. */
export interface Matcher {
  /** Takes the drawing that will be compared. */
  setQuery(cloud: Int16Array, count: number): void;
  /** Cost of the query against the cloud at `offset`: 0 equal, a few hundredths alike, rising with unlikeness. */
  cost(cloud: Int16Array, offset: number, count: number): number;
}

export function createMatcher(): Matcher {
  const original = new Float64Array(MAX_CLOUD_POINTS * ROW);
  const bent = new Float64Array(MAX_CLOUD_POINTS * ROW);
  const other = new Float64Array(MAX_CLOUD_POINTS * ROW);
  const nearestToQuery = new Int32Array(MAX_CLOUD_POINTS);
  const nearestToOther = new Int32Array(MAX_CLOUD_POINTS);
  const missOfQuery = new Float64Array(MAX_CLOUD_POINTS);
  const missOfOther = new Float64Array(MAX_CLOUD_POINTS);
  const map = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };
  let queryCount = 0;
  let otherCount = 0;

  function look(): void {
    missOfOther.fill(Infinity, 0, otherCount);
    for (let i = 0; i < queryCount; i++) {
      const at = i * ROW;
      const x = bent[at] ?? 0;
      const y = bent[at + 1] ?? 0;
      const u = bent[at + 2] ?? 0;
      const v = bent[at + 3] ?? 0;
      let best = Infinity;
      let nearest = 0;
      for (let j = 0, to = 0; j < otherCount; j++, to += ROW) {
        const ex = x - (other[to] ?? 0);
        const ey = y - (other[to + 1] ?? 0);
        const eu = u - (other[to + 2] ?? 0);
        const ev = v - (other[to + 3] ?? 0);
        const miss = ex * ex + ey * ey + eu * eu + ev * ev;
        if (miss < best) {
          best = miss;
          nearest = j;
        }
        if (miss < (missOfOther[j] ?? 0)) {
          missOfOther[j] = miss;
          nearestToOther[j] = i;
        }
      }
      missOfQuery[i] = best;
      nearestToQuery[i] = nearest;
    }
  }

  function fit(): void {
    const pairs = queryCount + otherCount;
    let ax = 0;
    let ay = 0;
    let bx = 0;
    let by = 0;
    for (let k = 0; k < pairs; k++) {
      const from = ROW * (k < queryCount ? k : (nearestToOther[k - queryCount] ?? 0));
      const to = ROW * (k < queryCount ? (nearestToQuery[k] ?? 0) : k - queryCount);
      ax += original[from] ?? 0;
      ay += original[from + 1] ?? 0;
      bx += other[to] ?? 0;
      by += other[to + 1] ?? 0;
    }
    ax /= pairs;
    ay /= pairs;
    bx /= pairs;
    by /= pairs;
    let xx = 0;
    let xy = 0;
    let yy = 0;
    let ux = 0;
    let uy = 0;
    let vx = 0;
    let vy = 0;
    for (let k = 0; k < pairs; k++) {
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
    // Ridge regression towards the identity: (Q Pᵀ + r I)(P Pᵀ + r I)⁻¹.
    const ridge = STIFFNESS * 0.5 * (xx + yy) + 1e-6;
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

  function bend(): void {
    for (let at = 0; at < queryCount * ROW; at += ROW) {
      const x = original[at] ?? 0;
      const y = original[at + 1] ?? 0;
      const dx = original[at + 4] ?? 0;
      const dy = original[at + 5] ?? 0;
      bent[at] = map.a * x + map.b * y + map.e;
      bent[at + 1] = map.c * x + map.d * y + map.f;
      point(bent, at, map.a * dx + map.b * dy, map.c * dx + map.d * dy);
    }
  }

  function price(): number {
    let query = 0;
    for (let i = 0; i < queryCount; i++) query += Math.min(MAX_MISS, missOfQuery[i] ?? 0);
    let templ = 0;
    for (let j = 0; j < otherCount; j++) templ += Math.min(MAX_MISS, missOfOther[j] ?? 0);
    const departure = (map.a - 1) ** 2 + map.b ** 2 + map.c ** 2 + (map.d - 1) ** 2;
    return (query / queryCount + templ / otherCount) / 2 + BEND_COST * departure;
  }

  return {
    setQuery(cloud, count) {
      queryCount = count;
      unpack(cloud, 0, count, original);
    },
    cost(cloud, offset, count) {
      otherCount = count;
      unpack(cloud, offset, count, other);
      bent.set(original);
      map.a = map.d = 1;
      map.b = map.c = map.e = map.f = 0;
      for (let round = 1; ; round++) {
        look();
        if (round === ROUNDS) return price();
        fit();
        bend();
      }
    },
  };
}

function unpack(cloud: Int16Array, offset: number, count: number, rows: Float64Array): void {
  for (let index = 0; index < count; index++) {
    const from = offset + index * CLOUD_STRIDE;
    const at = index * ROW;
    const dx = (cloud[from + 2] ?? 0) * CLOUD_UNIT;
    const dy = (cloud[from + 3] ?? 0) * CLOUD_UNIT;
    rows[at] = (cloud[from] ?? 0) * CLOUD_UNIT;
    rows[at + 1] = (cloud[from + 1] ?? 0) * CLOUD_UNIT;
    rows[at + 4] = dx;
    rows[at + 5] = dy;
    point(rows, at, dx, dy);
  }
}

/** Writes the orientation as a doubled angle, so that a line drawn backwards is the same line. */
function point(rows: Float64Array, at: number, dx: number, dy: number): void {
  const square = dx * dx + dy * dy;
  const reach = square > 0 ? DIRECTION_REACH / 2 / square : 0;
  rows[at + 2] = (dx * dx - dy * dy) * reach;
  rows[at + 3] = 2 * dx * dy * reach;
}
