import { useMemo } from "react";
import { PenLine } from "lucide-react";
import type {
  Counts,
  PracticeService,
  PracticeSnapshot,
} from "#services/practice/practiceService.ts";
import { Button } from "#ui/Button.tsx";
import { joinClasses } from "#ui/joinClasses.ts";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";
import { minutesFor } from "./startPace.ts";

export interface StartTodayProps {
  readonly counts: Counts;
  readonly practice: Pick<PracticeService, "reviews">;
  readonly snapshot: PracticeSnapshot;
  readonly onBegin: () => void;
}

/** What is to be done today and how long it takes. */
export function StartToday({ counts, practice, snapshot, onBegin }: StartTodayProps) {
  const t = useT();
  const steps = snapshot.settings.learningSteps.length;
  const minutes = useMemo(
    () => minutesFor(counts, { reviews: practice.reviews(), steps }),
    [counts, practice, steps],
  );
  return (
    <section
      aria-label={t("practise.today")}
      className="flex flex-col gap-5 rounded-20 border border-line bg-surface px-4 pt-6 pb-4 shadow-pad"
    >
      <dl className="grid grid-cols-3 divide-x divide-line rtl:divide-x-reverse">
        <Figure words={t("practise.due")} count={counts.due} isDue />
        <Figure words={t("practise.learning")} count={counts.learning} />
        <Figure words={t("practise.new")} count={counts.new} />
      </dl>
      <div className="flex flex-col gap-2">
        <Button kind="primary" wide icon={PenLine} onClick={onBegin}>
          {t("practise.begin")}
        </Button>
        <p className="text-center text-13 text-ink-2">{t("practise.minutes", { minutes })}</p>
      </div>
    </section>
  );
}

interface FigureProps {
  readonly words: string;
  readonly count: number;
  readonly isDue?: boolean;
}

function Figure({ words, count, isDue = false }: FigureProps) {
  const format = useFormat();
  return (
    <div className="flex min-w-0 flex-col-reverse items-center gap-0.5 px-1 text-center">
      <dt className="max-w-full text-13 text-ink-2">{words}</dt>
      <dd
        className={joinClasses(
          "font-serif text-34 leading-none",
          count === 0 && "text-ink-2",
          isDue && count > 0 && "text-seal",
        )}
      >
        {format.number(count)}
      </dd>
    </div>
  );
}
