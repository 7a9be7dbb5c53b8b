/*
 * The learned embedding: a small convolutional network turns a picture of a drawing into a direction in space.
 * Drawings of one sign by different hands point nearly the same way. It was trained on signs of some alphabets and on
 * invented ones (tools/train) and is used for signs it has never seen: what it knows is how hands vary.
 *
 * Two layers of 3 × 3 windows, each at every other place (16 → 8 → 4 cells a side), negative answers cut to 0, then
 * one full layer. Zeroes, which are most of a picture and half of a layer, are skipped.
 */
import { PICTURE_CHANNELS, PICTURE_GRID, PICTURE_LENGTH, paintPicture } from "./learnedPicture.ts";
import type { Trace } from "./trace.ts";

/** Numbers of an embedding. */
export const EMBEDDING_LENGTH = 128;

const CHANNELS_ONE = 40;
const CHANNELS_TWO = 112;
const GRID_ONE = PICTURE_GRID / 2;
const GRID_TWO = GRID_ONE / 2;
const FLAT = GRID_TWO * GRID_TWO * CHANNELS_TWO;
const WINDOW = 9;

/** Longest list of inputs that one answer may depend on. */
const MAX_INPUTS = Math.max(WINDOW * CHANNELS_ONE, FLAT);

/** Weights of each layer, answers of one input side by side, and what is added to each answer. */
export interface NetworkWeights {
  readonly one: Float32Array;
  readonly oneBias: Float32Array;
  readonly two: Float32Array;
  readonly twoBias: Float32Array;
  readonly full: Float32Array;
}

/** Numbers in each part of the weights, in the order in which they are stored. */
export const WEIGHT_LENGTHS = {
  one: WINDOW * PICTURE_CHANNELS * CHANNELS_ONE,
  oneBias: CHANNELS_ONE,
  two: WINDOW * CHANNELS_ONE * CHANNELS_TWO,
  twoBias: CHANNELS_TWO,
  full: FLAT * EMBEDDING_LENGTH,
} as const;

/** Answers of each layer, for those who store its weights answer by answer. */
export const LAYER_WIDTHS = {
  one: CHANNELS_ONE,
  two: CHANNELS_TWO,
  full: EMBEDDING_LENGTH,
} as const;

interface Grid {
  readonly side: number;
  readonly channels: number;
}

/** Makes a function that writes the embedding of a trace, of length 1, to `out`; it reuses its memory. */
export function createEmbedder(weights: NetworkWeights): (trace: Trace, out: Float32Array) => void {
  const picture = new Float32Array(PICTURE_LENGTH);
  const one = new Float32Array(GRID_ONE * GRID_ONE * CHANNELS_ONE);
  const two = new Float32Array(FLAT);
  const starts = new Int32Array(MAX_INPUTS);
  const values = new Float64Array(MAX_INPUTS);

  /** Lists the inputs from `start` on that are not 0; answers how many are listed then. */
  function list(input: Float32Array, span: Span, listed: number): number {
    let count = listed;
    for (let at = 0; at < span.length; at++) {
      const value = input[span.from + at] ?? 0;
      if (value === 0) continue;
      values[count] = value;
      starts[count] = (span.row + at) * span.width;
      count++;
    }
    return count;
  }

  function convolve(input: Float32Array, layer: Layer, output: Float32Array): void {
    const { from, to } = layer;
    const width = to.channels;
    for (let y = 0; y < to.side; y++) {
      for (let x = 0; x < to.side; x++) {
        let count = 0;
        for (let ky = 0; ky < 3; ky++) {
          const row = 2 * y + ky - 1;
          if (row < 0 || row >= from.side) continue;
          for (let kx = 0; kx < 3; kx++) {
            const column = 2 * x + kx - 1;
            if (column < 0 || column >= from.side) continue;
            const span = {
              from: (row * from.side + column) * from.channels,
              length: from.channels,
              row: (ky * 3 + kx) * from.channels,
              width,
            };
            count = list(input, span, count);
          }
        }
        const at = (y * to.side + x) * width;
        sumUp({ weights: layer.weights, width, count }, output, at);
        for (let k = 0; k < width; k++) {
          output[at + k] = Math.max(0, (output[at + k] ?? 0) + (layer.bias[k] ?? 0));
        }
      }
    }
  }

  /** Four answers at a time, so that their sums stay in registers. */
  function sumUp({ weights: table, width, count }: Sum, output: Float32Array, at: number): void {
    for (let k = 0; k < width; k += 4) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let i = 0; i < count; i++) {
        const value = values[i] ?? 0;
        const w = (starts[i] ?? 0) + k;
        a += value * (table[w] ?? 0);
        b += value * (table[w + 1] ?? 0);
        c += value * (table[w + 2] ?? 0);
        d += value * (table[w + 3] ?? 0);
      }
      output[at + k] = a;
      output[at + k + 1] = b;
      output[at + k + 2] = c;
      output[at + k + 3] = d;
    }
  }

  const layerOne: Layer = {
    weights: weights.one,
    bias: weights.oneBias,
    from: { side: PICTURE_GRID, channels: PICTURE_CHANNELS },
    to: { side: GRID_ONE, channels: CHANNELS_ONE },
  };
  const layerTwo: Layer = {
    weights: weights.two,
    bias: weights.twoBias,
    from: layerOne.to,
    to: { side: GRID_TWO, channels: CHANNELS_TWO },
  };

  return (trace, out) => {
    paintPicture(trace, picture);
    convolve(picture, layerOne, one);
    convolve(one, layerTwo, two);
    const count = list(two, { from: 0, length: FLAT, row: 0, width: EMBEDDING_LENGTH }, 0);
    sumUp({ weights: weights.full, width: EMBEDDING_LENGTH, count }, out, 0);
    let squares = 0;
    for (const value of out) squares += value * value;
    const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (let at = 0; at < out.length; at++) out[at] = (out[at] ?? 0) * scale;
  };
}

interface Span {
  readonly from: number;
  readonly length: number;
  /** First input of the span, as the weights count them. */
  readonly row: number;
  readonly width: number;
}

interface Layer {
  readonly weights: Float32Array;
  readonly bias: Float32Array;
  readonly from: Grid;
  readonly to: Grid;
}

interface Sum {
  readonly weights: Float32Array;
  readonly width: number;
  readonly count: number;
}
