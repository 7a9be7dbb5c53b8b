import { AS_IT_RUNS, fitPaths } from "./fitPaths.ts";
import { type Match, MOST_STROKES, type Pairing, pathsOf } from "./match.ts";
import type { Paths } from "./paths.ts";

/** Joined strokes must lie this much closer than what they replace: a stroke left out is not one drawn into another. */
const JOIN = 0.02;

/** Where joined strokes replace nothing, they must lie this close; units of the frame. */
const JOIN_LIMIT = 0.12;

/** Their length is that of what they stand for, within this factor's logarithm. */
const JOIN_GROWTH = 0.35;

/** Strokes joined into one, at most. */
const MOST_JOINED = 3;

/** Explains strokes left over by joins, the one that saves most first. */
export function joinLeftovers(attempt: Paths, reference: Paths, pairing: Pairing): Pairing {
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
