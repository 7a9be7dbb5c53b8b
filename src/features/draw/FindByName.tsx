import { useDeferredValue } from "react";
import { useDictionary } from "#hooks/useDictionary.ts";
import { useServices } from "#hooks/useServices.tsx";
import { SearchField } from "#ui/SearchField.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { useDrawing } from "./drawing.ts";
import { SymbolStrip } from "./SymbolStrip.tsx";
import { TapChoice } from "./TapChoice.tsx";
import { useTap } from "./useTap.ts";

const MOST_FOUND = 8;
const MOST_RECENT = 4;

/** Finding by typing, and the symbols lately used. */
export function FindByName() {
  const t = useT();
  const { dictionary } = useServices();
  // What is found changes with the dictionary.
  useDictionary();
  const search = useDrawing((drawing) => drawing.search);
  const setSearch = useDrawing((drawing) => drawing.setSearch);
  const text = useDeferredValue(search.trim());
  const tap = useTap();

  const isSearching = text !== "";
  const found = dictionary
    .search({ text, sort: "recent" })
    .slice(0, isSearching ? MOST_FOUND : MOST_RECENT);
  const label = t(isSearching ? "draw.found" : "draw.recent");
  return (
    <>
      <SearchField
        label={t("draw.find")}
        value={search}
        onChange={setSearch}
        onKeyDown={(event) => {
          const first = found[0];
          if (event.key === "Enter" && isSearching && first !== undefined) tap(first);
          if (event.key === "Escape" && search !== "") setSearch("");
        }}
      />
      <div className="-mt-1 -mb-2 flex min-h-11 items-center justify-between gap-3 lefty:flex-row-reverse">
        <h2 className="text-14 text-ink-2">{label}</h2>
        {found.length > 0 && <TapChoice />}
      </div>
      {found.length > 0 ? (
        <SymbolStrip label={label} symbols={found} suggestFirst={isSearching} />
      ) : (
        <p className="text-14 text-ink-2">{t("draw.nothingFound")}</p>
      )}
    </>
  );
}
