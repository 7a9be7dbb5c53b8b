import { expect, it } from "vitest";
import type { PackId, SymbolId } from "#core/shared/ids.ts";
import type { SymbolView } from "#core/symbols/symbol.ts";
import { packSymbols } from "./packSymbols.ts";

const KANJI = "kanji-1" as PackId;

it("leads to a pack by the tag that is on fewest other symbols", () => {
  const symbols = [
    symbol({ pack: KANJI, tags: ["kanji", "year 1"] }),
    symbol({ pack: KANJI, tags: ["kanji", "year 1"] }),
    symbol({ pack: "kanji-2" as PackId, tags: ["kanji", "year 2"] }),
  ];
  expect(packSymbols(symbols).get(KANJI)?.tag).toBe("year 1");
});

it("still knows the tag when it was taken off one of many", () => {
  const symbols = Array.from({ length: 20 }, (_, index) =>
    symbol({ pack: KANJI, tags: index === 0 ? [] : ["kanji"] }),
  );
  expect(packSymbols(symbols).get(KANJI)?.tag).toBe("kanji");
});

it("knows of no tag where the symbols have none in common", () => {
  const symbols = [
    symbol({ pack: KANJI, tags: ["planet"] }),
    symbol({ pack: KANJI, tags: ["alchemy"] }),
  ];
  expect(packSymbols(symbols).get(KANJI)).toEqual({ count: 2, changed: 0, tag: undefined });
});

it("counts what the person changed, and leaves their own symbols out", () => {
  const symbols = [
    symbol({ pack: KANJI, changed: true }),
    symbol({ pack: KANJI }),
    symbol({ pack: undefined, changed: true }),
  ];
  const counted = packSymbols(symbols);
  expect(counted.get(KANJI)).toMatchObject({ count: 2, changed: 1 });
  expect(counted.size).toBe(1);
});

let made = 0;

function symbol(parts: Pick<SymbolView, "pack"> & Partial<SymbolView>): SymbolView {
  return {
    id: `symbol-${++made}` as SymbolId,
    name: "name",
    reading: "",
    meaning: "",
    notes: "",
    text: "",
    tags: [],
    level: "private",
    createdAt: 0,
    changedAt: 0,
    useCount: 0,
    lastUsedAt: 0,
    reference: undefined,
    changed: false,
    hasInk: true,
    ...parts,
  };
}
