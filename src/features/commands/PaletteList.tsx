import { useEffect, useId, useRef } from "react";
import { displayName } from "#core/symbols/displayName.ts";
import { usePreferences } from "#hooks/usePreferences.ts";
import { useServices } from "#hooks/useServices.tsx";
import { Glyph } from "#ui/Glyph.tsx";
import { KeyCaps } from "#ui/KeyCaps.tsx";
import { languageOf } from "#ui/i18n/languageOf.ts";
import { joinClasses } from "#ui/joinClasses.ts";
import { useT } from "#ui/i18n/useT.ts";
import type { Choice, ChoiceGroup } from "./matches.ts";

export interface PaletteListProps {
  /** Of the list; its rows bear it and their number. */
  readonly id: string;
  readonly groups: readonly ChoiceGroup[];
  /** The number of the row that Enter would choose, through all groups. */
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onChoose: (choice: Choice) => void;
}

/** It stays while one types: nothing jumps under the finger. */
const HEIGHT = "h-[min(52dvh,440px)]";

/** The rows to choose from. The focus stays in the field; which row is meant is told by its id. */
export function PaletteList({ id, groups, active, onActive, onChoose }: PaletteListProps) {
  const t = useT();
  const headingId = useId();
  const listRef = useActiveInView(active);
  let index = 0;
  if (groups.length === 0)
    return (
      <p className={joinClasses(HEIGHT, "px-1 py-3 text-14 text-ink-2")}>{t("command.none")}</p>
    );
  return (
    <div
      ref={listRef}
      id={id}
      role="listbox"
      aria-label={t("command.commands")}
      className={joinClasses(HEIGHT, "-mx-2 overflow-y-auto overscroll-contain px-2")}
    >
      {groups.map(({ heading, choices }) => (
        <div key={heading} role="group" aria-labelledby={`${headingId}-${heading}`}>
          {/* Nothing but options may be in such a group; its name is read out with them. */}
          <div
            id={`${headingId}-${heading}`}
            role="presentation"
            className="px-3 pt-3 pb-1 text-13 text-ink-2"
          >
            {t(heading)}
          </div>
          {choices.map((choice) => {
            const own = index++;
            return (
              <div
                key={choice.id}
                id={`${id}-${own}`}
                role="option"
                aria-selected={own === active}
                onPointerMove={() => own !== active && onActive(own)}
                // The focus, and the keyboard of a phone, stay with the field.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChoose(choice)}
                className="flex min-h-13 cursor-pointer items-center gap-3 rounded-14 px-3 py-1 text-14 -outline-offset-1 aria-selected:bg-surface aria-selected:outline-1 aria-selected:outline-ink-2"
              >
                <Row choice={choice} />
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function Row({ choice }: { readonly choice: Choice }) {
  const { dictionary } = useServices();
  const { singleKeys } = usePreferences();
  if (choice.type === "symbol") {
    const { symbol } = choice;
    const name = displayName(symbol);
    return (
      <>
        <Glyph
          ink={dictionary.drawingOf(symbol.id)}
          text={symbol.text || symbol.name}
          className="size-8 shrink-0"
        />
        <bdi lang={languageOf(name, symbol.reading)} className="min-w-0 truncate">
          {name}
        </bdi>
        {symbol.meaning !== name && (
          <bdi
            lang={languageOf(symbol.meaning, symbol.reading)}
            className="min-w-0 flex-1 truncate text-end text-13 text-ink-2"
          >
            {symbol.meaning}
          </bdi>
        )}
      </>
    );
  }
  const { icon: Icon, keys } = choice.command;
  return (
    <>
      <Icon
        aria-hidden="true"
        size={20}
        strokeWidth={1.75}
        className="mx-1.5 shrink-0 text-ink-2"
      />
      <span className="min-w-0 flex-1 wrap-anywhere">{choice.words}</span>
      {keys !== undefined && (
        <span className="shrink-0 pointer-coarse:hidden">
          <KeyCaps id={keys} singleKeys={singleKeys} />
        </span>
      )}
    </>
  );
}

/** Scrolls no further than it has to. */
function useActiveInView(active: number) {
  const listRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = listRef.current?.querySelectorAll('[role="option"]')[active];
    // The first row takes its heading along.
    const place = active === 0 ? listRef.current?.firstElementChild : row;
    place?.scrollIntoView({ block: active === 0 ? "start" : "nearest" });
  }, [active]);
  return listRef;
}
