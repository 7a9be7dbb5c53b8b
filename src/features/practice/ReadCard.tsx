import type { SymbolView } from "#core/symbols/symbol.ts";
import type { Ink } from "#core/ink/ink.ts";
import { promptOf } from "#core/symbols/promptOf.ts";
import { AskLayout } from "#ui/AskLayout.tsx";
import { AskPrompt } from "#ui/AskPrompt.tsx";
import { Button } from "#ui/Button.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { GlyphCard } from "./GlyphCard.tsx";
import { SessionFoot } from "./SessionFoot.tsx";
import { useKeys } from "./useKeys.ts";
import type { ReactNode } from "react";

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
  const { title, detail } = promptOf(symbol);
  const { reading } = symbol;
  const isReadingSaid = reading === "" || reading === title || reading === detail;
  useKeys(isShown ? {} : { " ": onShow, enter: onShow });
  return (
    <AskLayout
      prompt={
        isShown ? (
          <AskPrompt key="answer" ask={t("session.ask.meaning")} {...{ title, detail }} isFocused />
        ) : (
          <AskPrompt
            key="question"
            ask={t("session.ask.read")}
            title={t("session.what")}
            isFocused
          />
        )
      }
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
      {isShown ? (
        <>
          {!isReadingSaid && (
            <p className="text-center text-16 wide:text-start">
              <span className="text-13 text-ink-2">{t("session.reading")} </span>
              <bdi>{reading}</bdi>
            </p>
          )}
          {symbol.notes !== "" && (
            <p
              dir="auto"
              className="line-clamp-3 text-center text-14 wrap-anywhere text-ink-2 wide:text-start"
            >
              {symbol.notes}
            </p>
          )}
          <SessionFoot>{rating}</SessionFoot>
        </>
      ) : (
        <SessionFoot>
          <Button wide kind="primary" onClick={onShow}>
            {t("session.show")}
          </Button>
        </SessionFoot>
      )}
    </AskLayout>
  );
}
