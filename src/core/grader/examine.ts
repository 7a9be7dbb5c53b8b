import { type Correspondence, correspondStrokes } from "./correspondStrokes.ts";
import type { FramedInk } from "./frame.ts";
import { pathsOf } from "./match.ts";
import { type MatchMisfit, measureMatches } from "./measureMatches.ts";
import { placePaths } from "./placement.ts";

/** An attempt beside a reference: which stroke is which, and how far each is off. */
export interface Examined {
  readonly found: Correspondence;
  readonly misfits: readonly MatchMisfit[];
  /** Whether every stroke was found and none is too many. */
  readonly whole: boolean;
  /** How far apart the forms are, 0 when equal, over the strokes that were found. Units of the frame. */
  readonly strain: number;
}

/**
 * What tells a sign from another that looks like it: the worst stroke's own shape, the worst end, and the worst place beside
 * neighbours, added with weights 4 : 1 : 1, about those of a logistic regression (docs/grader.md). The worst
 * count and not the mean, for signs differ in one stroke.
 */
const SHAPE_WEIGHT = 4;

/** Lays an attempt on a reference, both in frames of their own. */
export function examine(wanted: FramedInk, drawn: FramedInk): Examined {
  const found = correspondStrokes(drawn.paths, wanted.paths);
  const placed = placePaths(drawn.paths, found.placement);
  const misfits = measureMatches(
    found.matches.map((match) => pathsOf(placed, wanted.paths, match)),
  );
  const whole = misfits.length > 0 && found.missing.length + found.extra.length === 0;
  return { found, misfits, whole, strain: strainOf(misfits) };
}

function strainOf(misfits: readonly MatchMisfit[]): number {
  if (misfits.length === 0) return Infinity;
  const worst = (read: (misfit: MatchMisfit) => number) => Math.max(...misfits.map(read));
  return (
    SHAPE_WEIGHT * worst(({ shape }) => shape) + worst(endMiss) + worst(({ astray }) => astray)
  );
}

/** Distance of the worse end from where it belongs. */
function endMiss({ start, end }: MatchMisfit): number {
  return Math.max(Math.hypot(start.x, start.y), Math.hypot(end.x, end.y));
}
