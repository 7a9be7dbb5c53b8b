import { useEffect, useLayoutEffect, useState } from "react";
import { useLocation } from "wouter";
import type { SampleId, SymbolId } from "#core/shared/ids.ts";
import type { SymbolView } from "#core/symbols/symbol.ts";
import { useDictionary } from "#hooks/useDictionary.ts";
import { useServices } from "#hooks/useServices.tsx";
import { FROM_HERE, goBack, sameWayBack } from "#hooks/wayBack.ts";
import { useT } from "#ui/i18n/useT.ts";
import { displayName, isolated } from "#core/symbols/displayName.ts";
import { useDrafts } from "./drafts.ts";
import { EditSheet } from "./EditSheet.tsx";
import { fieldsOf } from "./editedFields.ts";
import { LevelSheet } from "./LevelSheet.tsx";
import { useMoves } from "./moves.ts";
import { SampleSheet } from "./SampleSheet.tsx";
import { SymbolDetails } from "./SymbolDetails.tsx";
import { SymbolGone, SymbolUnknown } from "./SymbolMissing.tsx";
import { useOutcomes } from "./useOutcomes.ts";

/** What lies over the page. */
export type Panel =
  | { readonly type: "edit" }
  | { readonly type: "level" }
  /** A kept drawing, or the pad for one more. */
  | { readonly type: "sample"; readonly sample: SampleId | undefined };

export interface SymbolPageProps {
  readonly id: SymbolId;
  /** The page has the screen to itself and begins at its top. */
  readonly fromTop?: boolean;
}

/** One symbol: what it looks like, what it means, and all that can be done with it. Give it its id as key. */
export function SymbolPage({ id, fromTop = false }: SymbolPageProps) {
  const t = useT();
  const [, navigate] = useLocation();
  const { dictionary, symbols } = useServices();
  const { ready, byId } = useDictionary();
  const symbol = byId.get(id);
  const seen = useLastSeen(symbol);
  const { begin, failed } = useOutcomes();
  const setEdit = useDrafts((drafts) => drafts.setEdit);
  const [panel, setPanel] = useState<Panel>();
  /** The person is taking it away from here: nobody needs to be told that it is gone. */
  const [isLeaving, setIsLeaving] = useState(false);
  const twin = useTwin(id);
  useUse(id, symbol !== undefined);
  useTopOfPage(fromTop);

  const close = () => setPanel(undefined);
  const edit = () => {
    if (symbol === undefined) return;
    const base = fieldsOf(symbol);
    // Edits left open by mistake are taken up again.
    if (useDrafts.getState().edits[id] === undefined)
      setEdit(id, { base, fields: base, ink: dictionary.drawingOf(id) });
    setPanel({ type: "edit" });
  };
  const remove = async () => {
    if (symbol === undefined) return;
    setIsLeaving(true);
    const done = begin();
    const removed = await symbols.remove(id);
    if (removed.ok) {
      const toList = () => navigate("/symbols", { replace: true });
      if (fromTop) goBack(toList);
      else toList();
      done(t("symbol.deleted", { name: isolated(displayName(symbol)) }));
    } else {
      setIsLeaving(false);
      failed(removed.error);
    }
  };
  const restore = async () => {
    const restored = await symbols.restore(id);
    if (!restored.ok) failed(restored.error);
  };

  if (!ready || (symbol === undefined && (isLeaving || twin !== undefined))) return null;
  return (
    <>
      {symbol !== undefined && (
        <SymbolDetails
          symbol={symbol}
          onEdit={edit}
          onRemove={() => void remove()}
          onLevel={() => setPanel({ type: "level" })}
          onSample={(sample) => setPanel({ type: "sample", sample })}
          onTest={() => navigate(`/symbols/${id}/test`, FROM_HERE)}
          onChanges={() => navigate(`/symbols/${id}/history`, FROM_HERE)}
        />
      )}
      {symbol === undefined && seen !== undefined && (
        <SymbolGone name={displayName(seen)} onRestore={() => void restore()} />
      )}
      {seen === undefined && <SymbolUnknown />}
      <EditSheet
        id={id}
        open={panel?.type === "edit"}
        isGone={symbol === undefined}
        onClose={close}
        onRestore={() => void restore()}
      />
      {symbol !== undefined && panel?.type === "level" && (
        <LevelSheet symbol={symbol} onClose={close} onMoving={setIsLeaving} />
      )}
      {panel?.type === "sample" && (
        <SampleSheet
          id={id}
          name={displayName(symbol ?? seen ?? { name: "", text: "" })}
          sample={panel.sample}
          onClose={close}
        />
      )}
    </>
  );
}

/** The symbol as it was when it was last there: its name is needed to say that it is gone. */
function useLastSeen(symbol: SymbolView | undefined): SymbolView | undefined {
  const [seen, setSeen] = useState(symbol);
  if (symbol !== undefined && symbol !== seen) setSeen(symbol);
  return symbol ?? seen;
}

/** Where undo or redo made the symbol give way to the one it was before, that one is shown. */
function useTwin(id: SymbolId): SymbolId | undefined {
  const [, navigate] = useLocation();
  const { byId } = useDictionary();
  const known = useMoves(({ twinOf }) => twinOf.get(id));
  const twin = known !== undefined && byId.has(known) && !byId.has(id) ? known : undefined;
  useEffect(() => {
    if (twin !== undefined) navigate(`/symbols/${twin}`, sameWayBack());
  }, [twin, navigate]);
  return twin;
}

/** Looking a symbol up is using it. */
function useUse(id: SymbolId, isThere: boolean): void {
  const { symbols } = useServices();
  useEffect(() => {
    if (isThere) symbols.recordUse(id);
  }, [symbols, id, isThere]);
}

function useTopOfPage(fromTop: boolean): void {
  useLayoutEffect(() => {
    if (fromTop) window.scrollTo(0, 0);
  }, [fromTop]);
}
