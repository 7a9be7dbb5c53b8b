import { useState, type FormEvent } from "react";
import type { Recognition } from "#core/recogniser/recogniser.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import { displayName } from "#core/symbols/displayName.ts";
import { MAX_NOTE_LENGTH } from "#core/symbols/fields.ts";
import type { SymbolView } from "#core/symbols/symbol.ts";
import { saveTrouble } from "#hooks/saveTrouble.ts";
import { useDictionary } from "#hooks/useDictionary.ts";
import { useOneAtATime } from "#hooks/useOneAtATime.ts";
import { useServices } from "#hooks/useServices.tsx";
import { useStepBack } from "#hooks/useStepBack.ts";
import type { EditError } from "#services/errors.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Glyph } from "#ui/Glyph.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { SymbolForm } from "#ui/SymbolForm.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { useToast } from "#ui/Toast.tsx";
import { useDrawing } from "./drawing.ts";
import { LIKELY_KNOWN } from "./likeness.ts";

const FORM = "name-a-drawing";

interface NamingSheetProps {
  readonly recognition: Recognition | undefined;
}

/** Makes the drawing on the pad a symbol. The pad keeps its ink until saving has gone well. */
export function NamingSheet({ recognition }: NamingSheetProps) {
  const t = useT();
  const show = useToast();
  const { symbols, storage } = useServices();
  const stepBack = useStepBack();
  const once = useOneAtATime();
  const { tags } = useDictionary();
  const drawing = useDrawing();
  const alike = useAlike(recognition);
  const [error, setError] = useState<EditError>();
  const trouble = error && saveTrouble(error);
  const words = trouble && t(trouble.id, trouble.values);

  const close = () => {
    setError(undefined);
    drawing.stopNaming();
  };
  const finish = (text: string, keepTags: boolean) => {
    setError(undefined);
    drawing.startOver(drawing.ink, keepTags);
    const back = stepBack();
    const takeBack = async () => {
      const said = await back();
      if (said !== undefined) show({ text: t(said.id, said.values) });
    };
    show({ text, action: { label: t("common.undo"), onAction: () => void takeBack() } });
  };
  const save = async (keepTags: boolean) => {
    const { ink, fields } = drawing;
    const saved = await symbols.save({ ink, ...fields });
    if (!saved.ok) {
      setError(saved.error);
      return;
    }
    finish(t("naming.saved", { name: displayName(fields) }), keepTags);
    void storage.keep();
  };
  const addTo = async (symbol: SymbolView) => {
    const added = await symbols.addSample(symbol.id, drawing.ink);
    if (added.ok) finish(t("naming.added", { name: displayName(symbol) }), false);
    else setError(added.error);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void once(() => save(false));
  };

  return (
    <Sheet
      open={drawing.isNaming}
      onClose={close}
      title={t("naming.title")}
      footer={
        <>
          <Button onClick={() => void once(() => save(true))}>{t("naming.saveAndNext")}</Button>
          <Button kind="primary" type="submit" form={FORM}>
            {t("naming.save")}
          </Button>
        </>
      }
    >
      <form id={FORM} onSubmit={onSubmit} className="flex flex-col gap-4">
        <Glyph
          ink={drawing.ink}
          title={t("naming.drawing")}
          className="mx-auto size-28 rounded-18 border border-line bg-surface p-2"
        />
        {alike !== undefined && (
          <Banner
            action={
              <Button onClick={() => void once(() => addTo(alike))}>
                <span className="line-clamp-2 wrap-anywhere">
                  {t("naming.addTo", { name: displayName(alike) })}
                </span>
              </Button>
            }
          >
            {t("naming.looksLike", { name: displayName(alike) })}
          </Banner>
        )}
        <SymbolForm
          fields={drawing.fields}
          onChange={drawing.setFields}
          tagSuggestions={tags.map(({ tag }) => tag)}
          noteLimit={MAX_NOTE_LENGTH}
          nameError={error?.type === "NameMissing" ? words : undefined}
          notesError={error?.type === "NoteTooLong" ? words : undefined}
        />
        {words !== undefined && error?.type !== "NameMissing" && error?.type !== "NoteTooLong" && (
          <Banner tone="warn">{words}</Banner>
        )}
      </form>
    </Sheet>
  );
}

/** The saved symbol that the drawing resembles, if there is one. */
function useAlike(recognition: Recognition | undefined): SymbolView | undefined {
  const { byId } = useDictionary();
  const best = recognition?.candidates[0];
  if (best === undefined || recognition === undefined) return undefined;
  return recognition.known < LIKELY_KNOWN ? undefined : byId.get(best.id as SymbolId);
}
