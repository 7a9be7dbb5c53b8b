import type { Ink, Stroke } from "#core/ink/ink.ts";

/** Points of an invented stroke; enough for a smooth curve, few enough to be quick. */
const POINTS = 24;

/** Pause between strokes and time between points, ms. */
const PAUSE_MS = 200;
const STEP_MS = 12;

/** Invents a glyph of one to five smooth strokes within the pad; `random` decides everything. */
export function inventGlyph(random: () => number): Ink {
  let t = 0;
  const strokes = 1 + Math.floor(random() * 5);
  return Array.from({ length: strokes }, (): Stroke => {
    const [from, pull, drag, to] = [spot(random), spot(random), spot(random), spot(random)];
    t += PAUSE_MS;
    return Array.from({ length: POINTS }, (_, index) => {
      const s = index / (POINTS - 1);
      t += STEP_MS;
      // A cubic Bézier curve.
      const mix = (a: number, b: number, c: number, d: number) =>
        a * (1 - s) ** 3 + 3 * b * s * (1 - s) ** 2 + 3 * c * s * s * (1 - s) + d * s ** 3;
      return {
        x: Math.round(mix(from.x, pull.x, drag.x, to.x)),
        y: Math.round(mix(from.y, pull.y, drag.y, to.y)),
        t,
      };
    });
  });
}

function spot(random: () => number): { x: number; y: number } {
  return { x: 60 + random() * 900, y: 60 + random() * 900 };
}
