/*
 * Pairs of drawings as the recogniser sees them, for fitting how it weighs what it sees: for each asked drawing, the
 * samples that look most like it, each with the parts of its unlikeness.
 */
import type { Ink } from "#core/ink/ink.ts";
import { createKernels } from "#core/recogniser/kernels.ts";
import type { createEmbedder } from "#core/recogniser/learnedEmbedding.ts";
import { EMBEDDING_LENGTH } from "#core/recogniser/learnedEmbedding.ts";
import { createMatcher } from "#core/recogniser/matchClouds.ts";
import { CLOUD_LENGTH, gatherCloud } from "#core/recogniser/pointCloud.ts";
import { createTrace, MAX_ORDERED_STROKES, traceInk } from "#core/recogniser/trace.ts";

/** As many as the recogniser's last stage compares. */
export const SHORTLIST = 24;

export const PARTS = [
  "query",
  "sample",
  "worstQuery",
  "worstSample",
  "bend",
  "strain",
  "embedding",
  "strokes",
  "aspect",
  "centrality",
] as const;

/** One asked drawing: parts of each candidate, and which candidate is right (-1: none). */
export interface Question {
  readonly group: number;
  readonly right: number;
  readonly candidates: readonly (readonly number[])[];
}

type Embed = ReturnType<typeof createEmbedder>;

interface Seen {
  readonly cloud: Int16Array;
  readonly count: number;
  readonly strokes: number;
  readonly aspect: number;
  readonly embedding: Float32Array;
}

/** Looks at drawings with one embedding, and compares them. */
export function createObserver(embed: Embed) {
  const trace = createTrace();
  const matcher = createMatcher(createKernels({ vectorLength: EMBEDDING_LENGTH }));

  function see(ink: Ink): Seen {
    if (!traceInk(ink, trace)) throw new Error("A drawing without ink");
    const clouds = new Int16Array(CLOUD_LENGTH);
    const strokeEnds = new Uint8Array(MAX_ORDERED_STROKES);
    const embedding = new Float32Array(EMBEDDING_LENGTH);
    embed(trace, embedding);
    const count = gatherCloud(trace, { clouds, strokeEnds, row: 0 });
    return { cloud: clouds, count, strokes: trace.strokes, aspect: trace.aspect, embedding };
  }

  function compare(ink: Ink, bank: readonly Seen[], right: number): Omit<Question, "group"> {
    const asked = see(ink);
    const cosines = bank.map(({ embedding }) => dot(asked.embedding, embedding));
    const order = cosines
      .map((cosine, at) => ({ cosine, at }))
      .sort((one, other) => other.cosine - one.cosine)
      .slice(0, SHORTLIST)
      .map(({ at }) => at);
    if (right >= 0 && !order.includes(right)) order[order.length - 1] = right;
    traceInk(ink, trace);
    matcher.setQuery(trace);
    const central = order.map((at) => {
      const own = bank[at]?.embedding ?? asked.embedding;
      return (
        order.reduce((sum, to) => sum + dot(own, bank[to]?.embedding ?? own), 0) / order.length
      );
    });
    const candidates = order.map((at, rank) => {
      const sample = bank[at] ?? asked;
      const place = { offset: 0, count: sample.count };
      const misfit = matcher.compare(sample.cloud, place, { affine: 1, elastic: 2 });
      return [
        misfit.query,
        misfit.sample,
        misfit.worstQuery,
        misfit.worstSample,
        misfit.bend,
        misfit.strain,
        1 - (cosines[at] ?? 0),
        Math.abs(asked.strokes - sample.strokes) / Math.max(asked.strokes, sample.strokes),
        Math.abs(asked.aspect - sample.aspect),
        central[rank] ?? 0,
      ];
    });
    return { right: right < 0 ? -1 : order.indexOf(right), candidates };
  }

  return { see, compare };
}

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < EMBEDDING_LENGTH; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}
