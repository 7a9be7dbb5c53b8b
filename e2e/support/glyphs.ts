import type { Ink, Stroke } from "#core/ink/ink.ts";

/** ms between two points of a made-up hand. */
const POINT_MS = 12;
const STEPS = 24;

/** Three waves, side by side. */
export const river: Ink = inOrder([wave(300), wave(510), wave(720)]);

/** A roof, two walls and a floor. */
export const home: Ink = inOrder([
  line([150, 480], [510, 170], [870, 480]),
  line([260, 430], [260, 860], [770, 860], [770, 430]),
]);

/** A ring with a stroke through it. */
export const gate: Ink = inOrder([ring(510, 510, 300), line([510, 120], [510, 900])]);

/** A single touch. */
export const dot: Ink = [[{ x: 512, y: 512, t: 0 }]];

function wave(x: number): Stroke {
  return along((share) => ({
    x: x + Math.sin(share * Math.PI * 2.4) * 60,
    y: 180 + share * 660,
  }));
}

function ring(x: number, y: number, radius: number): Stroke {
  return along((share) => ({
    x: x + Math.sin(share * Math.PI * 2) * radius,
    y: y - Math.cos(share * Math.PI * 2) * radius,
  }));
}

function line(...corners: readonly (readonly [number, number])[]): Stroke {
  return along((share) => {
    const place = share * (corners.length - 1);
    const index = Math.min(Math.floor(place), corners.length - 2);
    const [from, to] = [corners[index] ?? [0, 0], corners[index + 1] ?? [0, 0]];
    const rest = place - index;
    return { x: from[0] + (to[0] - from[0]) * rest, y: from[1] + (to[1] - from[1]) * rest };
  });
}

function along(place: (share: number) => { x: number; y: number }): Stroke {
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const { x, y } = place(step / STEPS);
    return { x: Math.round(x), y: Math.round(y), t: step * POINT_MS };
  });
}

/** Puts the strokes one after the other in time. */
function inOrder(strokes: readonly Stroke[]): Ink {
  const strokeMs = (STEPS + 20) * POINT_MS;
  return strokes.map((stroke, index) =>
    stroke.map((point) => ({ ...point, t: point.t + index * strokeMs })),
  );
}
