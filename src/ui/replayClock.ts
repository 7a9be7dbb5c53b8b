/** When each point of an ink appears in its replay: the rhythm of writing, without its long pauses. */
import type { Ink, Stroke } from "#core/ink/ink.ts";

/** A pause between strokes is kept up to this: longer ones were thinking, not writing. */
const MAX_LIFT_MS = 350;
/** A pause is at least this, so that one sees the pen lift. */
const MIN_LIFT_MS = 120;
/** A pause within a stroke is kept up to this. */
const MAX_REST_MS = 250;
/** Pace for ink that knows no time (some packs): units of the pad's box per ms, a calm hand. */
const CALM_SPEED = 0.9;

export interface Replay {
  /** Length of the whole replay in ms. */
  readonly durationMs: number;
  /** How many points of each stroke lie on the paper after so many ms, in the order of strokes. */
  visibleAt(elapsedMs: number): readonly number[];
}

export function createReplay(ink: Ink): Replay {
  const times: number[][] = [];
  let clock = 0;
  ink.forEach((stroke, index) => {
    const previous = ink[index - 1];
    if (previous !== undefined) clock += liftMs(previous, stroke);
    const strokeTimes = pointTimes(stroke).map((time) => clock + time);
    times.push(strokeTimes);
    clock = strokeTimes.at(-1) ?? clock;
  });
  return {
    durationMs: clock,
    visibleAt: (elapsedMs) => times.map((strokeTimes) => countUpTo(strokeTimes, elapsedMs)),
  };
}

function liftMs(before: Stroke, after: Stroke): number {
  const gap = (after[0]?.t ?? 0) - (before.at(-1)?.t ?? 0);
  return Math.min(MAX_LIFT_MS, Math.max(MIN_LIFT_MS, gap));
}

/** Times of a stroke's points since its first. */
function pointTimes(stroke: Stroke): readonly number[] {
  const hasTime = (stroke.at(-1)?.t ?? 0) > (stroke[0]?.t ?? 0);
  let clock = 0;
  return stroke.map((point, index) => {
    const previous = stroke[index - 1];
    if (previous === undefined) return 0;
    const step = hasTime
      ? Math.min(MAX_REST_MS, Math.max(0, point.t - previous.t))
      : Math.hypot(point.x - previous.x, point.y - previous.y) / CALM_SPEED;
    return (clock += step);
  });
}

/** Times only rise, so a binary search finds how many have come. */
function countUpTo(times: readonly number[], elapsedMs: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? Infinity) <= elapsedMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
