import { assert } from "#core/shared/assert.ts";

/**
 * The notation in which our own packs are drawn. The box is 100 × 100, y grows downwards, coordinates are absolute,
 * strokes stand in writing order and each begins with M:
 *
 *   M x y                       pen down (alone: a dot)
 *   L x y …                     straight lines
 *   Q cx cy x y · C …           Bézier curves, as in SVG
 *   A rx ry large sweep x y     an arc of an ellipse with upright axes; the flags are those of SVG
 *   ~ x y …                     one smooth line from where the pen is through all the points
 *   O cx cy rx ry               a whole ellipse as a stroke of its own, from the top, anticlockwise
 *
 * Each command is a smooth run, and where runs meet there may be a corner.
 */

/** x, y in the drawing box. */
export type Place = readonly [number, number];

/** Pieces a curve is cut into before it is sampled evenly; fine enough that no corner shows. */
const PIECES = 64;

/** The strokes of a drawing, each as its smooth runs, each run a fine polyline. */
export function strokePaths(path: string): Place[][][] {
  const strokes: Place[][][] = [];
  let pen: Place = [0, 0];
  for (const { letter, numbers } of commands(path)) {
    if (letter === "M" || letter === "O") strokes.push([]);
    const runs = strokes.at(-1);
    assert(runs, `"${path}" begins without M or O`);
    const made = runsOf(letter, pen, numbers);
    const starts = runs.length === 1 && runs[0]?.length === 1;
    if (starts) runs.pop();
    runs.push(...made);
    pen = made.at(-1)?.at(-1) ?? pen;
  }
  return strokes;
}

interface Command {
  readonly letter: string;
  readonly numbers: readonly number[];
}

function commands(path: string): Command[] {
  const parts = path.trim().match(/[A-Za-z~][^A-Za-z~]*/g) ?? [];
  return parts.map((part) => {
    const words = part
      .slice(1)
      .trim()
      .split(/[\s,]+/);
    const numbers = words.map(Number);
    assert(numbers.every(Number.isFinite), `"${part}" in "${path}" is not a command with numbers`);
    return { letter: part.charAt(0), numbers };
  });
}

function runsOf(letter: string, pen: Place, numbers: readonly number[]): Place[][] {
  const [a = NaN, b = NaN, c = NaN, d = NaN, e = NaN, f = NaN] = numbers;
  const needs = (count: number): void =>
    assert(numbers.length === count, `${letter} takes ${count} numbers, not ${numbers.length}`);
  switch (letter) {
    case "M":
      needs(2);
      return [[[a, b]]];
    case "L":
      return pairs(numbers).map((to, i, all) => [all[i - 1] ?? pen, to]);
    case "Q":
      needs(4);
      return [
        cubic(pen, mix(pen, [a, b], 2 / 3), { control: mix([c, d], [a, b], 2 / 3), to: [c, d] }),
      ];
    case "C":
      needs(6);
      return [cubic(pen, [a, b], { control: [c, d], to: [e, f] })];
    case "A":
      needs(6);
      return [arc(pen, [e, f], { radii: [a, b], large: c === 1, clockwise: d === 1 })];
    case "~":
      return [spline([pen, ...pairs(numbers)])];
    case "O":
      needs(4);
      return [turn([a, b], [c, d], { from: -Math.PI / 2, by: -2 * Math.PI })];
    default:
      throw new Error(`There is no command ${letter}`);
  }
}

function pairs(numbers: readonly number[]): Place[] {
  assert(numbers.length % 2 === 0 && numbers.length > 0, "coordinates come in pairs");
  return numbers.flatMap((x, i) => (i % 2 === 0 ? [[x, numbers[i + 1] ?? NaN] as const] : []));
}

