import { useDeferredValue, useMemo, useRef, type KeyboardEvent } from "react";
import { Pencil } from "lucide-react";
import { useLocation } from "wouter";
import type { SymbolId } from "#core/shared/ids.ts";
import { useDictionary } from "#hooks/useDictionary.ts";
import { usePreferences } from "#hooks/usePreferences.ts";
import { useServices } from "#hooks/useServices.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { SearchField } from "#ui/SearchField.tsx";
import { Tile } from "#ui/Tile.tsx";
import { VirtualGrid } from "#ui/VirtualGrid.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { useBrowsing } from "./browsing.ts";
import { CountAndSort } from "./CountAndSort.tsx";
import { displayName } from "#core/symbols/displayName.ts";
import { NothingFound } from "./EmptyLists.tsx";
import { LearnShown } from "./LearnShown.tsx";
import { TagFilter } from "./TagFilter.tsx";
import { useIsWide } from "./useIsWide.ts";
import { useListScroll } from "./useListScroll.ts";
import { useSearchKey } from "./useSearchKey.ts";
import { useSearchOfAddress } from "./useSearchOfAddress.ts";

/** Where the list stands beside a symbol, three tiles share its width. CSS px. */
const TILE_BESIDE_PX = 110;

export interface SymbolListProps {
  /** The symbol that is shown beside the list. */
  readonly chosen: SymbolId | undefined;
  readonly onOpen: (id: SymbolId) => void;
  /** Nothing was found: make a symbol of this name. */
  readonly onMake: (name: string) => void;
}

/** All symbols as tiles of their ink, with what narrows them down. */
export function SymbolList({ chosen, onOpen, onMake }: SymbolListProps) {
  const t = useT();
  const [, navigate] = useLocation();
  const isWide = useIsWide();
  const { singleKeys } = usePreferences();
  const { dictionary } = useServices();
  const snapshot = useDictionary();
  const { search, tags, sort, setSearch } = useBrowsing();
  const listRef = useRef<HTMLDivElement>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  useListScroll(snapshot.ready);
  useSearchKey(searchRef, singleKeys);
  useSearchOfAddress(searchRef, snapshot.ready);

  // Typing stays ahead of the tiles: they follow when there is time.
  const text = useDeferredValue(search);
  const found = useMemo(
    () => (snapshot.ready ? dictionary.search({ text, tags, sort }) : []),
    [dictionary, snapshot, text, tags, sort],
  );

  const isNarrowed = (tags.length > 0 || text.trim() !== "") && found.length > 0;

  const onSearchKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") {
      const [first] = dictionary.search({ text: search, tags, sort });
      if (first !== undefined) onOpen(first.id);
    } else if (event.key === "ArrowDown") {
      event.preventDefault();
      focusGrid(listRef.current);
    } else if (event.key === "Escape" && search !== "") {
      event.preventDefault();
      setSearch("");
    }
  };
  const onGridKey = (event: KeyboardEvent) => {
    if (event.key === "ArrowUp" && !event.defaultPrevented) searchRef.current?.focus();
  };

  if (!snapshot.ready) return <div />;
  return (
    <div ref={listRef} className="flex min-w-0 flex-col">
      <div className="sticky top-0 z-10 -mx-5 bg-paper px-5 pt-1 pb-1">
        <SearchField
          ref={searchRef}
          label={t("symbols.search", { count: snapshot.symbols.length })}
          value={search}
          onChange={setSearch}
          onKeyDown={onSearchKey}
          {...(singleKeys && { "aria-keyshortcuts": "/", title: t("symbols.searchKey") })}
          trailing={
            <IconButton
              label={t("symbols.findByDrawing")}
              icon={Pencil}
              onClick={() => navigate("/")}
            />
          }
        />
        <TagFilter />
      </div>
      <CountAndSort
        shown={found.length}
        total={snapshot.symbols.length}
        action={isNarrowed && <LearnShown key={JSON.stringify([tags, text])} symbols={found} />}
      />
      {found.length === 0 ? (
        <NothingFound search={text.trim()} onMake={onMake} />
      ) : (
        <div onKeyDown={onGridKey}>
          <VirtualGrid
            label={t("symbols.title")}
            items={found}
            keyOf={({ id }) => id}
            {...(isWide ? { minTileWidthPx: TILE_BESIDE_PX } : {})}
            renderItem={(symbol, tabIndex) => (
              <Tile
                name={displayName(symbol)}
                ink={dictionary.drawingOf(symbol.id)}
                text={symbol.text || symbol.name}
                tabIndex={tabIndex}
                best={symbol.id === chosen}
                aria-current={symbol.id === chosen ? "true" : undefined}
                onClick={() => onOpen(symbol.id)}
              />
            )}
          />
        </div>
      )}
    </div>
  );
}

function focusGrid(list: HTMLElement | null): void {
  const tile = list?.querySelector('[data-grid-index] > [tabindex="0"]');
  if (tile instanceof HTMLElement) tile.focus();
}
