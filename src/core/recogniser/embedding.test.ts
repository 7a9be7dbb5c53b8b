import { describe, expect, it } from "vitest";
import type { Ink } from "#core/ink/ink.ts";
import { noisyCopy } from "#testing/motorNoise.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { EMBEDDING_LENGTH, embedTrace } from "./embedding.ts";
import { createTrace, traceInk } from "./trace.ts";

const line = (x0: number, y0: number, x1: number, y1: number) =>
  Array.from({ length: 20 }, (_, k) => ({
    x: x0 + ((x1 - x0) * k) / 19,
    y: y0 + ((y1 - y0) * k) / 19,
    t: k * 10,
  }));

const GLYPHS: readonly Ink[] = [
  [line(200, 500, 800, 500), line(500, 200, 500, 800)],
  [line(200, 200, 800, 800), line(800, 200, 200, 800)],
  [line(300, 100, 300, 900), line(300, 900, 800, 900)],
  [line(300, 100, 300, 900), line(300, 100, 800, 100)],
  [line(200, 300, 800, 300), line(200, 500, 800, 500), line(200, 700, 800, 700)],
  [line(200, 800, 500, 200), line(500, 200, 800, 800)],
  [line(200, 200, 500, 800), line(500, 800, 800, 200)],
];

function embed(ink: Ink): { vector: Int8Array; scale: number } {
  const trace = createTrace();
  traceInk(ink, trace);
  const vector = new Int8Array(EMBEDDING_LENGTH);
  return { vector, scale: embedTrace(trace, vector, 0) };
}

function cosine(one: Ink, other: Ink): number {
  const [a, b] = [embed(one), embed(other)];
  return (
    a.vector.reduce((sum, value, at) => sum + value * (b.vector[at] ?? 0), 0) * a.scale * b.scale
  );
}

describe("the learned embedding", () => {
  it("points nearly the same way for another drawing of the glyph, and elsewhere for others", () => {
    for (const [at, glyph] of GLYPHS.entries()) {
      const again = noisyCopy(glyph, seededRandom(at + 1));
      const own = cosine(glyph, again);
      expect(own).toBeGreaterThan(0.8);
      for (const other of GLYPHS) {
        if (other !== glyph) expect(cosine(other, again)).toBeLessThan(own - 0.1);
      }
    }
  });

  it("does not mind the order and the sense of strokes", () => {
    for (const glyph of GLYPHS) {
      const backwards = glyph.toReversed().map((stroke) => stroke.toReversed());
      expect(cosine(glyph, backwards)).toBeGreaterThan(0.99);
    }
  });

  it("has a direction for a dot too, and touches only its own place in the vectors", () => {
    const trace = createTrace();
    traceInk([[{ x: 5, y: 5, t: 0 }]], trace);
    const vectors = new Int8Array(3 * EMBEDDING_LENGTH).fill(7);
    const scale = embedTrace(trace, vectors, EMBEDDING_LENGTH);
    const own = vectors.subarray(EMBEDDING_LENGTH, 2 * EMBEDDING_LENGTH);
    const squares = own.reduce((sum, value) => sum + value * value, 0);
    expect(Math.sqrt(squares) * scale).toBeCloseTo(1, 5);
    expect(vectors.subarray(0, EMBEDDING_LENGTH).every((value) => value === 7)).toBe(true);
    expect(vectors.subarray(2 * EMBEDDING_LENGTH).every((value) => value === 7)).toBe(true);
  });
});
