import { foldText } from "./foldText.ts";
import type { SymbolView, TagCount } from "./symbol.ts";

/** All tags with how many symbols bear them, most frequent first; forms that fold alike are one tag. */
export function countTags(symbols: Iterable<SymbolView>): readonly TagCount[] {
  const counts = new Map<string, { tag: string; count: number }>();
  const foldedByTag = new Map<string, string>();
  for (const { tags } of symbols)
    for (const tag of tags) {
      let folded = foldedByTag.get(tag);
      if (folded === undefined) foldedByTag.set(tag, (folded = foldText(tag)));
      const known = counts.get(folded);
      if (known) known.count++;
      else counts.set(folded, { tag, count: 1 });
    }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1));
}
