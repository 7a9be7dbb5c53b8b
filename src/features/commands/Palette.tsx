import { useDeferredValue, useId, useState, type KeyboardEvent } from "react";
import { useDictionary } from "#hooks/useDictionary.ts";
import { useServices } from "#hooks/useServices.tsx";
import { SearchField } from "#ui/SearchField.tsx";
import { Sheet } from "#ui/Sheet.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { choicesAtRest, choicesFor, type Choice } from "./matches.ts";
import { PaletteList } from "./PaletteList.tsx";
import { stepOf } from "./paletteStep.ts";
import type { Situation } from "./situation.ts";

export interface PaletteProps {
  readonly now: Situation;
  readonly onChoose: (choice: Choice) => void;
  readonly onClose: () => void;
}

/** Everything that can be done and every symbol, found by a few letters: a field that rules a list. */
export function Palette({ now, onChoose, onClose }: PaletteProps) {
  const t = useT();
  const listId = useId();
  const { dictionary } = useServices();
  const { version } = useDictionary();
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);

  // Typing stays ahead of the list, which follows when there is time.
  const text = useDeferredValue(typed.trim());
  const groups = text === "" ? choicesAtRest(t, now) : choicesFor(text, { t, now, dictionary });
  const choices = groups.flatMap((group) => group.choices);
  const at = Math.min(active, choices.length - 1);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const chosen = choices[at];
    if (event.key === "Enter" && chosen !== undefined) onChoose(chosen);
    else if (event.key === "Escape") onClose();
    else {
      const to = stepOf(event.key, at, choices.length);
      if (to === undefined) return;
      setActive(to);
    }
    event.preventDefault();
  };

  return (
    <Sheet open onClose={onClose} title={t("command.commands")}>
      <SearchField
        role="combobox"
        data-autofocus
        label={t("command.find")}
        aria-expanded={choices.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={choices.length > 0 ? `${listId}-${at}` : undefined}
        value={typed}
        onChange={(words) => {
          setTyped(words);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <PaletteList
        key={version}
        {...{ id: listId, groups, active: at, onChoose }}
        onActive={setActive}
      />
      <p role="status" className="sr-only">
        {text !== "" && t("command.found", { count: choices.length })}
      </p>
    </Sheet>
  );
}
