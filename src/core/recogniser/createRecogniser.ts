/*
 * Recognition from single drawings, in stages, each costlier and asked of fewer samples. Every sample is kept as a
 * map (where there is line of which orientation, blurred) and as a cloud (points with directions). A query's map is
 * compared with all maps, a dot product each; the clouds of the best hundred symbols are matched point by point at a
 * glance, and those of the best of these with care.
 *
 * Nothing is learnt about particular signs from anybody, so one sample is enough and any sign will do.
 */
import type { Ink } from "#core/ink/ink.ts";
import { knownness, toScore } from "./confidence.ts";
import { createMatcher, type Effort } from "./matchClouds.ts";
import { MAP_LENGTH, paintMap } from "./orientationMap.ts";
import { CLOUD_LENGTH, gatherCloud } from "./pointCloud.ts";
import type { Recogniser, Recognition } from "./recogniser.ts";
import { addSample, createSampleIndex, removeSamples } from "./sampleIndex.ts";
import { createShortlist, mapCosine, rankByMap } from "./shortlist.ts";
import { createTrace, traceInk } from "./trace.ts";
import { unlikeness } from "./unlikeness.ts";

/** Candidates that a person can take in at a glance. */
const DEFAULT_LIMIT = 8;

/** Symbols whose clouds are compared: the right one is almost always among them, and time grows with their number. */
const SHORTLIST_LENGTH = 100;

/** Symbols that are compared with care. */
const STUDIED = 24;

/** Samples of one symbol that are compared with care, those with the likest maps first. */
const STUDIED_SAMPLES = 3;

const GLANCE: Effort = { affine: 1, elastic: 0 };
const STUDY: Effort = { affine: 2, elastic: 2 };

const NOTHING: Recognition = { candidates: [], known: 0 };

interface Ranked {
  readonly id: string;
  readonly unlikeness: number;
}

/**
 * Makes an empty recogniser. Any ink is legal; ink without points, or with numbers that are not finite, is not learnt
 * and has no candidates. Equal calls give equal answers. A sample takes about 1 kB.
 */
export function createRecogniser(): Recogniser {
  const index = createSampleIndex();
  const matcher = createMatcher();
  const trace = createTrace();
  const list = createShortlist(SHORTLIST_LENGTH);
  const queryMap = new Int8Array(MAP_LENGTH);
  const queryCloud = new Int16Array(CLOUD_LENGTH);
  // Products of 32-bit integers need no conversion on the way.
  const query = { map: new Int32Array(MAP_LENGTH), scale: 0 };

  function compare(row: number, cosine: number, effort: Effort): number {
    const at = { offset: row * CLOUD_LENGTH, count: index.cloudCounts[row] ?? 1 };
    return unlikeness(matcher.compare(index.clouds, at, effort), {
      cosine,
      queryStrokes: trace.strokes,
      sampleStrokes: index.strokes[row] ?? 1,
      queryAspect: trace.aspect,
      sampleAspect: index.aspects[row] ?? 0,
    });
  }

  function glance(): Ranked[] {
    const ranked: Ranked[] = [];
    for (let place = 0; place < list.count; place++) {
      const row = list.rows[place] ?? 0;
      const cost = compare(row, list.cosines[place] ?? 0, GLANCE);
      ranked.push({ id: index.ids[row] ?? "", unlikeness: cost });
    }
    return ranked.sort(byUnlikeness);
  }

  function study({ id }: Ranked): Ranked {
    const samples = (index.rowsById.get(id) ?? [])
      .map((row) => ({ row, cosine: mapCosine(index, query, row) }))
      .sort((one, other) => other.cosine - one.cosine)
      .slice(0, STUDIED_SAMPLES);
    const costs = samples.map(({ row, cosine }) => compare(row, cosine, STUDY));
    return { id, unlikeness: Math.min(...costs) };
  }

  return {
    add(id, ink) {
      if (traceInk(ink, trace)) addSample(index, id, trace);
    },
    remove(id) {
      removeSamples(index, id);
    },
    recognise(ink: Ink, limit = DEFAULT_LIMIT) {
      if (index.count === 0 || !traceInk(ink, trace)) return NOTHING;
      query.scale = paintMap(trace, queryMap, 0);
      query.map.set(queryMap);
      matcher.setQuery(queryCloud, gatherCloud(trace, queryCloud, 0));
      rankByMap(index, query, list);
      const glanced = glance();
      const studied = glanced.slice(0, STUDIED).map(study).sort(byUnlikeness);
      // What was only glanced at never overtakes what was studied.
      const least = studied.at(-1)?.unlikeness ?? 0;
      const ranked = [
        ...studied,
        ...glanced
          .slice(STUDIED)
          .map((one) => ({ id: one.id, unlikeness: Math.max(least, one.unlikeness) })),
      ];
      const candidates = ranked
        .slice(0, limit)
        .map((one) => ({ id: one.id, score: toScore(one.unlikeness) }));
      return { candidates, known: knownness(ranked.map((one) => one.unlikeness)) };
    },
  };
}

function byUnlikeness(one: Ranked, other: Ranked): number {
  return one.unlikeness - other.unlikeness;
}
