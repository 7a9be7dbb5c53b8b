import { DAY_MS } from "#core/practice/practiceDay.ts";
import type { LoadDay } from "#core/practice/simulateLoad.ts";
import { BarChart } from "#ui/charts/BarChart.tsx";
import { ChartTable } from "#ui/charts/ChartTable.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";

const WEEK = 7;

export interface PlanChartProps {
  readonly days: readonly LoadDay[];
  /** The practice day of the first. */
  readonly today: number;
}

/** Minutes a day over the coming weeks: a bar for each day, and a table by weeks. */
export function PlanChart({ days, today }: PlanChartProps) {
  const t = useT();
  const format = useFormat();
  const minutes = days.map((day) => Math.round(day.minutes));
  // Practice days are counted as dates are in Greenwich; noon is that date nearly everywhere.
  const dateOf = (place: number) => format.date((today + place) * DAY_MS + DAY_MS / 2);
  const weeks = Array.from({ length: Math.ceil(days.length / WEEK) }, (_, week) =>
    days.slice(week * WEEK, (week + 1) * WEEK),
  );
  return (
    <div className="flex flex-col gap-2">
      <BarChart
        values={days.map((day) => day.minutes)}
        marked={0}
        label={t("plan.chart", {
          least: format.number(Math.min(...minutes)),
          most: format.number(Math.max(...minutes)),
        })}
        titleOf={(place) =>
          t("plan.day", { date: dateOf(place), minutes: format.number(minutes[place] ?? 0) })
        }
      />
      <ChartTable
        label={t("plan.table")}
        caption={t("plan.tableCaption")}
        head={[t("plan.week"), t("plan.reviews"), t("plan.learnt"), t("plan.minutesADay")]}
        rows={weeks.map((week, place) => [
          dateOf(place * WEEK),
          format.number(sum(week.map(({ reviews }) => reviews))),
          format.number(sum(week.map(({ learnt }) => learnt))),
          format.number(Math.round(sum(week.map((day) => day.minutes)) / week.length)),
        ])}
      />
    </div>
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
