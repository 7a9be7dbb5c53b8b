/**
 * The notation in which our own packs are drawn. The box is 100 × 100, y grows downwards, coordinates are absolute,
 * strokes stand in writing order and each begins with M or O:
 *
 *   M x y                       pen down (alone: a dot)
 *   L x y …                     straight lines
 *   A rx ry large sweep x y     an arc of an ellipse with upright axes; the flags are those of SVG
 *   ~ x y …                     one smooth line from where the pen is through all the places
 *   O cx cy rx ry               a whole ellipse as a stroke of its own, from the top, anticlockwise
 *
 * Unlike SVG's curves, a smooth line names only places it passes through, so a letter can be read off a sheet of
 * squared paper. Where two commands meet there may be a corner.
 */
import type { Place } from "./svgPath.ts";

/** Straight pieces that stand for one curve: enough that no corner shows. */
const PIECES = 48;

const FULL_TURN = 2 * Math.PI;

/** The strokes of a drawing as fine lines in the drawing box. Throws on anything but the notation. */
export function strokePaths(path: string): readonly (readonly Place[])[] {
  const strokes: Place[][] = [];
  for (const command of commands(path)) {
    if (command.letter === "M" || command.letter === "O") strokes.push([]);
    const stroke = strokes.at(-1);
    if (!stroke) throw new Error(`"${path}" begins without M or O`);
    stroke.push(...placesOf(command, stroke.at(-1) ?? { x: NaN, y: NaN }));
  }
  return strokes;
}

interface Command {
  readonly letter: string;
  readonly numbers: readonly number[];
}

function commands(path: string): Command[] {
  return path.split(/(?=[A-Za-z~])/).map((part) => {
    const numbers = part.slice(1).trim().split(/\s+/).map(Number);
    if (!numbers.every(Number.isFinite)) throw new Error(`"${part}" is not a command with numbers`);
    return { letter: part.charAt(0), numbers };
  });
}

/** The places the command adds after the pen's own. */
function placesOf({ letter, numbers }: Command, pen: Place): Place[] {
  switch (letter) {
    case "M":
      return [only(pairs(numbers))];
    case "L":
      return pairs(numbers);
    case "~":
      return smoothLine([pen, ...pairs(numbers)]);
    case "A":
      return arc(pen, numbers);
    case "O":
      return ellipse(numbers);
    default:
      throw new Error(`There is no command "${letter}"`);
  }
}

function pairs(numbers: readonly number[]): Place[] {
  if (numbers.length % 2 !== 0) throw new Error(`Coordinates come in pairs: ${numbers.join(" ")}`);
  return numbers.flatMap((x, i) => (i % 2 === 0 ? [{ x, y: numbers[i + 1] ?? NaN }] : []));
}

function only(places: readonly Place[]): Place {
  const [place, second] = places;
  if (!place || second) throw new Error("M takes one place");
  return place;
}

function ellipse(numbers: readonly number[]): Place[] {
  const [cx = NaN, cy = NaN, rx = NaN, ry = NaN] = numbers;
  if (numbers.length !== 4) throw new Error("O takes cx cy rx ry");
  const top = -FULL_TURN / 4;
  return [{ x: cx, y: cy - ry }, ...turn({ cx, cy, rx, ry, from: top, by: -FULL_TURN })];
}

interface Turn {
  readonly cx: number;
  readonly cy: number;
  readonly rx: number;
  readonly ry: number;
  /** Angles in radians, clockwise from the right, as y grows downwards. */
  readonly from: number;
  readonly by: number;
}

function turn({ cx, cy, rx, ry, from, by }: Turn): Place[] {
  return shares().map((share) => {
    const angle = from + by * share;
    return { x: cx + rx * Math.cos(angle), y: cy + ry * Math.sin(angle) };
  });
}

