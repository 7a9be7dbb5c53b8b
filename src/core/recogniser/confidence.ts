/** Cost at which a drawing is as likely the symbol as not. */
const EVEN_COST = 0.014;

/** Cost over which the odds change by a factor of e. */
const COST_STEP = 0.003;

/** Likeness of a match in [0, 1]; falls with cost. */
export function costToScore(cost: number): number {
  return 1 / (1 + Math.exp((cost - EVEN_COST) / COST_STEP));
}

/** How likely the ink is any known symbol, from all costs, best first. */
export function knownness(costs: readonly number[]): number {
  const best = costs[0];
  return best === undefined ? 0 : costToScore(best);
}
