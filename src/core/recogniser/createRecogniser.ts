/*
 * Recognition from single drawings, in two stages. Every sample is kept as a map (where there is line of which
 * orientation, blurred) and as a cloud (points with directions). A query's map is compared with all maps, which is a
 * dot product each; the clouds of the best few dozen are then matched point by point, and the cost of the match,
 * a little corrected by the maps, decides.
 *
 * Nothing is learnt from other people's drawings, so one sample is enough and any sign will do.
 */
import type { Ink } from "#core/ink/ink.ts";
import { costToScore, knownness } from "./confidence.ts";
import { createMatcher } from "./matchClouds.ts";
import { MAP_LENGTH, paintMap } from "./orientationMap.ts";
import { CLOUD_LENGTH, gatherCloud } from "./pointCloud.ts";
import type { Candidate, Recogniser, Recognition } from "./recogniser.ts";
import { addSample, createSampleIndex, removeSamples } from "./sampleIndex.ts";
import { createShortlist, rankByMap } from "./shortlist.ts";
import { createTrace, traceInk } from "./trace.ts";

/** Candidates that a person can take in at a glance. */
const DEFAULT_LIMIT = 8;

/** Samples that are compared finely: the right one is almost always among them, and time grows with their number. */
const SHORTLIST_LENGTH = 100;

/** What a cosine that falls short of 1 adds to the cost of a match. */
const MAP_COST = 0.02;

const NOTHING: Recognition = { candidates: [], known: 0 };

/**
 * Makes an empty recogniser. Any ink is legal; ink without points, or with numbers that are not finite, is not learnt
 * and has no candidates. Equal calls give equal answers. About 1 kB for each sample.
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

  function bestCosts(): Map<string, number> {
    const costs = new Map<string, number>();
    for (let place = 0; place < list.count; place++) {
      const row = list.rows[place] ?? 0;
      const id = index.ids[row] ?? "";
      const match = matcher.cost(index.clouds, row * CLOUD_LENGTH, index.cloudCounts[row] ?? 1);
      const cost = match + MAP_COST * (1 - (list.cosines[place] ?? 0));
      costs.set(id, Math.min(cost, costs.get(id) ?? Infinity));
    }
    return costs;
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
      const ranked = [...bestCosts()].sort(([, one], [, other]) => one - other);
      const candidates: Candidate[] = ranked
        .slice(0, limit)
        .map(([id, cost]) => ({ id, score: costToScore(cost) }));
      return { candidates, known: knownness(ranked.map(([, cost]) => cost)) };
    },
  };
}
