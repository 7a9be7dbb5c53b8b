import { describe, expect, it } from "vitest";
import { futhark } from "../packs/data/futhark.ts";
import { greek } from "../packs/data/greek.ts";
import { LABELS_BY_PACK } from "./packLabels.ts";
import { scorePack } from "./packProtocol.ts";

const labels = { alphabet: "Runes", keyByCharacter: { c1: "gebo", c2: "isaz" } };

function drawingOf(key: string) {
  const ink = futhark.symbols.find((symbol) => symbol.key === key)?.samples[0];
  if (!ink) throw new Error(`The pack lacks ${key}`);
  return ink;
}

describe("scorePack", () => {
  it("counts, for every labelled drawing, at which place the right symbol came", () => {
    const set = { Runes: { c1: [drawingOf("gebo"), drawingOf("isaz")], c2: [drawingOf("isaz")] } };
    const score = scorePack(futhark, { labels, set });
    expect(score).toMatchObject({
      ok: true,
      value: { pack: "futhark", trials: 3, top1: 0.6667, byLetter: { gebo: 0.5, isaz: 1 } },
    });
  });

  it("says what a stroke set or a pack lacks", () => {
    expect(scorePack(futhark, { labels, set: {} })).toMatchObject({ ok: false });
    expect(scorePack(futhark, { labels, set: { Runes: { c1: [] } } })).toMatchObject({ ok: false });
    const ofNoRune = { alphabet: "Runes", keyByCharacter: { c1: "alpha-small" } };
    expect(scorePack(futhark, { labels: ofNoRune, set: { Runes: { c1: [] } } })).toMatchObject({
      ok: false,
    });
  });
});

describe("labels", () => {
  it("name each small letter of the Greek pack once, final sigma apart", () => {
    const small = greek.symbols.filter(({ key }) => key.endsWith("-small")).map(({ key }) => key);
    expect(Object.values(LABELS_BY_PACK.greek?.keyByCharacter ?? {})).toEqual(small);
  });
});
