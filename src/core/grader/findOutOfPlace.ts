import { opposite } from "./fitPaths.ts";
import { fitPlacement, type PathPair } from "./fitPlacement.ts";
import type { Vector } from "./measureMatch.ts";
import { PATH_POINTS } from "./paths.ts";
import { type Placement, placePoint } from "./placement.ts";

/** The one stroke that is off beside all others, and how far it is in the frame that they make; units of that frame. */
export interface OutOfPlace {
  /** Its number among the pairs. */
  readonly pair: number;
  readonly off: Vector;
  readonly start: Vector;
  readonly end: Vector;
}

/** Of two strokes each may be the one that is off: it takes two others to say which. */
const LEAST_OTHERS = 2;

/** So many are left out in turn: what is furthest off alone is among the furthest off in the frame of all. */
const TRIED = 3;

/** A stroke whose ends are off by less than this in the frame of all is not tried; units of the frame. */
const NEAR = 0.03;

/** It must be off by so many times what the others are: of a hand that is unsteady all over, no stroke stands out. */
const STANDS_OUT = 4;

/** The first fit still weighs points as the stroke in question has put them; the second is free of it. */
const FITS = 2;

/**
 * Finds the stroke without which the others agree best with the reference, and measures it in their frame. The frame of all
 * strokes gives way to one that is off, at the edge of a drawing by half of it and more; the frame of the others does not.
 * `pairs` are not yet placed, `placement` is that of all. `undefined` when no stroke stands out.
 */
export function findOutOfPlace(
  pairs: readonly PathPair[],
  placement: Placement,
): OutOfPlace | undefined {
  if (pairs.length <= LEAST_OTHERS) return undefined;
  const suspects = pairs
    .map((pair, at) => ({ pair, at, miss: unrestIn(placement, [pair]) }))
    .filter(({ miss }) => miss > NEAR)
    .sort((one, other) => other.miss - one.miss)
    .slice(0, TRIED);
  let least = Infinity;
  let found: OutOfPlace | undefined;
  for (const { pair, at } of suspects) {
    const others = pairs.filter((_, other) => other !== at);
    let frame = placement;
    for (let fit = 0; fit < FITS; fit++) frame = fitPlacement(others, frame);
    const unrest = unrestIn(frame, others);
    if (unrest >= least) continue;
    least = unrest;
    found = { pair: at, ...measureIn(frame, pair) };
  }
  if (found === undefined) return undefined;
  const { off, start, end } = found;
  const most = Math.max(...[off, start, end].map(({ x, y }) => Math.hypot(x, y)));
  return most > STANDS_OUT * least ? found : undefined;
}

/** How far the ends of strokes are off, root mean square. */
function unrestIn(frame: Placement, pairs: readonly PathPair[]): number {
  let squares = 0;
  for (const pair of pairs) {
    const { start, end } = endsIn(frame, pair);
    squares += (start.x ** 2 + start.y ** 2 + end.x ** 2 + end.y ** 2) / 2;
  }
  return Math.sqrt(squares / pairs.length);
}

function measureIn(frame: Placement, pair: PathPair): Omit<OutOfPlace, "pair"> {
  let x = 0;
  let y = 0;
  for (let k = 0; k < PATH_POINTS; k++) {
    const miss = missAt(frame, pair, k);
    x += miss.x / PATH_POINTS;
    y += miss.y / PATH_POINTS;
  }
  return { ...endsIn(frame, pair), off: { x, y } };
}

function endsIn(frame: Placement, pair: PathPair): { start: Vector; end: Vector } {
  return { start: missAt(frame, pair, 0), end: missAt(frame, pair, PATH_POINTS - 1) };
}

/** From the reference's `k`-th point to where its counterpart was drawn. */
function missAt(frame: Placement, { from, to, fromAt, toAt, fit }: PathPair, k: number): Vector {
  const drawn = fromAt * PATH_POINTS + opposite(k, fit);
  const wanted = toAt * PATH_POINTS + k;
  const place = placePoint(frame, { x: from.x[drawn] ?? 0, y: from.y[drawn] ?? 0 });
  return { x: place.x - (to.x[wanted] ?? 0), y: place.y - (to.y[wanted] ?? 0) };
}
