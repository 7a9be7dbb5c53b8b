import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ink } from "#core/ink/ink.ts";
import { inventGlyph } from "#testing/inventGlyph.ts";
import { noisyCopy } from "#testing/motorNoise.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { createRecogniser } from "./createRecogniser.ts";
import { createKernels } from "./kernels.ts";
import { EMBEDDING_LENGTH } from "./embedding.ts";
import { addRow, createSampleIndex, sizeOfIndex } from "./sampleIndex.ts";

const someGlyphs = (count: number, seed = 1): readonly Ink[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => inventGlyph(random));
};

function teach(glyphs: readonly Ink[]) {
  const recogniser = createRecogniser();
  glyphs.forEach((glyph, index) =>
    recogniser.add(`sign ${index} ж`, glyph, { key: [index + 1, 7] }),
  );
  return recogniser;
}

describe("the index as bytes", () => {
  it("knows after loading what it knew before, in every detail", () => {
    fc.assert(
      fc.property(fc.nat({ max: 70 }), fc.nat(), (count, seed) => {
        const glyphs = someGlyphs(count, seed);
        const before = teach(glyphs);
        const after = createRecogniser();
        expect(after.load(before.save())).toEqual({ ok: true, value: undefined });
        const query = noisyCopy(glyphs[0] ?? [], seededRandom(seed));
        expect(after.recognise(query, 100)).toEqual(before.recognise(query, 100));
        expect(after.save()).toEqual(before.save());
      }),
      { numRuns: 25 },
    );
  });

  it("learns and forgets after loading as if nothing had happened", () => {
    const glyphs = someGlyphs(30);
    const before = teach(glyphs);
    const after = createRecogniser();
    after.load(before.save());
    const [late = []] = someGlyphs(1, 99);
    for (const recogniser of [before, after]) {
      recogniser.remove("sign 4 ж");
      recogniser.add("late", late);
    }
    expect(after.recognise(late, 40)).toEqual(before.recognise(late, 40));
  });

  it("refuses any bytes with a byte changed, and keeps what it knew", () => {
    const bytes = teach(someGlyphs(6)).save();
    const recogniser = teach(someGlyphs(3, 5));
    const known = recogniser.save();
    fc.assert(
      fc.property(
        fc.nat({ max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, bit) => {
          const changed = bytes.slice();
          changed[at] = (changed[at] ?? 0) ^ bit;
          expect(recogniser.load(changed).ok).toBe(false);
          expect(recogniser.save()).toEqual(known);
        },
      ),
    );
  });

  it("refuses bytes cut short, made longer, or of any other kind", () => {
    const bytes = teach(someGlyphs(6)).save();
    const recogniser = createRecogniser();
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), (length) => {
        expect(recogniser.load(bytes.slice(0, length)).ok).toBe(false);
      }),
    );
    expect(recogniser.load(Uint8Array.of(...bytes, 0, 0, 0, 0)).ok).toBe(false);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (any) => {
        expect(recogniser.load(any)).toEqual({ ok: false, error: { type: "Damaged" } });
      }),
    );
  });

  it("says so when another version wrote it", () => {
    const bytes = teach(someGlyphs(2)).save();
    bytes[4] = 250;
    expect(createRecogniser().load(bytes)).toEqual({ ok: false, error: { type: "OtherVersion" } });
  });

  it("recalls a sample by its key, under any id, without its ink", () => {
    const glyphs = someGlyphs(12);
    const recogniser = createRecogniser();
    expect(recogniser.recall("early", { key: [1, 7] })).toBe(false);
    expect(recogniser.remember(teach(glyphs).save()).ok).toBe(true);
    expect(recogniser.recognise(glyphs[0] ?? []).candidates).toEqual([]);
    expect(recogniser.recall("new name", { key: [3, 7] })).toBe(true);
    expect(recogniser.recall("new name", { key: [3, 8] })).toBe(false);
    expect(recogniser.recall("new name", { key: [0, 0] })).toBe(false);
    const fresh = createRecogniser();
    fresh.add("new name", glyphs[2] ?? []);
    expect(recogniser.recognise(glyphs[2] ?? [])).toEqual(fresh.recognise(glyphs[2] ?? []));
    recogniser.letGo();
    expect(recogniser.recall("other", { key: [4, 7] })).toBe(false);
  });
});

describe("the index in memory", () => {
  it("takes no more than 15 MB for ten thousand symbols of one sample", () => {
    const index = createSampleIndex(createKernels({ vectorLength: EMBEDDING_LENGTH }));
    for (let symbol = 0; symbol < 10_000; symbol++) addRow(index, `${symbol}`);
    expect(sizeOfIndex(index)).toBeLessThan(15_000_000);
  });
});
