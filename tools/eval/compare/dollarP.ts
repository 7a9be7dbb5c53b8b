/*
 * The $P point-cloud recogniser, from its paper: Vatavu, Anthony and Wobbrock 2012, "Gestures as point clouds: a $P
 * recognizer for user interface prototypes", ICMI '12. 32 points; greedy matching from several starting points, both ways,
 * early matches weighing more; the nearest template wins.
 */
import type { AskedRecogniser } from "../askedRecogniser.ts";
import { type CloudPoint, normaliseCloud } from "./normaliseCloud.ts";
import { createNearest } from "./nearest.ts";

/** The paper's number of points, and the exponent that sets how many starting points are tried: n^(1 − ε). */
const POINTS = 32;
const EPSILON = 0.5;

/** Makes an empty $P recogniser; every sample of a symbol is a template. */
export function createDollarP(): AskedRecogniser {
  return createNearest<readonly CloudPoint[]>({
    prepare: (ink) => normaliseCloud(ink, POINTS),
    distance: greedyCloudMatch,
  });
}

function greedyCloudMatch(
  cloud: readonly CloudPoint[],
  template: readonly CloudPoint[],
  best: number,
): number {
  const step = Math.floor(POINTS ** (1 - EPSILON));
  let least = best;
  for (let start = 0; start < POINTS; start += step) {
    least = Math.min(least, cloudDistance(cloud, template, start));
    least = Math.min(least, cloudDistance(template, cloud, start));
  }
  return least;
}

function cloudDistance(
  from: readonly CloudPoint[],
  to: readonly CloudPoint[],
  start: number,
): number {
  const matched = new Uint8Array(POINTS);
  let sum = 0;
  for (let turn = 0; turn < POINTS; turn++) {
    const point = from[(start + turn) % POINTS];
    let nearest = Infinity;
    let at = 0;
    to.forEach((other, index) => {
      if (!point || matched[index] === 1) return;
      const distance = Math.hypot(point.x - other.x, point.y - other.y);
      if (distance < nearest) {
        nearest = distance;
        at = index;
      }
    });
    matched[at] = 1;
    sum += (1 - turn / POINTS) * nearest;
  }
  return sum;
}
