import { useState } from "react";
import type { Insights } from "#core/insights/insights.ts";
import type { Recall } from "#core/insights/retention.ts";
import { ChartCard } from "#ui/charts/ChartCard.tsx";
import { ChartTable } from "#ui/charts/ChartTable.tsx";
import { Meter } from "#ui/charts/Meter.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";
import { SegmentedControl } from "#ui/SegmentedControl.tsx";

const AGES = ["young", "mature"] as const;

export interface RecallCardProps {
  readonly insights: Insights;
  readonly desiredRetention: number;
}

/** How much was recalled, of cards that had rested a few days and of those that had rested for weeks. */
export function RecallCard({ insights, desiredRetention }: RecallCardProps) {
  const t = useT();
  const format = useFormat();
  const { retention } = insights;
  const [span, setSpan] = useState("90");
  const chosen = retention.find(({ days }) => String(days) === span);
  const shareOf = ({ asked, recalled }: Recall) =>
    asked === 0 ? t("insights.recallNone") : format.percent(recalled / asked);
  const figuresOf = (recall: Recall) =>
    t("insights.recallOf", { recalled: recall.recalled, asked: recall.asked });
  return (
    <ChartCard
      title={t("insights.recall")}
      aside={
        <SegmentedControl
          label={t("insights.span")}
          hideLabel
          segments={retention.map(({ days }) => ({
            value: String(days),
            label: t("insights.days", { count: days }),
          }))}
          value={span}
          onChange={setSpan}
        />
      }
    >
      <dl className="flex flex-col gap-3">
        {chosen !== undefined &&
          AGES.map((age) => (
            <div
              key={age}
              className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1.5 text-13"
            >
              <dt>{t(`insights.recall.${age}`)}</dt>
              <dd className="text-ink-2">
                {chosen[age].asked > 0 && `${figuresOf(chosen[age])} · `}
                <span className="text-ink">{shareOf(chosen[age])}</span>
              </dd>
              <dd className="basis-full">
                <Meter
                  share={chosen[age].asked === 0 ? 0 : chosen[age].recalled / chosen[age].asked}
                  label={`${t(`insights.recall.${age}`)}: ${shareOf(chosen[age])}`}
                />
              </dd>
            </div>
          ))}
      </dl>
      <p className="text-13 text-ink-2">
        {t("insights.recallGoal", { goal: format.percent(desiredRetention) })}
      </p>
      <ChartTable
        label={t("insights.table")}
        caption={t("insights.recallTable")}
        head={[t("insights.span"), ...AGES.map((age) => t(`insights.recall.${age}`))]}
        rows={retention.map((window) => [
          t("insights.days", { count: window.days }),
          ...AGES.map((age) =>
            window[age].asked === 0 ? "–" : `${shareOf(window[age])} (${figuresOf(window[age])})`,
          ),
        ])}
      />
    </ChartCard>
  );
}
