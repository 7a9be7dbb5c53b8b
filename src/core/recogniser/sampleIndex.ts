/*
 * All samples in contiguous typed arrays: row `s` of each array belongs to sample `s`. Removing moves the last sample
 * into the gap, so that adding and removing cost the samples of one symbol and comparing walks straight through memory.
 */
import type { Kernels } from "./kernels.ts";
import { MAP_LENGTH, paintMap } from "./orientationMap.ts";
import { CLOUD_LENGTH, gatherCloud } from "./pointCloud.ts";
import type { Trace } from "./trace.ts";

/** Rows to begin with. */
const FIRST_CAPACITY = 64;

/** Arrays grow by this part: learning many samples copies each a few times and leaves little room unused. */
const GROWTH = 1 / 8;

/** Samples by row; arrays are replaced when they grow, so read them anew for every query. The maps are the kernels'. */
export interface SampleIndex {
  readonly kernels: Kernels;
  count: number;
  /** Symbol of each sample. */
  readonly ids: string[];
  /** Turns a dot product of maps into a cosine. */
  mapScales: Float32Array;
  clouds: Int16Array;
  cloudCounts: Uint8Array;
  strokes: Uint16Array;
  /** Logarithm of width over height. */
  aspects: Float32Array;
  readonly rowsById: Map<string, number[]>;
}

export function createSampleIndex(kernels: Kernels): SampleIndex {
  return {
    kernels,
    count: 0,
    ids: [],
    mapScales: new Float32Array(0),
    clouds: new Int16Array(0),
    cloudCounts: new Uint8Array(0),
    strokes: new Uint16Array(0),
    aspects: new Float32Array(0),
    rowsById: new Map(),
  };
}

/** Adds one sample of a symbol. */
export function addSample(index: SampleIndex, id: string, trace: Trace): void {
  const row = addRow(index, id);
  index.mapScales[row] = paintMap(trace, index.kernels.vectors, row * MAP_LENGTH);
  index.cloudCounts[row] = gatherCloud(trace, index.clouds, row * CLOUD_LENGTH);
  index.strokes[row] = trace.strokes;
  index.aspects[row] = trace.aspect;
}

/** Gives a symbol one more row, to be filled by the caller. */
export function addRow(index: SampleIndex, id: string): number {
  reserveRows(index, index.count + 1);
  const row = index.count++;
  index.ids[row] = id;
  const rows = index.rowsById.get(id);
  if (rows === undefined) index.rowsById.set(id, [row]);
  else rows.push(row);
  return row;
}

/** Removes all samples of a symbol. */
export function removeSamples(index: SampleIndex, id: string): void {
  const rows = index.rowsById.get(id) ?? [];
  index.rowsById.delete(id);
  // From the back, so that the sample moved into a gap is never one that is to go.
  for (const row of rows.toSorted((one, other) => other - one)) {
    const last = --index.count;
    if (last !== row) moveRow(index, last, row);
    index.ids.length = last;
  }
}

function moveRow(index: SampleIndex, from: number, to: number): void {
  const id = index.ids[from] ?? "";
  const rows = index.rowsById.get(id) ?? [];
  rows[rows.indexOf(from)] = to;
  index.ids[to] = id;
  const { vectors } = index.kernels;
  vectors.copyWithin(to * MAP_LENGTH, from * MAP_LENGTH, (from + 1) * MAP_LENGTH);
  index.mapScales.copyWithin(to, from, from + 1);
  index.clouds.copyWithin(to * CLOUD_LENGTH, from * CLOUD_LENGTH, (from + 1) * CLOUD_LENGTH);
  index.cloudCounts.copyWithin(to, from, from + 1);
  index.strokes.copyWithin(to, from, from + 1);
  index.aspects.copyWithin(to, from, from + 1);
}

/** Makes room for so many rows in all. */
export function reserveRows(index: SampleIndex, rows: number): void {
  index.kernels.reserve(rows);
  const capacity = index.mapScales.length;
  if (rows <= capacity) return;
  const grown = Math.max(rows, FIRST_CAPACITY, Math.ceil(capacity * (1 + GROWTH)));
  index.mapScales = enlarge(index.mapScales, new Float32Array(grown));
  index.clouds = enlarge(index.clouds, new Int16Array(grown * CLOUD_LENGTH));
  index.cloudCounts = enlarge(index.cloudCounts, new Uint8Array(grown));
  index.strokes = enlarge(index.strokes, new Uint16Array(grown));
  index.aspects = enlarge(index.aspects, new Float32Array(grown));
}

function enlarge<T extends { set(other: T): void }>(before: T, after: T): T {
  after.set(before);
  return after;
}
