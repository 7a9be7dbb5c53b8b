import { default_w } from "ts-fsrs";

/**
 * FSRS-6's published parameters w0…w20, fitted to the reviews of some ten thousand people (open-spaced-repetition, "The
 * Algorithm").
 */
export const DEFAULT_WEIGHTS: readonly number[] = default_w;

/** Weights that can be reckoned with: the published ones in place of what are not 21 finite numbers. */
export function legalWeights(weights: readonly number[]): readonly number[] {
  const isLegal = weights.length === DEFAULT_WEIGHTS.length && weights.every(Number.isFinite);
  return isLegal ? weights : DEFAULT_WEIGHTS;
}
