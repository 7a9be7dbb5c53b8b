import { type NetworkWeights, WEIGHT_LENGTHS } from "#core/recogniser/learnedEmbedding.ts";

/** The weights in a file of trainEmbedding.c: 32-bit floats, part after part. */
export function readWeights(file: Uint8Array): NetworkWeights {
  const floats = new Float32Array(file.slice().buffer);
  let at = 0;
  const take = (length: number) => floats.slice(at, (at += length));
  const weights = {
    one: take(WEIGHT_LENGTHS.one),
    oneBias: take(WEIGHT_LENGTHS.oneBias),
    two: take(WEIGHT_LENGTHS.two),
    twoBias: take(WEIGHT_LENGTHS.twoBias),
    full: take(WEIGHT_LENGTHS.full),
  };
  if (at !== floats.length) throw new Error(`${floats.length} weights, not ${at}`);
  return weights;
}
