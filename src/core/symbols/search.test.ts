import { describe, expect, it } from "vitest";
import type { SymbolId } from "#core/shared/ids.ts";
import { search, searchEntryOf } from "./search.ts";
import { createSortedEntries } from "./sortedEntries.ts";
import type { SymbolView } from "./symbol.ts";

describe("search", () => {
  it("ranks whole titles, beginnings, beginnings of words, then anything within", () => {
    const entries = [
      symbol({ name: "treasure" }),
      symbol({ name: "small sea" }),
      symbol({ name: "seal" }),
      symbol({ name: "sea" }),
      symbol({ name: "ocean", meaning: "a great sea" }),
    ];
    expect(found(entries, "SEA")).toEqual(["sea", "seal", "small sea", "ocean"]);
    expect(found(entries, "eas")).toEqual(["treasure"]);
  });

  it("finds by character, reading, meaning and tag, with kana and width folded", () => {
    const river = symbol({
      name: "river",
      text: "川",
      reading: "かわ、セン",
      meaning: "running water",
      tags: ["Nature"],
    });
    const other = symbol({ name: "fire" });
    for (const query of ["川", "カワ", "せん", "ｾﾝ", "water", "nature", "wat", "river nature"])
      expect(found([other, river], query), query).toEqual(["river"]);
    expect(found([other, river], "lava")).toEqual([]);
  });

  it("finds readings without their okurigana dots", () => {
    expect(found([symbol({ name: "see", reading: "み.る" })], "みる")).toEqual(["see"]);
  });

  it("answers everything to an empty query, in the order given", () => {
    const entries = [symbol({ name: "b" }), symbol({ name: "a" })];
    expect(found(entries, "  ")).toEqual(["b", "a"]);
  });

  it("does not trip over punctuation alone", () => {
    expect(found([symbol({ name: "question", text: "?" })], "?")).toEqual(["question"]);
    expect(found([symbol({ name: "comma", text: "," }), symbol({ name: "x" })], ",")).toEqual([
      "comma",
    ]);
  });
});

describe("sorted entries", () => {
  it("stay sorted as symbols come, change and go", () => {
    const sorted = createSortedEntries("de");
    const put = (view: SymbolView) => sorted.put([[view.id, { search: searchEntryOf(view) }]]);
    const [zebra, otter, arger] = ["Zebra", "otter", "Ärger"].map((name) => symbol({ name }));
    if (!zebra || !otter || !arger) throw new Error("no symbols");
    put(zebra);
    const names = () => sorted.by("name").map((entry) => entry.symbol.name);
    expect(names()).toEqual(["Zebra"]);
    put(otter);
    put(arger);
    expect(names()).toEqual(["Ärger", "otter", "Zebra"]);
    put({ ...zebra, name: "Affe" });
    expect(names()).toEqual(["Affe", "Ärger", "otter"]);
    sorted.put([[otter.id, undefined]]);
    expect(names()).toEqual(["Affe", "Ärger"]);
  });

  it("puts the latest change first, and the most used first", () => {
    const sorted = createSortedEntries("en");
    const views = [
      symbol({ name: "old", changedAt: 1, useCount: 9 }),
      symbol({ name: "new", changedAt: 3, useCount: 1 }),
      symbol({ name: "mid", changedAt: 2, useCount: 5 }),
    ];
    sorted.put(views.map((view) => [view.id, { search: searchEntryOf(view) }]));
    const names = (sort: "recent" | "used") => sorted.by(sort).map((entry) => entry.symbol.name);
    expect(names("recent")).toEqual(["new", "mid", "old"]);
    expect(names("used")).toEqual(["old", "mid", "new"]);
  });
});

function found(symbols: readonly SymbolView[], text: string): string[] {
  return search(symbols.map(searchEntryOf), { text }).map(({ name }) => name);
}

function symbol(given: Partial<SymbolView>): SymbolView {
  return {
    id: `id-${given.name}` as SymbolId,
    name: "",
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
    pack: undefined,
    changed: true,
    hasInk: false,
    ...given,
  };
}
