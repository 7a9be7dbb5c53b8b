import type { Ink } from "#core/ink/ink.ts";
import { displayName } from "#core/symbols/displayName.ts";
import type { SymbolView } from "#core/symbols/symbol.ts";
import { StrokeReplay } from "#ui/StrokeReplay.tsx";
import { GlyphCard } from "./GlyphCard.tsx";

export interface DrawAnswerProps {
  readonly symbol: SymbolView;
  readonly reference: Ink | undefined;
}

/** The answer for who did not draw. */
export function DrawAnswer({ symbol, reference }: DrawAnswerProps) {
  const name = displayName(symbol);
  return reference === undefined ? (
    <GlyphCard ink={undefined} text={symbol.text} title={symbol.text} />
  ) : (
    <StrokeReplay
      ink={reference}
      title={name}
      autoPlay
      className="mx-auto w-full max-w-[max(320px,calc(100svh-400px))] wide:max-w-[max(320px,calc(100svh-160px))]"
    />
  );
}
