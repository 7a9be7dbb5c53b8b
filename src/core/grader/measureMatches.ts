import type { PathPair } from "./fitPlacement.ts";
import { type Oriented, orient, type StrokeMisfit, measureMatch } from "./measureMatch.ts";
import { PATH_POINTS } from "./paths.ts";

/** A stroke's misfit and how its points lie beside those of the strokes around it. */
export interface MatchMisfit extends StrokeMisfit {
  /** Farthest that a point has moved otherwise than the points of other strokes nearby, in units of the frame. */
  readonly astray: number;
}

/** Distance at which another stroke's point counts a quarter as a neighbour; units of the frame. */
const NEARNESS = 0.15;

/** Weight of staying in place, as that of neighbours: a stroke with none is measured against the frame. */
const ANCHOR = 0.3;

/** Every so manieth point of a path is measured, and both ends. */
const PROBE_STEP = 4;

/**
 * Measures matched strokes. A hand that draws one part larger or to one side moves neighbouring strokes together, and
 * that changes no sign; what tells signs apart is how strokes lie beside each other, whether they cross or only meet.
 */
export function measureMatches(pairs: readonly PathPair[]): readonly MatchMisfit[] {
  const probes = pairs.map((pair) => probe(orient(pair)));
  return pairs.map((pair, at) => ({ ...measureMatch(pair), astray: astray(probes, at) }));
}

/** A place on the reference, and the way from there to the drawn point. */
interface Probe {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

function probe({ px, py, qx, qy }: Oriented): readonly Probe[] {
  const probes: Probe[] = [];
  for (let k = 0; k < PATH_POINTS; k += PROBE_STEP) probes.push(at(k));
  probes.push(at(PATH_POINTS - 1));
  return probes;

  function at(k: number): Probe {
    const x = qx[k] ?? 0;
    const y = qy[k] ?? 0;
    return { x, y, dx: (px[k] ?? 0) - x, dy: (py[k] ?? 0) - y };
  }
}

function astray(probes: readonly (readonly Probe[])[], own: number): number {
  let most = 0;
  for (const { x, y, dx, dy } of probes[own] ?? []) {
    let weight = ANCHOR;
    let sumX = 0;
    let sumY = 0;
    probes.forEach((others, at) => {
      if (at === own) return;
      for (const other of others) {
        const far = ((other.x - x) ** 2 + (other.y - y) ** 2) / (NEARNESS * NEARNESS);
        const near = 1 / (1 + far) ** 2;
        weight += near;
        sumX += near * other.dx;
        sumY += near * other.dy;
      }
    });
    most = Math.max(most, Math.hypot(dx - sumX / weight, dy - sumY / weight));
  }
  return most;
}
