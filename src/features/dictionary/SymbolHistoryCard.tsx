import { useState } from "react";
import { CirclePause, CirclePlay, RotateCcw } from "lucide-react";
import type { Card } from "#core/practice/card.ts";
import { DAY_MS, practiceDay } from "#core/practice/practiceDay.ts";
import { displayName, isolated } from "#core/symbols/displayName.ts";
import type { SymbolView } from "#core/symbols/symbol.ts";
import { useNow } from "#hooks/useNow.ts";
import type { PracticeService } from "#services/practice/practiceService.ts";
import { ConfirmDialog } from "#ui/ConfirmDialog.tsx";
import { IconButton } from "#ui/IconButton.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";
import { joinClasses } from "#ui/joinClasses.ts";
import { useOutcomes } from "./useOutcomes.ts";

export interface SymbolHistoryCardProps {
  readonly symbol: SymbolView;
  readonly card: Card;
  readonly practice: Pick<PracticeService, "snapshot" | "suspend" | "reset">;
  readonly isSuspended: boolean;
}

/** One way of being asked: when it comes next, and the ways to let it rest or begin it anew. */
export function SymbolHistoryCard(props: SymbolHistoryCardProps) {
  const { symbol, card, practice, isSuspended } = props;
  const t = useT();
  const { begin, failed } = useOutcomes();
  const [isAsking, setIsAsking] = useState(false);
  const due = useDue(card, practice.snapshot().settings.rolloverHour);
  const name = isolated(displayName(symbol));
  const isNew = card.phase === "new";

  const suspend = async () => {
    const done = begin();
    const outcome = await practice.suspend(card.id, !isSuspended);
    if (outcome.ok) done(t(isSuspended ? "history.resumed" : "history.suspended", { name }));
    else failed(outcome.error);
  };
  const reset = async () => {
    setIsAsking(false);
    const done = begin();
    const outcome = await practice.reset(card.id);
    if (outcome.ok) done(t("history.resetDone", { name }));
    else failed(outcome.error);
  };

  return (
    <li className="flex items-center gap-2 border-t border-line py-1">
      <div className="flex min-w-0 flex-1 flex-col">
        <span className="text-14">
          {t(`history.face.${card.face}`)}
          {" · "}
          {isSuspended ? (
            <span className="text-ink-2">{t("history.resting")}</span>
          ) : (
            <span className={joinClasses(due.isNow && !isNew ? "text-seal" : "text-ink-2")}>
              {isNew ? t("history.new") : due.words}
            </span>
          )}
        </span>
        {card.reps > 0 && (
          <span className="text-13 text-ink-2">
            {t("history.reviews", { count: card.reps, lapses: card.lapses })}
          </span>
        )}
      </div>
      {!isNew && (
        <IconButton label={t("history.reset")} icon={RotateCcw} onClick={() => setIsAsking(true)} />
      )}
      <IconButton
        label={t(isSuspended ? "history.resume" : "history.suspend")}
        icon={isSuspended ? CirclePlay : CirclePause}
        onClick={() => void suspend()}
      />
      <ConfirmDialog
        open={isAsking}
        title={t("history.resetTitle", { name })}
        confirmLabel={t("history.reset")}
        onConfirm={() => void reset()}
        onCancel={() => setIsAsking(false)}
      >
        {t("history.resetBody")}
      </ConfirmDialog>
    </li>
  );
}

function useDue(
  card: Card,
  rolloverHour: number,
): { readonly words: string; readonly isNow: boolean } {
  const t = useT();
  const format = useFormat();
  const nowMs = useNow();
  const isLearning = card.phase === "learning" || card.phase === "relearning";
  const today = practiceDay(nowMs, -new Date(nowMs).getTimezoneOffset(), rolloverHour);
  // By days where the day counts: what comes tomorrow morning is not due in nine hours.
  const waitMs = isLearning ? card.dueAt - nowMs : (card.dueDay - today) * DAY_MS;
  if (waitMs <= 0) return { words: t("history.dueNow"), isNow: true };
  return {
    words: t("history.due", { when: format.relative(nowMs + waitMs, nowMs) }),
    isNow: false,
  };
}
