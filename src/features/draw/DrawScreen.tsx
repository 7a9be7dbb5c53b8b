import { lazy, Suspense, useEffect, useRef, type ReactNode } from "react";
import { useDictionary } from "#hooks/useDictionary.ts";
import { usePreferences } from "#hooks/usePreferences.ts";
import { InkPad, type InkPadHandle } from "#ui/InkPad.tsx";
import { ScreenHeader } from "#ui/ScreenHeader.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { Candidates } from "./Candidates.tsx";
import { useDrawing } from "./drawing.ts";
import { FindByName } from "./FindByName.tsx";
import { usePadUndo } from "#ui/usePadUndo.ts";
import { useRecognition } from "./useRecognition.ts";

const loadNaming = () => import("./NamingSheet.tsx").then((m) => ({ default: m.NamingSheet }));
const NamingSheet = lazy(loadNaming);

/** Home: an empty pad. What is drawn on it is found, or becomes a symbol. */
export function DrawScreen({ tools }: { readonly tools: ReactNode }) {
  const t = useT();
  const { ready, symbols } = useDictionary();
  const { leftHanded } = usePreferences();
  const ink = useDrawing((drawing) => drawing.ink);
  const setInk = useDrawing((drawing) => drawing.setInk);
  const padRef = useRef<InkPadHandle>(null);
  const recognition = useRecognition(ink);
  const isNaming = useDrawing((drawing) => drawing.isNaming);
  usePadUndo(padRef);
  useNamingAtHand(ink.length > 0);

  return (
    <>
      <ScreenHeader
        title={t("draw.title")}
        wideTitle={t("nav.draw")}
        status={ready && symbols.length > 0 && <SafePill />}
        trailing={tools}
      />
      <div className="flex flex-col gap-3.5 wide:grid wide:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] wide:items-start wide:gap-8">
        <InkPad
          ref={padRef}
          label={t("draw.pad")}
          hint={t("draw.hint")}
          value={ink}
          onInk={setInk}
          leftHanded={leftHanded}
        />
        <div className="flex min-w-0 flex-col gap-2.5">
          {ink.length === 0 ? <FindByName /> : <Candidates answer={recognition} />}
        </div>
      </div>
      {isNaming && (
        <Suspense fallback={null}>
          <NamingSheet recognition={recognition.recognition} />
        </Suspense>
      )}
    </>
  );
}

/** The sheet is not part of the first load; it is fetched while the first stroke dries. */
function useNamingAtHand(hasInk: boolean): void {
  useEffect(() => {
    if (hasInk) void loadNaming();
  }, [hasInk]);
}

function SafePill() {
  const t = useT();
  return (
    <span className="gap-1.5">
      <span aria-hidden="true" className="size-2 rounded-full bg-good" />
      {t("draw.safe")}
    </span>
  );
}
