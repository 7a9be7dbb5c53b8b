import { SCAN_LENGTH } from "./kernelLayout.ts";
import { EMBEDDING_LENGTH } from "./embedding.ts";
import type { SampleIndex } from "./sampleIndex.ts";

/** The symbols that look most alike, best first, each by its best sample; the first `count` entries mean anything. */
export interface Shortlist {
  count: number;
  readonly rows: Int32Array;
  readonly cosines: Float32Array;
}

export function createShortlist(length: number): Shortlist {
  return { count: 0, rows: new Int32Array(length), cosines: new Float32Array(length) };
}

/**
 * Fills `list` with the symbols one of whose embeddings has the largest cosine with the query's, which lies in the kernels'
 * query vector; skipped rows are as if they were not there. A symbol takes one place whatever the number of its samples, so that teaching one never pushes out another.
 */
export function rankByEmbedding(
  index: SampleIndex,
  { scale, skipped }: { readonly scale: number; readonly skipped: readonly number[] },
  list: Shortlist,
): void {
  const { kernels } = index;
  const { vectorScales } = index.columns;
  const length = list.rows.length;
  list.count = 0;
  for (let start = 0; start < index.count; start += SCAN_LENGTH) {
    const rows = Math.min(SCAN_LENGTH, index.count - start);
    kernels.scan(start, rows);
    const { dots } = kernels;
    for (let k = 0; k < rows; k++) {
      const cosine = (dots[k] ?? 0) * scale * (vectorScales[start + k] ?? 0);
      if (list.count === length && cosine <= (list.cosines[length - 1] ?? 0)) continue;
      if (skipped.includes(start + k)) continue;
      insert(index, list, { row: start + k, cosine });
    }
  }
}

function insert(
  { ids }: SampleIndex,
  list: Shortlist,
  { row, cosine }: { readonly row: number; readonly cosine: number },
): void {
  let place = list.count;
  for (let taken = 0; taken < list.count; taken++) {
    if (ids[list.rows[taken] ?? 0] === ids[row]) place = taken;
  }
  if (place < list.count) {
    if (cosine <= (list.cosines[place] ?? 0)) return;
  } else if (list.count < list.rows.length) {
    list.count++;
  } else {
    place--;
  }
  while (place > 0 && (list.cosines[place - 1] ?? 0) < cosine) {
    list.rows[place] = list.rows[place - 1] ?? 0;
    list.cosines[place] = list.cosines[place - 1] ?? 0;
    place--;
  }
  list.rows[place] = row;
  list.cosines[place] = cosine;
}

/** Rivals that a sample is compared with; as many as the last stage sees. */
const RIVALS = 24;

/**
 * How much a sample is like the likeliest samples of other symbols, 0 without any: the sum of the cosines with the first of the list
 * by their number when it is full. A sample that resembles everything is a weaker answer (hubness, Radovanović et al. 2010).
 */
export function centrality(index: SampleIndex, list: Shortlist, row: number): number {
  const { vectors } = index.kernels;
  const { vectorScales } = index.columns;
  const start = row * EMBEDDING_LENGTH;
  let sum = 0;
  for (let place = 0; place < Math.min(RIVALS, list.count); place++) {
    const rival = list.rows[place] ?? 0;
    // A symbol's own samples are no rivals: it must not lose by having several.
    if (index.ids[rival] === index.ids[row]) continue;
    const from = rival * EMBEDDING_LENGTH;
    let dot = 0;
    for (let cell = 0; cell < EMBEDDING_LENGTH; cell++) {
      dot += (vectors[start + cell] ?? 0) * (vectors[from + cell] ?? 0);
    }
    sum += dot * (vectorScales[rival] ?? 0);
  }
  return (sum * (vectorScales[row] ?? 0)) / RIVALS;
}

/** Cosine of the query's embedding with one sample's. */
export function embeddingCosine(
  { kernels, columns }: SampleIndex,
  { vector, scale }: { readonly vector: Int8Array; readonly scale: number },
  row: number,
): number {
  const { vectors } = kernels;
  let dot = 0;
  const start = row * EMBEDDING_LENGTH;
  for (let cell = 0; cell < EMBEDDING_LENGTH; cell++) {
    dot += (vector[cell] ?? 0) * (vectors[start + cell] ?? 0);
  }
  return dot * scale * (columns.vectorScales[row] ?? 0);
}
