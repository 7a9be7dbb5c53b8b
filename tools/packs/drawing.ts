import type { Ink } from "#core/ink/ink.ts";
import { strokePaths } from "./drawingPath.ts";
import { writeByHand } from "./hand.ts";
import type { Place } from "./svgPath.ts";

/** Blank rim around the drawing box. Units of the 1023 box, about 9 %. */
const MARGIN = 92;

/** One unit of the drawing box (0–100) in units of the 1023 box. */
const SCALE = (1023 - 2 * MARGIN) / 100;

/** A dot is a small dab, because a pen that touches paper never stays perfectly still. Units of the drawing box. */
const DAB = 0.8;

/** The ink of a drawing in the notation of drawingPath.ts; every point is an integer within the margins. */
export function draw(path: string): Ink {
  const strokes = strokePaths(path);
  if (strokes.length === 0) throw new Error("A drawing without strokes");
  return writeByHand(strokes.map((stroke) => withDab(stroke).map(intoBox)));
}

function withDab(stroke: readonly Place[]): readonly Place[] {
  const [dot] = stroke;
  if (!dot || stroke.length > 1) return stroke;
  return [dot, { x: dot.x + DAB, y: dot.y + DAB / 2 }, { x: dot.x + DAB / 2, y: dot.y + DAB }];
}

function intoBox({ x, y }: Place): Place {
  if (!(Math.min(x, y) >= 0 && Math.max(x, y) <= 100))
    throw new Error(`(${x}, ${y}) lies outside the drawing box`);
  return { x: MARGIN + x * SCALE, y: MARGIN + y * SCALE };
}
