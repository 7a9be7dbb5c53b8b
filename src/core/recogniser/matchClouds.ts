/*
 * The fine comparison: every point of either drawing looks for the nearest point of the other, where "near" means
 * place and direction together. The query is then brought closer, first by the affine map that fits the pairs best,
 * held back towards the identity, later by small moves that neighbouring points share, and they look again. What
 * distance is left, both ways, and what bending it took is how unlike the drawings are.
 *
 * Nearest points need no order and no stroke count, so strokes may be joined, split and drawn in any order. The
 * pull towards the identity keeps rotated and mirrored glyphs apart, which are different symbols.
 */
import { MAX_CLOUD_POINTS, NOWHERE, NUMBER_BITS, STEPS } from "./kernelLayout.ts";
import type { Kernels } from "./kernels.ts";
import { createElasticBend } from "./elasticBend.ts";
import { fitAffine, IDENTITY } from "./fitAffine.ts";
import type { Pairs } from "./pairs.ts";
import { CLOUD_COLUMN, pickPoints, writeOrientation, writePlace } from "./pointCloud.ts";
import type { Trace } from "./trace.ts";

/** Square of a unit of the trace, as steps. */
const SQUARE_UNIT = STEPS * STEPS;

/** A point without a counterpart is off by no more than this, squared; steps. */
const MAX_MISS = Math.round(0.09 * SQUARE_UNIT);

/** The same for the points that are off the most. */
const MAX_WORST_MISS = Math.round(0.2 * SQUARE_UNIT);

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
  setQuery(trace: Trace): void;
  /** Compares the query with the cloud of `count` points at `offset`; the answer is overwritten by the next call. */
  compare(
    cloud: Int16Array,
    at: { readonly offset: number; readonly count: number },
    effort: Effort,
  ): Readonly<Misfit>;
}

/** Makes a matcher whose innermost loop is the kernels'. */
export function createMatcher(kernels: Kernels): Matcher {
  const dx = new Float64Array(MAX_CLOUD_POINTS);
  const dy = new Float64Array(MAX_CLOUD_POINTS);
  const picks = new Uint16Array(MAX_CLOUD_POINTS);
  const orientations = new Int16Array(CLOUD_COLUMN);
  // One place more than are wanted: what falls out of the worst lands there.
  const worst = new Int32Array(Math.ceil(MAX_CLOUD_POINTS * WORST_SHARE) + 1);
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
    x: new Float64Array(MAX_CLOUD_POINTS),
    y: new Float64Array(MAX_CLOUD_POINTS),
    bentX: new Float64Array(MAX_CLOUD_POINTS),
    bentY: new Float64Array(MAX_CLOUD_POINTS),
    samplePlaces: kernels.samplePlaces,
    nearestToQuery: kernels.nearestToQuery,
    nearestToSample: kernels.nearestToSample,
    queryCount: 0,
    sampleCount: 0,
  };
  const elastic = createElasticBend();

  /** The costly part: all points against all, both ways. */
  function look(): void {
    const { queryPlaces } = kernels;
    const { bentX, bentY, queryCount } = pairs;
    for (let i = 0; i < queryCount; i++)
      writePlace(queryPlaces, 2 * i, bentX[i] ?? 0, bentY[i] ?? 0);
    kernels.pair(queryCount, pairs.sampleCount);
  }

  /** Puts the query back as it was drawn, against the cloud. */
  function begin(cloud: Int16Array, { offset, count }: { offset: number; count: number }): void {
    // Arrays of the kernels are new when their memory has grown.
    const { samplePlaces, sampleOrientations, nearestToQuery, nearestToSample } = kernels;
    Object.assign(pairs, { samplePlaces, nearestToQuery, nearestToSample, sampleCount: count });
    samplePlaces.set(cloud.subarray(offset, offset + count * 2));
    samplePlaces.fill(NOWHERE, count * 2, count * 2 + 6);
    sampleOrientations.set(
      cloud.subarray(offset + CLOUD_COLUMN, offset + CLOUD_COLUMN + count * 2),
    );
    sampleOrientations.fill(0, count * 2, count * 2 + 6);
    kernels.queryOrientations.set(orientations);
    pairs.bentX.set(pairs.x);
    pairs.bentY.set(pairs.y);
    Object.assign(map, IDENTITY);
    misfit.strain = 0;
  }

  function bend(): void {
    const { queryOrientations } = kernels;
    const { x, y, bentX, bentY, queryCount } = pairs;
    for (let i = 0; i < queryCount; i++) {
      const [px, py, ux, uy] = [x[i] ?? 0, y[i] ?? 0, dx[i] ?? 0, dy[i] ?? 0];
      bentX[i] = map.a * px + map.b * py + map.e;
      bentY[i] = map.c * px + map.d * py + map.f;
      writeOrientation(queryOrientations, 2 * i, map.a * ux + map.b * uy, map.c * ux + map.d * uy);
    }
  }

  function mean(nearest: Int32Array, count: number): number {
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const miss = (nearest[i] ?? 0) >> NUMBER_BITS;
      sum += miss < MAX_MISS ? miss : MAX_MISS;
    }
    return sum / count / SQUARE_UNIT;
  }

  function meanOfWorst(nearest: Int32Array, count: number): number {
    const wanted = Math.max(1, Math.round(count * WORST_SHARE));
    worst.fill(0);
    for (let i = 0; i < count; i++) {
      const miss = Math.min(MAX_WORST_MISS, (nearest[i] ?? 0) >> NUMBER_BITS);
      let place = wanted;
      for (; place > 0 && (worst[place - 1] ?? 0) < miss; place--) {
        worst[place] = worst[place - 1] ?? 0;
      }
      worst[place] = miss;
    }
    let sum = 0;
    for (let place = 0; place < wanted; place++) sum += worst[place] ?? 0;
    return sum / wanted / SQUARE_UNIT;
  }

  return {
    setQuery(trace) {
      const count = pickPoints(trace, picks);
      pairs.queryCount = count;
      for (let i = 0; i < count; i++) {
        const from = picks[i] ?? 0;
        pairs.x[i] = trace.x[from] ?? 0;
        pairs.y[i] = trace.y[from] ?? 0;
        dx[i] = trace.dx[from] ?? 0;
        dy[i] = trace.dy[from] ?? 0;
        writeOrientation(orientations, 2 * i, dx[i] ?? 0, dy[i] ?? 0);
      }
      elastic.setQuery(pairs);
    },
    compare(cloud, at, effort) {
      begin(cloud, at);
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
      misfit.query = mean(pairs.nearestToQuery, pairs.queryCount);
      misfit.sample = mean(pairs.nearestToSample, pairs.sampleCount);
      misfit.worstQuery = meanOfWorst(pairs.nearestToQuery, pairs.queryCount);
      misfit.worstSample = meanOfWorst(pairs.nearestToSample, pairs.sampleCount);
      misfit.bend = (map.a - 1) ** 2 + map.b ** 2 + map.c ** 2 + (map.d - 1) ** 2;
      return misfit;
    },
  };
}
