/*
 * Which drawn stroke is which stroke of the reference, whatever the order they were drawn in and whichever way they
 * run. One to one first, by the assignment whose summed distances are least; then what is left over is explained, where
 * that is cheaper, by a stroke that covers two or three (merged) or by two or three that make one (split).
 */
import { assign } from "./assign.ts";
import { fitPlacement, type PathPair, roughPlacement } from "./fitPlacement.ts";
import { AS_IT_RUNS, closedLoops, type Fit, fitPaths } from "./fitPaths.ts";
import { joinLeftovers } from "./joinLeftovers.ts";
import { type Match, MOST_STROKES, type Pairing, pathsOf } from "./match.ts";
import { PATH_POINTS, type Paths } from "./paths.ts";
import { IDENTITY, type Placement, placePaths } from "./placement.ts";

export interface Correspondence extends Pairing {
  /** Brings the attempt's paths into the reference's frame. */
  readonly placement: Placement;
}

/** A missing or extra stroke costs as much as one drawn so far from its place; half a pair's limit. Units of the frame. */
const LEFT_OUT = 0.16;

/** Equal strokes keep the order they were drawn in: cost of pairing strokes with different numbers. */
const OUT_OF_TURN = 0.002;

/** Pairings and fits, one after the other. */
const ROUNDS = 3;

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

function pairsOf(attempt: Paths, reference: Paths, matches: readonly Match[]): readonly PathPair[] {
  return matches.map((match) => pathsOf(attempt, reference, match));
}

function pairUp(attempt: Paths, reference: Paths): Pairing {
  const loops = closedLoops(attempt);
  const targetLoops = closedLoops(reference);
  const middles = middlesOf(attempt);
  const targetMiddles = middlesOf(reference);
  const drawn = Math.min(attempt.count, MOST_STROKES);
  const wanted = Math.min(reference.count, MOST_STROKES);
  const size = Math.max(drawn, wanted);
  const costs = new Float64Array(size * size).fill(LEFT_OUT);
  const fits: Fit[] = [];
  for (let stroke = 0; stroke < drawn; stroke++) {
    for (let target = 0; target < wanted; target++) {
      const [here, there] = [middles[stroke], targetMiddles[target]];
      // Paths are no nearer to each other than their middles are.
      if (here && there && Math.hypot(here.x - there.x, here.y - there.y) > 2 * LEFT_OUT) {
        costs[stroke * size + target] = 2 * LEFT_OUT;
        continue;
      }
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
    const target = stroke < drawn ? (columnOf[stroke] ?? wanted) : wanted;
    if (target >= wanted || (costs[stroke * size + target] ?? 0) >= 2 * LEFT_OUT) {
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

function middlesOf({ count, x, y }: Paths): readonly { x: number; y: number }[] {
  return Array.from({ length: count }, (_, at) => {
    let sumX = 0;
    let sumY = 0;
    for (let k = at * PATH_POINTS; k < (at + 1) * PATH_POINTS; k++) {
      sumX += x[k] ?? 0;
      sumY += y[k] ?? 0;
    }
    return { x: sumX / PATH_POINTS, y: sumY / PATH_POINTS };
  });
}
