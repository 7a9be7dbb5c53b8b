import { useEffect, useState, type ReactNode } from "react";
import { Plus } from "lucide-react";
import { useLocation, useParams, useSearchParams } from "wouter";
import type { SymbolId } from "#core/shared/ids.ts";
import { useDictionary } from "#hooks/useDictionary.ts";
import { FROM_HERE, goBack } from "#hooks/wayBack.ts";
import { IconButton } from "#ui/IconButton.tsx";
import { ScreenHeader } from "#ui/ScreenHeader.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { AddSheets, type Adding } from "./AddSheets.tsx";
import { useBrowsing } from "./browsing.ts";
import { NoSymbols } from "./EmptyLists.tsx";
import { NothingChosen } from "./NothingChosen.tsx";
import { SymbolList } from "./SymbolList.tsx";
import { SymbolPage } from "./SymbolPage.tsx";
import { useIsWide } from "./useIsWide.ts";

/** The dictionary and one symbol of it: one after the other on a phone, side by side on wide screens. */
export function SymbolsScreen({ tools }: { readonly tools: ReactNode }) {
  const t = useT();
  const isWide = useIsWide();
  const [, navigate] = useLocation();
  const { id } = useParams<{ readonly id?: string }>();
  const chosen = id as SymbolId | undefined;
  const { ready, symbols } = useDictionary();
  const [adding, setAdding] = useState<Adding>();
  useTagOfAddress();
  useAddingOfAddress(setAdding);

  const back = () => goBack(() => navigate("/symbols"));
  const open = (symbol: SymbolId) => navigate(`/symbols/${symbol}`, FROM_HERE);
  const isEmpty = ready && symbols.length === 0 && chosen === undefined;
  const isPage = !isWide && chosen !== undefined;
  return (
    <>
      <ScreenHeader
        title={t(isPage ? "symbol.title" : "symbols.title")}
        {...(isPage ? { onBack: back } : {})}
        trailing={
          <>
            {!isPage && (
              <IconButton
                label={t("symbols.add")}
                icon={Plus}
                onClick={() => setAdding({ sheet: "choice" })}
              />
            )}
            {tools}
          </>
        }
      />
      {isPage && <SymbolPage key={chosen} id={chosen} fromTop />}
      {isEmpty && <NoSymbols />}
      {!isPage && !isEmpty && (
        <div className="wide:grid wide:grid-cols-[minmax(0,380px)_minmax(0,1fr)] wide:items-start wide:gap-10">
          <SymbolList
            chosen={chosen}
            onOpen={open}
            onMake={(name) => setAdding({ sheet: "new", name })}
          />
          {isWide && (
            <section
              aria-label={t("symbol.title")}
              className="sticky top-5 max-h-[calc(100dvh-40px)] overflow-y-auto overscroll-contain"
            >
              {chosen === undefined ? <NothingChosen /> : <SymbolPage key={chosen} id={chosen} />}
            </section>
          )}
        </div>
      )}
      <AddSheets adding={adding} onChange={setAdding} onMade={open} />
    </>
  );
}

/** `/symbols?tag=kana` shows that tag; the address then lets go of it, so that the chips have the say. */
function useTagOfAddress(): void {
  const [params] = useSearchParams();
  const [location, navigate] = useLocation();
  const showTag = useBrowsing((browsing) => browsing.showTag);
  const tag = params.get("tag");
  useEffect(() => {
    if (tag === null) return;
    showTag(tag);
    navigate(location, { replace: true });
  }, [tag, location, navigate, showTag]);
}

/** `/symbols?add=new` and `?add=list` open the sheet for that; the address then lets go of it too. */
function useAddingOfAddress(setAdding: (adding: Adding) => void): void {
  const [params] = useSearchParams();
  const [location, navigate] = useLocation();
  const sheet = params.get("add");
  useEffect(() => {
    if (sheet !== "new" && sheet !== "list") return;
    setAdding({ sheet });
    navigate(location, { replace: true });
  }, [sheet, location, navigate, setAdding]);
}
