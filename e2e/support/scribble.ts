import type { Ink } from "#core/ink/ink.ts";

/** One stroke of so many points that winds over the whole pad. */
export function scribble(points: number): Ink {
  const stroke = Array.from({ length: points }, (_, index) => ({
    x: Math.round(512 + Math.sin(index * 0.071) * 400 * Math.cos(index * 0.0013)),
    y: Math.round(512 + Math.cos(index * 0.053) * 400),
    t: index * 4,
  }));
  return [stroke];
}
