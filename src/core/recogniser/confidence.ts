/** Unlikeness at which a drawing is as likely the symbol as not, and over which the odds change by a factor of e. */
const EVEN = 9;
const STEP = 2;

/** Likeness of a match in [0, 1]; falls with unlikeness. */
export function toScore(unlikeness: number): number {
  return 1 / (1 + Math.exp((unlikeness - EVEN) / STEP));
}

/** How likely the ink is any known symbol, from the unlikeness of all candidates, best first. */
export function knownness(all: readonly number[]): number {
  const best = all[0];
  return best === undefined ? 0 : toScore(best);
}
