import { Suspense, useEffect, useRef, type ReactNode } from "react";
import { afterPaint } from "#hooks/afterPaint.ts";
import { useDictionary } from "#hooks/useDictionary.ts";
import { usePreferences } from "#hooks/usePreferences.ts";
import { InkPad, type InkPadHandle } from "#ui/InkPad.tsx";
import { lazyPart } from "#ui/i18n/lazyPart.ts";
import { useT } from "#ui/i18n/useT.ts";
import { useDrawing } from "./drawing.ts";
import { EmptyPad } from "./EmptyPad.tsx";
import { PadLayout } from "./PadLayout.tsx";
import { usePadUndo } from "#ui/usePadUndo.ts";
import { useRecognition } from "./useRecognition.ts";

const loadCandidates = () => import("./Candidates.tsx").then((m) => m.Candidates);
const Candidates = lazyPart(loadCandidates);
const Said = lazyPart(() => import("./Said.tsx").then((m) => m.Said));
const loadNaming = () => import("./NamingSheet.tsx").then((m) => m.NamingSheet);
const NamingSheet = lazyPart(loadNaming);

/** Home: an empty pad. What is drawn on it is found, or becomes a symbol. */
export function DrawScreen({ tools }: { readonly tools: ReactNode }) {
  const t = useT();
  const { ready, symbols } = useDictionary();
  const { leftHanded } = usePreferences();
  const ink = useDrawing((drawing) => drawing.ink);
  const setInk = useDrawing((drawing) => drawing.setInk);
  const setPenDown = useDrawing((drawing) => drawing.setPenDown);
  const padRef = useRef<InkPadHandle>(null);
  const recognition = useRecognition(ink);
  const isNaming = useDrawing((drawing) => drawing.isNaming);
  usePadUndo(padRef);
  useAtHand(loadCandidates, ready);
  useAtHand(loadNaming, ink.length > 0);

  return (
    <>
      <PadLayout
        tools={tools}
        status={ready && symbols.length > 0 && <SafePill />}
        pad={
          <InkPad
            ref={padRef}
            label={t("draw.pad")}
            hint={t("draw.hint")}
            value={ink}
            onInk={setInk}
            onDrawing={setPenDown}
            leftHanded={leftHanded}
          />
        }
      >
        {ink.length === 0 ? (
          <EmptyPad />
        ) : (
          <Suspense fallback={null}>
            <Candidates answer={recognition} />
          </Suspense>
        )}
      </PadLayout>
      {ready && (
        <Suspense fallback={null}>
          <Said recognition={recognition.recognition} />
        </Suspense>
      )}
      {isNaming && (
        <Suspense fallback={null}>
          <NamingSheet recognition={recognition.recognition} />
        </Suspense>
      )}
    </>
  );
}

/** What the first load leaves out is fetched before it is wanted: candidates once the pad stands, the sheet while a stroke dries. */
function useAtHand(load: () => Promise<unknown>, isSoonWanted: boolean): void {
  useEffect(() => {
    if (!isSoonWanted) return;
    // The pen's lift is answered first: asking for code takes time too. Without a network there may be none yet; showing it asks again.
    afterPaint(() => void load().catch(() => undefined));
  }, [load, isSoonWanted]);
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
