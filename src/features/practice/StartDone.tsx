import type { NextDay } from "#core/practice/nextDay.ts";
import { DAY_MS } from "#core/practice/practiceDay.ts";
import type { PracticeSnapshot } from "#services/practice/practiceService.ts";
import { Glyph } from "#ui/Glyph.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";
import { moonInk } from "./startPictures.ts";

export interface StartDoneProps {
  readonly snapshot: PracticeSnapshot;
  /** When the next card comes that is still being learnt; ms since 1970. */
  readonly nextAt: number | undefined;
  /** The next day that brings cards back. */
  readonly nextDay: NextDay | undefined;
  readonly nowMs: number;
}

/** Nothing is due now: what was done today, and when the next comes. */
export function StartDone({ snapshot, nextAt, nextDay, nowMs }: StartDoneProps) {
  const t = useT();
  const format = useFormat();
  const { today } = snapshot;
  return (
    <section
      aria-label={t("practise.today")}
      className="flex flex-col items-center gap-3 rounded-20 border border-line bg-surface px-5 py-8 text-center shadow-pad"
    >
      <Glyph ink={moonInk} className="size-20" />
      <h2 className="font-serif text-24 font-medium">
        {t(today.reviews > 0 ? "practise.done" : "practise.nothingDue")}
      </h2>
      <div className="flex flex-col gap-1 text-14 text-ink-2">
        {today.reviews > 0 && (
          <p>
            {t("practise.doneToday", {
              count: today.reviews,
              minutes: Math.max(1, Math.round(today.ms / 60_000)),
            })}
          </p>
        )}
        {nextAt !== undefined && (
          <p>{t("practise.nextLearning", { when: format.relative(nextAt, nowMs) })}</p>
        )}
        {nextAt === undefined && nextDay !== undefined && (
          <p>
            {t("practise.nextDay", {
              when: format.relative(nowMs + nextDay.inDays * DAY_MS, nowMs),
              count: nextDay.cards,
            })}
          </p>
        )}
      </div>
    </section>
  );
}
