import { MAP_LENGTH } from "./orientationMap.ts";
import type { SampleIndex } from "./sampleIndex.ts";

/** The best rows found so far, best first; only the first `count` entries mean anything. */
export interface Shortlist {
  count: number;
  readonly rows: Int32Array;
  readonly cosines: Float32Array;
}

export function createShortlist(length: number): Shortlist {
  return { count: 0, rows: new Int32Array(length), cosines: new Float32Array(length) };
}

/** Fills `list` with the samples whose maps have the largest cosine with the query's; equal ones keep their order. */
export function rankByMap(
  index: SampleIndex,
  query: { readonly map: Int32Array; readonly scale: number },
  list: Shortlist,
): void {
  const { maps, mapScales } = index;
  const { map, scale } = query;
  const length = list.rows.length;
  list.count = 0;
  for (let row = 0, at = 0; row < index.count; row++) {
    let dot = 0;
    for (let cell = 0; cell < MAP_LENGTH; cell++) dot += (map[cell] ?? 0) * (maps[at++] ?? 0);
    const cosine = dot * scale * (mapScales[row] ?? 0);
    if (list.count === length && cosine <= (list.cosines[length - 1] ?? 0)) continue;
    insert(list, row, cosine);
  }
}

function insert(list: Shortlist, row: number, cosine: number): void {
  let place = list.count < list.rows.length ? list.count++ : list.count - 1;
  while (place > 0 && (list.cosines[place - 1] ?? 0) < cosine) {
    list.rows[place] = list.rows[place - 1] ?? 0;
    list.cosines[place] = list.cosines[place - 1] ?? 0;
    place--;
  }
  list.rows[place] = row;
  list.cosines[place] = cosine;
}
