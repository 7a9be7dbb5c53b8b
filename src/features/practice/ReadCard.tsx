import { useEffect, useRef, type ReactNode } from "react";
import type { SymbolView } from "#core/symbols/symbol.ts";
import type { Ink } from "#core/ink/ink.ts";
import { promptOf } from "#core/symbols/promptOf.ts";
import { AskLayout } from "#ui/AskLayout.tsx";
import { AskPrompt } from "#ui/AskPrompt.tsx";
import { Button } from "#ui/Button.tsx";
import { languageOf } from "#ui/i18n/languageOf.ts";
import { useT } from "#ui/i18n/useT.ts";
import { GlyphCard } from "./GlyphCard.tsx";
import { KeyHint } from "./KeyHint.tsx";
import { SessionFoot } from "./SessionFoot.tsx";
import { useKeys } from "./useKeys.ts";

export interface ReadCardProps {
  readonly symbol: SymbolView;
  readonly reference: Ink | undefined;
  readonly isShown: boolean;
  readonly onShow: () => void;
  /** The buttons to rate by, once the answer is there. */
  readonly rating: ReactNode;
}

/** The symbol large; what it means is thought of first, then shown and judged by oneself. */
export function ReadCard({ symbol, reference, isShown, onShow, rating }: ReadCardProps) {
  const t = useT();
  useKeys(isShown ? {} : { " ": onShow, enter: onShow });
  return (
    <AskLayout
      prompt={<AskPrompt ask={t("session.ask.read")} title={t("session.what")} isFocused />}
      picture={
        <GlyphCard
          ink={reference}
          text={symbol.text}
          title={
            reference === undefined
              ? symbol.text
              : t("session.glyph", { strokes: reference.length })
          }
        />
      }
    >
      {isShown && <Meaning symbol={symbol} />}
      <SessionFoot>
        {isShown ? (
          rating
        ) : (
          <Button wide kind="primary" className="group relative" onClick={onShow}>
            {t("session.show")}
            <KeyHint>{t("settings.key.enter")}</KeyHint>
          </Button>
        )}
      </SessionFoot>
    </AskLayout>
  );
}

/** The answer, below the symbol, which stays where it is. The focus goes to it, so that it is read out. */
function Meaning({ symbol }: { readonly symbol: SymbolView }) {
  const t = useT();
  const { title, detail } = promptOf(symbol);
  const { reading, notes } = symbol;
  const isReadingSaid = reading === "" || reading === title || reading === detail;
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => headingRef.current?.focus(), []);
  return (
    <div className="flex animate-rank flex-col gap-1 text-center wide:text-start">
      <h2
        ref={headingRef}
        tabIndex={-1}
        className="line-clamp-3 scroll-mb-48 pb-0.5 font-serif text-24 font-medium tracking-tight text-balance wrap-anywhere outline-none"
      >
        <bdi lang={languageOf(title, reading)}>{title}</bdi>
      </h2>
      {detail !== "" && (
        <p
          dir="auto"
          lang={languageOf(detail, reading)}
          className="line-clamp-3 text-16 text-balance wrap-anywhere text-ink-2"
        >
          {detail}
        </p>
      )}
      {!isReadingSaid && (
        <p className="text-14 text-ink-2">
          {t("session.reading")}{" "}
          <bdi lang={languageOf(reading)} className="text-ink">
            {reading}
          </bdi>
        </p>
      )}
      {notes !== "" && (
        <p
          dir="auto"
          lang={languageOf(notes)}
          className="line-clamp-2 text-14 wrap-anywhere text-ink-2"
        >
          {notes}
        </p>
      )}
    </div>
  );
}
