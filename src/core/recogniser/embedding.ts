import {
  createEmbedder,
  EMBEDDING_LENGTH,
  LAYER_WIDTHS,
  type NetworkWeights,
  WEIGHT_LENGTHS,
} from "./learnedEmbedding.ts";
import type { Trace } from "./trace.ts";
import { WEIGHT_BYTES, WEIGHT_FLOATS } from "./weights.generated.ts";

export { EMBEDDING_LENGTH } from "./learnedEmbedding.ts";

/** Numbers are stored as one signed byte. */
const BYTE_MAX = 127;

const embedding = new Float32Array(EMBEDDING_LENGTH);
let embed: ReturnType<typeof createEmbedder> | undefined;

/** Writes the embedding of a trace to `vector` at `offset`; answers the factor that turns a dot product of bytes into a cosine. */
export function embedTrace(trace: Trace, vector: Int8Array, offset: number): number {
  embed ??= createEmbedder(unpackWeights());
  embed(trace, embedding);
  let most = 0;
  for (const value of embedding) most = Math.max(most, Math.abs(value));
  const scale = most > 0 ? BYTE_MAX / most : 0;
  let squares = 0;
  for (let at = 0; at < EMBEDDING_LENGTH; at++) {
    const value = Math.round((embedding[at] ?? 0) * scale);
    vector[offset + at] = value;
    squares += value * value;
  }
  return squares > 0 ? 1 / Math.sqrt(squares) : 0;
}

function unpackWeights(): NetworkWeights {
  const bytes = new Int8Array(decode(WEIGHT_BYTES).buffer);
  const floats = new Float32Array(decode(WEIGHT_FLOATS).buffer);
  let byte = 0;
  let float = 0;
  const takeFloats = (count: number) => floats.subarray(float, (float += count));
  const layer = (name: keyof typeof LAYER_WIDTHS) => {
    const scales = takeFloats(LAYER_WIDTHS[name]);
    const from = bytes.subarray(byte, (byte += WEIGHT_LENGTHS[name]));
    return Float32Array.from(from, (value, at) => value * (scales[at % scales.length] ?? 0));
  };
  return {
    one: layer("one"),
    two: layer("two"),
    full: layer("full"),
    oneBias: takeFloats(WEIGHT_LENGTHS.oneBias),
    twoBias: takeFloats(WEIGHT_LENGTHS.twoBias),
  };
}

function decode(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
