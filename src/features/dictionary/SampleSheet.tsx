import { useRef, useState } from "react";
import type { SampleId, SymbolId } from "#core/shared/ids.ts";
import type { Ink } from "#core/ink/ink.ts";
import { saveTrouble } from "#hooks/saveTrouble.ts";
import { useDictionary } from "#hooks/useDictionary.ts";
import { usePreferences } from "#hooks/usePreferences.ts";
import { useOneAtATime } from "#hooks/useOneAtATime.ts";
import { useServices } from "#hooks/useServices.tsx";
import type { EditError } from "#services/errors.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { InkPad, type InkPadHandle } from "#ui/InkPad.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { StrokeReplay } from "#ui/StrokeReplay.tsx";
import { usePadUndo } from "#ui/usePadUndo.ts";
import { useT } from "#ui/i18n/useT.ts";
import { decodedInk } from "./decodedInk.ts";
import { isolated } from "#core/symbols/displayName.ts";
import { useDrafts } from "./drafts.ts";
import { useDiscard } from "./useDiscard.ts";
import { useOutcomes } from "./useOutcomes.ts";

export interface SampleSheetProps {
  readonly id: SymbolId;
  readonly name: string;
  /** A kept drawing to look at; without it the pad is open for one more. */
  readonly sample: SampleId | undefined;
  readonly onClose: () => void;
}

/** One drawing of a symbol: looked at, chosen, drawn anew, taken away; or one more is drawn. */
export function SampleSheet({ id, name, sample, onClose }: SampleSheetProps) {
  const [isDrawing, setIsDrawing] = useState(sample === undefined);
  const props = { id, name: isolated(name), onClose };
  if (isDrawing) return <PadSheet {...props} sample={sample} />;
  return <LookSheet {...props} sample={sample} onRedraw={() => setIsDrawing(true)} />;
}

interface LookSheetProps extends SampleSheetProps {
  readonly onRedraw: () => void;
}

function LookSheet({ id, name, sample, onClose, onRedraw }: LookSheetProps) {
  const t = useT();
  const { dictionary, symbols } = useServices();
  const symbol = useDictionary().byId.get(id);
  const { begin, failed } = useOutcomes();
  const shown = dictionary.samplesOf(id).find((each) => each.id === sample);
  if (shown === undefined || symbol === undefined) return null;

  const choose = async () => {
    const done = begin();
    const chosen = await symbols.chooseReference(id, shown.id);
    onClose();
    if (chosen.ok) done(t("symbol.referenceChosen"));
    else failed(chosen.error);
  };
  const remove = async () => {
    const done = begin();
    const removed = await symbols.removeSample(id, shown.id);
    onClose();
    if (removed.ok) done(t("symbol.drawingRemoved"));
    else failed(removed.error);
  };
  return (
    <Sheet open onClose={onClose} title={t("symbol.drawingOf", { name })}>
      <StrokeReplay
        ink={decodedInk(shown.bytes)}
        title={name}
        className="mx-auto w-full max-w-80 shrink-0"
      />
      {symbol.reference === shown.id ? (
        <p className="text-center text-14 text-ink-2">{t("symbol.isReference")}</p>
      ) : (
        <Button kind="primary" onClick={() => void choose()}>
          {t("symbol.chooseReference")}
        </Button>
      )}
      <div className="flex gap-2 *:flex-1">
        <Button onClick={onRedraw}>{t("symbol.redraw")}</Button>
        <Button onClick={() => void remove()}>{t("symbol.removeDrawing")}</Button>
      </div>
    </Sheet>
  );
}

function PadSheet({ id, name, sample, onClose }: SampleSheetProps) {
  const t = useT();
  const { symbols } = useServices();
  const isReference = useDictionary().byId.get(id)?.reference === sample;
  const { leftHanded } = usePreferences();
  const padRef = useRef<InkPadHandle>(null);
  usePadUndo(padRef, { inSheet: true });
  const { begin } = useOutcomes();
  const discard = useDiscard();
  const once = useOneAtATime();
  const ink = useDraftInk(id, sample);
  const setSample = useDrafts((drafts) => drafts.setSample);
  const dropSample = useDrafts((drafts) => drafts.dropSample);
  const [error, setError] = useState<EditError>();
  const trouble = error && saveTrouble(error);

  const save = async () => {
    const done = begin();
    const saved =
      sample === undefined
        ? await symbols.addSample(id, ink)
        : await symbols.replaceSample(id, sample, ink);
    if (!saved.ok) {
      setError(saved.error);
      return;
    }
    // Strokes drawn while it was being saved stay, to be saved as well.
    if (useDrafts.getState().sample?.ink === ink) {
      dropSample();
      onClose();
    }
    const redrawn = isReference ? "symbol.redrawnReference" : "symbol.redrawn";
    done(t(sample === undefined ? "symbol.drawingAdded" : redrawn));
  };
  return (
    <Sheet
      open
      onClose={onClose}
      title={t(sample === undefined ? "symbol.drawTitle" : "symbol.redrawTitle", { name })}
      footer={
        <>
          <Button
            onClick={() => {
              dropSample();
              onClose();
              if (ink.length > 0) discard(() => setSample({ symbol: id, sample, ink }));
            }}
          >
            {t("common.cancel")}
          </Button>
          <Button kind="primary" disabled={ink.length === 0} onClick={() => void once(save)}>
            {t("common.save")}
          </Button>
        </>
      }
    >
      {trouble !== undefined && <Banner tone="warn">{t(trouble.id, trouble.values)}</Banner>}
      <InkPad
        ref={padRef}
        label={t("draw.pad")}
        hint={t("draw.hint")}
        value={ink}
        onInk={(drawn) => setSample({ symbol: id, sample, ink: drawn })}
        leftHanded={leftHanded}
        className="shrink-0"
      />
    </Sheet>
  );
}

const NO_INK: Ink = [];

/** What is on this pad and not yet saved, also if the sheet was closed by mistake. */
function useDraftInk(id: SymbolId, sample: SampleId | undefined): Ink {
  const draft = useDrafts((drafts) => drafts.sample);
  return draft?.symbol === id && draft.sample === sample ? draft.ink : NO_INK;
}
