/*
 * A trace is ink made comparable: evenly spaced, smoothed, centred and scaled, with the pen's direction at every point.
 * Where, how large, how fast and how finely a glyph was drawn is gone; its strokes and their directions remain.
 */
import type { Ink, Stroke } from "#core/ink/ink.ts";

/** Points of a trace, at most; long scribbles are spaced more widely. */
export const MAX_TRACE_POINTS = 512;

/** Strokes whose order is looked at; hardly a sign has more. */
export const MAX_ORDERED_STROKES = 16;

/** Distance between points as a part of the drawing's larger side. */
const SPACING = 1 / 48;

/** A stroke shorter than this part of the drawing's larger side is a dot: it has a place and no direction. */
const DOT_LENGTH = 0.05;

/** What a dot counts for, as path length: real dots carry meaning (i, ä, は/ば) beyond their few pixels. */
const DOT_WEIGHT = 0.12;

/** A thin drawing is widened by at most this factor, so that a hairline's tremor does not become its shape. */
const MAX_STRETCH = 2;

/** How far a thin drawing is made square: 0 keeps its proportions, 1 fills the square as far as the cap allows. */
const SQUARING = 0.5;

/** Standard deviation of the points along the longer axis after scaling: most drawings then fit in ±0.5. */
export const SPREAD = 0.25;

/** A whole drawing no larger than this is a tap, however the finger trembled; ink units, 3 % of the pad. */
const TAP_SIZE = 32;

/** Added to width and height before their ratio is taken, as a part of the larger: hairlines are all equally thin. */
const ASPECT_FLOOR = 0.05;

/** Evenly spaced points; arrays are reused, only the first `count` entries mean anything. */
export interface Trace {
  count: number;
  /** Strokes that hold a point. */
  strokes: number;
  /** Natural logarithm of width over height as drawn. */
  aspect: number;
  /** Centred on 0, about ±0.5. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Unit vector of the pen's movement; 0, 0 at a dot. */
  readonly dx: Float32Array;
  readonly dy: Float32Array;
  /** Path length the point stands for, in units of the drawing's larger side. */
  readonly weight: Float32Array;
  /** 1 where a stroke begins or ends. */
  readonly end: Uint8Array;
  /** Points up to the end of each stroke; only the first `MAX_ORDERED_STROKES` strokes are counted. */
  readonly strokeEnds: Uint16Array;
}

export function createTrace(): Trace {
  return {
    count: 0,
    strokes: 0,
    aspect: 0,
    x: new Float32Array(MAX_TRACE_POINTS),
    y: new Float32Array(MAX_TRACE_POINTS),
    dx: new Float32Array(MAX_TRACE_POINTS),
    dy: new Float32Array(MAX_TRACE_POINTS),
    weight: new Float32Array(MAX_TRACE_POINTS),
    end: new Uint8Array(MAX_TRACE_POINTS),
    strokeEnds: new Uint16Array(MAX_ORDERED_STROKES),
  };
}

/** Fills `trace` from ink; false when there is nothing to see: no points, or numbers that are not finite. */
export function traceInk(ink: Ink, trace: Trace): boolean {
  const strokes = ink.filter((stroke) => stroke.length > 0);
  const box = boundingBox(strokes);
  if (box === undefined) return false;
  const lengths = strokes.map(strokeLength);
  const size = Math.max(box.width, box.height);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  // Rounding gives each stroke up to two points more than its length asks for.
  const room = Math.max(1, MAX_TRACE_POINTS - 3 * strokes.length);
  const spacing = Math.max(size * SPACING, total / room);
  const dotLength = size <= TAP_SIZE ? Infinity : size * DOT_LENGTH;
  trace.count = 0;
  trace.strokes = strokes.length;
  const floor = Math.max(size, 1) * ASPECT_FLOOR;
  trace.aspect = Math.log((box.width + floor) / (box.height + floor));
  strokes.forEach((stroke, index) => {
    const length = lengths[index] ?? 0;
    if (length <= dotLength) traceDot(trace, stroke);
    else traceStroke(trace, stroke, { length, spacing, size });
    trace.strokeEnds[index] = trace.count;
  });
  normalise(trace);
  return true;
}

function boundingBox(strokes: readonly Stroke[]): { width: number; height: number } | undefined {
  let minX = Infinity;
  let maxX = -Infinity;
  let minY = Infinity;
  let maxY = -Infinity;
  for (const stroke of strokes) {
    for (const point of stroke) {
      if (!Number.isFinite(point.x) || !Number.isFinite(point.y)) return undefined;
      if (point.x < minX) minX = point.x;
      if (point.x > maxX) maxX = point.x;
      if (point.y < minY) minY = point.y;
      if (point.y > maxY) maxY = point.y;
    }
  }
  const box = { width: maxX - minX, height: maxY - minY };
  return Number.isFinite(box.width) && Number.isFinite(box.height) ? box : undefined;
}

function strokeLength(stroke: Stroke): number {
  let length = 0;
  let before = stroke[0];
  for (const point of stroke) {
    if (before !== undefined) length += Math.hypot(point.x - before.x, point.y - before.y);
    before = point;
  }
  return length;
}

