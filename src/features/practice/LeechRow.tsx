import { CirclePause, CirclePlay, RotateCcw } from "lucide-react";
import { Link } from "wouter";
import type { Card } from "#core/practice/card.ts";
import { displayName, isolated } from "#core/symbols/displayName.ts";
import { useDictionary } from "#hooks/useDictionary.ts";
import { useOneAtATime } from "#hooks/useOneAtATime.ts";
import { useServices } from "#hooks/useServices.tsx";
import { FROM_HERE } from "#hooks/wayBack.ts";
import type { PracticeService } from "#services/practice/practiceService.ts";
import { Glyph } from "#ui/Glyph.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { languageOf } from "#ui/i18n/languageOf.ts";
import { useT } from "#ui/i18n/useT.ts";
import { useOutcome } from "./useOutcome.ts";

export interface LeechRowProps {
  readonly practice: Pick<PracticeService, "reset" | "suspend">;
  readonly card: Card;
  readonly isSuspended: boolean;
}

/** A symbol that keeps slipping: the way to it, starting over, setting it aside. */
export function LeechRow({ practice, card, isSuspended }: LeechRowProps) {
  const t = useT();
  const tell = useOutcome();
  const oneAtATime = useOneAtATime();
  const { dictionary } = useServices();
  const symbol = useDictionary().byId.get(card.symbol);
  if (symbol === undefined) return null;
  const name = isolated(displayName(symbol));
  const reset = () =>
    void oneAtATime(async () => tell(await practice.reset(card.id), t("practise.reset", { name })));
  const suspend = () =>
    void oneAtATime(async () =>
      tell(
        await practice.suspend(card.id, !isSuspended),
        t(isSuspended ? "practise.resumed" : "practise.suspended", { name }),
      ),
    );
  return (
    <li className="flex items-center gap-1 pe-1">
      <Link
        href={`/symbols/${card.symbol}`}
        {...FROM_HERE}
        className="flex min-h-16 min-w-0 flex-1 items-center gap-3 rounded-18 py-2 ps-3"
      >
        <Glyph
          ink={dictionary.drawingOf(card.symbol)}
          text={symbol.text || symbol.name}
          className="size-11 shrink-0"
        />
        <span className="flex min-w-0 flex-col">
          <span
            dir="auto"
            lang={languageOf(displayName(symbol), symbol.reading)}
            className="truncate font-serif text-16"
          >
            {displayName(symbol)}
          </span>
          <span className="text-13 text-ink-2">
            {isSuspended
              ? t("practise.isSuspended")
              : t(`practise.lapses.${card.face}`, { count: card.lapses })}
          </span>
        </span>
      </Link>
      {!isSuspended && (
        <IconButton label={t("practise.resetNamed", { name })} icon={RotateCcw} onClick={reset} />
      )}
      <IconButton
        label={t(isSuspended ? "practise.resumeNamed" : "practise.suspendNamed", { name })}
        icon={isSuspended ? CirclePlay : CirclePause}
        onClick={suspend}
      />
    </li>
  );
}
