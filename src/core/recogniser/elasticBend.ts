/*
 * Small moves beyond an affine map, shared by neighbours: each point of the query is drawn towards its counterparts, and
 * goes where its neighbourhood, weighted by nearness, is drawn (a kernel smoother, as in coherent point drift,
 * Myronenko and Song 2010). A hook that sits a little lower than in the sample then costs its strain, not its misfit.
 */
import { type Pairs, ROW } from "./pairs.ts";
import { MAX_CLOUD_POINTS } from "./pointCloud.ts";

/** Standard deviation of a neighbourhood, units of the trace. */
const REACH = 0.2;

/** Pull towards staying, in counterparts: a point with few neighbours moves little. */
const REST = 2;

export interface ElasticBend {
  /** Learns who is whose neighbour. */
  setQuery(rows: Float64Array, count: number): void;
  /** Moves the bent query towards its counterparts; answers the mean square of the moves. */
  flex(pairs: Pairs): number;
}

export function createElasticBend(): ElasticBend {
  const kernel = new Float64Array(MAX_CLOUD_POINTS * MAX_CLOUD_POINTS);
  const pullX = new Float64Array(MAX_CLOUD_POINTS);
  const pullY = new Float64Array(MAX_CLOUD_POINTS);
  const pulls = new Float64Array(MAX_CLOUD_POINTS);

  function gather({ bent, other, nearestToQuery, nearestToOther, queryCount, otherCount }: Pairs) {
    for (let i = 0; i < queryCount; i++) {
      const to = ROW * (nearestToQuery[i] ?? 0);
      pullX[i] = (other[to] ?? 0) - (bent[i * ROW] ?? 0);
      pullY[i] = (other[to + 1] ?? 0) - (bent[i * ROW + 1] ?? 0);
      pulls[i] = 1;
    }
    for (let j = 0; j < otherCount; j++) {
      const i = nearestToOther[j] ?? 0;
      pullX[i] = (pullX[i] ?? 0) + (other[j * ROW] ?? 0) - (bent[i * ROW] ?? 0);
      pullY[i] = (pullY[i] ?? 0) + (other[j * ROW + 1] ?? 0) - (bent[i * ROW + 1] ?? 0);
      pulls[i] = (pulls[i] ?? 0) + 1;
    }
  }

  return {
    setQuery(rows, count) {
      for (let i = 0; i < count; i++) {
        for (let j = 0; j < count; j++) {
          const dx = (rows[i * ROW] ?? 0) - (rows[j * ROW] ?? 0);
          const dy = (rows[i * ROW + 1] ?? 0) - (rows[j * ROW + 1] ?? 0);
          kernel[i * MAX_CLOUD_POINTS + j] = Math.exp(-(dx * dx + dy * dy) / (2 * REACH * REACH));
        }
      }
    },
    flex(pairs) {
      gather(pairs);
      const { bent, queryCount } = pairs;
      let strain = 0;
      for (let i = 0; i < queryCount; i++) {
        let sumX = 0;
        let sumY = 0;
        let sum = REST;
        for (let j = 0, at = i * MAX_CLOUD_POINTS; j < queryCount; j++, at++) {
          const nearness = kernel[at] ?? 0;
          sumX += nearness * (pullX[j] ?? 0);
          sumY += nearness * (pullY[j] ?? 0);
          sum += nearness * (pulls[j] ?? 0);
        }
        const moveX = sumX / sum;
        const moveY = sumY / sum;
        bent[i * ROW] = (bent[i * ROW] ?? 0) + moveX;
        bent[i * ROW + 1] = (bent[i * ROW + 1] ?? 0) + moveY;
        strain += moveX * moveX + moveY * moveY;
      }
      return strain / queryCount;
    },
  };
}
