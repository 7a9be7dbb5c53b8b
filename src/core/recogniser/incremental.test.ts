import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ink } from "#core/ink/ink.ts";
import { inventGlyph } from "#testing/inventGlyph.ts";
import { noisyCopy } from "#testing/motorNoise.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { createRecogniser } from "./createRecogniser.ts";

const random = seededRandom(1);
const glyphs = Array.from({ length: 40 }, () => inventGlyph(random));
const recogniser = createRecogniser();
glyphs.forEach((glyph, index) => recogniser.add(`${index}`, glyph));
const several = glyphs
  .map((glyph, index) => ({ id: `${index}`, glyph }))
  .filter(({ glyph }) => glyph.length >= 3);

const places = (id: string, ink: Ink, isPartial: boolean) =>
  recogniser.recognise(ink, 40, { isPartial }).candidates.findIndex((one) => one.id === id);

describe("candidates while the pen is not done", () => {
  it("have what the first strokes begin among the first", () => {
    for (const { id, glyph } of several) {
      const begun = noisyCopy(glyph, random).slice(0, 2);
      const place = places(id, begun, true);
      expect(place).toBeGreaterThanOrEqual(0);
      expect(place).toBeLessThan(8);
    }
  });

  it("are in range, best first, each once, and the same for the same question", () => {
    fc.assert(
      fc.property(fc.nat({ max: 39 }), fc.nat(), fc.nat({ max: 5 }), (at, seed, strokes) => {
        const ink = noisyCopy(glyphs[at] ?? [], seededRandom(seed), 2).slice(0, strokes);
        const { candidates } = recogniser.recognise(ink, 60, { isPartial: true });
        const scores = candidates.map(({ score }) => score);
        expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
        expect(scores).toEqual(scores.toSorted((one, other) => other - one));
        expect(new Set(candidates.map(({ id }) => id)).size).toBe(candidates.length);
        expect(recogniser.recognise(ink, 60, { isPartial: true }).candidates).toEqual(candidates);
      }),
      { numRuns: 50 },
    );
  });

  it("do not change how likely the ink is known, nor put a beginning before the whole", () => {
    for (const { id, glyph } of several) {
      const ink = noisyCopy(glyph, random);
      const whole = recogniser.recognise(ink);
      const partial = recogniser.recognise(ink, 8, { isPartial: true });
      expect(partial.known).toBe(whole.known);
      if (whole.candidates[0]?.id === id) expect(partial.candidates[0]?.id).toBe(id);
    }
  });

  it("have both of two signs with the same first strokes", () => {
    const [first, second] = several;
    const stem = first?.glyph.slice(0, 2) ?? [];
    const twins = createRecogniser();
    twins.add("a", [...stem, ...(first?.glyph.slice(2) ?? [])]);
    twins.add("b", [...stem, ...(second?.glyph.slice(2) ?? [])]);
    twins.add("stem", stem);
    const { candidates } = twins.recognise(noisyCopy(stem, random), 3, { isPartial: true });
    expect(candidates.map(({ id }) => id).toSorted()).toEqual(["a", "b", "stem"]);
    expect(candidates[0]?.id).toBe("stem");
  });
});
