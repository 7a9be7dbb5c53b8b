/**
 * Search as one types: over ten thousand symbols within one frame. All folding is done when a symbol is read;
 * a query only asks whether strings occur in strings.
 */
import { foldText } from "./foldText.ts";
import type { SymbolView } from "./symbol.ts";

export type SortOrder = "recent" | "used" | "name";

/** A symbol and its text folded for searching. */
export interface SearchEntry {
  readonly symbol: SymbolView;
  /** Folded when first asked for: a start without a search pays nothing. */
  readonly haystack: () => string;
}

const WORD_BREAKS = /[\s、，,;；/・·()[\]"'’-]+/g;
const HAS_WORD_BREAK = /[、，,;；/・·()[\]"'’-]/;

/** Ranks from best to worst; a symbol below the last does not match. */
const RANK = { exact: 0, begins: 1, wordBegins: 2, contains: 3, allWords: 4 } as const;

export function searchEntryOf(symbol: SymbolView): SearchEntry {
  let haystack: string | undefined;
  return { symbol, haystack: () => (haystack ??= haystackOf(symbol)) };
}

/** The symbols that match, best first; within a rank they keep the order they came in. */
export function search(
  entries: readonly SearchEntry[],
  query: { readonly text?: string; readonly tags?: readonly string[] },
): readonly SymbolView[] {
  const tags = (query.tags ?? []).map((tag) => `\t ${foldText(tag)}\t`);
  const tagged =
    tags.length === 0
      ? entries
      : entries.filter(({ haystack }) => tags.every((tag) => haystack().includes(tag)));
  const wanted = foldText((query.text ?? "").trim()).replace(/\s+/g, " ");
  if (wanted === "") return tagged.map(({ symbol }) => symbol);
  const rankOf = rankingFor(wanted);
  const found: SymbolView[][] = Object.keys(RANK).map(() => []);
  for (const entry of tagged) found[rankOf(entry.haystack())]?.push(entry.symbol);
  return found.flat();
}

/** Orders entries for a list; names by the rules of the reader's language. */
export function comparatorFor(
  sort: SortOrder,
  collator: () => Intl.Collator,
): (a: SearchEntry, b: SearchEntry) => number {
  switch (sort) {
    case "recent":
      return ({ symbol: a }, { symbol: b }) =>
        b.changedAt - a.changedAt || b.createdAt - a.createdAt;
    case "used":
      return ({ symbol: a }, { symbol: b }) =>
        b.useCount - a.useCount || b.lastUsedAt - a.lastUsedAt;
    case "name": {
      const { compare } = collator();
      return ({ symbol: a }, { symbol: b }) =>
        compare(a.name || a.text, b.name || b.text) || (a.id < b.id ? -1 : 1);
    }
  }
}

/**
 * All searched text in one string, so that a query is a few scans of it: each title (name, character, a
 * reading) between line feeds, then the meaning, then each tag between tabs; every word begins after a space.
 */
function haystackOf(symbol: SymbolView): string {
  const readings = symbol.reading
    .split(/[、,;]/)
    .map((reading) => reading.replaceAll(".", "").trim());
  const titles = [symbol.name, symbol.text, ...readings]
    .filter((title) => title !== "")
    .map(foldText);
  const prose = foldText(symbol.meaning);
  const parted = [...titles, prose].filter((text) => HAS_WORD_BREAK.test(text));
  const words = parted.map((text) => text.replace(WORD_BREAKS, " "));
  const tags = symbol.tags.map((tag) => ` ${foldText(tag)}\t`);
  return `\n${titles.join("\n")}\n ${[prose, ...words].join(" ")}\t${tags.join("")}`;
}

/** Ranks haystacks for one query, -1 for no match; most haystacks need one scan. */
function rankingFor(wanted: string): (haystack: string) => number {
  const title = `\n${wanted}`;
  const wholeTitle = `\n${wanted}\n`;
  const word = ` ${wanted}`;
  const words = wanted.split(WORD_BREAKS).filter((part) => part !== "");
  return (haystack) => {
    if (!haystack.includes(wanted)) {
      const hasAll = words.length > 1 && words.every((part) => haystack.includes(part));
      return hasAll ? RANK.allWords : -1;
    }
    if (haystack.includes(title)) return haystack.includes(wholeTitle) ? RANK.exact : RANK.begins;
    return haystack.includes(word) ? RANK.wordBegins : RANK.contains;
  };
}