/** SVG 2, appendix B.2.4, for ellipses with upright axes; radii too small for the way are grown. */
function arc(pen: Place, numbers: readonly number[]): Place[] {
  const [givenRx = NaN, givenRy = NaN, large, sweep, x = NaN, y = NaN] = numbers;
  if (numbers.length !== 6) throw new Error("A takes rx ry large sweep x y");
  const halfX = (pen.x - x) / 2;
  const halfY = (pen.y - y) / 2;
  const half = Math.hypot(halfX / givenRx, halfY / givenRy);
  const grow = Math.max(1, half);
  const [rx, ry] = [givenRx * grow, givenRy * grow];
  const side = large === sweep ? -1 : 1;
  const away = side * Math.sqrt(Math.max(0, (grow / half) ** 2 - 1));
  const cx = (pen.x + x) / 2 + (away * halfY * rx) / ry;
  const cy = (pen.y + y) / 2 - (away * halfX * ry) / rx;
  const from = Math.atan2((pen.y - cy) / ry, (pen.x - cx) / rx);
  const to = Math.atan2((y - cy) / ry, (x - cx) / rx);
  const clockwise = (to - from + 2 * FULL_TURN) % FULL_TURN;
  return turn({ cx, cy, rx, ry, from, by: sweep === 1 ? clockwise : clockwise - FULL_TURN });
}

/** Centripetal Catmull–Rom: neither loops nor overshoots between close places (Yuksel et al. 2011). */
function smoothLine(places: readonly Place[]): Place[] {
  const line: Place[] = [];
  for (let i = 0; i + 1 < places.length; i++) {
    const [from, to] = [places[i], places[i + 1]];
    if (!from || !to) break;
    const before = places[i - 1] ?? beyond(places[i + 2] ?? to, to, from);
    const after = places[i + 2] ?? beyond(before, from, to);
    line.push(...smoothPiece(before, from, { to, after }));
  }
  return line;
}

/** One more step after the last of three places, as long, and turned as the line turned at the middle one. */
function beyond(first: Place, middle: Place, last: Place): Place {
  const [inX, inY] = [middle.x - first.x, middle.y - first.y];
  const [outX, outY] = [last.x - middle.x, last.y - middle.y];
  const bend = Math.atan2(inX * outY - inY * outX, inX * outX + inY * outY);
  const angle = Math.abs(bend) < FULL_TURN / 4 ? bend : 0;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { x: last.x + outX * cos - outY * sin, y: last.y + outX * sin + outY * cos };
}

function smoothPiece(before: Place, from: Place, next: { to: Place; after: Place }): Place[] {
  const { to, after } = next;
  const [span0, span1, span2] = [knotSpan(before, from), knotSpan(from, to), knotSpan(to, after)];
  const coordinate = (axis: "x" | "y", share: number): number => {
    const [a, b, c, d] = [before[axis], from[axis], to[axis], after[axis]];
    const out = span1 * ((b - a) / span0 - (c - a) / (span0 + span1) + (c - b) / span1);
    const into = span1 * ((c - b) / span1 - (d - b) / (span1 + span2) + (d - c) / span2);
    const [s2, s3] = [share ** 2, share ** 3];
    return (
      (2 * s3 - 3 * s2 + 1) * b +
      (s3 - 2 * s2 + share) * out +
      (3 * s2 - 2 * s3) * c +
      (s3 - s2) * into
    );
  };
  return shares().map((share) => ({ x: coordinate("x", share), y: coordinate("y", share) }));
}

function knotSpan(a: Place, b: Place): number {
  const span = Math.sqrt(Math.hypot(b.x - a.x, b.y - a.y));
  if (span === 0) throw new Error(`A smooth line passes (${a.x}, ${a.y}) twice running`);
  return span;
}

/** Where the pieces of a curve end: the last is the curve's own end, its beginning is not among them. */
function shares(): number[] {
  return Array.from({ length: PIECES }, (_, i) => (i + 1) / PIECES);
}
