import { useState } from "react";
import type { Insights } from "#core/insights/insights.ts";
import { weekdayOf } from "#core/practice/practiceDay.ts";
import { ChartCard } from "#ui/charts/ChartCard.tsx";
import { ChartTable } from "#ui/charts/ChartTable.tsx";
import { HeatMap } from "#ui/charts/HeatMap.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";
import { useDayWords } from "./dayWords.ts";

export interface CalendarCardProps {
  readonly insights: Insights;
  readonly showStreak: boolean;
}

/** A year, day by day, and all of it in one line. */
export function CalendarCard({ insights, showStreak }: CalendarCardProps) {
  const t = useT();
  const format = useFormat();
  const words = useDayWords();
  const { calendar, today, totals, streak } = insights;
  const last = calendar.reviews.length - 1;
  const [chosen, setChosen] = useState<number>();
  const index = chosen ?? last;
  const dayOf = (place: number) => words.day(today - last + place);
  const practised = calendar.reviews.filter((count) => count > 0).length;
  const reviews = calendar.reviews.reduce((sum, count) => sum + count, 0);
  const rows = calendar.reviews
    .map((count, place) => [
      dayOf(place),
      format.number(count),
      words.duration(calendar.ms[place] ?? 0),
    ])
    .filter((_, place) => (calendar.reviews[place] ?? 0) > 0)
    .reverse();
  return (
    <ChartCard
      title={t("insights.year")}
      aside={
        showStreak &&
        streak.current > 1 && (
          <span className="text-13 text-ink-2">
            {t("insights.streak", { count: streak.current })}
          </span>
        )
      }
    >
      <HeatMap
        values={calendar.reviews}
        // Weeks begin on Monday, as the calendar of ISO 8601 does.
        lastRow={(weekdayOf(today) + 6) % 7}
        label={t("insights.yearIs", { days: practised, reviews })}
        chosen={index}
        onChoose={setChosen}
      />
      <p role="status" className="text-13">
        {t("insights.onDay", {
          day: index === last ? t("insights.today") : dayOf(index),
          count: calendar.reviews[index] ?? 0,
          time: words.duration(calendar.ms[index] ?? 0),
        })}
      </p>
      <p className="text-13 text-ink-2">
        {t("insights.totals", {
          ...{ reviews: totals.reviews, symbols: totals.symbols, days: totals.days },
          time: words.duration(totals.ms),
        })}
        {showStreak && streak.longest > 1 && ` ${t("insights.longest", { count: streak.longest })}`}
        {totals.undated > 0 && ` ${t("insights.undated", { count: totals.undated })}`}
      </p>
      <ChartTable
        label={t("insights.table")}
        caption={t("insights.yearIs", { days: practised, reviews })}
        head={[t("insights.day"), t("insights.reviews"), t("insights.time")]}
        rows={rows}
      />
    </ChartCard>
  );
}
