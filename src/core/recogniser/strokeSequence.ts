/*
 * What the pen did in order: a few places along each stroke, one stroke after the other. Two drawings of the same number of
 * strokes are compared place by place, so another order or another direction is far away. That is of use where one
 * person's habit counts: for what is still being drawn, and for a hand that is known to be steady.
 */
import { CLOUD_LENGTH } from "./pointCloud.ts";
import { MAX_ORDERED_STROKES } from "./trace.ts";

/** Places in a sequence are about so many: few strokes are looked at more closely than many. */
const WANTED_PLACES = 16;

/** Beginning, middle and end at least. */
const LEAST_PLACES = 3;

/** Places of the longest sequence. */
const MAX_PLACES = MAX_ORDERED_STROKES * LEAST_PLACES;

/** A cloud whose points are in the order of drawing. */
interface OrderedCloud {
  readonly clouds: Int16Array;
  readonly strokeEnds: Uint8Array;
}

/** The places of a drawing's strokes in order, centred and of unit size. */
export interface StrokeSequence {
  readonly numbers: Float32Array;
  strokes: number;
}

export function createStrokeSequence(): StrokeSequence {
  return { numbers: new Float32Array(MAX_PLACES * 2), strokes: 0 };
}

/** Reads the sequence of the first strokes of the cloud in a row; false when there are none or too many. */
export function readSequence(
  cloud: OrderedCloud,
  { row, strokes }: { readonly row: number; readonly strokes: number },
  sequence: StrokeSequence,
): boolean {
  if (strokes < 1 || strokes > MAX_ORDERED_STROKES) return false;
  const { numbers } = sequence;
  sequence.strokes = strokes;
  const length = 2 * strokes * placesPerStroke(strokes);
  listPlaces(cloud.strokeEnds, row, strokes);
  let [sumX, sumY, squares] = [0, 0, 0];
  for (let at = 0; at < length; at += 2) {
    const from = row * CLOUD_LENGTH + (places[at >> 1] ?? 0);
    const x = cloud.clouds[from] ?? 0;
    const y = cloud.clouds[from + 1] ?? 0;
    numbers[at] = x;
    numbers[at + 1] = y;
    sumX += x;
    sumY += y;
  }
  for (let at = 0; at < length; at++) {
    const centred = (numbers[at] ?? 0) - (2 * (at % 2 === 0 ? sumX : sumY)) / length;
    numbers[at] = centred;
    squares += centred * centred;
  }
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  for (let at = 0; at < length; at++) numbers[at] = (numbers[at] ?? 0) * scale;
  return true;
}

/**
 * How alike the first strokes of the cloud in a row are to a sequence of as many: the correlation of places, 1 equal, 0 for
 * drawings that have nothing to do with each other, less for some that were drawn backwards.
 */
export function sequenceLikeness(
  { numbers, strokes }: StrokeSequence,
  { clouds, strokeEnds }: OrderedCloud,
  row: number,
): number {
  const count = listPlaces(strokeEnds, row, strokes);
  const start = row * CLOUD_LENGTH;
  let dot = 0;
  let sumX = 0;
  let sumY = 0;
  let squares = 0;
  for (let place = 0; place < count; place++) {
    const from = start + (places[place] ?? 0);
    const x = clouds[from] ?? 0;
    const y = clouds[from + 1] ?? 0;
    // The sequence is centred, so the cloud's own centre drops out of the product.
    dot += (numbers[2 * place] ?? 0) * x + (numbers[2 * place + 1] ?? 0) * y;
    sumX += x;
    sumY += y;
    squares += x * x + y * y;
  }
  const spread = squares - (sumX * sumX + sumY * sumY) / count;
  return spread > 0 ? dot / Math.sqrt(spread) : 0;
}

function placesPerStroke(strokes: number): number {
  return Math.max(LEAST_PLACES, Math.floor(WANTED_PLACES / strokes));
}

const places = new Int32Array(MAX_PLACES);

/** Lists where in its row of the cloud each place is; answers how many there are. */
function listPlaces(strokeEnds: Uint8Array, row: number, strokes: number): number {
  const perStroke = placesPerStroke(strokes);
  const step = 1 / (perStroke - 1);
  let count = 0;
  for (let stroke = 0, from = 0; stroke < strokes; stroke++) {
    const end = strokeEnds[row * MAX_ORDERED_STROKES + stroke] ?? 0;
    // A stroke too short for a point of its own is where the one before it ended.
    const first = Math.max(0, Math.min(from, end - 1));
    const span = Math.max(0, end - 1 - first);
    for (let place = 0; place < perStroke; place++) {
      places[count++] = 2 * (first + ((span * place * step + 0.5) | 0));
    }
    from = end;
  }
  return count;
}
