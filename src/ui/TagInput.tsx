import { useId, useState } from "react";
import type { KeyboardEvent } from "react";
import { RemovableChip } from "./Chip.tsx";
import { FIELD_CLASSES, FieldFrame, describedBy } from "./Field.tsx";
import { useT } from "./i18n/useT.ts";
import { joinClasses } from "./joinClasses.ts";

export interface TagInputProps {
  readonly label: string;
  readonly tags: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
  /** Tags already in use, the likeliest first. */
  readonly suggestions?: readonly string[];
  readonly hint?: string;
  readonly placeholder?: string;
}

/** More would hide the rest of the form on a phone. */
const MAX_SUGGESTIONS = 6;
const SEPARATORS = /[,;、\n]/;

/** Tags as chips, with a field to type another; Enter or a comma adds it, Backspace takes the last one off. */
export function TagInput(props: TagInputProps) {
  const { label, tags, onChange, suggestions = [], hint, placeholder } = props;
  const t = useT();
  const id = useId();
  const [draft, setDraft] = useState("");
  const [isFocused, setIsFocused] = useState(false);
  const [activeIndex, setActiveIndex] = useState(-1);

  const offered = isFocused ? matching(suggestions, tags, draft) : [];
  const active = offered[activeIndex];
  const field = { label, value: draft, hint };

  const add = (text: string) => {
    onChange(withTags(tags, text));
    setDraft("");
    setActiveIndex(-1);
  };
  const remove = (tag: string) => onChange(tags.filter((each) => each !== tag));

  const onType = (text: string) => {
    setActiveIndex(-1);
    if (SEPARATORS.test(text)) add(text);
    else setDraft(text);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends an input method's composition chooses a character, not a tag.
    if (event.nativeEvent.isComposing) return;
    const last = tags.at(-1);
    if (event.key === "Enter" && (active !== undefined || draft.trim() !== "")) {
      event.preventDefault();
      add(active ?? draft);
    } else if (event.key === "Backspace" && draft === "" && last !== undefined) {
      remove(last);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && offered.length > 0) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setActiveIndex(nextIndex(activeIndex, step, offered.length));
    } else if (event.key === "Escape" && activeIndex >= 0) {
      event.preventDefault();
      setActiveIndex(-1);
    }
  };

  return (
    <FieldFrame id={id} field={field}>
      <div
        className={joinClasses(
          FIELD_CLASSES,
          "flex min-h-12 flex-wrap items-center gap-x-3.5 gap-y-4.5 py-1.5 has-[input:focus-visible]:outline-2 has-[input:focus-visible]:outline-ink",
          tags.length > 0 && "ps-2",
        )}
      >
        {tags.map((tag) => (
          <RemovableChip
            key={tag}
            text={tag}
            removeLabel={t("tags.remove", { tag })}
            onRemove={() => remove(tag)}
          />
        ))}
        <input
          id={id}
          type="text"
          dir="auto"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={offered.length > 0}
          aria-controls={`${id}-list`}
          {...(active === undefined ? {} : { "aria-activedescendant": `${id}-${activeIndex}` })}
          autoComplete="off"
          autoCapitalize="none"
          enterKeyHint="done"
          placeholder={tags.length === 0 ? placeholder : undefined}
          value={draft}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={onKeyDown}
          onFocus={() => setIsFocused(true)}
          onBlur={() => {
            setIsFocused(false);
            if (draft.trim() !== "") add(draft);
          }}
          className="-my-1.25 h-11 min-w-24 flex-1 rounded-8 bg-transparent text-16 outline-none"
          {...describedBy(id, field)}
        />
      </div>
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={t("tags.suggestions")}
        className={joinClasses("flex flex-wrap gap-x-2 gap-y-4.5", offered.length > 0 && "py-1.5")}
      >
        {offered.map((tag, index) => (
          <li
            key={tag}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === activeIndex}
            // Before the field's blur, which would take the suggestions away.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => add(tag)}
            dir="auto"
            className="relative inline-flex min-h-8.5 max-w-full cursor-pointer items-center truncate rounded-full border border-line px-3.5 text-14 text-ink-2 after:absolute after:inset-x-0 after:-inset-y-1.25 hover:text-ink aria-selected:border-ink aria-selected:text-ink"
          >
            {tag}
          </li>
        ))}
      </ul>
    </FieldFrame>
  );
}

function matching(
  suggestions: readonly string[],
  tags: readonly string[],
  draft: string,
): readonly string[] {
  const wanted = fold(draft.trim());
  const taken = new Set(tags.map(fold));
  return suggestions
    .filter((tag) => !taken.has(fold(tag)) && fold(tag).includes(wanted))
    .slice(0, MAX_SUGGESTIONS);
}

/** Adds each tag of the text that is not there yet in whatever spelling of case. */
function withTags(tags: readonly string[], text: string): readonly string[] {
  return text.split(SEPARATORS).reduce<readonly string[]>((all, part) => {
    const tag = part.trim().replace(/\s+/g, " ");
    const isKnown = all.some((each) => fold(each) === fold(tag));
    return tag === "" || isKnown ? all : [...all, tag];
  }, tags);
}

function fold(tag: string): string {
  return tag.normalize("NFKC").toLocaleLowerCase();
}

/** Steps through the list and past its ends to "none". */
function nextIndex(index: number, step: 1 | -1, length: number): number {
  const next = index + step;
  if (next < -1) return length - 1;
  return next >= length ? -1 : next;
}
