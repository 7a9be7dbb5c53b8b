import type { Ink } from "#core/ink/ink.ts";
import { PAD_BOX, inkBounds } from "./inkOutline.ts";

/** A small drawing is enlarged at most this much: a dot stays a dot, a short dash a short dash. */
const MAX_SCALE = 2.5;
/** White kept around the ink, as a share of the box. */
const MARGIN = 0.04;

/** Moves and scales an ink, without distortion, so that its lines of the given width fill the box and sit in its middle. */
export function fitInk(ink: Ink, lineWidth: number): Ink {
  const { left, right, top, bottom } = inkBounds(ink);
  const room = PAD_BOX * (1 - 2 * MARGIN) - lineWidth;
  const scale = Math.min(MAX_SCALE, room / Math.max(right - left, bottom - top, 1));
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  return ink.map((stroke) =>
    stroke.map((point) => ({
      ...point,
      x: PAD_BOX / 2 + (point.x - middleX) * scale,
      y: PAD_BOX / 2 + (point.y - middleY) * scale,
    })),
  );
}
