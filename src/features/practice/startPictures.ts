import type { Ink, Stroke } from "#core/ink/ink.ts";

/** Enough points for a smooth bend at any size shown. */
const POINTS = 28;
/** A calm hand takes about this long over one stroke. ms. */
const DURATION_MS = 480;

/** A sun that rises: the picture of a place where nothing was learnt yet. */
export const dawnInk: Ink = [
  stroke((share) => ({ x: 130 + 764 * share, y: 720 })),
  stroke((share) => around({ x: 512, y: 720 }, 210, Math.PI * (1 - share))),
  ...[0.22, 0.5, 0.78].map((turn) =>
    stroke((share) => around({ x: 512, y: 720 }, 310 + 150 * share, Math.PI * (1 - turn))),
  ),
];

/** A moon, its two arcs from tip to tip: the picture of a day that is done. */
export const moonInk: Ink = [
  stroke((share) => around({ x: 480, y: 512 }, 360, Math.PI * (0.385 + 1.23 * share))),
  stroke((share) => around({ x: 660, y: 512 }, 340, Math.PI * (1.45 - 0.9 * share))),
];

interface Place {
  readonly x: number;
  readonly y: number;
}

function stroke(place: (share: number) => Place): Stroke {
  return Array.from({ length: POINTS + 1 }, (_, index) => {
    const share = index / POINTS;
    const { x, y } = place(share);
    return { x: Math.round(x), y: Math.round(y), t: Math.round(DURATION_MS * share) };
  });
}

/** Angles run against the clock from the right, as in mathematics. */
function around(middle: Place, radius: number, angle: number): Place {
  return { x: middle.x + radius * Math.cos(angle), y: middle.y - radius * Math.sin(angle) };
}