function mix(a: Place, b: Place, share: number): Place {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

function shares(): number[] {
  return Array.from({ length: PIECES + 1 }, (_, i) => i / PIECES);
}

function cubic(from: Place, out: Place, end: { control: Place; to: Place }): Place[] {
  return shares().map((s) => {
    const r = 1 - s;
    const at = (i: 0 | 1): number =>
      r * r * r * from[i] +
      3 * r * r * s * out[i] +
      3 * r * s * s * end.control[i] +
      s * s * s * end.to[i];
    return [at(0), at(1)];
  });
}

function turn(centre: Place, radii: Place, angle: { from: number; by: number }): Place[] {
  return shares().map((s) => {
    const now = angle.from + angle.by * s;
    return [centre[0] + radii[0] * Math.cos(now), centre[1] + radii[1] * Math.sin(now)];
  });
}

interface ArcForm {
  readonly radii: Place;
  readonly large: boolean;
  readonly clockwise: boolean;
}

/** Endpoint to centre form, as in the SVG specification, appendix B.2.4; radii too small for the way are grown. */
function arc(from: Place, to: Place, form: ArcForm): Place[] {
  const hx = (from[0] - to[0]) / 2 / form.radii[0];
  const hy = (from[1] - to[1]) / 2 / form.radii[1];
  const half = Math.hypot(hx, hy);
  assert(half > 0, "an arc needs two different ends");
  const grow = Math.max(1, half);
  const [rx, ry] = [form.radii[0] * grow, form.radii[1] * grow];
  const away =
    Math.sqrt(Math.max(0, (grow * grow) / (half * half) - 1)) *
    (form.large === form.clockwise ? -1 : 1);
  const centre: Place = [
    (from[0] + to[0]) / 2 + (away * hy * rx) / grow,
    (from[1] + to[1]) / 2 - (away * hx * ry) / grow,
  ];
  const begin = Math.atan2((from[1] - centre[1]) / ry, (from[0] - centre[0]) / rx);
  const end = Math.atan2((to[1] - centre[1]) / ry, (to[0] - centre[0]) / rx);
  const full = 2 * Math.PI;
  const forwards = (((end - begin) % full) + full) % full;
  return turn(centre, [rx, ry], { from: begin, by: form.clockwise ? forwards : forwards - full });
}

/** Centripetal Catmull–Rom through all places: no loops or overshoot between close ones (Yuksel et al. 2011). */
function spline(places: readonly Place[]): Place[] {
  if (places.length === 2) return [...places];
  const smooth: Place[] = [];
  for (let i = 0; i + 1 < places.length; i++) {
    const [p1, p2] = [places[i], places[i + 1]];
    assert(p1 && p2, "a spline has a place on either side of each piece");
    const p0 = places[i - 1] ?? mirror(p2, p1, places[i + 2] ?? p2);
    const p3 = places[i + 2] ?? mirror(p1, p2, p0);
    const piece = splinePiece(p0, p1, { to: p2, after: p3 });
    smooth.push(...(i === 0 ? piece : piece.slice(1)));
  }
  return smooth;
}

/** A place beyond the end: one more step of the same length, turned as the line turned next to the end. */
function mirror(inner: Place, end: Place, beyondInner: Place): Place {
  const [ux, uy] = [end[0] - inner[0], end[1] - inner[1]];
  const [vx, vy] = [inner[0] - beyondInner[0], inner[1] - beyondInner[1]];
  const bend = Math.atan2(vx * uy - vy * ux, vx * ux + vy * uy);
  const turned = Math.abs(bend) < Math.PI / 2 ? bend : 0;
  const [cos, sin] = [Math.cos(turned), Math.sin(turned)];
  return [end[0] + ux * cos - uy * sin, end[1] + ux * sin + uy * cos];
}

function splinePiece(before: Place, from: Place, next: { to: Place; after: Place }): Place[] {
  const knot = (a: Place, b: Place): number =>
    Math.sqrt(Math.hypot(b[0] - a[0], b[1] - a[1])) || 1e-6;
  const [d0, d1, d2] = [knot(before, from), knot(from, next.to), knot(next.to, next.after)];
  const tangent = (i: 0 | 1, a: Place, b: Place, c: Place, da: number, db: number): number =>
    (b[i] - a[i]) / da - (c[i] - a[i]) / (da + db) + (c[i] - b[i]) / db;
  const control = (i: 0 | 1): [number, number] => [
    from[i] + (tangent(i, before, from, next.to, d0, d1) * d1) / 3,
    next.to[i] - (tangent(i, from, next.to, next.after, d1, d2) * d1) / 3,
  ];
  const [x1, x2] = control(0);
  const [y1, y2] = control(1);
  return cubic(from, [x1, y1], { control: [x2, y2], to: next.to });
}
