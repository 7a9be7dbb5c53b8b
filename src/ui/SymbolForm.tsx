import { useState, type ReactNode } from "react";
import { ChevronDown } from "lucide-react";
import { SegmentedControl } from "./SegmentedControl.tsx";
import { TagInput } from "./TagInput.tsx";
import { TextArea, TextField } from "./TextField.tsx";
import { useT } from "./i18n/useT.ts";
import { joinClasses } from "./joinClasses.ts";
import type { SymbolFields } from "./symbolFields.ts";

export interface SymbolFormProps {
  readonly fields: SymbolFields;
  readonly onChange: (fields: SymbolFields) => void;
  readonly tagSuggestions: readonly string[];
  /** Characters the notes may have. */
  readonly noteLimit: number;
  /** Why the name was not taken. */
  readonly nameError?: string | undefined;
  readonly notesError?: string | undefined;
  /** Puts the character or emoji first: for symbols that begin with one. */
  readonly textFirst?: boolean;
  /** Begins with the cursor in the first field; not where something else, a pad, comes first. */
  readonly autoFocus?: boolean;
  /** Shows everything at once: for editing. */
  readonly expanded?: boolean;
  /** Where a symbol may go is chosen when it is made; later it is changed on its own page. */
  readonly withLevel?: boolean;
}

/** What can be said about a symbol: the name at once, the rest when it is wanted. */
export function SymbolForm(props: SymbolFormProps) {
  const { fields, onChange, tagSuggestions, nameError, textFirst = false } = props;
  const { expanded = false, autoFocus = true } = props;
  const t = useT();
  const [isOpen, setIsOpen] = useState(expanded);
  const set = <K extends keyof SymbolFields>(key: K) => {
    return (value: SymbolFields[K]) => onChange({ ...fields, [key]: value });
  };
  const textField = (
    <TextField
      label={t("form.text")}
      value={fields.text}
      onChange={set("text")}
      hint={t("form.textHint")}
      autoComplete="off"
      data-autofocus={(textFirst && autoFocus) || undefined}
    />
  );
  return (
    <>
      {textFirst && textField}
      <TextField
        label={t("form.name")}
        value={fields.name}
        onChange={set("name")}
        error={nameError}
        autoComplete="off"
        enterKeyHint="done"
        data-autofocus={(!textFirst && autoFocus) || undefined}
      />
      <TagInput
        label={t("form.tags")}
        tags={fields.tags}
        onChange={set("tags")}
        suggestions={tagSuggestions}
      />
      {!expanded && (
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
          className="-ms-1 flex min-h-11 items-center gap-2 self-start rounded-8 px-1 text-14 text-ink-2 hover:text-ink"
        >
          <ChevronDown
            aria-hidden="true"
            size={20}
            strokeWidth={1.75}
            className={joinClasses("transition-transform", isOpen && "rotate-180")}
          />
          {t("form.more")}
        </button>
      )}
      {isOpen && <MoreFields {...props} set={set} textField={textFirst ? undefined : textField} />}
    </>
  );
}

interface MoreFieldsProps extends SymbolFormProps {
  readonly set: <K extends keyof SymbolFields>(key: K) => (value: SymbolFields[K]) => void;
  readonly textField: ReactNode;
}

function MoreFields(props: MoreFieldsProps) {
  const { fields, set, textField, noteLimit, notesError, withLevel = true } = props;
  const t = useT();
  return (
    <>
      <TextField
        label={t("form.meaning")}
        value={fields.meaning}
        onChange={set("meaning")}
        autoComplete="off"
      />
      <TextField
        label={t("form.reading")}
        value={fields.reading}
        onChange={set("reading")}
        hint={t("form.readingHint")}
        autoComplete="off"
      />
      {textField}
      <TextArea
        label={t("form.notes")}
        value={fields.notes}
        onChange={set("notes")}
        limit={noteLimit}
        error={notesError}
      />
      {withLevel && (
        <div className="flex flex-col gap-1.5">
          <SegmentedControl
            label={t("form.level")}
            segments={[
              { value: "private", label: t("form.level.private") },
              { value: "device", label: t("form.level.device") },
            ]}
            value={fields.level}
            onChange={set("level")}
          />
          <p className="text-13 text-ink-2">{t(`form.level.${fields.level}Hint`)}</p>
        </div>
      )}
    </>
  );
}
