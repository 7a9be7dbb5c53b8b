/*
 * Small moves beyond an affine map, shared by neighbours: each point of the query is drawn towards its counterparts, and
 * goes where its neighbourhood, weighted by nearness, is drawn (a kernel smoother, as in coherent point drift,
 * Myronenko and Song 2010). A hook that sits a little lower than in the sample then costs its strain, not its misfit.
 */
import { MAX_CLOUD_POINTS, NUMBER_BITS, STEPS } from "./kernelLayout.ts";
import type { Pairs } from "./pairs.ts";

/** Standard deviation of a neighbourhood, units of the trace. */
const REACH = 0.2;

/** Pull towards staying, in counterparts: a point with few neighbours moves little. */
const REST = 2;

const NUMBER = (1 << NUMBER_BITS) - 1;

export interface ElasticBend {
  /** Learns who is whose neighbour. */
  setQuery(pairs: Pairs): void;
  /** Moves the bent query towards its counterparts; answers the mean square of the moves. */
  flex(pairs: Pairs): number;
}

export function createElasticBend(): ElasticBend {
  const kernel = new Float64Array(MAX_CLOUD_POINTS * MAX_CLOUD_POINTS);
  const pullX = new Float64Array(MAX_CLOUD_POINTS);
  const pullY = new Float64Array(MAX_CLOUD_POINTS);
  const pulls = new Float64Array(MAX_CLOUD_POINTS);

  function gather(pairs: Pairs): void {
    const { bentX, bentY, samplePlaces, nearestToQuery, nearestToSample } = pairs;
    for (let i = 0; i < pairs.queryCount; i++) {
      const to = 2 * ((nearestToQuery[i] ?? 0) & NUMBER);
      pullX[i] = (samplePlaces[to] ?? 0) / STEPS - (bentX[i] ?? 0);
      pullY[i] = (samplePlaces[to + 1] ?? 0) / STEPS - (bentY[i] ?? 0);
      pulls[i] = 1;
    }
    for (let j = 0; j < pairs.sampleCount; j++) {
      const i = (nearestToSample[j] ?? 0) & NUMBER;
      pullX[i] = (pullX[i] ?? 0) + (samplePlaces[2 * j] ?? 0) / STEPS - (bentX[i] ?? 0);
      pullY[i] = (pullY[i] ?? 0) + (samplePlaces[2 * j + 1] ?? 0) / STEPS - (bentY[i] ?? 0);
      pulls[i] = (pulls[i] ?? 0) + 1;
    }
  }

  return {
    setQuery({ x, y, queryCount }) {
      for (let i = 0; i < queryCount; i++) {
        for (let j = 0; j <= i; j++) {
          const dx = (x[i] ?? 0) - (x[j] ?? 0);
          const dy = (y[i] ?? 0) - (y[j] ?? 0);
          const nearness = Math.exp(-(dx * dx + dy * dy) / (2 * REACH * REACH));
          kernel[i * MAX_CLOUD_POINTS + j] = nearness;
          kernel[j * MAX_CLOUD_POINTS + i] = nearness;
        }
      }
    },
    flex(pairs) {
      gather(pairs);
      const { bentX, bentY, queryCount } = pairs;
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
        bentX[i] = (bentX[i] ?? 0) + moveX;
        bentY[i] = (bentY[i] ?? 0) + moveY;
        strain += moveX * moveX + moveY * moveY;
      }
      return strain / queryCount;
    },
  };
}
