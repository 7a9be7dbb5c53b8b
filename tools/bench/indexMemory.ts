/* How much memory ten thousand symbols of one sample take in the recogniser: heap and typed arrays, all of it. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createRecogniser } from "#core/recogniser/createRecogniser.ts";
import { inventGlyph } from "#testing/inventGlyph.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { type Benches, summarise } from "./benchRow.ts";

const SYMBOLS = 10_000;
const RUNS = 3;

export const benches: Benches = {
  "index-memory-10000": () => summarise(Array.from({ length: RUNS }, measureIndex), "bytes"),
};

/** Bytes held by a taught recogniser that has answered a query. */
function measureIndex(): number {
  // What all recognisers share, weights and kernels, is there before.
  createRecogniser().recognise(inventGlyph(seededRandom(2)));
  const before = bytesInUse();
  const random = seededRandom(1);
  const recogniser = createRecogniser();
  for (let symbol = 0; symbol < SYMBOLS; symbol++) {
    recogniser.add(`glyph ${symbol}`, inventGlyph(random));
  }
  recogniser.recognise(inventGlyph(random));
  const bytes = bytesInUse() - before;
  // Asked once more, so that nothing of it is collected before it is counted.
  recogniser.recognise([]);
  return bytes;
}

/** After a full collection; typed arrays are counted with the heap. */
function bytesInUse(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc()");
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
