import type { Ink, Point } from "#core/ink/ink.ts";

/** A point of a cloud and the number of its stroke. */
export interface CloudPoint {
  readonly x: number;
  readonly y: number;
  readonly stroke: number;
}

/**
 * The preparation that the $-family shares: resampling to `count` evenly spaced points along all strokes (pen lifts are not
 * travelled), scaling the larger side to 1 with proportions kept, moving the centroid to 0. Empty for empty ink.
 */
export function normaliseCloud(ink: Ink, count: number): readonly CloudPoint[] {
  const points = resample(
    ink.filter((stroke) => stroke.length > 0),
    count,
  );
  if (points.length === 0) return [];
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  const size = Math.max(Math.max(...xs) - left, Math.max(...ys) - top) || 1;
  const centreX = xs.reduce((sum, x) => sum + x, 0) / points.length;
  const centreY = ys.reduce((sum, y) => sum + y, 0) / points.length;
  return points.map(({ x, y, stroke }) => ({
    x: (x - centreX) / size,
    y: (y - centreY) / size,
    stroke,
  }));
}

function resample(ink: Ink, count: number): readonly CloudPoint[] {
  const total = ink.reduce((sum, stroke) => sum + pathLength(stroke), 0);
  const step = total / (count - 1);
  const first = ink[0]?.[0];
  if (!first) return [];
  const cloud: CloudPoint[] = [{ x: first.x, y: first.y, stroke: 0 }];
  let travelled = 0;
  ink.forEach((stroke, number) => {
    let from = stroke[0];
    for (const to of stroke.slice(1)) {
      if (!from) break;
      let gap = Math.hypot(to.x - from.x, to.y - from.y);
      let place: { x: number; y: number } = from;
      while (step > 0 && travelled + gap >= step && cloud.length < count) {
        const share = (step - travelled) / gap;
        place = { x: place.x + share * (to.x - place.x), y: place.y + share * (to.y - place.y) };
        cloud.push({ ...place, stroke: number });
        gap = Math.hypot(to.x - place.x, to.y - place.y);
        travelled = 0;
      }
      travelled += gap;
      from = to;
    }
  });
  // Rounding may lose the last point; a dot has only one.
  const last = ink.at(-1)?.at(-1) ?? first;
  while (cloud.length < count) cloud.push({ x: last.x, y: last.y, stroke: ink.length - 1 });
  return cloud;
}

function pathLength(stroke: readonly Point[]): number {
  let length = 0;
  let before = stroke[0];
  for (const point of stroke) {
    if (before) length += Math.hypot(point.x - before.x, point.y - before.y);
    before = point;
  }
  return length;
}
