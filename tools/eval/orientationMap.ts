/*
 * What a drawing looks like, in plain numbers: how much line of each of four orientations there is at each place of a coarse grid,
 * blurred, so that what a hand varies moves the numbers little. Two maps are compared by their cosine. Nothing in it is
 * learnt, so whom the grader's door holds a drawing against stays the same while the recogniser is trained.
 */
import type { Trace } from "#core/recogniser/trace.ts";

/** Cells along each side; with the blur below, more cells add cost and no accuracy. */
const GRID = 10;

/** Horizontal, falling, vertical, rising: directions are taken without their sense. */
const ORIENTATIONS = 4;

/** Numbers in a map. */
export const MAP_LENGTH = GRID * GRID * ORIENTATIONS;

/** The grid covers ±this, in units of the trace. */
const REACH = 0.62;

/** Standard deviation of the blur, in cells. */
const BLUR = 0.9;

/** Blur is cut off beyond this distance, in cells. */
const BLUR_REACH = 2.2;

/** Numbers are stored as one signed byte. */
const BYTE_MAX = 127;

const scratch = new Float32Array(MAP_LENGTH);

/** Writes the map of a trace to `map` at `offset`; answers the factor that turns a dot product of bytes into a cosine. */
export function paintMap(trace: Trace, map: Int8Array, offset: number): number {
  scratch.fill(0);
  for (let at = 0; at < trace.count; at++) paintPoint(trace, at);
  return quantise(map, offset);
}

function paintPoint(trace: Trace, at: number): void {
  const weight = trace.weight[at] ?? 0;
  const dx = trace.dx[at] ?? 0;
  const dy = trace.dy[at] ?? 0;
  const column = ((trace.x[at] ?? 0) / REACH + 1) * (GRID / 2) - 0.5;
  const row = ((trace.y[at] ?? 0) / REACH + 1) * (GRID / 2) - 0.5;
  const isDot = dx === 0 && dy === 0;
  const angle = ((Math.atan2(dy, dx) / Math.PI + 1) * ORIENTATIONS) % ORIENTATIONS;
  const lower = Math.floor(angle);
  const share = angle - lower;
  const first = Math.max(0, Math.ceil(row - BLUR_REACH));
  const last = Math.min(GRID - 1, Math.floor(row + BLUR_REACH));
  const left = Math.max(0, Math.ceil(column - BLUR_REACH));
  const right = Math.min(GRID - 1, Math.floor(column + BLUR_REACH));
  for (let r = first; r <= last; r++) {
    for (let c = left; c <= right; c++) {
      const distance2 = (r - row) ** 2 + (c - column) ** 2;
      const ink = weight * Math.exp(-distance2 / (2 * BLUR * BLUR));
      const cell = (r * GRID + c) * ORIENTATIONS;
      if (isDot) {
        for (let k = 0; k < ORIENTATIONS; k++) add(cell + k, ink / ORIENTATIONS);
      } else {
        add(cell + lower, ink * (1 - share));
        add(cell + ((lower + 1) % ORIENTATIONS), ink * share);
      }
    }
  }
}

function add(cell: number, ink: number): void {
  scratch[cell] = (scratch[cell] ?? 0) + ink;
}

/** Square roots keep a line drawn twice from drowning the rest (Hellinger's kernel). */
function quantise(map: Int8Array, offset: number): number {
  let max = 0;
  for (const ink of scratch) if (ink > max) max = ink;
  const scale = max > 0 ? BYTE_MAX / Math.sqrt(max) : 0;
  let squares = 0;
  for (let cell = 0; cell < MAP_LENGTH; cell++) {
    const value = Math.round(Math.sqrt(scratch[cell] ?? 0) * scale);
    map[offset + cell] = value;
    squares += value * value;
  }
  return squares > 0 ? 1 / Math.sqrt(squares) : 0;
}
