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
  // What is found changes with the dictionary.
  useDictionary();
  const [typed, setTyped] = useState("");
  // By its id: what is found late, such as whether there is a lock, must not shift it.
  const [active, setActive] = useState<string>();

  // Typing stays ahead of the list, which follows when there is time.
  const text = useDeferredValue(typed.trim());
  const find = (words: string) =>
    words === "" ? choicesAtRest(t, now) : choicesFor(words, { t, now, dictionary });
  const groups = find(text);
  const choices = groups.flatMap((group) => group.choices);
  const at = Math.max(
    0,
    choices.findIndex(({ id }) => id === active),
  );
  const activate = (index: number) => setActive(choices[index]?.id);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    // Whoever is faster than the list means what was typed, not what still stands there.
    const isBehind = text !== typed.trim();
    const chosen = isBehind ? find(typed.trim())[0]?.choices[0] : choices[at];
    if (event.key === "Enter" && chosen !== undefined) onChoose(chosen);
    else if (event.key === "Escape") onClose();
    else {
      const to = stepOf(event.key, at, choices.length);
      if (to === undefined) return;
      activate(to);
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
          setActive(undefined);
        }}
        onKeyDown={onKeyDown}
      />
      <PaletteList {...{ id: listId, groups, active: at, onChoose }} onActive={activate} />
      <p role="status" className="sr-only">
        {text !== "" && t("command.found", { count: choices.length })}
      </p>
    </Sheet>
  );
}
