import { useEffect, useRef } from "react";
import type { SymbolView } from "#core/symbols/symbol.ts";
import { joinClasses } from "#ui/joinClasses.ts";
import { useT } from "#ui/i18n/useT.ts";
import { displayName } from "#core/symbols/displayName.ts";

/** Longer names are set smaller, or the pad leaves the screen. Characters. */
const LONG_NAME = 24;

export interface TestPromptProps {
  readonly symbol: SymbolView;
  /** Whether it is what a screen reader should say now. */
  readonly isFocused: boolean;
}

/** What is to be drawn: the name in the voice of names, its meaning below. */
export function TestPrompt({ symbol, isFocused }: TestPromptProps) {
  const t = useT();
  const name = displayName(symbol);
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isFocused) headingRef.current?.focus();
  }, [isFocused]);
  return (
    <div className="text-center wide:text-start">
      <h1 ref={headingRef} tabIndex={-1} className="outline-none">
        <span className="block text-13 text-ink-2">{t("test.draw")}</span>
        <bdi
          className={joinClasses(
            "line-clamp-3 font-serif font-medium tracking-tight text-balance wrap-anywhere",
            name.length > LONG_NAME ? "text-24" : "text-34",
          )}
        >
          {name}
        </bdi>
      </h1>
      {symbol.meaning !== "" && (
        <p dir="auto" className="line-clamp-3 text-16 text-balance wrap-anywhere text-ink-2">
          {symbol.meaning}
        </p>
      )}
    </div>
  );
}
