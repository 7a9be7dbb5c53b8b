import { memo } from "react";
import type { ComponentProps } from "react";
import type { Ink } from "#core/ink/ink.ts";
import { Glyph } from "./Glyph.tsx";
import { joinClasses } from "./joinClasses.ts";
import { languageOf } from "./i18n/languageOf.ts";

export interface TileProps extends Omit<ComponentProps<"button">, "children"> {
  /** The symbol's name, below its picture; may be any text a person wrote. */
  readonly name: string;
  readonly ink?: Ink | undefined;
  readonly text?: string | undefined;
  /** The suggested candidate: seal red border, bold name. */
  readonly best?: boolean;
  /** For tiles that can be chosen: whether this one is. */
  readonly selected?: boolean;
  /** Candidates have less room than the dictionary's grid. */
  readonly compact?: boolean;
}

/** A symbol to tap: its picture and its name. */
export const Tile = memo(function Tile(props: TileProps) {
  const { name, ink, text, best = false, selected, compact = false, className, ...rest } = props;
  const isMarked = best || selected === true;
  return (
    <button
      type="button"
      {...(selected === undefined ? {} : { "aria-pressed": selected })}
      className={joinClasses(
        "flex min-w-0 flex-col items-center gap-1 rounded-14 border bg-surface pointer-fine:transition-colors",
        compact ? "px-2.5 pt-3 pb-2" : "px-4 pt-3.5 pb-2.5",
        isMarked
          ? "border-seal inset-ring-1 inset-ring-seal forced-colors:border-2"
          : "border-line hover:border-ink-2",
        className,
      )}
      {...rest}
    >
      <Glyph ink={ink} text={text} className="aspect-square w-full" />
      <span
        dir="auto"
        lang={languageOf(name)}
        className={joinClasses(
          "max-w-full truncate text-13",
          isMarked ? "font-semibold text-ink" : "text-ink-2",
        )}
      >
        {name}
      </span>
    </button>
  );
});
