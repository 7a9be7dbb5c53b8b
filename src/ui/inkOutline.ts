import { getStroke } from "perfect-freehand";
import type { Ink, Point, Stroke } from "#core/ink/ink.ts";

/** The pad's box: ink coordinates run from 0 to this on both axes. */
export const PAD_BOX = 1023;

/** Width of a line at middle pressure, in units of the pad's box: 4.6 % of the pad, a brush pen's weight. */
export const PAD_LINE_WIDTH = 47;

/** How much pressure or speed changes the width; above 0.6 quick strokes break into hairlines. */
const THINNING = 0.45;
/** How far the outline's corners are rounded; 0.5 is perfect-freehand's own middle. */
const SMOOTHING = 0.5;
/** How far points are pulled towards the line; more than 0.4 visibly lags behind the finger. */
const STREAMLINE = 0.35;
/** A tap's dot against the line's width: a little more, as a pen that rests bleeds. */
const DOT_TO_WIDTH = 1.15;
/** Ink that stays within this share of the line's width is a dot, whatever way it trembled. */
const DOT_EXTENT = 0.35;
const PRESSURE_MAX = 255;

export interface OutlineOptions {
  /** Line width in the ink's own units. */
  readonly width?: number;
  /** False while the pen is still down: the end then stays open to what follows. */
  readonly finished?: boolean;
}

/** The outline of a whole ink as SVG path data; nonzero fill. Crossing strokes stay solid. */
export function inkPath(ink: Ink, options: OutlineOptions = {}): string {
  return ink.map((stroke) => strokePath(stroke, options)).join("");
}

/** The variable-width outline of one stroke as SVG path data, in the ink's own coordinates. */
export function strokePath(
  stroke: readonly Point[],
  { width = PAD_LINE_WIDTH, finished = true }: OutlineOptions = {},
): string {
  const first = stroke[0];
  if (first === undefined) return "";
  if (isDot(stroke, width * DOT_EXTENT)) return dotPath(first, (width * DOT_TO_WIDTH) / 2);
  const hasPressure = first.p !== undefined;
  const outline = getStroke(
    stroke.map(({ x, y, p }) => (p === undefined ? [x, y] : [x, y, p / PRESSURE_MAX])),
    {
      size: width,
      thinning: THINNING,
      smoothing: SMOOTHING,
      streamline: STREAMLINE,
      simulatePressure: !hasPressure,
      last: finished,
    },
  );
  return outlinePath(outline);
}

function isDot(stroke: Stroke, extent: number): boolean {
  const { left, right, top, bottom } = inkBounds([stroke]);
  return Math.hypot(right - left, bottom - top) <= extent;
}

function dotPath({ x, y }: Point, radius: number): string {
  const r = round(radius);
  const [left, top] = [round(x - radius), round(y)];
  return `M${left} ${top}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

/** Joins the polygon's points by quadratic curves through their middles, so that no corner shows. */
function outlinePath(outline: readonly (readonly number[])[]): string {
  const points = outline.map(([x = 0, y = 0]) => ({ x, y }));
  const first = points[0];
  const second = points[1];
  if (first === undefined || second === undefined) return "";
  const curves = points.map((point, index) => {
    const next = points[(index + 1) % points.length] ?? first;
    return `Q${round(point.x)} ${round(point.y)} ${middle(point.x, next.x)} ${middle(point.y, next.y)}`;
  });
  const last = points[points.length - 1] ?? first;
  return `M${middle(last.x, first.x)} ${middle(last.y, first.y)}${curves.join("")}Z`;
}

export interface InkBounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The box around all points; the pad's whole box when there are none. */
export function inkBounds(ink: Ink): InkBounds {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const stroke of ink) {
    for (const { x, y } of stroke) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  if (left > right) return { left: 0, right: PAD_BOX, top: 0, bottom: PAD_BOX };
  return { left, right, top, bottom };
}

/** The way the pen went on the paper, in the ink's units. */
export function inkLength(ink: Ink): number {
  let length = 0;
  for (const stroke of ink) {
    stroke.forEach((point, index) => {
      const previous = stroke[index - 1] ?? point;
      length += Math.hypot(point.x - previous.x, point.y - previous.y);
    });
  }
  return length;
}

function middle(a: number, b: number): number {
  return round((a + b) / 2);
}

/** A tenth of a unit is a thirtieth of a pixel on a phone: short paths, no visible error. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
