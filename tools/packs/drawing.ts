import { assert } from "#core/shared/assert.ts";
import type { Ink, Point, Stroke } from "#core/ink/ink.ts";
import { strokePaths, type Place } from "./drawingPath.ts";

/**
 * Turns a written drawing (see drawingPath.ts) into ink that looks and moves like a confident hand: points at
 * even steps along the line, slower where it bends, a pause between strokes.
 */

/** Blank rim around the drawing box. Units of the 1023 box, about 9 %. */
const MARGIN = 92;
/** One unit of the drawing box (0–100) in units of the 1023 box. */
const SCALE = (1023 - 2 * MARGIN) / 100;
/** Distance between neighbouring points: what a phone reports of a brisk hand. Units of the 1023 box. */
const STEP = 14;
/** A dot is a small dab, because a pen that touches paper never stays perfectly still. Units of the 1023 box. */
const DAB = 6;
/** Speed on a straight line and in the sharpest bend. Units of the 1023 box per second. */
const TOP_SPEED = 900;
const LOWEST_SPEED = 260;
/**
 * Speed is this times the cube root of the radius of the bend: the two-thirds power law of hand movement
 * (Lacquaniti, Terzuolo & Viviani 1983). Chosen so that a letter's bowl of radius 150 is drawn at about 530 units/s.
 */
const SPEED_GAIN = 100;
/** Pause of a pen that lifts, and what each unit of way to the next stroke adds. Milliseconds. */
const PEN_UP_MS = 90;
const PEN_UP_MS_PER_UNIT = 0.25;

/** The ink of a written drawing; every point is an integer within the margins of the 1023 box. */
export function draw(path: string): Ink {
  const ink: Stroke[] = [];
  let previous: Point | undefined;
  for (const runs of strokePaths(path)) {
    const places = sampleRuns(runs.map((run) => run.map(intoBox)));
    const first = places[0];
    assert(first, `a stroke without points in "${path}"`);
    const start = previous ? previous.t + penUpMs(previous, first) : 0;
    const stroke = timed(places, start);
    ink.push(stroke);
    previous = stroke.at(-1);
  }
  assert(ink.length > 0, "a drawing without strokes");
  return ink;
}

function intoBox([x, y]: Place): Place {
  assert(x >= 0 && x <= 100 && y >= 0 && y <= 100, `(${x}, ${y}) lies outside the drawing box`);
  return [MARGIN + x * SCALE, MARGIN + y * SCALE];
}

/** Even steps along each smooth run; where runs meet there is a corner, which is kept as a point. */
function sampleRuns(runs: readonly (readonly Place[])[]): Place[] {
  const places: Place[] = [];
  for (const run of runs) {
    const sampled = sampleRun(run);
    places.push(...(places.length > 0 ? sampled.slice(1) : sampled));
  }
  const [first] = places;
  if (places.length !== 1 || !first) return places;
  return [first, [first[0] + DAB, first[1] + DAB / 2], [first[0] + DAB / 2, first[1] + DAB]];
}

function sampleRun(run: readonly Place[]): Place[] {
  const [first] = run;
  if (!first || run.length === 1) return [...run];
  let length = 0;
  const reached = [0];
  for (let i = 1; i < run.length; i++) reached.push((length += distance(run[i - 1], run[i])));
  const steps = Math.max(1, Math.round(length / STEP));
  const sampled: Place[] = [first];
  let segment = 1;
  for (let step = 1; step <= steps; step++) {
    const target = (length * step) / steps;
    while (segment < run.length - 1 && (reached[segment] ?? 0) < target) segment++;
    const from = reached[segment - 1] ?? 0;
    const span = (reached[segment] ?? 0) - from;
    sampled.push(between(run[segment - 1], run[segment], span > 0 ? (target - from) / span : 1));
  }
  return sampled;
}

function timed(places: readonly Place[], start: number): Stroke {
  const stroke: Point[] = [];
  let t = start;
  for (const [i, place] of places.entries()) {
    if (i > 0) t += (1000 * distance(places[i - 1], place)) / speedAt(places, i);
    stroke.push({ x: Math.round(place[0]), y: Math.round(place[1]), t: Math.round(t) });
  }
  return stroke;
}

function speedAt(places: readonly Place[], i: number): number {
  const atTheEnd = i === 1 || i === places.length - 1;
  if (atTheEnd) return LOWEST_SPEED;
  const radius = bendRadius(places[i - 1], places[i], places[i + 1]);
  return Math.min(TOP_SPEED, Math.max(LOWEST_SPEED, SPEED_GAIN * Math.cbrt(radius)));
}

/** Radius of the circle through three points; infinite on a straight line. */
function bendRadius(a: Place | undefined, b: Place | undefined, c: Place | undefined): number {
  if (!a || !b || !c) return Infinity;
  const doubleArea = Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]));
  return (distance(a, b) * distance(b, c) * distance(c, a)) / (2 * doubleArea);
}

function penUpMs(from: Point, to: Place): number {
  return Math.round(PEN_UP_MS + PEN_UP_MS_PER_UNIT * distance([from.x, from.y], to));
}

function distance(a: Place | undefined, b: Place | undefined): number {
  return a && b ? Math.hypot(b[0] - a[0], b[1] - a[1]) : 0;
}

function between(a: Place | undefined, b: Place | undefined, share: number): Place {
  assert(a && b, "a run has a place on either side of each step");
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}
