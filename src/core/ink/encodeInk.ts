/*
 * Ink as bytes: small (about three bytes a point), deterministic, and self-delimiting, so that samples can be stored,
 * sealed and handed to a Web Worker without copying objects.
 *
 *   ink    = varint strokeCount, stroke*
 *   stroke = varint (pointCount * 2 + hasPressure), point*
 *   point  = zigzag-varint dx, dy, dt, and dp if hasPressure
 *
 * Deltas are taken from the previous point of the same ink, across strokes; before the first point everything is 0.
 * There is one spelling of every ink: overlong numbers, cut bytes and trailing bytes are refused.
 */
import { assert } from "#core/shared/assert.ts";
import type { Ink, Point, Stroke } from "./ink.ts";

/** More strokes than any symbol has; a larger count is damage or malice, refused before memory is spent on it. */
const MAX_STROKES = 1000;

/** Five times the largest sample the store accepts. */
const MAX_POINTS = 20_000;

/** 7 × 7 = 49 bits: whatever is written stays an exact double. */
const MAX_VARINT_BYTES = 7;

/** The largest magnitude a coordinate or time may have, so that every zigzag delta fits in a varint. */
const MAX_MAGNITUDE = 2 ** 46;

interface Pen {
  x: number;
  y: number;
  t: number;
  p: number;
}

/**
 * Writes ink as bytes. Coordinates, times and pressures are rounded to integers; a stroke keeps its pressure only when
 * every point of it has one. Numbers that are not finite are a bug of the caller.
 */
export function encodeInk(ink: Ink): Uint8Array {
  const bytes: number[] = [];
  const pen: Pen = { x: 0, y: 0, t: 0, p: 0 };
  writeVarint(bytes, ink.length);
  for (const stroke of ink) {
    const hasPressure = stroke.length > 0 && stroke.every((point) => point.p !== undefined);
    writeVarint(bytes, stroke.length * 2 + (hasPressure ? 1 : 0));
    for (const point of stroke) {
      pen.x = writeDelta(bytes, pen.x, point.x);
      pen.y = writeDelta(bytes, pen.y, point.y);
      pen.t = writeDelta(bytes, pen.t, point.t);
      if (hasPressure) pen.p = writeDelta(bytes, pen.p, point.p ?? 0);
    }
  }
  return Uint8Array.from(bytes);
}

/** Reads what `encodeInk` wrote; `undefined` for anything else. */
export function decodeInk(bytes: Uint8Array): Ink | undefined {
  const cursor = { bytes, at: 0 };
  const strokeCount = readVarint(cursor);
  if (strokeCount === undefined || strokeCount > MAX_STROKES) return undefined;
  const pen: Pen = { x: 0, y: 0, t: 0, p: 0 };
  const ink: Stroke[] = [];
  let pointsLeft = MAX_POINTS;
  for (let index = 0; index < strokeCount; index++) {
    const header = readVarint(cursor);
    if (header === undefined) return undefined;
    const pointCount = Math.floor(header / 2);
    pointsLeft -= pointCount;
    if (pointsLeft < 0 || header === 1) return undefined;
    const stroke = readStroke(cursor, pen, { pointCount, hasPressure: header % 2 === 1 });
    if (stroke === undefined) return undefined;
    ink.push(stroke);
  }
  return cursor.at === bytes.length ? ink : undefined;
}

interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

function readStroke(
  cursor: Cursor,
  pen: Pen,
  { pointCount, hasPressure }: { pointCount: number; hasPressure: boolean },
): Stroke | undefined {
  const stroke: Point[] = [];
  for (let index = 0; index < pointCount; index++) {
    const dx = readZigzag(cursor);
    const dy = readZigzag(cursor);
    const dt = readZigzag(cursor);
    const dp = hasPressure ? readZigzag(cursor) : 0;
    if (dx === undefined || dy === undefined || dt === undefined || dp === undefined) {
      return undefined;
    }
    pen.x += dx;
    pen.y += dy;
    pen.t += dt;
    pen.p += dp;
    if (!isWritable(pen.x) || !isWritable(pen.y) || !isWritable(pen.t) || !isWritable(pen.p)) {
      return undefined;
    }
    stroke.push(
      hasPressure ? { x: pen.x, y: pen.y, t: pen.t, p: pen.p } : { x: pen.x, y: pen.y, t: pen.t },
    );
  }
  return stroke;
}

function isWritable(value: number): boolean {
  return Math.abs(value) <= MAX_MAGNITUDE;
}

function writeDelta(bytes: number[], from: number, to: number): number {
  const next = Math.round(to);
  assert(isWritable(next), "ink holds a number that is not finite");
  const delta = next - from;
  writeVarint(bytes, delta < 0 ? -2 * delta - 1 : 2 * delta);
  return next;
}

function writeVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}

function readVarint(cursor: Cursor): number | undefined {
  let value = 0;
  let scale = 1;
  for (let count = 0; count < MAX_VARINT_BYTES; count++) {
    const byte = cursor.bytes[cursor.at++];
    if (byte === undefined) return undefined;
    value += (byte & 127) * scale;
    if (byte < 128) return byte === 0 && count > 0 ? undefined : value;
    scale *= 128;
  }
  return undefined;
}

function readZigzag(cursor: Cursor): number | undefined {
  const value = readVarint(cursor);
  if (value === undefined) return undefined;
  return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
}
