import type { Ink, Stroke } from "#core/ink/ink.ts";

/** Time from the first point to the last, lifts included, ms; 0 when the points bear no times. */
export function drawingTimeMs(ink: Ink): number {
  const points = ink.flat();
  return Math.max(0, (points.at(-1)?.t ?? 0) - (points[0]?.t ?? 0));
}

/** How one stroke was drawn. */
export interface StrokePace {
  /** Length of the path, ink units (the pad is 1023 wide). */
  readonly length: number;
  readonly durationMs: number;
  /** Mean speed, length over duration, in ink units per second; 0 for a dot, `undefined` without times. */
  readonly speed: number | undefined;
}

/** Length, time and mean speed of each stroke, in drawn order. */
export function strokePaces(ink: Ink): readonly StrokePace[] {
  return ink.map((stroke) => {
    const length = pathLength(stroke);
    const durationMs = Math.max(0, (stroke.at(-1)?.t ?? 0) - (stroke[0]?.t ?? 0));
    const speed = durationMs > 0 ? (length / durationMs) * 1000 : undefined;
    return { length, durationMs, speed: length === 0 ? 0 : speed };
  });
}

function pathLength(stroke: Stroke): number {
  let length = 0;
  let before = stroke[0];
  for (const point of stroke) {
    if (before) length += Math.hypot(point.x - before.x, point.y - before.y);
    before = point;
  }
  return length;
}
