import type { ReactNode } from "react";
import { Link } from "wouter";
import { displayName } from "#core/symbols/displayName.ts";
import type { SymbolView } from "#core/symbols/symbol.ts";
import { useServices } from "#hooks/useServices.tsx";
import { Glyph } from "#ui/Glyph.tsx";
import { languageOf } from "#ui/i18n/languageOf.ts";

export interface SymbolLineProps {
  readonly symbol: SymbolView;
  /** What there is to say about it. */
  readonly children: ReactNode;
}

/** A symbol in a list, with a few words about it; it leads to the symbol's page. */
export function SymbolLine({ symbol, children }: SymbolLineProps) {
  const { dictionary } = useServices();
  const name = displayName(symbol);
  return (
    <li className="border-t border-line first:border-t-0">
      <Link
        href={`/symbols/${symbol.id}`}
        className="-mx-2 flex min-h-14 items-center gap-3 rounded-8 px-2 py-1.5 hover:bg-paper pointer-fine:transition-colors"
      >
        <Glyph
          ink={dictionary.drawingOf(symbol.id)}
          text={symbol.text || name}
          className="size-9 shrink-0"
        />
        <span className="flex min-w-0 flex-col">
          <bdi lang={languageOf(name, symbol.reading)} className="truncate font-serif text-16">
            {name}
          </bdi>
          <span className="text-13 text-ink-2">{children}</span>
        </span>
      </Link>
    </li>
  );
}
