import { expect, it } from "vitest";
import type { SymbolId } from "#core/shared/ids.ts";
import { type SearchEntry, searchEntryOf } from "./search.ts";
import { createSortedEntries } from "./sortedEntries.ts";
import type { SymbolView } from "./symbol.ts";

it.each(["recent", "name", "used"] as const)(
  "keeps letters that are equal by %s in place when one is used",
  (sort) => {
    const sorted = createSortedEntries("en");
    const letters = ["c", "a", "b", "d"].map((id) => letter(id, 0));
    sorted.put(letters.map((entry) => [entry.symbol.id, { search: entry }]));
    const before = idsOf(sorted.by(sort));
    const used = letter("a", sort === "used" ? 0 : 3);
    sorted.put([[used.symbol.id, { search: used }]]);
    expect(idsOf(sorted.by(sort))).toEqual(before);
  },
);

function letter(id: string, useCount: number): SearchEntry {
  const symbol: SymbolView = {
    ...{ id: id as SymbolId, name: "letter", reading: "", meaning: "", notes: "", text: "" },
    ...{ tags: [], level: "private", createdAt: 1, changedAt: 1, lastUsedAt: 0, useCount },
    ...{ reference: undefined, pack: undefined, changed: false, hasInk: true },
  };
  return searchEntryOf(symbol);
}

function idsOf(entries: readonly SearchEntry[]): readonly string[] {
  return entries.map(({ symbol }) => symbol.id);
}
