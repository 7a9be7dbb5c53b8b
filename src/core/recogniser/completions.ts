/*
 * What a drawing that is still being made may become. The first strokes of every sample with more strokes are taken for a
 * drawing of their own, in the order in which the sample was drawn: first the places along the strokes are compared, for all
 * samples, then the clouds of the likeliest.
 */
import { STEPS } from "./kernelLayout.ts";
import type { Matcher } from "./matchClouds.ts";
import { CLOUD_COLUMN, CLOUD_LENGTH, gatherCloud } from "./pointCloud.ts";
import type { SampleIndex } from "./sampleIndex.ts";
import { createStrokeSequence, readSequence, sequenceLikeness } from "./strokeSequence.ts";
import { MAX_ORDERED_STROKES, SPREAD, stretch, type Trace } from "./trace.ts";
import { misfitUnlikeness } from "./unlikeness.ts";

/** Symbols whose beginnings are compared closely. */
const CLOSELY = 40;

/** Beginnings whose places correlate less are none of this drawing. */
const LEAST_LIKENESS = 0.55;

/**
 * What being only a beginning costs, in unlikeness, so that a whole drawing comes before what it could become. A whole
 * drawing's embedding and rivals count 3 to 4 besides.
 */
const BEGINNING = 6;

/** What each share of the strokes that are missing costs on top: of two completions the nearer is likelier. */
const MISSING = 2;

/** A symbol and how unlike the ink is to its beginning. */
export interface Completion {
  readonly id: string;
  readonly unlikeness: number;
}

export interface Completions {
  /** The likeliest symbols that the drawing in `trace` begins, best first; it must be the matcher's query. */
  rank(index: SampleIndex, trace: Trace): readonly Completion[];
}

export function createCompletions(matcher: Matcher): Completions {
  const own = {
    clouds: new Int16Array(CLOUD_LENGTH),
    strokeEnds: new Uint8Array(MAX_ORDERED_STROKES),
  };
  const sequence = createStrokeSequence();
  const beginning = new Int16Array(CLOUD_LENGTH);

  function likeliest(index: SampleIndex, strokes: number): readonly { row: number }[] {
    const { columns } = index;
    if (!readSequence(own, { row: 0, strokes }, sequence)) return [];
    const found: { row: number; likeness: number }[] = [];
    for (let row = 0; row < index.count; row++) {
      if ((columns.strokes[row] ?? 0) <= strokes) continue;
      const likeness = sequenceLikeness(sequence, columns, row);
      if (likeness > LEAST_LIKENESS) found.push({ row, likeness });
    }
    return found.sort((one, other) => other.likeness - one.likeness).slice(0, CLOSELY);
  }

  function compare({ columns }: SampleIndex, row: number, strokes: number): number {
    const count = columns.strokeEnds[row * MAX_ORDERED_STROKES + strokes - 1] ?? 0;
    if (count < 1) return Infinity;
    const from = row * CLOUD_LENGTH;
    beginning.set(columns.clouds.subarray(from, from + CLOUD_LENGTH));
    renormalise(beginning, count);
    const misfit = matcher.compare(beginning, { offset: 0, count }, { affine: 1, elastic: 1 });
    const missing = 1 - strokes / (columns.strokes[row] ?? strokes);
    return misfitUnlikeness(misfit) + BEGINNING + MISSING * missing;
  }

  return {
    rank(index, trace) {
      const { strokes } = trace;
      gatherCloud(trace, { ...own, row: 0 });
      const best = new Map<string, number>();
      for (const { row } of likeliest(index, strokes)) {
        const id = index.ids[row] ?? "";
        const unlikeness = compare(index, row, strokes);
        if (unlikeness < (best.get(id) ?? Infinity)) best.set(id, unlikeness);
      }
      return [...best]
        .map(([id, unlikeness]) => ({ id, unlikeness }))
        .sort((one, other) => one.unlikeness - other.unlikeness);
    },
  };
}

/** Centres and scales the first points as if they were a drawing of their own. */
function renormalise(cloud: Int16Array, count: number): void {
  let [meanX, meanY, varX, varY] = [0, 0, 0, 0];
  for (let at = 0; at < 2 * count; at += 2) {
    const x = cloud[at] ?? 0;
    const y = cloud[at + 1] ?? 0;
    meanX += x / count;
    meanY += y / count;
    varX += (x * x) / count;
    varY += (y * y) / count;
  }
  const spreadX = Math.sqrt(Math.max(0, varX - meanX * meanX));
  const spreadY = Math.sqrt(Math.max(0, varY - meanY * meanY));
  const spread = Math.max(spreadX, spreadY);
  const scale = spread > 0 ? (SPREAD * STEPS) / spread : 0;
  const scaleX = scale * stretch(spread, spreadX);
  const scaleY = scale * stretch(spread, spreadY);
  for (let at = 0; at < 2 * count; at += 2) {
    cloud[at] = ((cloud[at] ?? 0) - meanX) * scaleX;
    cloud[at + 1] = ((cloud[at + 1] ?? 0) - meanY) * scaleY;
  }
  // Orientations stay: they would turn by no more than the stretching, which the affine fit takes back.
  cloud.fill(0, 2 * count, CLOUD_COLUMN);
}