function traceDot(trace: Trace, stroke: Stroke): void {
  if (trace.count >= MAX_TRACE_POINTS) return;
  const at = trace.count++;
  trace.x[at] = stroke.reduce((sum, point) => sum + point.x, 0) / stroke.length;
  trace.y[at] = stroke.reduce((sum, point) => sum + point.y, 0) / stroke.length;
  trace.dx[at] = 0;
  trace.dy[at] = 0;
  trace.weight[at] = DOT_WEIGHT;
  trace.end[at] = 0;
}

interface StrokePlan {
  readonly length: number;
  readonly spacing: number;
  readonly size: number;
}

function traceStroke(trace: Trace, stroke: Stroke, plan: StrokePlan): void {
  const wanted = Math.max(3, Math.round(plan.length / plan.spacing) + 1);
  const count = Math.min(wanted, MAX_TRACE_POINTS - trace.count);
  if (count < 3) return;
  const start = trace.count;
  resample(trace, stroke, { start, count, length: plan.length });
  smooth(trace.x, start, count);
  smooth(trace.y, start, count);
  for (let at = start; at < start + count; at++) {
    const before = Math.max(start, at - 1);
    const after = Math.min(start + count - 1, at + 1);
    const moveX = (trace.x[after] ?? 0) - (trace.x[before] ?? 0);
    const moveY = (trace.y[after] ?? 0) - (trace.y[before] ?? 0);
    const move = Math.hypot(moveX, moveY);
    trace.dx[at] = move > 0 ? moveX / move : 0;
    trace.dy[at] = move > 0 ? moveY / move : 0;
    trace.weight[at] = plan.length / plan.size / count;
    trace.end[at] = at === start || at === start + count - 1 ? 1 : 0;
  }
  trace.count += count;
}

function resample(
  trace: Trace,
  stroke: Stroke,
  { start, count, length }: { start: number; count: number; length: number },
): void {
  const gap = length / (count - 1);
  let written = 0;
  let walked = 0;
  let before = stroke[0];
  for (const point of stroke) {
    if (before === undefined) break;
    const step = Math.hypot(point.x - before.x, point.y - before.y);
    while (written < count - 1 && walked + step >= written * gap && step > 0) {
      const share = (written * gap - walked) / step;
      trace.x[start + written] = before.x + (point.x - before.x) * share;
      trace.y[start + written] = before.y + (point.y - before.y) * share;
      written++;
    }
    walked += step;
    before = point;
  }
  for (; written < count; written++) {
    trace.x[start + written] = before?.x ?? 0;
    trace.y[start + written] = before?.y ?? 0;
  }
}

/** One pass of the binomial filter, ends kept: takes the digitiser's staircase out of the directions. */
function smooth(values: Float32Array, start: number, count: number): void {
  let before = values[start] ?? 0;
  for (let at = start + 1; at < start + count - 1; at++) {
    const here = values[at] ?? 0;
    values[at] = (before + 2 * here + (values[at + 1] ?? 0)) / 4;
    before = here;
  }
}

/** Centres on the centroid and scales by spread, each axis a little towards the square. */
function normalise(trace: Trace): void {
  let mass = 0;
  let sumX = 0;
  let sumY = 0;
  for (let at = 0; at < trace.count; at++) {
    const weight = trace.weight[at] ?? 0;
    mass += weight;
    sumX += weight * (trace.x[at] ?? 0);
    sumY += weight * (trace.y[at] ?? 0);
  }
  const centreX = sumX / mass;
  const centreY = sumY / mass;
  let varX = 0;
  let varY = 0;
  for (let at = 0; at < trace.count; at++) {
    const weight = trace.weight[at] ?? 0;
    varX += weight * ((trace.x[at] ?? 0) - centreX) ** 2;
    varY += weight * ((trace.y[at] ?? 0) - centreY) ** 2;
  }
  const spreadX = Math.sqrt(varX / mass);
  const spreadY = Math.sqrt(varY / mass);
  const spread = Math.max(spreadX, spreadY);
  const scale = spread > 0 ? SPREAD / spread : 0;
  const scaleX = scale * stretch(spread, spreadX);
  const scaleY = scale * stretch(spread, spreadY);
  for (let at = 0; at < trace.count; at++) {
    trace.x[at] = ((trace.x[at] ?? 0) - centreX) * scaleX;
    trace.y[at] = ((trace.y[at] ?? 0) - centreY) * scaleY;
    turn(trace, at, scaleX, scaleY);
  }
}

function turn(trace: Trace, at: number, scaleX: number, scaleY: number): void {
  const dx = (trace.dx[at] ?? 0) * scaleX;
  const dy = (trace.dy[at] ?? 0) * scaleY;
  const length = Math.hypot(dx, dy);
  if (length === 0) return;
  trace.dx[at] = dx / length;
  trace.dy[at] = dy / length;
}

/** How much the shorter axis is stretched, given the spread along both. */
export function stretch(longer: number, shorter: number): number {
  if (shorter <= 0) return 1;
  return Math.min(MAX_STRETCH, (longer / shorter) ** SQUARING);
}
