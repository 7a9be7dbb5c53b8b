/*
 * All samples in contiguous typed arrays: row `s` of each column belongs to sample `s`. Removing moves the last sample
 * into the gap, so that adding and removing cost the samples of one symbol and comparing walks straight through memory.
 */
import type { Kernels } from "./kernels.ts";
import { EMBEDDING_LENGTH, embedTrace } from "./embedding.ts";
import { CLOUD_LENGTH, gatherCloud } from "./pointCloud.ts";
import { MAX_ORDERED_STROKES, type Trace } from "./trace.ts";

/** Rows to begin with. */
const FIRST_CAPACITY = 64;

/** Columns grow by this part: learning many samples copies each a few times and leaves little room unused. */
const GROWTH = 1 / 8;

/** Numbers that each column has for a sample. */
export const COLUMN_WIDTHS = {
  vectorScales: 1,
  clouds: CLOUD_LENGTH,
  cloudCounts: 1,
  strokes: 1,
  strokeEnds: MAX_ORDERED_STROKES,
  aspects: 1,
  keys: 2,
  own: 1,
} as const;

export interface Columns {
  /** Turns a dot product of embeddings into a cosine. */
  readonly vectorScales: Float32Array;
  readonly clouds: Int16Array;
  readonly cloudCounts: Uint8Array;
  readonly strokes: Uint16Array;
  /** For each of the first strokes, how many points of the cloud lie before its end. */
  readonly strokeEnds: Uint8Array;
  /** Logarithm of width over height. */
  readonly aspects: Float32Array;
  /** The sample's content hash; zeroes when none was given. */
  readonly keys: Uint32Array;
  /** 1: drawn by the person who asks. */
  readonly own: Uint8Array;
}

const COLUMN_NAMES = Object.keys(COLUMN_WIDTHS) as readonly (keyof Columns)[];

/** Samples by row; columns are replaced when they grow, so read them anew for every query. The embeddings are the kernels'. */
export interface SampleIndex {
  readonly kernels: Kernels;
  count: number;
  /** Symbol of each sample. */
  readonly ids: string[];
  columns: Columns;
  readonly rowsById: Map<string, number[]>;
}

/** Hash of what a sample was made from: two whole numbers of 32 bits. */
export type SampleKey = readonly [number, number];

const NO_KEY: SampleKey = [0, 0];

export function createSampleIndex(kernels: Kernels): SampleIndex {
  return { kernels, count: 0, ids: [], columns: createColumns(0), rowsById: new Map() };
}

/** Adds one sample of a symbol. */
export function addSample(index: SampleIndex, id: string, sample: SampleToFill): void {
  fillRow(index, addRow(index, id), sample);
}

interface SampleToFill {
  readonly trace: Trace;
  readonly key?: SampleKey;
  readonly isOwn?: boolean;
}

/** Writes what is seen of a sample to a row that there is room for. */
export function fillRow(
  index: SampleIndex,
  row: number,
  { trace, key = NO_KEY, isOwn = false }: SampleToFill,
): void {
  const { vectorScales, clouds, cloudCounts, strokes, strokeEnds, aspects, keys } = index.columns;
  vectorScales[row] = embedTrace(trace, index.kernels.vectors, row * EMBEDDING_LENGTH);
  cloudCounts[row] = gatherCloud(trace, { clouds, strokeEnds, row });
  strokes[row] = trace.strokes;
  aspects[row] = trace.aspect;
  keys.set(key, row * 2);
  index.columns.own[row] = isOwn ? 1 : 0;
}

/** Adds a sample to a symbol by copying a row of another index. */
export function copySample(
  index: SampleIndex,
  id: string,
  { from, row: source }: { readonly from: SampleIndex; readonly row: number },
): void {
  const row = addRow(index, id);
  const { vectors } = from.kernels;
  const vector = vectors.subarray(source * EMBEDDING_LENGTH, (source + 1) * EMBEDDING_LENGTH);
  index.kernels.vectors.set(vector, row * EMBEDDING_LENGTH);
  for (const name of COLUMN_NAMES) {
    const width = COLUMN_WIDTHS[name];
    const cells = from.columns[name].subarray(source * width, (source + 1) * width);
    index.columns[name].set(cells, row * width);
  }
}

