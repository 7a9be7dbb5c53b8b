import { useMemo } from "react";
import type { SymbolId } from "#core/shared/ids.ts";
import type { SymbolView } from "#core/symbols/symbol.ts";
import { useDictionary } from "#hooks/useDictionary.ts";
import { usePackList } from "#hooks/usePackList.ts";
import { usePractice } from "#hooks/usePractice.ts";
import { useServices } from "#hooks/useServices.tsx";
import { useLocale, useT } from "#ui/i18n/useT.ts";
import { learntOf } from "./startLearnt.ts";

/** Symbols that belong together and are not in practice yet. */
export interface Unlearnt {
  readonly key: string;
  readonly name: string;
  /** In the order in which to learn them. */
  readonly symbols: readonly SymbolId[];
}

/** What could be taken up: one's own symbols, the oldest first, then each pack that is here in its own order. */
export function useUnlearnt(): readonly Unlearnt[] {
  const t = useT();
  const language = useLocale() === "de" ? "de" : "en";
  const { dictionary } = useServices();
  const { symbols, byId } = useDictionary();
  const { snapshot } = usePractice();
  const { list } = usePackList();
  return useMemo(() => {
    if (snapshot === undefined) return [];
    const learnt = learntOf(snapshot, byId).symbols;
    // What nobody has drawn can be read, where reading is practised.
    const isRead = snapshot.settings.faces !== "draw";
    const isOpen = (symbol: SymbolView | undefined) =>
      symbol !== undefined && (isRead || symbol.hasInk) && !learnt.has(symbol.id);
    const own = symbols
      .filter((symbol) => symbol.pack === undefined && isOpen(symbol))
      .toSorted((a, b) => a.createdAt - b.createdAt);
    const packs = list?.ok === true ? list.value.packs : [];
    return [
      { key: "own", name: t("practise.own"), symbols: own.map(({ id }) => id) },
      ...packs
        .filter(({ installed }) => installed)
        .map(({ id, title }) => ({
          key: id,
          name: title[language],
          symbols: dictionary.symbolsOfPack(id).filter((symbol) => isOpen(byId.get(symbol))),
        })),
    ].filter(({ symbols: those }) => those.length > 0);
  }, [t, language, dictionary, symbols, byId, snapshot, list]);
}
