/*
 * From unlikeness to chances. Both curves are logistic regressions on drawings of the development set's Omniglot
 * alphabets: 10 to 100 symbols taught by one drawing each, then asked by other drawers, half the queries being of symbols that
 * were never taught. They were checked, not fitted, on one person's kanji.
 */

/** Unlikeness at which a best candidate is as often right as the symbol is unknown, and that changes odds by e. */
const EVEN = 7.4;
const STEP = 1.4;

/** Log odds that ink is known: at unlikeness 0 without rivals, per unlikeness of the best, per lead over the rivals. */
const KNOWN_BASE = 5;
const KNOWN_PER_UNLIKENESS = -0.63;
const KNOWN_PER_LEAD = 0.047;

/** Candidates behind the best whose mean it is compared with: an unknown sign is a little like many. */
const RIVALS = 5;

/** A lead beyond this says no more. */
const MAX_LEAD = 30;

/** Likeness of a match in [0, 1], the same for every query; falls with unlikeness. */
export function toScore(unlikeness: number): number {
  return logistic((EVEN - unlikeness) / STEP);
}

/** How likely the ink is any known symbol, from the unlikeness of all candidates, best first. */
export function knownness(all: readonly number[]): number {
  const [best, ...others] = all.slice(0, 1 + RIVALS);
  if (best === undefined) return 0;
  const sum = others.reduce((total, other) => total + other, 0);
  const lead = others.length > 0 ? Math.min(MAX_LEAD, sum / others.length - best) : 0;
  return logistic(KNOWN_BASE + KNOWN_PER_UNLIKENESS * best + KNOWN_PER_LEAD * lead);
}

function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
