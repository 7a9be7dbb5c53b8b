import { useState, type SubmitEvent } from "react";
import { useLocation } from "wouter";
import type { SymbolId } from "#core/shared/ids.ts";
import { MAX_NOTE_LENGTH } from "#core/symbols/fields.ts";
import { saveTrouble } from "#hooks/saveTrouble.ts";
import { useDictionary } from "#hooks/useDictionary.ts";
import { useServices } from "#hooks/useServices.tsx";
import { useOneAtATime } from "#hooks/useOneAtATime.ts";
import { sameWayBack } from "#hooks/wayBack.ts";
import type { EditError } from "#services/errors.ts";
import { Banner } from "#ui/Banner.tsx";
import { Button } from "#ui/Button.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { SymbolForm } from "#ui/SymbolForm.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { displayName, isolated } from "#core/symbols/displayName.ts";
import { useDrafts } from "./drafts.ts";
import { changesBetween } from "./editedFields.ts";
import { useDiscard } from "./useDiscard.ts";
import { useOutcomes } from "./useOutcomes.ts";

const FORM = "edit-a-symbol";

export interface EditSheetProps {
  readonly id: SymbolId;
  readonly open: boolean;
  /** The symbol was deleted while it was being edited. */
  readonly isGone: boolean;
  readonly onClose: () => void;
  readonly onRestore: () => void;
}

/** Edits a symbol. What is typed outlives the symbol: it can be brought back, or the edits become a new one. */
export function EditSheet({ id, open, isGone, onClose, onRestore }: EditSheetProps) {
  const t = useT();
  const [, navigate] = useLocation();
  const { symbols } = useServices();
  const { tags } = useDictionary();
  const { begin } = useOutcomes();
  const discard = useDiscard();
  const once = useOneAtATime();
  const draft = useDrafts((drafts) => drafts.edits[id]);
  const setEdit = useDrafts((drafts) => drafts.setEdit);
  const dropEdit = useDrafts((drafts) => drafts.dropEdit);
  const [error, setError] = useState<EditError>();
  if (draft === undefined) return null;
  const { base, fields, ink } = draft;
  const trouble = error && saveTrouble(error);
  const words = trouble && t(trouble.id, trouble.values);
  const isAtField = error?.type === "NameMissing" || error?.type === "NoteTooLong";

  const finish = () => {
    setError(undefined);
    dropEdit(id);
    onClose();
  };
  /** What was typed while it was being saved stays, to be saved as well. */
  const finishSaved = () => {
    if (useDrafts.getState().edits[id] === draft) finish();
    else setError(undefined);
  };
  const cancel = () => {
    finish();
    const hasChanges = Object.keys(changesBetween(base, fields)).length > 0;
    if (hasChanges) discard(() => setEdit(id, draft));
  };
  const save = async () => {
    const done = begin();
    const edited = await symbols.edit(id, changesBetween(base, fields));
    if (!edited.ok) {
      setError(edited.error);
      return;
    }
    finishSaved();
    done(t("symbol.edited", { name: isolated(displayName(fields)) }));
  };
  const saveAsNew = async () => {
    const done = begin();
    const saved = await symbols.save({ ...fields, ...(ink === undefined ? {} : { ink }) });
    if (!saved.ok) {
      setError(saved.error);
      return;
    }
    finish();
    navigate(`/symbols/${saved.value}`, sameWayBack());
    done(t("naming.saved", { name: isolated(displayName(fields)) }));
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    void once(isGone ? saveAsNew : save);
  };

  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={t("symbol.editTitle")}
      footer={
        <>
          <Button onClick={cancel}>{t("common.cancel")}</Button>
          <Button kind="primary" type="submit" form={FORM}>
            {t(isGone ? "symbol.saveAsNew" : "common.save")}
          </Button>
        </>
      }
    >
      <form id={FORM} onSubmit={onSubmit} className="flex flex-col gap-4">
        {isGone && (
          <Banner tone="warn" action={<Button onClick={onRestore}>{t("symbol.bringBack")}</Button>}>
            {t("symbol.goneWhileEditing")}
          </Banner>
        )}
        {words !== undefined && !isAtField && error?.type !== "SymbolGone" && (
          <Banner tone="warn">{words}</Banner>
        )}
        <SymbolForm
          expanded
          withLevel={false}
          autoFocus={false}
          fields={fields}
          onChange={(changed) => setEdit(id, { ...draft, fields: changed })}
          tagSuggestions={tags.map(({ tag }) => tag)}
          noteLimit={MAX_NOTE_LENGTH}
          nameError={error?.type === "NameMissing" ? words : undefined}
          notesError={error?.type === "NoteTooLong" ? words : undefined}
        />
      </form>
    </Sheet>
  );
}
