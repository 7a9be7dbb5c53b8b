import { SCAN_LENGTH } from "./kernelLayout.ts";
import { MAP_LENGTH } from "./orientationMap.ts";
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
 * Fills `list` with the symbols one of whose maps has the largest cosine with the query's, which lies in the kernels'
 * query vector; skipped rows are as if they were not there. A symbol takes one place whatever the number of its samples, so that teaching one never pushes out another.
 */
export function rankByMap(
  index: SampleIndex,
  { scale, skipped }: { readonly scale: number; readonly skipped: readonly number[] },
  list: Shortlist,
): void {
  const { kernels } = index;
  const { mapScales } = index.columns;
  const length = list.rows.length;
  list.count = 0;
  for (let start = 0; start < index.count; start += SCAN_LENGTH) {
    const rows = Math.min(SCAN_LENGTH, index.count - start);
    kernels.scan(start, rows);
    const { dots } = kernels;
    for (let k = 0; k < rows; k++) {
      const cosine = (dots[k] ?? 0) * scale * (mapScales[start + k] ?? 0);
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

/** Cosine of the query's map with one sample's. */
export function mapCosine(
  { kernels, columns }: SampleIndex,
  { map, scale }: { readonly map: Int8Array; readonly scale: number },
  row: number,
): number {
  const { vectors } = kernels;
  let dot = 0;
  const start = row * MAP_LENGTH;
  for (let cell = 0; cell < MAP_LENGTH; cell++) {
    dot += (map[cell] ?? 0) * (vectors[start + cell] ?? 0);
  }
  return dot * scale * (columns.mapScales[row] ?? 0);
}
