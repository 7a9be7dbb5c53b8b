/*
 * Which drawn stroke is which stroke of the reference, whatever the order they were drawn in and whichever way they
 * run. One to one first, by the assignment whose summed distances are least; then what is left over is explained, where
 * that is cheaper, by a stroke that covers two or three (merged) or by two or three that make one (split).
 */
import { assign } from "./assign.ts";
import { fitPlacement, type PathPair, roughPlacement } from "./fitPlacement.ts";
import { AS_IT_RUNS, closedLoops, type Fit, fitPaths } from "./fitPaths.ts";
import { joinPaths, type Paths } from "./paths.ts";
import { IDENTITY, type Placement, placePaths } from "./placement.ts";

/** One or several drawn strokes, in drawn order, for one or several strokes of the reference; one side is always single. */
export interface Match {
  readonly strokes: readonly number[];
  readonly references: readonly number[];
  /** How the points of both sides lie on each other. */
  readonly fit: Fit;
}

export interface Correspondence {
  readonly matches: readonly Match[];
  /** Reference strokes that were not drawn, and drawn strokes that are none of the reference's. */
  readonly missing: readonly number[];
  readonly extra: readonly number[];
  readonly placement: Placement;
}

/** A missing or extra stroke costs as much as one drawn so far from its place; half a pair's limit. Units of the frame. */
const LEFT_OUT = 0.16;

/** Equal strokes keep the order they were drawn in: cost of pairing strokes with different numbers. */
const OUT_OF_TURN = 0.002;

/** Joined strokes must lie this much closer than what they replace: a stroke left out is not one drawn into another. */
const JOIN = 0.02;

/** Where joined strokes replace nothing, they must lie this close; units of the frame. */
const JOIN_LIMIT = 0.12;

/** Their length is that of what they stand for, within this factor's logarithm. */
const JOIN_GROWTH = 0.35;

/** Strokes joined into one, at most. */
const MOST_JOINED = 3;

/** Pairings and fits, one after the other. */
const ROUNDS = 3;

/** Strokes of an attempt that are paired at most; those after them are extra. */
export const MOST_STROKES = 96;

/** Pairs the strokes of an attempt with those of a reference; both must be about 1 large. */
export function correspondStrokes(attempt: Paths, reference: Paths): Correspondence {
  if (attempt.count === 0 || reference.count === 0) {
    const all = (paths: Paths) => Array.from({ length: paths.count }, (_, at) => at);
    return { matches: [], missing: all(reference), extra: all(attempt), placement: IDENTITY };
  }
  let placement = roughPlacement(attempt, reference);
  let found = pairUp(placePaths(attempt, placement), reference);
  for (let round = 1; round < ROUNDS; round++) {
    placement = fitPlacement(pairsOf(attempt, reference, found.matches), placement);
    found = pairUp(placePaths(attempt, placement), reference);
  }
  found = joinLeftovers(placePaths(attempt, placement), reference, found);
  placement = fitPlacement(pairsOf(attempt, reference, found.matches), placement);
  const matches = found.matches.toSorted(
    (one, other) => (one.strokes[0] ?? 0) - (other.strokes[0] ?? 0),
  );
  return { ...found, matches, placement };
}

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

function pairsOf(attempt: Paths, reference: Paths, matches: readonly Match[]): readonly PathPair[] {
  return matches.map((match) => pathsOf(attempt, reference, match));
}

type Pairing = Omit<Correspondence, "placement">;

function pairUp(attempt: Paths, reference: Paths): Pairing {
  const loops = closedLoops(attempt);
  const targetLoops = closedLoops(reference);
  const drawn = Math.min(attempt.count, MOST_STROKES);
  const size = Math.max(drawn, reference.count);
  const costs = new Float64Array(size * size).fill(LEFT_OUT);
  const fits: Fit[] = [];
  for (let stroke = 0; stroke < drawn; stroke++) {
    for (let target = 0; target < reference.count; target++) {
      const bothLoops = (loops[stroke] ?? false) && (targetLoops[target] ?? false);
      const found = fitPaths(attempt, stroke, reference, { toAt: target, loops: bothLoops });
      const turn = stroke === target ? 0 : OUT_OF_TURN;
      costs[stroke * size + target] = Math.min(2 * LEFT_OUT, found.cost + turn);
      fits[stroke * size + target] = found.fit;
    }
  }
  const columnOf = assign(costs, size);
  const matches: Match[] = [];
  const paired = new Set<number>();
  const extra: number[] = [];
  for (let stroke = 0; stroke < attempt.count; stroke++) {
    const target = stroke < drawn ? (columnOf[stroke] ?? reference.count) : reference.count;
    if (target >= reference.count || (costs[stroke * size + target] ?? 0) >= 2 * LEFT_OUT) {
      extra.push(stroke);
      continue;
    }
    const fit = fits[stroke * size + target] ?? AS_IT_RUNS;
    matches.push({ strokes: [stroke], references: [target], fit });
    paired.add(target);
  }
  const missing = Array.from({ length: reference.count }, (_, at) => at).filter(
    (at) => !paired.has(at),
  );
  return { matches, missing, extra };
}

