import { useState } from "react";
import type { Insights } from "#core/insights/insights.ts";
import { MINUTE_MS } from "#core/practice/practiceDay.ts";
import { BarChart } from "#ui/charts/BarChart.tsx";
import { ChartCard } from "#ui/charts/ChartCard.tsx";
import { ChartTable } from "#ui/charts/ChartTable.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";
import { SegmentedControl } from "#ui/SegmentedControl.tsx";
import { useDayWords } from "./dayWords.ts";

const SPANS = ["30", "90"] as const;

/** The load is told for two weeks: what lies further off depends on answers not yet given. Days. */
const LOAD_DAYS = 14;

/** When cards come due, and what that means in minutes. */
export function DueCard({ insights }: { readonly insights: Insights }) {
  const t = useT();
  const format = useFormat();
  const words = useDayWords();
  const [span, setSpan] = useState<(typeof SPANS)[number]>("30");
  const { due, msPerCard } = insights.forecast;
  const days = Number(span);
  const shown = due.slice(0, days);
  const total = shown.reduce((sum, count) => sum + count, 0);
  const load = due.slice(0, LOAD_DAYS).reduce((sum, count) => sum + count, 0) / LOAD_DAYS;
  const label = t("insights.dueIs", { days, total, today: due[0] ?? 0 });
  const dayOf = (index: number) =>
    index === 0 ? t("insights.today") : words.day(insights.today + index);
  return (
    <ChartCard
      title={t("insights.due")}
      aside={
        <SegmentedControl
          label={t("insights.span")}
          hideLabel
          segments={SPANS.map((value) => ({
            value,
            label: t("insights.days", { count: Number(value) }),
          }))}
          value={span}
          onChange={setSpan}
        />
      }
    >
      <BarChart
        values={shown}
        marked={0}
        label={label}
        titleOf={(index) => `${dayOf(index)}: ${format.number(shown[index] ?? 0)}`}
      />
      <p className="text-13 text-ink-2">
        {msPerCard === undefined
          ? t("insights.dueNoPace")
          : t("insights.duePace", { minutes: Math.round((load * msPerCard) / MINUTE_MS) })}
      </p>
      <ChartTable
        label={t("insights.table")}
        caption={label}
        head={[t("insights.day"), t("insights.cards")]}
        rows={shown.map((count, index) => [dayOf(index), format.number(count)])}
      />
    </ChartCard>
  );
}
