import type { Misfit } from "./matchClouds.ts";

/** What is weighed besides the match of the clouds. */
export interface Impression {
  /** Cosine of the orientation maps. */
  readonly cosine: number;
  readonly queryStrokes: number;
  readonly sampleStrokes: number;
  /** Logarithms of width over height. */
  readonly queryAspect: number;
  readonly sampleAspect: number;
}

/**
 * How unlike a drawing is to a sample: 0 equal, rising without bound. A difference of 1 means that the likelier of two
 * symbols is about e times as likely: the weights are those of a conditional logistic regression ("which of 136
 * symbols is this?") over pairs of drawers, fitted to the Omniglot alphabets of the development set, each alphabet
 * predicted by the others. Squared distances are in units of the trace.
 */
export function unlikeness(misfit: Readonly<Misfit>, impression: Impression): number {
  const { queryStrokes, sampleStrokes } = impression;
  return (
    372 * misfit.query +
    229 * misfit.sample +
    148 * misfit.worstQuery +
    69 * misfit.worstSample +
    6.6 * misfit.bend +
    91 * misfit.strain +
    9 * (1 - impression.cosine) +
    (1.4 * Math.abs(queryStrokes - sampleStrokes)) / Math.max(queryStrokes, sampleStrokes) +
    1.9 * Math.abs(impression.queryAspect - impression.sampleAspect)
  );
}
