import type { Fit } from "./fitPaths.ts";
import type { PathPair } from "./fitPlacement.ts";
import { joinPaths, type Paths } from "./paths.ts";

/** One or several drawn strokes, in drawn order, for one or several strokes of the reference; one side is always single. */
export interface Match {
  readonly strokes: readonly number[];
  readonly references: readonly number[];
  /** How the points of both sides lie on each other. */
  readonly fit: Fit;
}

/** Which strokes belong together, and which are left over, by number. */
export interface Pairing {
  readonly matches: readonly Match[];
  /** Reference strokes that were not drawn, and drawn strokes that are none of the reference's. */
  readonly missing: readonly number[];
  readonly extra: readonly number[];
}

/** Strokes of a drawing that are paired at most, for time grows with their cube; further ones count as left over. */
export const MOST_STROKES = 200;

/** The paths of a match on both sides, joined where it has several strokes. */
export function pathsOf(attempt: Paths, reference: Paths, match: Match): PathPair {
  const [stroke = 0, ...moreStrokes] = match.strokes;
  const [target = 0, ...moreTargets] = match.references;
  const from = moreStrokes.length > 0 ? joinPaths(attempt, match.strokes) : attempt;
  const to = moreTargets.length > 0 ? joinPaths(reference, match.references) : reference;
  return {
    from,
    to,
    fromAt: from === attempt ? stroke : 0,
    toAt: to === reference ? target : 0,
    fit: match.fit,
  };
}
