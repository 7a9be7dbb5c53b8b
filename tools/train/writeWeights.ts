/*
 * Turns the weights that trainEmbedding.c wrote into the module that the recogniser reads:
 * `node tools/train/writeWeights.ts WEIGHTS`. Each answer of each layer gets its own scale, so that a signed byte is
 * fine enough for every weight.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { LAYER_WIDTHS, type NetworkWeights } from "#core/recogniser/learnedEmbedding.ts";
import { readWeights } from "./readWeights.ts";

const MODULE = new URL("../../src/core/recogniser/weights.generated.ts", import.meta.url);

const BYTE_MAX = 127;

const [file = ""] = process.argv.slice(2);
const weights = readWeights(readFileSync(file));
const layers = (["one", "two", "full"] as const).map((name) => pack(weights, name));
const bytes = Buffer.concat(layers.map(({ bytes: packed }) => packed));
const floats = Float32Array.from([
  ...layers.flatMap(({ scales }) => scales),
  ...weights.oneBias,
  ...weights.twoBias,
]);
writeFileSync(
  MODULE,
  `/*
 * Weights of the learned embedding, written by tools/train/writeWeights.ts: do not edit.
 * Trained by tools/train/trainEmbedding.c on pen strokes of Omniglot (Lake, Salakhutdinov and Tenenbaum 2015, MIT licence) and
 * on glyphs put together from them.
 */

/** Weights as signed bytes, layer after layer. */
export const WEIGHT_BYTES =
  "${bytes.toString("base64")}";

/** Scale of each answer's weights, layer after layer, then what is added to each answer of the first two layers. */
export const WEIGHT_FLOATS =
  "${Buffer.from(floats.buffer).toString("base64")}";
`,
);
console.log(`${bytes.length + floats.byteLength} bytes of weights`);

function pack(
  from: NetworkWeights,
  name: keyof typeof LAYER_WIDTHS,
): { bytes: Buffer; scales: number[] } {
  const values = from[name];
  const width = LAYER_WIDTHS[name];
  const most = new Array<number>(width).fill(1e-9);
  values.forEach((value, at) => {
    most[at % width] = Math.max(most[at % width] ?? 0, Math.abs(value));
  });
  const scales = most.map((value) => value / BYTE_MAX);
  const packed = Int8Array.from(values, (value, at) =>
    Math.round(value / (scales[at % width] ?? 1)),
  );
  return { bytes: Buffer.from(packed.buffer), scales };
}
