import type { Ink, Stroke } from "#core/ink/ink.ts";

/** A pen that stays this near to where it was rests, ink units (0.8 % of the pad): tremor and the digitiser's noise. */
const REST_RADIUS = 8;

/** Shorter rests are corners: the pen slows to nearly nothing where a line turns, ms. */
const MIN_REST_MS = 150;

/** Lifting the pen and setting it down elsewhere takes this long without thinking, ms; longer is a pause. */
const MIN_LIFT_MS = 400;

/** Rests of the pen. Times in ms. */
export interface Pauses {
  /** Between strokes: how many lifts were longer than carrying the pen takes, and the time of all lifts together ("in air"). */
  readonly liftCount: number;
  readonly liftMs: number;
  /** Within strokes: how often, and how long altogether, the pen stood still on the paper. */
  readonly restCount: number;
  readonly restMs: number;
}

/**
 * Where a drawing halted. Time in the air and on the paper are told apart, as studies of handwriting do (Rosenblum, Parush
 * and Weiss 2003, "The in air phenomenon", Percept. Mot. Skills 96). Times that run backwards count as none.
 */
export function pauses(ink: Ink): Pauses {
  let liftCount = 0;
  let liftMs = 0;
  let restCount = 0;
  let restMs = 0;
  ink.forEach((stroke, at) => {
    const before = ink[at - 1]?.at(-1);
    const gapMs = before && stroke[0] ? Math.max(0, stroke[0].t - before.t) : 0;
    liftMs += gapMs;
    if (gapMs >= MIN_LIFT_MS) liftCount++;
    for (const rest of restsOf(stroke)) {
      restCount++;
      restMs += rest;
    }
  });
  return { liftCount, liftMs, restCount, restMs };
}

/** Durations, in ms, for which the pen stayed within the radius of the place it came to; one after the other. */
function restsOf(stroke: Stroke): readonly number[] {
  const rests: number[] = [];
  let at = 0;
  while (at < stroke.length) {
    const anchor = stroke[at];
    if (!anchor) break;
    let last = at;
    for (let next = at + 1; next < stroke.length; next++) {
      const point = stroke[next];
      if (!point || Math.hypot(point.x - anchor.x, point.y - anchor.y) > REST_RADIUS) break;
      last = next;
    }
    const durationMs = (stroke[last]?.t ?? 0) - anchor.t;
    if (durationMs >= MIN_REST_MS) {
      rests.push(durationMs);
      at = last;
    }
    at++;
  }
  return rests;
}
