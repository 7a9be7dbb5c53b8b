import { describe, expect, it } from "vitest";
import { createRecogniser } from "#core/recogniser/createRecogniser.ts";
import { futhark } from "./data/futhark.ts";
import { greek } from "./data/greek.ts";
import { maths } from "./data/maths.ts";
import { ogham } from "./data/ogham.ts";
import { planets } from "./data/planets.ts";

/** Blank rim that every drawing keeps. Units of the 1023 box. */
const MARGIN = 80;

const packs = [
  { pack: futhark, count: 24 },
  { pack: ogham, count: 25 },
  { pack: greek, count: 49 },
  { pack: maths, count: 69 },
  { pack: planets, count: 67 },
];

describe.each(packs)("the pack $pack.id", ({ pack, count }) => {
  const samples = pack.symbols.flatMap(({ key, samples: inks }) =>
    inks.map((ink) => ({ key, ink })),
  );

  it(`has ${count} symbols, each with a key and a character of its own`, () => {
    expect(pack.symbols).toHaveLength(count);
    expect(new Set(pack.symbols.map(({ key }) => key)).size).toBe(count);
    const texts = pack.symbols.map(({ text }) => text).filter((text) => text !== "");
    expect(new Set(texts).size).toBe(texts.length);
    for (const text of texts) expect([...text], text).toHaveLength(1);
  });

  it("names every symbol in both languages and tags it in lower case", () => {
    for (const { key, name, meaning, tags } of pack.symbols) {
      expect(name.en.trim() && name.de.trim(), key).not.toBe("");
      if (meaning) expect(meaning.en.trim() && meaning.de.trim(), key).not.toBe("");
      expect(tags.length, key).toBeGreaterThan(0);
      for (const tag of tags) expect(tag).toBe(tag.toLowerCase());
    }
  });

  it("keeps all ink inside the box with a margin, in whole numbers, time never turning back", () => {
    for (const { key, ink } of samples) {
      let last = 0;
      for (const { x, y, t } of ink.flat()) {
        expect([x, y, t].every(Number.isInteger), key).toBe(true);
        expect(Math.min(x, y), key).toBeGreaterThanOrEqual(MARGIN);
        expect(Math.max(x, y), key).toBeLessThanOrEqual(1023 - MARGIN);
        expect(t, key).toBeGreaterThanOrEqual(last);
        last = t;
      }
    }
  });

  it("never draws two symbols, or one symbol twice, alike", () => {
    const places = samples.map(({ ink }) =>
      JSON.stringify(ink.map((stroke) => stroke.map(({ x, y }) => [x, y]))),
    );
    expect(new Set(places).size).toBe(places.length);
  });

  it("is told apart by the recogniser: every drawing of the pack finds its own symbol", () => {
    const recogniser = createRecogniser();
    for (const { key, ink } of samples) recogniser.add(key, ink);
    const missed = samples.filter(
      ({ key, ink }) => recogniser.recognise(ink).candidates[0]?.id !== key,
    );
    expect(missed.map(({ key }) => key)).toEqual([]);
  });
});