/** Explains strokes left over by joins, the one that saves most first. */
function joinLeftovers(attempt: Paths, reference: Paths, pairing: Pairing): Pairing {
  let found = pairing;
  while (found.missing.length > 0 || found.extra.length > 0) {
    const join = bestJoin(attempt, reference, found);
    if (join === undefined) break;
    const { match } = join;
    const freed = found.matches.filter((other) => overlaps(other, match));
    const matches = [...found.matches.filter((other) => !overlaps(other, match)), match];
    const references = new Set(matches.flatMap((one) => one.references));
    const strokes = new Set(matches.flatMap((one) => one.strokes));
    found = {
      matches,
      missing: union(
        found.missing,
        freed.flatMap((one) => one.references),
      ).filter((at) => !references.has(at)),
      extra: union(
        found.extra,
        freed.flatMap((one) => one.strokes),
      ).filter((at) => !strokes.has(at)),
    };
  }
  return found;
}

/** The join that explains best; `gain` is by how much it lies closer than what it replaces. */
function bestJoin(
  attempt: Paths,
  reference: Paths,
  { matches, missing, extra }: Pairing,
): { match: Match; gain: number } | undefined {
  let best: { match: Match; gain: number } | undefined;
  const consider = (strokes: readonly number[], references: readonly number[]) => {
    const joined = { strokes, references, fit: AS_IT_RUNS };
    const touched = matches.filter((match) => overlaps(match, joined));
    const [old] = touched;
    // It may take apart what it covers wholly, and nothing else.
    if (touched.length > 1 || (old && !covers(joined, old))) return;
    const { from, to, fromAt, toAt } = pathsOf(attempt, reference, joined);
    const { cost, fit } = fitPaths(from, fromAt, to, { toAt, loops: false });
    const growth = Math.log((from.lengths[fromAt] ?? 0) / (to.lengths[toAt] ?? 1));
    if (Math.abs(growth) > JOIN_GROWTH) return;
    const before = old ? costOf(attempt, reference, old) : JOIN_LIMIT;
    const gain = Math.min(before, JOIN_LIMIT) - cost - JOIN;
    if (gain > (best?.gain ?? 0)) best = { match: { ...joined, fit }, gain };
  };
  const drawn = Math.min(attempt.count, MOST_STROKES);
  for (const run of runsWith(missing, reference.count)) {
    for (let stroke = 0; stroke < drawn; stroke++) consider([stroke], run);
  }
  for (const run of runsWith(extra, drawn)) {
    for (let target = 0; target < reference.count; target++) consider(run, [target]);
  }
  return best;
}

function covers(join: Match, old: Match): boolean {
  return (
    old.strokes.every((at) => join.strokes.includes(at)) &&
    old.references.every((at) => join.references.includes(at))
  );
}

function costOf(attempt: Paths, reference: Paths, match: Match): number {
  const { from, to, fromAt, toAt } = pathsOf(attempt, reference, match);
  return fitPaths(from, fromAt, to, { toAt, loops: false }).cost;
}

/** Runs of two or three consecutive strokes one of which is left over. */
function runsWith(leftOver: readonly number[], count: number): readonly (readonly number[])[] {
  const runs = new Map<string, readonly number[]>();
  for (const at of leftOver) {
    for (let length = 2; length <= MOST_JOINED; length++) {
      for (
        let start = Math.max(0, at - length + 1);
        start <= at && start + length <= count;
        start++
      ) {
        const run = Array.from({ length }, (_, index) => start + index);
        runs.set(run.join(), run);
      }
    }
  }
  return [...runs.values()];
}

function overlaps(one: Match, other: Match): boolean {
  return (
    one.strokes.some((at) => other.strokes.includes(at)) ||
    one.references.some((at) => other.references.includes(at))
  );
}

function union(one: readonly number[], other: readonly number[]): readonly number[] {
  return [...new Set([...one, ...other])].sort((a, b) => a - b);
}
