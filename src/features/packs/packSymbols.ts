import type { PackId } from "#core/shared/ids.ts";
import type { SymbolView } from "#core/symbols/symbol.ts";

/** What the dictionary holds of one pack. */
export interface PackSymbols {
  readonly count: number;
  /** How many of them the person changed: these stay when the pack goes. */
  readonly changed: number;
  /** A tag that leads to them; `undefined` when they have none in common. */
  readonly tag: string | undefined;
}

/** A tag stands for a pack when it is on this share of its symbols: people take tags off here and there. */
const TAG_SHARE = 0.9;

/** What the dictionary holds of each pack. */
export function packSymbols(symbols: readonly SymbolView[]): ReadonlyMap<PackId, PackSymbols> {
  const byPack = new Map<PackId, SymbolView[]>();
  for (const symbol of symbols) {
    if (symbol.pack === undefined) continue;
    const own = byPack.get(symbol.pack);
    if (own) own.push(symbol);
    else byPack.set(symbol.pack, [symbol]);
  }
  const onHowMany = countTags(symbols);
  return new Map(
    [...byPack].map(([pack, own]) => {
      const changed = own.filter((symbol) => symbol.changed).length;
      return [pack, { count: own.length, changed, tag: commonTag(own, onHowMany) }];
    }),
  );
}

/** The tag that most of them bear, and of several the one that is on fewest other symbols. */
function commonTag(
  symbols: readonly SymbolView[],
  onHowMany: ReadonlyMap<string, number>,
): string | undefined {
  const common = [...countTags(symbols)].filter(([, count]) => count >= TAG_SHARE * symbols.length);
  const rarity = (tag: string) => onHowMany.get(tag) ?? 0;
  return common.toSorted(([a], [b]) => rarity(a) - rarity(b))[0]?.[0];
}

function countTags(symbols: readonly SymbolView[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { tags } of symbols)
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return counts;
}
