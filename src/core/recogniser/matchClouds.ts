/*
 * The fine comparison: every point of either drawing looks for the nearest point of the other, where "near" means
 * place and direction together. The query is then brought closer, first by the affine map that fits the pairs best,
 * held back towards the identity, later by small moves that neighbouring points share, and they look again. What
 * distance is left, both ways, and what bending it took is how unlike the drawings are.
 *
 * Nearest points need no order and no stroke count, so strokes may be joined, split and drawn in any order. The
 * pull towards the identity keeps rotated and mirrored glyphs apart, which are different symbols.
 */
import { CLOUD_STRIDE, CLOUD_UNIT, MAX_CLOUD_POINTS } from "./pointCloud.ts";
import { createElasticBend } from "./elasticBend.ts";
import { fitAffine, IDENTITY } from "./fitAffine.ts";
import { type Pairs, ROW } from "./pairs.ts";

/** How far apart opposite orientations are, as a distance in units of the trace. */
const DIRECTION_REACH = 0.16;

/** A point without a counterpart is off by no more than this, squared. */
const MAX_MISS = 0.09;

/** The same for the points that are off the most. */
const MAX_WORST_MISS = 0.2;

/** Share of the points that are off the most: where two glyphs differ in one small part, they tell. */
const WORST_SHARE = 0.15;

/** What is left between two drawings; squared distances are in units of the trace. */
export interface Misfit {
  /** Mean over the query's points, and over the sample's. */
  query: number;
  sample: number;
  /** Mean over the worst points of either. */
  worstQuery: number;
  worstSample: number;
  /** Squared departure of the affine map from the identity. */
  bend: number;
  /** Mean square of the moves beyond the affine map. */
  strain: number;
}

/** How much bending is tried: rounds of affine fitting, then rounds of elastic moves. */
export interface Effort {
  readonly affine: number;
  readonly elastic: number;
}

/** Reused arrays for one comparison at a time. */
export interface Matcher {
  /** Takes the drawing that will be compared. */
  setQuery(cloud: Int16Array, count: number): void;
  /** Compares the query with the cloud of `count` points at `offset`; the answer is overwritten by the next call. */
  compare(
    cloud: Int16Array,
    at: { readonly offset: number; readonly count: number },
    effort: Effort,
  ): Readonly<Misfit>;
}

export function createMatcher(): Matcher {
  const original = new Float64Array(MAX_CLOUD_POINTS * ROW);
  const bent = new Float64Array(MAX_CLOUD_POINTS * ROW);
  const other = new Float64Array(MAX_CLOUD_POINTS * ROW);
  const nearestToQuery = new Int32Array(MAX_CLOUD_POINTS);
  const nearestToOther = new Int32Array(MAX_CLOUD_POINTS);
  const missOfQuery = new Float64Array(MAX_CLOUD_POINTS);
  const missOfOther = new Float64Array(MAX_CLOUD_POINTS);
  const sorted = new Float64Array(MAX_CLOUD_POINTS);
  const map = { ...IDENTITY };
  const misfit: Misfit = {
    query: 0,
    sample: 0,
    worstQuery: 0,
    worstSample: 0,
    bend: 0,
    strain: 0,
  };
  const pairs: Pairs = {
    original,
    bent,
    other,
    nearestToQuery,
    nearestToOther,
    queryCount: 0,
    otherCount: 0,
  };
  const elastic = createElasticBend();

  /** The costly part: all points against all, once for both directions. */
  function look(): void {
    const { queryCount, otherCount } = pairs;
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

  function bend(): void {
    for (let at = 0; at < pairs.queryCount * ROW; at += ROW) {
      const x = original[at] ?? 0;
      const y = original[at + 1] ?? 0;
      const dx = original[at + 4] ?? 0;
      const dy = original[at + 5] ?? 0;
      bent[at] = map.a * x + map.b * y + map.e;
      bent[at + 1] = map.c * x + map.d * y + map.f;
      writeOrientation(bent, at, map.a * dx + map.b * dy, map.c * dx + map.d * dy);
    }
  }

  function mean(misses: Float64Array, count: number): number {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += Math.min(MAX_MISS, misses[i] ?? 0);
    return sum / count;
  }

  function meanOfWorst(misses: Float64Array, count: number): number {
    const wanted = Math.max(1, Math.round(count * WORST_SHARE));
    const view = sorted.subarray(0, count);
    view.set(misses.subarray(0, count));
    view.sort();
    let sum = 0;
    for (let i = count - wanted; i < count; i++) sum += Math.min(MAX_WORST_MISS, view[i] ?? 0);
    return sum / wanted;
  }

  return {
    setQuery(cloud, count) {
      pairs.queryCount = count;
      unpack(original, cloud, { offset: 0, count });
      elastic.setQuery(original, count);
    },
    compare(cloud, at, effort) {
      pairs.otherCount = at.count;
      unpack(other, cloud, at);
      bent.set(original);
      Object.assign(map, IDENTITY);
      misfit.strain = 0;
      look();
      for (let round = 0; round < effort.affine; round++) {
        fitAffine(pairs, map);
        bend();
        look();
      }
      for (let round = 0; round < effort.elastic; round++) {
        misfit.strain += elastic.flex(pairs);
        look();
      }
      misfit.query = mean(missOfQuery, pairs.queryCount);
      misfit.sample = mean(missOfOther, pairs.otherCount);
      misfit.worstQuery = meanOfWorst(missOfQuery, pairs.queryCount);
      misfit.worstSample = meanOfWorst(missOfOther, pairs.otherCount);
      misfit.bend = (map.a - 1) ** 2 + map.b ** 2 + map.c ** 2 + (map.d - 1) ** 2;
      return misfit;
    },
  };
}

function unpack(
  rows: Float64Array,
  cloud: Int16Array,
  { offset, count }: { readonly offset: number; readonly count: number },
): void {
  for (let index = 0; index < count; index++) {
    const from = offset + index * CLOUD_STRIDE;
    const at = index * ROW;
    const dx = (cloud[from + 2] ?? 0) * CLOUD_UNIT;
    const dy = (cloud[from + 3] ?? 0) * CLOUD_UNIT;
    rows[at] = (cloud[from] ?? 0) * CLOUD_UNIT;
    rows[at + 1] = (cloud[from + 1] ?? 0) * CLOUD_UNIT;
    rows[at + 4] = dx;
    rows[at + 5] = dy;
    writeOrientation(rows, at, dx, dy);
  }
}

/** Writes the orientation as a doubled angle, so that a line drawn backwards is the same line. */
function writeOrientation(rows: Float64Array, at: number, dx: number, dy: number): void {
  const square = dx * dx + dy * dy;
  const reach = square > 0 ? DIRECTION_REACH / 2 / square : 0;
  rows[at + 2] = (dx * dx - dy * dy) * reach;
  rows[at + 3] = 2 * dx * dy * reach;
}
