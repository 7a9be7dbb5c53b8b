/**
 * Gives lines the points and the rhythm of a hand: points at even steps along the line, corners kept, slower where
 * it bends, a pause between strokes.
 */
import type { Ink, Point, Stroke } from "#core/ink/ink.ts";
import type { Place } from "./svgPath.ts";

/** Distance between neighbouring points: what a phone reports of a brisk hand. Units of the 1023 box. */
const STEP = 14;

/** A line that turns more than this from one of its pieces to the next has a corner there. Radians, 40°. */
const CORNER_TURN = (40 * Math.PI) / 180;

/** Speed on a straight line, and at ends and corners. Units of the 1023 box per second. */
const TOP_SPEED = 900;
const LOWEST_SPEED = 350;

/**
 * Speed is this times the cube root of the radius of the bend: the two-thirds power law of hand movement
 * (Lacquaniti, Terzuolo & Viviani 1983). Chosen so that the bowl of あ, of radius 250, is drawn at about 700 units/s.
 */
const SPEED_GAIN = 110;

/** Pause of a pen that lifts, in ms, and what each unit of way to the next stroke adds: 120 to 200 ms in all. */
const PEN_UP_MS = 120;
const PEN_UP_MS_PER_UNIT = 0.08;

/** Places nearer to each other are one: dividing by less way than this leads anywhere. Units of the box. */
const SAME_PLACE = 1e-6;

/** Ink along the given lines, one stroke each; coordinates are rounded, in the units of the 1023 box. */
export function writeByHand(lines: readonly (readonly Place[])[]): Ink {
  const ink: Stroke[] = [];
  let previous: Point | undefined;
  for (const line of lines) {
    const places = cutAtCorners(line).flatMap((run, index) =>
      stepAlong(run).slice(index === 0 ? 0 : 1),
    );
    const [first] = places;
    if (!first) throw new Error("A line without places cannot be written");
    const pauseMs = previous
      ? PEN_UP_MS + PEN_UP_MS_PER_UNIT * Math.min(1000, distance(previous, first))
      : 0;
    const stroke = withTimes(places, (previous?.t ?? 0) + pauseMs);
    ink.push(stroke);
    previous = stroke.at(-1);
  }
  return ink;
}

function cutAtCorners(line: readonly Place[]): Place[][] {
  const places = line.filter((place, index) => distance(line[index - 1], place) > SAME_PLACE);
  const runs: Place[][] = [places.slice(0, 1)];
  for (let index = 1; index < places.length; index++) {
    const [before, here, after] = places.slice(index - 1, index + 2);
    if (!here) break;
    runs.at(-1)?.push(here);
    if (before && after && turnAt(before, here, after) > CORNER_TURN) runs.push([here]);
  }
  return runs;
}

/** The first and last place of the run, and between them places at even steps as near to `STEP` as they go. */
function stepAlong(run: readonly Place[]): Place[] {
  const reached = [0];
  let length = 0;
  for (let index = 1; index < run.length; index++)
    reached.push((length += distance(run[index - 1], run[index])));
  const steps = Math.max(1, Math.round(length / STEP));
  const places = run.slice(0, 1);
  let piece = 1;
  for (let step = 1; step <= steps && run.length > 1; step++) {
    const target = (length * step) / steps;
    while (piece < run.length - 1 && (reached[piece] ?? 0) < target) piece++;
    const [from, to] = run.slice(piece - 1, piece + 1);
    if (!from || !to) break;
    const share = (target - (reached[piece - 1] ?? 0)) / distance(from, to);
    places.push({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
  }
  return places;
}

function withTimes(places: readonly Place[], startMs: number): Stroke {
  let t = startMs;
  return places.map((place, index) => {
    const before = places[index - 1];
    if (before) t += (1000 * distance(before, place)) / speedInto(places, index);
    return { x: Math.round(place.x), y: Math.round(place.y), t: Math.round(t) };
  });
}

function speedInto(places: readonly Place[], index: number): number {
  const [before, here, after] = places.slice(index - 1, index + 2);
  if (index === 1 || !before || !here || !after) return LOWEST_SPEED;
  const radius = distance(before, after) / (2 * Math.sin(turnAt(before, here, after)));
  return Math.min(TOP_SPEED, Math.max(LOWEST_SPEED, SPEED_GAIN * Math.cbrt(radius)));
}

/** How much a line through three places turns at the middle one: 0 is straight on, π is back. */
function turnAt(before: Place, here: Place, after: Place): number {
  const [inX, inY] = [here.x - before.x, here.y - before.y];
  const [outX, outY] = [after.x - here.x, after.y - here.y];
  return Math.abs(Math.atan2(inX * outY - inY * outX, inX * outX + inY * outY));
}

/** Endless before the first place of a line, which is near to nothing. */
function distance(from: Place | undefined, to: Place | undefined): number {
  return from && to ? Math.hypot(to.x - from.x, to.y - from.y) : Infinity;
}
