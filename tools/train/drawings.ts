/*
 * Writes the drawings of a stroke set as trainEmbedding.c reads them: `node tools/train/drawings.ts FILE OUT`.
 * Strokes are evenly spaced and smoothed as those of a trace, centred on 0, the larger side 1.
 *
 * Little-endian: number of signs; for each: group (alphabet), number of drawings; for each: number of strokes, points
 * of each stroke, then all points as pairs of 32-bit floats.
 */
import { writeFileSync } from "node:fs";
import type { Ink } from "#core/ink/ink.ts";
import { readStrokeData, StrokeSet } from "../eval/strokeData.ts";

const [file = "", out = ""] = process.argv.slice(2);
const set = readStrokeData(file, StrokeSet);
if (!set.ok) throw new Error(set.error);

const chunks: Buffer[] = [];
const signs = Object.entries(set.value).flatMap(([, characters], group) =>
  Object.values(characters).map((drawings) => ({ group, drawings })),
);
writeInts(signs.length);
for (const { group, drawings } of signs) {
  writeInts(group, drawings.length);
  for (const ink of drawings) writeDrawing(ink);
}
writeFileSync(out, Buffer.concat(chunks));

function writeDrawing(ink: Ink): void {
  const strokes = evenStrokes(ink);
  writeInts(strokes.length, ...strokes.map((points) => points.length / 2));
  for (const points of strokes) chunks.push(Buffer.from(Float32Array.from(points).buffer));
}

/** Evenly spaced points of each stroke, x and y in turn. */
function evenStrokes(ink: Ink): number[][] {
  const points = ink.flat();
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right, top, bottom] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ];
  const size = Math.max(right - left, bottom - top, 1);
  return ink
    .filter((stroke) => stroke.length > 0)
    .map((stroke) =>
      resample(stroke, size).flatMap(({ x, y }) => [
        (x - (left + right) / 2) / size,
        (y - (top + bottom) / 2) / size,
      ]),
    );
}

interface Place {
  readonly x: number;
  readonly y: number;
}

function resample(stroke: readonly Place[], size: number): Place[] {
  let length = 0;
  for (let i = 1; i < stroke.length; i++) length += distance(stroke[i - 1], stroke[i]);
  const count = Math.max(3, Math.round((length / size) * 48) + 1);
  const gap = length / (count - 1);
  const first = stroke[0] ?? { x: 0, y: 0 };
  if (length === 0) return [first, first, first];
  const places: Place[] = [];
  let walked = 0;
  for (let i = 1; i < stroke.length; i++) {
    const from = stroke[i - 1] ?? first;
    const to = stroke[i] ?? first;
    const step = distance(from, to);
    while (places.length < count - 1 && step > 0 && walked + step >= places.length * gap) {
      const share = (places.length * gap - walked) / step;
      places.push({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
    }
    walked += step;
  }
  while (places.length < count) places.push(stroke.at(-1) ?? first);
  return places.map((here, i) => {
    const before = places[i - 1];
    const after = places[i + 1];
    if (before === undefined || after === undefined) return here;
    return { x: (before.x + 2 * here.x + after.x) / 4, y: (before.y + 2 * here.y + after.y) / 4 };
  });
}

function distance(from: Place | undefined, to: Place | undefined): number {
  return from && to ? Math.hypot(to.x - from.x, to.y - from.y) : 0;
}

function writeInts(...values: number[]): void {
  chunks.push(Buffer.from(Int32Array.from(values).buffer));
}
