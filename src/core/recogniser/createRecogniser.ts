/*
 * Recognition from single drawings, in stages, each costlier and asked of fewer samples. Every sample is kept as a
 * learned embedding (a direction in space; other hands' drawings of the sign point nearly the same way) and as a cloud
 * (points with directions). A query's embedding is compared with all, a dot product each; the clouds of the best hundred
 * symbols are matched point by point as they are, those of the hopeful ones with more and more bending.
 *
 * The embedding has learnt how hands vary, not what signs there are, so one sample is enough and any sign will do.
 */
import type { Ink } from "#core/ink/ink.ts";
import { ok } from "#core/shared/result.ts";
import { knownness, toScore } from "./confidence.ts";
import { createCompletions } from "./completions.ts";
import { createHabit } from "./habit.ts";
import { createKernels } from "./kernels.ts";
import { createMatcher, type Effort } from "./matchClouds.ts";
import { EMBEDDING_LENGTH, embedTrace } from "./embedding.ts";
import { CLOUD_LENGTH } from "./pointCloud.ts";
import type { PersonalRecogniser, Recognition } from "./recogniser.ts";
import { readIndex, writeIndex } from "./indexFile.ts";
import {
  addSample,
  copySample,
  createSampleIndex,
  hasKey,
  removeSamples,
  type SampleKey,
  type SampleIndex,
} from "./sampleIndex.ts";
import { centrality, createShortlist, embeddingCosine, rankByEmbedding } from "./shortlist.ts";
import { createTrace, traceInk } from "./trace.ts";
import { unlikeness } from "./unlikeness.ts";

/** Candidates that a person can take in at a glance. */
const DEFAULT_LIMIT = 8;

/** Symbols whose clouds are compared: the right one is almost always among them, and time grows with their number. */
const SHORTLIST_LENGTH = 100;

interface Stage {
  readonly effort: Effort;
  /** Symbols that are compared, at most. */
  readonly most: number;
  /** Those are passed over that the stage before found so much more unlike than the best: bending gains less. */
  readonly margin: number;
  /** Samples of one symbol that are compared, those with the likest embeddings first. */
  readonly samples: number;
  /** Whether resembling the other candidates counts: only the last stage has few enough. */
  readonly weighsRivals: boolean;
}

const STAGES: readonly Stage[] = [
  {
    effort: { affine: 0, elastic: 0 },
    most: SHORTLIST_LENGTH,
    margin: Infinity,
    samples: 1,
    weighsRivals: false,
  },
  { effort: { affine: 1, elastic: 0 }, most: 60, margin: 16, samples: 1, weighsRivals: false },
  { effort: { affine: 1, elastic: 2 }, most: 24, margin: 8, samples: 3, weighsRivals: true },
];

const NOTHING: Recognition = { candidates: [], known: 0 };

interface Ranked {
  readonly id: string;
  readonly unlikeness: number;
}

/**
 * Makes an empty recogniser. Any ink is legal; ink without points, or with numbers that are not finite, is not learnt
 * and has no candidates. Equal calls give equal answers. A sample takes about 1 kB.
 */
