/*
 * What the learned embedding looks at: how much line of each of six orientations there is at each place of a grid,
 * where strokes end, and where dots are. Nothing here knows the order or the sense of strokes.
 */
import type { Trace } from "./trace.ts";

/** Cells along each side. */
export const PICTURE_GRID = 16;

/** Six orientations, 30° apart, then the ends of strokes, then dots. */
export const PICTURE_CHANNELS = 8;
const ORIENTATIONS = 6;
const END_CHANNEL = 6;
const DOT_CHANNEL = 7;

export const PICTURE_LENGTH = PICTURE_GRID * PICTURE_GRID * PICTURE_CHANNELS;

/** The grid covers ±this, in units of the trace. */
const REACH = 0.62;

/** What the end of a stroke counts for, as path length. */
const END_INK = 0.1;

/** Brings the numbers of an ordinary line near 1. The trainer has 3 and measures smoothed lines, which are 8 % shorter. */
const GAIN = 2.76;

/** Writes the picture of a trace. The network's weights belong to these very numbers. */
export function paintPicture(trace: Trace, picture: Float32Array): void {
  picture.fill(0);
  for (let at = 0; at < trace.count; at++) {
    const x = ((trace.x[at] ?? 0) / REACH + 1) * (PICTURE_GRID / 2) - 0.5;
    const y = ((trace.y[at] ?? 0) / REACH + 1) * (PICTURE_GRID / 2) - 0.5;
    const ink = trace.weight[at] ?? 0;
    const dx = trace.dx[at] ?? 0;
    const dy = trace.dy[at] ?? 0;
    if (dx === 0 && dy === 0) {
      for (let k = 0; k < ORIENTATIONS; k++) dab(picture, x, y, k, ink / ORIENTATIONS);
      dab(picture, x, y, DOT_CHANNEL, ink);
    } else {
      const angle = ((Math.atan2(dy, dx) / Math.PI + 1) * ORIENTATIONS) % ORIENTATIONS;
      const lower = Math.floor(angle);
      dab(picture, x, y, lower, ink * (1 - angle + lower));
      dab(picture, x, y, (lower + 1) % ORIENTATIONS, ink * (angle - lower));
      if (trace.end[at] === 1) dab(picture, x, y, END_CHANNEL, END_INK);
    }
  }
  for (let at = 0; at < PICTURE_LENGTH; at++) picture[at] = Math.sqrt((picture[at] ?? 0) * GAIN);
}

/** Ink spread over three by three cells by a quadratic B-spline. */
function dab(picture: Float32Array, x: number, y: number, channel: number, ink: number): void {
  const column = Math.floor(x + 0.5);
  const row = Math.floor(y + 0.5);
  for (let r = Math.max(0, row - 1); r <= row + 1 && r < PICTURE_GRID; r++) {
    const share = ink * spline(r - y);
    for (let c = Math.max(0, column - 1); c <= column + 1 && c < PICTURE_GRID; c++) {
      const at = (r * PICTURE_GRID + c) * PICTURE_CHANNELS + channel;
      picture[at] = (picture[at] ?? 0) + share * spline(c - x);
    }
  }
}

function spline(distance: number): number {
  const far = Math.abs(distance);
  return far <= 0.5 ? 0.75 - far * far : 0.5 * (1.5 - far) ** 2;
}
