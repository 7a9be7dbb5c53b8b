import { default_w } from "ts-fsrs";

/**
 * FSRS-6's published parameters w0…w20, fitted to some hundreds of millions of reviews of some ten thousand people
 * (open-spaced-repetition, "The Algorithm").
 */
export const DEFAULT_WEIGHTS: readonly number[] = default_w;
