/*
 * Wrong drawings made from right ones, and the wrong symbols a drawing might be taken for.
 */
import type { Ink } from "#core/ink/ink.ts";
import { createTrace, traceInk } from "#core/recogniser/trace.ts";
import { MAP_LENGTH, paintMap } from "./orientationMap.ts";
import type { Templates } from "./strokeData.ts";

/**
 * Two references whose strokes, in order, lie nowhere further apart than this are one form under two names (一 and ー,
 * 二 and ニ): no drawing can tell them apart, so neither is wrong for the other. Part of the larger side.
 */
const SAME_FORM = 0.1;

/** Points at which two references are compared along each stroke. */
const STATIONS = 9;

/** The drawing with stroke `at` and the next drawn the other way about. */
export function swapStrokes(ink: Ink, at: number): Ink {
  return [...ink.slice(0, at), ...ink.slice(at, at + 2).reverse(), ...ink.slice(at + 2)];
}

/** The drawing with one stroke run from its end to its beginning; times stay where they were. */
export function reverseStroke(ink: Ink, at: number): Ink {
  return ink.map((stroke, index) => {
    if (index !== at) return stroke;
    return stroke.map((point, k) => ({ ...(stroke.at(-1 - k) ?? point), t: point.t }));
  });
}

/** The drawing without one of its strokes. */
export function dropStroke(ink: Ink, at: number): Ink {
  return ink.filter((_, index) => index !== at);
}

/** How long a stroke is, as a part of the drawing's larger side. */
export function relativeLength(ink: Ink, at: number): number {
  const stroke = ink[at] ?? [];
  let length = 0;
  stroke.forEach((point, k) => {
    const before = stroke[k - 1] ?? point;
    length += Math.hypot(point.x - before.x, point.y - before.y);
  });
  return length / boxOf(ink).size;
}

/** Finds, for a drawing, the glyphs of a set that look most like it. */
export interface Lookalikes {
  /** The likest first, by the cosine of their orientation maps, without those left out. */
  like(ink: Ink, count: number, leaveOut: (glyph: string) => boolean): readonly string[];
}

/** Prepares a set to be searched. */
export function createLookalikes(references: Templates): Lookalikes {
  const trace = createTrace();
  const glyphs = Object.keys(references);
  const paint = (ink: Ink) => {
    const map = new Int8Array(MAP_LENGTH);
    const scale = traceInk(ink, trace) ? paintMap(trace, map, 0) : 0;
    return { map, scale };
  };
  const painted = glyphs.map((glyph) => ({ glyph, ...paint(references[glyph] ?? []) }));
  return {
    like(ink, count, leaveOut) {
      const query = paint(ink);
      return painted
        .map(({ glyph, map, scale }) => ({ glyph, cosine: dot(query.map, map) * scale }))
        .sort((one, other) => other.cosine - one.cosine)
        .filter(({ glyph }) => !leaveOut(glyph))
        .slice(0, count)
        .map(({ glyph }) => glyph);
    },
  };
}

/** Whether two references are one form under two names. */
export function isSameForm(one: Ink, other: Ink): boolean {
  if (one.length !== other.length) return false;
  const [first, second] = [boxOf(one), boxOf(other)];
  return one.every((_, at) => {
    for (let station = 0; station < STATIONS; station++) {
      const share = station / (STATIONS - 1);
      const p = placeAt(one, at, share);
      const q = placeAt(other, at, share);
      const dx = (p.x - first.x) / first.size - (q.x - second.x) / second.size;
      const dy = (p.y - first.y) / first.size - (q.y - second.y) / second.size;
      if (Math.hypot(dx, dy) > SAME_FORM) return false;
    }
    return true;
  });
}

function dot(one: Int8Array, other: Int8Array): number {
  let sum = 0;
  for (let cell = 0; cell < MAP_LENGTH; cell++) sum += (one[cell] ?? 0) * (other[cell] ?? 0);
  return sum;
}

function placeAt(ink: Ink, at: number, share: number): { x: number; y: number } {
  const stroke = ink[at] ?? [];
  const lengths = [0];
  for (let k = 1; k < stroke.length; k++) {
    const [from, to] = [stroke[k - 1], stroke[k]];
    const step = from && to ? Math.hypot(to.x - from.x, to.y - from.y) : 0;
    lengths.push((lengths[k - 1] ?? 0) + step);
  }
  const goal = share * (lengths.at(-1) ?? 0);
  const after = Math.max(
    0,
    lengths.findIndex((length) => length >= goal),
  );
  const to = stroke[after] ?? { x: 0, y: 0 };
  const from = stroke[after - 1] ?? to;
  const gap = (lengths[after] ?? 0) - (lengths[after - 1] ?? 0);
  const part = gap > 0 ? (goal - (lengths[after - 1] ?? 0)) / gap : 1;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

/** Middle and larger side. */
function boxOf(ink: Ink): { x: number; y: number; size: number } {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of ink.flat()) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    size: Math.max(right - left, bottom - top, 1),
  };
}
