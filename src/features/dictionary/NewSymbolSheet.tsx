import { useEffect, useRef, useState, type SubmitEvent } from "react";
import type { SymbolId } from "#core/shared/ids.ts";
import { MAX_NOTE_LENGTH } from "#core/symbols/fields.ts";
import { saveTrouble } from "#hooks/saveTrouble.ts";
import { useDictionary } from "#hooks/useDictionary.ts";
import { usePreferences } from "#hooks/usePreferences.ts";
import { useOneAtATime } from "#hooks/useOneAtATime.ts";
import { useServices } from "#hooks/useServices.tsx";
import type { EditError } from "#services/errors.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { InkPad, type InkPadHandle } from "#ui/InkPad.tsx";
import { SegmentedControl } from "#ui/SegmentedControl.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { SymbolForm } from "#ui/SymbolForm.tsx";
import { usePadUndo } from "#ui/usePadUndo.ts";
import { emptyFields } from "#ui/symbolFields.ts";
import { useT } from "#ui/i18n/useT.ts";
import { displayName, isolated } from "#core/symbols/displayName.ts";
import { isOneSign } from "#core/symbols/sharedText.ts";
import { emptyNewDraft, hasContent, type NewDraft, useDrafts } from "./drafts.ts";
import { TracePicture, TraceUnder } from "./TracePicture.tsx";
import { useDiscard } from "./useDiscard.ts";
import { useOutcomes } from "./useOutcomes.ts";

const FORM = "new-symbol";

export interface NewSymbolSheetProps {
  /** What was searched for in vain. */
  readonly name?: string;
  readonly onClose: () => void;
  readonly onMade: (id: SymbolId) => void;
}

/** Makes a symbol of a character or emoji, or of a drawing whose name is known already. */
export function NewSymbolSheet({ name, onClose, onMade }: NewSymbolSheetProps) {
  const t = useT();
  const { symbols, storage } = useServices();
  const { leftHanded } = usePreferences();
  const padRef = useRef<InkPadHandle>(null);
  usePadUndo(padRef, { inSheet: true });
  const { tags } = useDictionary();
  const { begin } = useOutcomes();
  const discard = useDiscard();
  const once = useOneAtATime();
  const draft = useDrafts((drafts) => drafts.newSymbol);
  const setDraft = useDrafts((drafts) => drafts.setNewSymbol);
  const beginDraft = useDrafts((drafts) => drafts.beginNewSymbol);
  const dropDraft = useDrafts((drafts) => drafts.dropNewSymbol);
  const [error, setError] = useState<EditError>();
  useNameOf(name);

  const { form, fields, ink, picture } = draft;
  const [isUnder, setIsUnder] = useState(false);
  // What another app shared may stand in fields that are folded away otherwise.
  const [isFull] = useState(fields.meaning !== "" || fields.notes !== "");
  const isDrawn = form === "drawn";
  const trouble = error && saveTrouble(error);
  const words = trouble && t(trouble.id, trouble.values);
  const isAtField = error?.type === "NameMissing" || error?.type === "NoteTooLong";

  const save = async () => {
    const done = begin();
    const saved = await symbols.save({ ...fields, ...(isDrawn && ink.length > 0 ? { ink } : {}) });
    if (!saved.ok) {
      setError(saved.error);
      return;
    }
    // What was typed or drawn while it was being saved stays for the next one.
    if (useDrafts.getState().newSymbol === draft) dropDraft();
    done(t("naming.saved", { name: isolated(displayName(fields)) }));
    onMade(saved.value);
    void storage.keep();
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    void once(save);
  };
  return (
    <Sheet
      open
      onClose={onClose}
      title={t("naming.title")}
      footer={
        <>
          <Button
            onClick={() => {
              dropDraft();
              onClose();
              if (hasContent(draft)) discard(() => beginDraft(withoutPicture(draft)));
            }}
          >
            {t("common.cancel")}
          </Button>
          <Button kind="primary" type="submit" form={FORM}>
            {t("common.save")}
          </Button>
        </>
      }
    >
      <form id={FORM} onSubmit={onSubmit} className="flex flex-col gap-4">
        <SegmentedControl
          label={t("symbols.form")}
          hideLabel
          segments={[
            { value: "text", label: t("symbols.form.text") },
            { value: "drawn", label: t("symbols.form.drawn") },
          ]}
          value={form}
          onChange={(chosen) => setDraft({ ...draft, form: chosen })}
        />
        {words !== undefined && !isAtField && <Banner tone="warn">{words}</Banner>}
        {isDrawn && picture !== undefined && (
          <TracePicture
            picture={picture}
            isUnder={isUnder}
            onUnder={setIsUnder}
            onRemove={() => {
              picture.release();
              setDraft(withoutPicture(draft));
            }}
          />
        )}
        {isDrawn && (
          <InkPad
            ref={padRef}
            label={t("draw.pad")}
            {...(isUnder && picture !== undefined ? {} : { hint: t("draw.hint") })}
            value={ink}
            onInk={(drawn) => setDraft({ ...draft, ink: drawn })}
            leftHanded={leftHanded}
            beneath={isUnder && picture !== undefined && <TraceUnder picture={picture} />}
          />
        )}
        <SymbolForm
          key={form}
          textFirst={!isDrawn}
          autoFocus={!isDrawn}
          expanded={isFull}
          fields={fields}
          onChange={(changed) => setDraft({ ...draft, fields: changed })}
          tagSuggestions={tags.map(({ tag }) => tag)}
          noteLimit={MAX_NOTE_LENGTH}
          nameError={error?.type === "NameMissing" ? words : undefined}
          notesError={error?.type === "NoteTooLong" ? words : undefined}
        />
      </form>
    </Sheet>
  );
}

/** A picture that was let go of cannot be shown again. */
function withoutPicture({ form, fields, ink }: NewDraft): NewDraft {
  return { form, fields, ink };
}

/** Begins with the name that was searched for; a draft that already bears it is taken up again. */
function useNameOf(name: string | undefined): void {
  useEffect(() => {
    const { newSymbol, beginNewSymbol } = useDrafts.getState();
    if (name === undefined || newSymbol.fields.name === name) return;
    const isSign = isOneSign(name);
    beginNewSymbol({
      ...emptyNewDraft,
      form: isSign ? "text" : "drawn",
      fields: { ...emptyFields, name, text: isSign ? name : "" },
    });
  }, [name]);
}
