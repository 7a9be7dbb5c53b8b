import { useState } from "react";
import type { Insights } from "#core/insights/insights.ts";
import { BarChart } from "#ui/charts/BarChart.tsx";
import { ChartCard } from "#ui/charts/ChartCard.tsx";
import { ChartTable } from "#ui/charts/ChartTable.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";
import { SegmentedControl } from "#ui/SegmentedControl.tsx";
import { useDayWords } from "./dayWords.ts";

/** As many bars as can be told apart on a phone. */
const SHOWN_DAYS = 30;

const FIGURES = ["reviews", "time"] as const;

/** The last month, day by day, in reviews or in minutes. */
export function DaysCard({ insights }: { readonly insights: Insights }) {
  const t = useT();
  const format = useFormat();
  const words = useDayWords();
  const [figure, setFigure] = useState<(typeof FIGURES)[number]>("reviews");
  const { calendar, today } = insights;
  const reviews = calendar.reviews.slice(-SHOWN_DAYS);
  const ms = calendar.ms.slice(-SHOWN_DAYS);
  const dayOf = (index: number) => words.day(today - SHOWN_DAYS + 1 + index);
  const label = t("insights.perDayIs", {
    days: SHOWN_DAYS,
    reviews: reviews.reduce((sum, count) => sum + count, 0),
    time: words.duration(ms.reduce((sum, each) => sum + each, 0)),
  });
  return (
    <ChartCard
      title={t("insights.perDay")}
      aside={
        <SegmentedControl
          label={t("insights.figure")}
          hideLabel
          segments={FIGURES.map((value) => ({ value, label: t(`insights.${value}`) }))}
          value={figure}
          onChange={setFigure}
        />
      }
    >
      <BarChart
        values={figure === "reviews" ? reviews : ms}
        marked={SHOWN_DAYS - 1}
        label={label}
        titleOf={(index) =>
          t("insights.onDay", {
            day: dayOf(index),
            count: reviews[index] ?? 0,
            time: words.duration(ms[index] ?? 0),
          })
        }
      />
      <p className="text-13 text-ink-2">{label}</p>
      <ChartTable
        label={t("insights.table")}
        caption={label}
        head={[t("insights.day"), t("insights.reviews"), t("insights.time")]}
        rows={reviews
          .map((count, index) => [
            dayOf(index),
            format.number(count),
            words.duration(ms[index] ?? 0),
          ])
          .reverse()}
      />
    </ChartCard>
  );
}