export function createRecogniser(): PersonalRecogniser {
  const freshKernels = () => createKernels({ vectorLength: EMBEDDING_LENGTH });
  let index = createSampleIndex(freshKernels());
  /** Samples of an earlier run that have not been asked for yet, and where they are by their key. */
  let remembered: { readonly from: SampleIndex; readonly rows: Map<string, number> } | undefined;
  const matcher = createMatcher(freshKernels());
  const completions = createCompletions(matcher);
  const trace = createTrace();
  const list = createShortlist(SHORTLIST_LENGTH);
  const habit = createHabit();
  /** Rows that the query is not compared with. */
  let skipped: readonly number[] = [];
  const query = { vector: new Int8Array(EMBEDDING_LENGTH), scale: 0 };

  function compare(row: number, cosine: number, { effort, weighsRivals }: Stage): number {
    const { clouds, cloudCounts, strokes, aspects } = index.columns;
    const at = { offset: row * CLOUD_LENGTH, count: cloudCounts[row] ?? 1 };
    const custom = habit.unlikeness(index, row);
    return (
      custom +
      unlikeness(matcher.compare(clouds, at, effort), {
        cosine,
        centrality: weighsRivals ? centrality(index, list, row) : 0,
        queryStrokes: trace.strokes,
        sampleStrokes: strokes[row] ?? 1,
        queryAspect: trace.aspect,
        sampleAspect: aspects[row] ?? 0,
      })
    );
  }

  function compareSymbol(id: string, stage: Stage): Ranked {
    const rows = (index.rowsById.get(id) ?? [])
      .filter((row) => !skipped.includes(row))
      .map((row) => ({ row, cosine: embeddingCosine(index, query, row) }))
      .sort((one, other) => other.cosine - one.cosine)
      .slice(0, stage.samples);
    const all = rows.map(({ row, cosine }) => compare(row, cosine, stage));
    return { id, unlikeness: Math.min(...all) };
  }

  /** Ranks the hopeful anew; the others keep their order behind them, for nothing seen with less care overtakes. */
  function refine(ranked: readonly Ranked[], stage: Stage): readonly Ranked[] {
    const limit = (ranked[0]?.unlikeness ?? 0) + stage.margin;
    const hopeful = ranked.slice(0, stage.most).filter((one) => one.unlikeness <= limit);
    const seen = hopeful
      .map(({ id }) => compareSymbol(id, stage))
      .sort((one, other) => one.unlikeness - other.unlikeness);
    const least = seen.at(-1)?.unlikeness ?? 0;
    const others = ranked.slice(hopeful.length);
    return [
      ...seen,
      ...others.map(({ id, unlikeness: found }) => ({ id, unlikeness: Math.max(least, found) })),
    ];
  }

  return {
    add(id, ink, options = {}) {
      if (traceInk(ink, trace)) addSample(index, id, { trace, ...options });
    },
    remove(id, key) {
      removeSamples(index, id, key);
    },
    save: () => writeIndex(index),
    load(bytes) {
      const read = readIndex(bytes, freshKernels());
      if (!read.ok) return read;
      index = read.value;
      return ok(undefined);
    },
    remember(bytes) {
      const read = readIndex(bytes, freshKernels());
      if (!read.ok) return read;
      remembered = { from: read.value, rows: rowsByKey(read.value) };
      return ok(undefined);
    },
    recall(id, { key, isOwn = false }) {
      const row = remembered?.rows.get(key.join());
      if (remembered === undefined || row === undefined) return false;
      copySample(index, id, { from: remembered.from, row });
      index.columns.own[index.count - 1] = isOwn ? 1 : 0;
      return true;
    },
    setHabit: (weight) => habit.setWeight(weight),
    letGo() {
      remembered = undefined;
    },
    recognise(ink: Ink, limit = DEFAULT_LIMIT, { isPartial = false, without } = {}) {
      if (index.count === 0 || !traceInk(ink, trace)) return NOTHING;
      query.scale = embedTrace(trace, query.vector, 0);
      index.kernels.queryVector.set(query.vector);
      matcher.setQuery(trace);
      habit.setQuery(trace);
      skipped = without ? rowsOf(index, without) : [];
      rankByEmbedding(index, { scale: query.scale, skipped }, list);
      let ranked: readonly Ranked[] = Array.from(list.rows.subarray(0, list.count), (row) => ({
        id: index.ids[row] ?? "",
        unlikeness: 0,
      }));
      for (const stage of STAGES) ranked = refine(ranked, stage);
      const shown = isPartial ? withCompletions(ranked, completions.rank(index, trace)) : ranked;
      const candidates = shown
        .slice(0, limit)
        .map((one) => ({ id: one.id, score: toScore(one.unlikeness) }));
      return { candidates, known: knownness(ranked.map((one) => one.unlikeness)) };
    },
  };
}

/** Puts symbols that the ink may be the beginning of among those that it may be. */
function withCompletions(
  ranked: readonly Ranked[],
  completions: readonly Ranked[],
): readonly Ranked[] {
  const best = new Map<string, Ranked>();
  for (const one of [...ranked, ...completions]) {
    if (one.unlikeness < (best.get(one.id)?.unlikeness ?? Infinity)) best.set(one.id, one);
  }
  return [...best.values()].sort((one, other) => one.unlikeness - other.unlikeness);
}

function rowsOf(
  index: SampleIndex,
  { id, key }: { readonly id: string; readonly key: SampleKey },
): readonly number[] {
  return (index.rowsById.get(id) ?? []).filter((row) => hasKey(index, row, key));
}

/** Where each sample is by its key; samples learnt without a key cannot be recalled. */
function rowsByKey({ columns, count }: SampleIndex): Map<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < count; row++) {
    const [one = 0, two = 0] = columns.keys.subarray(row * 2, row * 2 + 2);
    if (one !== 0 || two !== 0) rows.set(`${one},${two}`, row);
  }
  return rows;
}
