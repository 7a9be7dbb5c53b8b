import type { Ink, Stroke } from "#core/ink/ink.ts";

/** Enough points for a smooth bend at any size shown. */
const POINTS = 24;
const SWING = 62;
const TOP = 150;
/** A calm hand takes about this long over one wave. ms. */
const DURATION_MS = 480;

/** Three waves side by side: the sign for a river, as the pictures of empty places draw it. */
export const riverInk: Ink = [
  wave({ x: 250, height: 700, phase: 0 }),
  wave({ x: 500, height: 720, phase: 0.2 }),
  wave({ x: 750, height: 690, phase: -0.1 }),
];

/** Two waves with room between them: nothing stands where a symbol was looked for. */
export const gapInk: Ink = [
  wave({ x: 210, height: 700, phase: 0 }),
  wave({ x: 790, height: 690, phase: -0.1 }),
];

interface Wave {
  readonly x: number;
  readonly height: number;
  readonly phase: number;
}

function wave({ x, height, phase }: Wave): Stroke {
  return Array.from({ length: POINTS + 1 }, (_, index) => {
    const share = index / POINTS;
    return {
      x: Math.round(x + SWING * Math.sin((share * 1.5 + phase) * 2 * Math.PI)),
      y: Math.round(TOP + height * share),
      t: Math.round(DURATION_MS * share),
    };
  });
}
