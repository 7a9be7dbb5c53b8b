import type { Misfit } from "./matchClouds.ts";

/** What is weighed besides the match of the clouds. */
export interface Impression {
  /** Cosine of the learned embeddings. */
  readonly cosine: number;
  /** How much the sample is like its rivals. */
  readonly centrality: number;
  readonly queryStrokes: number;
  readonly sampleStrokes: number;
  /** Logarithms of width over height. */
  readonly queryAspect: number;
  readonly sampleAspect: number;
}

/**
 * How unlike a drawing is to a sample: 0 equal, rising without bound. A difference of 1 means that the likelier of two
 * symbols is about e times as likely: the weights are those of a conditional logistic regression ("which of these symbols
 * is this?") over pairs of hands, among 136 signs and among 2,000 templates besides, each alphabet predicted by the
 * others (tools/train/fitUnlikeness.ts). Squared distances are in units of the trace. The strain of bending got no weight.
 */
export function unlikeness(misfit: Readonly<Misfit>, impression: Impression): number {
  const { queryStrokes, sampleStrokes } = impression;
  return (
    misfitUnlikeness(misfit) +
    7.3 * (1 - impression.cosine) +
    6 * impression.centrality +
    (1.1 * Math.abs(queryStrokes - sampleStrokes)) / Math.max(queryStrokes, sampleStrokes) +
    0.76 * Math.abs(impression.queryAspect - impression.sampleAspect)
  );
}

/** The part of unlikeness that is seen in the match of the clouds alone. */
export function misfitUnlikeness(misfit: Readonly<Misfit>): number {
  return (
    408 * misfit.query +
    125 * misfit.sample +
    83 * misfit.worstQuery +
    35 * misfit.worstSample +
    6.4 * misfit.bend
  );
}
