/*
 * All samples in contiguous typed arrays: row `s` of each array belongs to sample `s`. Removing moves the last sample
 * into the gap, so that adding and removing cost the samples of one symbol and comparing walks straight through memory.
 */
import { MAP_LENGTH, paintMap } from "./orientationMap.ts";
import { CLOUD_LENGTH, gatherCloud } from "./pointCloud.ts";
import type { Trace } from "./trace.ts";

/** Rows to begin with; doubled whenever they are full. */
const FIRST_CAPACITY = 64;

/** Samples by row; arrays are replaced when they grow, so read them anew for every query. */
export interface SampleIndex {
  count: number;
  /** Symbol of each sample. */
  readonly ids: string[];
  maps: Int8Array;
  /** Turns a dot product of maps into a cosine. */
  mapScales: Float32Array;
  clouds: Int16Array;
  cloudCounts: Uint8Array;
  strokes: Uint16Array;
  /** Logarithm of width over height. */
  aspects: Float32Array;
  readonly rowsById: Map<string, number[]>;
}

export function createSampleIndex(): SampleIndex {
  return {
    count: 0,
    ids: [],
    maps: new Int8Array(FIRST_CAPACITY * MAP_LENGTH),
    mapScales: new Float32Array(FIRST_CAPACITY),
    clouds: new Int16Array(FIRST_CAPACITY * CLOUD_LENGTH),
    cloudCounts: new Uint8Array(FIRST_CAPACITY),
    strokes: new Uint16Array(FIRST_CAPACITY),
    aspects: new Float32Array(FIRST_CAPACITY),
    rowsById: new Map(),
  };
}

/** Adds one sample of a symbol. */
export function addSample(index: SampleIndex, id: string, trace: Trace): void {
  if (index.count === index.mapScales.length) grow(index);
  const row = index.count++;
  index.ids[row] = id;
  index.mapScales[row] = paintMap(trace, index.maps, row * MAP_LENGTH);
  index.cloudCounts[row] = gatherCloud(trace, index.clouds, row * CLOUD_LENGTH);
  index.strokes[row] = trace.strokes;
  index.aspects[row] = trace.aspect;
  const rows = index.rowsById.get(id);
  if (rows === undefined) index.rowsById.set(id, [row]);
  else rows.push(row);
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
  index.maps.copyWithin(to * MAP_LENGTH, from * MAP_LENGTH, (from + 1) * MAP_LENGTH);
  index.mapScales.copyWithin(to, from, from + 1);
  index.clouds.copyWithin(to * CLOUD_LENGTH, from * CLOUD_LENGTH, (from + 1) * CLOUD_LENGTH);
  index.cloudCounts.copyWithin(to, from, from + 1);
  index.strokes.copyWithin(to, from, from + 1);
  index.aspects.copyWithin(to, from, from + 1);
}

function grow(index: SampleIndex): void {
  const { maps, mapScales, clouds, cloudCounts, strokes, aspects } = index;
  index.maps = new Int8Array(maps.length * 2);
  index.maps.set(maps);
  index.mapScales = new Float32Array(mapScales.length * 2);
  index.mapScales.set(mapScales);
  index.clouds = new Int16Array(clouds.length * 2);
  index.clouds.set(clouds);
  index.cloudCounts = new Uint8Array(cloudCounts.length * 2);
  index.cloudCounts.set(cloudCounts);
  index.strokes = new Uint16Array(strokes.length * 2);
  index.strokes.set(strokes);
  index.aspects = new Float32Array(aspects.length * 2);
  index.aspects.set(aspects);
}
