/**
 * Search as one types: over ten thousand symbols within one frame. All folding is done when a symbol is read;
 * a query only asks whether strings occur in strings.
 */
import { foldText } from "./foldText.ts";
import type { SymbolView } from "./symbol.ts";

export type SortOrder = "recent" | "used" | "name";

/** A symbol with its text folded for searching. */
export interface SearchEntry {
  readonly symbol: SymbolView;
  /** What one may type in full: name, character, each reading. */
  readonly titles: readonly string[];
  /** Every searched text, each word preceded by a space. */
  readonly words: string;
  readonly tags: ReadonlySet<string>;
}

const WORD_BREAKS = /[\s、，,;；/・·()[\]"'’-]+/g;

/** Ranks from best to worst; a symbol below the last does not match. */
const RANKS = ["exact", "begins", "wordBegins", "contains", "allWords"] as const;

export function searchEntryOf(symbol: SymbolView): SearchEntry {
  const readings = symbol.reading
    .split(/[、,;]/)
    .map((reading) => reading.replaceAll(".", "").trim());
  const titles = [symbol.name, symbol.text, ...readings]
    .filter((title) => title !== "")
    .map(foldText);
  const rest = [symbol.meaning, ...symbol.tags].map(foldText);
  const words = ` ${[...titles, ...rest].join(" ")} ${[...titles, ...rest].join(" ").replace(WORD_BREAKS, " ")}`;
  return { symbol, titles, words, tags: new Set(symbol.tags.map(foldText)) };
}

/** The symbols that match, best first; within a rank they keep the order they came in. */
export function search(
  entries: readonly SearchEntry[],
  query: { readonly text?: string; readonly tags?: readonly string[] },
): readonly SymbolView[] {
  const tags = (query.tags ?? []).map(foldText);
  const tagged = tags.length === 0 ? entries : entries.filter((entry) => hasTags(entry, tags));
  const wanted = foldText((query.text ?? "").trim()).replace(/\s+/g, " ");
  if (wanted === "") return tagged.map(({ symbol }) => symbol);
  const words = wanted.split(WORD_BREAKS).filter((word) => word !== "");
  const found: SymbolView[][] = RANKS.map(() => []);
  for (const entry of tagged) found[rankOf(entry, wanted, words)]?.push(entry.symbol);
  return found.flat();
}

/** Orders entries for a list; names by the rules of the reader's language. */
export function comparatorFor(
  sort: SortOrder,
  collator: Intl.Collator,
): (a: SearchEntry, b: SearchEntry) => number {
  switch (sort) {
    case "recent":
      return ({ symbol: a }, { symbol: b }) =>
        b.changedAt - a.changedAt || b.createdAt - a.createdAt;
    case "used":
      return ({ symbol: a }, { symbol: b }) =>
        b.useCount - a.useCount || b.lastUsedAt - a.lastUsedAt;
    case "name":
      return ({ symbol: a }, { symbol: b }) =>
        collator.compare(a.name || a.text, b.name || b.text) || (a.id < b.id ? -1 : 1);
  }
}

function hasTags(entry: SearchEntry, tags: readonly string[]): boolean {
  return tags.every((tag) => entry.tags.has(tag));
}

function rankOf(entry: SearchEntry, wanted: string, words: readonly string[]): number {
  if (!entry.words.includes(words[0] ?? wanted) && !entry.words.includes(wanted)) return -1;
  if (entry.titles.includes(wanted)) return RANKS.indexOf("exact");
  if (entry.titles.some((title) => title.startsWith(wanted))) return RANKS.indexOf("begins");
  if (entry.words.includes(` ${wanted}`)) return RANKS.indexOf("wordBegins");
  if (entry.words.includes(wanted)) return RANKS.indexOf("contains");
  const hasAll = words.length > 0 && words.every((word) => entry.words.includes(word));
  return hasAll ? RANKS.indexOf("allWords") : -1;
}
