import type { Ink, Stroke } from "#core/ink/ink.ts";
import { sparc } from "./sparc.ts";

/** Strokes are sampled anew so many times a second: well above twice the 10 Hz that count, near what digitisers give. */
const SAMPLE_HZ = 100;

/** A shorter stroke is a dot or a flick whose spectrum says nothing, ms. */
const MIN_STROKE_MS = 120;

/**
 * Smoothness of a drawing: the SPARC of its strokes, weighed by the time each took. No unit; about −1.5 for one even
 * stroke, lower the more halting. `undefined` when no stroke lasts 120 ms or the points bear no times.
 */
export function inkSmoothness(ink: Ink): number | undefined {
  let weighed = 0;
  let totalMs = 0;
  for (const stroke of ink) {
    const durationMs = (stroke.at(-1)?.t ?? 0) - (stroke[0]?.t ?? 0);
    if (!(durationMs >= MIN_STROKE_MS) || !Number.isFinite(durationMs)) continue;
    const smoothness = sparc(speedsOf(stroke, durationMs), SAMPLE_HZ);
    if (smoothness === undefined) continue;
    weighed += smoothness * durationMs;
    totalMs += durationMs;
  }
  return totalMs > 0 ? weighed / totalMs : undefined;
}

/** Speeds between evenly spaced moments, in ink units per second; between points the pen is taken to move evenly. */
function speedsOf(stroke: Stroke, durationMs: number): readonly number[] {
  const stepMs = 1000 / SAMPLE_HZ;
  const count = Math.floor(durationMs / stepMs);
  const startMs = stroke[0]?.t ?? 0;
  const speeds: number[] = [];
  let segment = 1;
  let before = stroke[0] ?? { x: 0, y: 0 };
  for (let step = 1; step <= count; step++) {
    const t = startMs + step * stepMs;
    while (segment < stroke.length - 1 && (stroke[segment]?.t ?? t) < t) segment++;
    const from = stroke[segment - 1];
    const to = stroke[segment];
    if (!from || !to) break;
    const gap = to.t - from.t;
    const share = gap > 0 ? Math.min(1, Math.max(0, (t - from.t) / gap)) : 1;
    const place = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    speeds.push(Math.hypot(place.x - before.x, place.y - before.y) * SAMPLE_HZ);
    before = place;
  }
  return speeds;
}