/** Removes the samples of a symbol, all or those of a key. */
export function removeSamples(index: SampleIndex, id: string, key?: SampleKey): void {
  const all = index.rowsById.get(id) ?? [];
  const rows = key === undefined ? all : all.filter((row) => hasKey(index, row, key));
  const kept = all.filter((row) => !rows.includes(row));
  if (kept.length > 0) index.rowsById.set(id, kept);
  else index.rowsById.delete(id);
  // From the back, so that the sample moved into a gap is never one that is to go.
  for (const row of rows.toSorted((one, other) => other - one)) {
    const last = --index.count;
    if (last !== row) moveRow(index, last, row);
    index.ids.length = last;
  }
}

export function hasKey({ columns: { keys } }: SampleIndex, row: number, key: SampleKey): boolean {
  return keys[row * 2] === key[0] && keys[row * 2 + 1] === key[1];
}

/** Makes room for so many rows in all; the numbers in new rows are 0. */
export function reserveRows(index: SampleIndex, rows: number): void {
  index.kernels.reserve(rows);
  const capacity = index.columns.vectorScales.length;
  if (rows <= capacity) return;
  const grown = createColumns(Math.max(rows, FIRST_CAPACITY, Math.ceil(capacity * (1 + GROWTH))));
  for (const name of COLUMN_NAMES) grown[name].set(index.columns[name]);
  index.columns = grown;
}

/** The first rows of the embeddings and of every column as bytes, always in the same order: what is written to a file. */
export function columnBytes(index: SampleIndex, rows: number): readonly Uint8Array[] {
  const vectors = index.kernels.vectors.subarray(0, rows * EMBEDDING_LENGTH);
  const columns = COLUMN_NAMES.map((name) =>
    index.columns[name].subarray(0, rows * COLUMN_WIDTHS[name]),
  );
  return [vectors, ...columns].map(
    ({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength),
  );
}

/** Bytes that the index holds in typed arrays, room for further rows included. */
export function sizeOfIndex({ kernels, columns }: SampleIndex): number {
  return COLUMN_NAMES.reduce(
    (sum, name) => sum + columns[name].byteLength,
    kernels.vectors.buffer.byteLength,
  );
}

function createColumns(rows: number): Columns {
  return {
    vectorScales: new Float32Array(rows * COLUMN_WIDTHS.vectorScales),
    clouds: new Int16Array(rows * COLUMN_WIDTHS.clouds),
    cloudCounts: new Uint8Array(rows * COLUMN_WIDTHS.cloudCounts),
    strokes: new Uint16Array(rows * COLUMN_WIDTHS.strokes),
    strokeEnds: new Uint8Array(rows * COLUMN_WIDTHS.strokeEnds),
    aspects: new Float32Array(rows * COLUMN_WIDTHS.aspects),
    keys: new Uint32Array(rows * COLUMN_WIDTHS.keys),
    own: new Uint8Array(rows * COLUMN_WIDTHS.own),
  };
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

function moveRow(index: SampleIndex, from: number, to: number): void {
  const id = index.ids[from] ?? "";
  const rows = index.rowsById.get(id) ?? [];
  rows[rows.indexOf(from)] = to;
  index.ids[to] = id;
  index.kernels.vectors.copyWithin(
    to * EMBEDDING_LENGTH,
    from * EMBEDDING_LENGTH,
    (from + 1) * EMBEDDING_LENGTH,
  );
  for (const name of COLUMN_NAMES) {
    const width = COLUMN_WIDTHS[name];
    index.columns[name].copyWithin(to * width, from * width, (from + 1) * width);
  }
}
