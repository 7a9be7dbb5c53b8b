/* The recogniser's two inner loops in WebAssembly with 128-bit vectors; what they do is said in `plainKernels.ts`. */
import {
  DOTS,
  MAX_SQUARE,
  NEAREST_TO_QUERY,
  NEAREST_TO_SAMPLE,
  NOTHING_FOUND,
  NUMBER_BITS,
  QUERY_ORIENTATIONS,
  QUERY_PLACES,
  QUERY_VECTOR,
  SAMPLE_ORIENTATIONS,
  SAMPLE_PLACES,
} from "#core/recogniser/kernelLayout.ts";
import {
  add,
  type FunctionSource,
  get,
  I32,
  int,
  isLess,
  loopWhile,
  set,
  storeInt,
  V128,
  vector,
} from "./assemble.ts";

/** Sixteen bytes, four lanes of 32 bits. */
const STEP = 16;

/** `scan(at, count, length)`: dot products of the query's vector with `count` ≥ 1 vectors of `length` (a multiple of 8). */
export function scan(): FunctionSource {
  const [at, count, length, out, cell, sum] = [0, 1, 2, 3, 4, 5] as const;
  // `count` is turned into the address behind the last product, as both are multiples of four.
  const product = vector.dot(
    vector.load8x8(get(at), 0),
    vector.load(add(get(cell), get(cell)), QUERY_VECTOR),
  );
  const sumOfLanes = [0, 1, 2, 3]
    .map((lane) => vector.lane(get(sum), lane))
    .reduce((one, other) => add(one, other));
  return {
    name: "scan",
    parameters: 3,
    locals: [I32, I32, V128],
    body: [
      ...set(out, int(0)),
      ...set(count, add(add(get(count), get(count)), add(get(count), get(count)))),
      ...loopWhile(isLess(get(out), get(count)), [
        ...set(sum, vector.splat(int(0))),
        ...set(cell, int(0)),
        ...loopWhile(isLess(get(cell), get(length)), [
          ...set(sum, vector.add(get(sum), product)),
          ...set(at, add(get(at), int(8))),
          ...set(cell, add(get(cell), int(8))),
        ]),
        ...storeInt(get(out), DOTS, sumOfLanes),
        ...set(out, add(get(out), int(4))),
      ]),
    ],
  };
}

/** `pair(query, sample)`: nearest points, both ways, of clouds of so many points, at least one each. */
export function pair(): FunctionSource {
  const [query, sample, from, to, fromNumber] = [0, 1, 2, 3, 4] as const;
  const [places, orientations, best, found, fromNumbers, toNumbers] = [5, 6, 7, 8, 9, 10] as const;
  const timesFour = (local: number) =>
    add(add(get(local), get(local)), add(get(local), get(local)));
  const differences = (own: number, other: number) =>
    vector.subtract16(get(own), vector.load(get(to), other));
  const square = (own: number, other: number, kept: number) => [
    ...set(kept, differences(own, other)),
    ...vector.dot(get(kept), get(kept)),
  ];
  const least = vector.least(
    vector.least(get(best), vector.order(get(best), [2, 3, 0, 1])),
    vector.order(vector.least(get(best), vector.order(get(best), [2, 3, 0, 1])), [1, 0, 3, 2]),
  );
  return {
    name: "pair",
    parameters: 2,
    locals: [I32, I32, I32, V128, V128, V128, V128, V128, V128],
    body: [
      ...set(query, timesFour(query)),
      ...set(sample, timesFour(sample)),
      ...set(to, int(0)),
      ...loopWhile(isLess(get(to), get(sample)), [
        ...vector.store(get(to), NEAREST_TO_SAMPLE, vector.splat(int(NOTHING_FOUND))),
        ...set(to, add(get(to), int(STEP))),
      ]),
      ...set(from, int(0)),
      ...set(fromNumber, int(0)),
      ...loopWhile(isLess(get(from), get(query)), [
        ...set(places, vector.loadSplat(get(from), QUERY_PLACES)),
        ...set(orientations, vector.loadSplat(get(from), QUERY_ORIENTATIONS)),
        ...set(fromNumbers, vector.splat(get(fromNumber))),
        ...set(toNumbers, vector.lanes([0, 1, 2, 3])),
        ...set(best, vector.splat(int(NOTHING_FOUND))),
        ...set(to, int(0)),
        ...loopWhile(isLess(get(to), get(sample)), [
          ...set(
            found,
            vector.shiftLeft(
              vector.least(
                vector.add(
                  square(places, SAMPLE_PLACES, found),
                  square(orientations, SAMPLE_ORIENTATIONS, found),
                ),
                vector.splat(int(MAX_SQUARE)),
              ),
              NUMBER_BITS,
            ),
          ),
          ...set(best, vector.least(get(best), vector.or(get(found), get(toNumbers)))),
          ...vector.store(
            get(to),
            NEAREST_TO_SAMPLE,
            vector.least(
              vector.load(get(to), NEAREST_TO_SAMPLE),
              vector.or(get(found), get(fromNumbers)),
            ),
          ),
          ...set(toNumbers, vector.add(get(toNumbers), vector.splat(int(4)))),
          ...set(to, add(get(to), int(STEP))),
        ]),
        ...storeInt(get(from), NEAREST_TO_QUERY, vector.lane(least, 0)),
        ...set(fromNumber, add(get(fromNumber), int(1))),
        ...set(from, add(get(from), int(4))),
      ]),
    ],
  };
}
