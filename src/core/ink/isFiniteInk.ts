import type { Ink } from "./ink.ts";

/** Whether every number of the ink is finite: what may be encoded and recognised. */
export function isFiniteInk(ink: Ink): boolean {
  return ink.every((stroke) =>
    stroke.every(
      ({ x, y, t, p = 0 }) =>
        Number.isFinite(x) && Number.isFinite(y) && Number.isFinite(t) && Number.isFinite(p),
    ),
  );
}
