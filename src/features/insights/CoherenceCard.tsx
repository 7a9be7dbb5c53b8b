import { COHERENCE_PARTS, type Coherence, type PartValue } from "#core/insights/coherence.ts";
import type { Insights } from "#core/insights/insights.ts";
import { ChartCard } from "#ui/charts/ChartCard.tsx";
import { ChartTable } from "#ui/charts/ChartTable.tsx";
import { Disclosure } from "#ui/charts/Disclosure.tsx";
import { LineChart } from "#ui/charts/LineChart.tsx";
import { Meter } from "#ui/charts/Meter.tsx";
import { Ring } from "#ui/charts/Ring.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";
import { useDayWords } from "./dayWords.ts";

export interface CoherenceCardProps {
  readonly insights: Insights;
  readonly desiredRetention: number;
}

/** Coherence with its parts and what each of them means; the figure never stands alone. */
export function CoherenceCard({ insights, desiredRetention }: CoherenceCardProps) {
  const t = useT();
  const { coherence, totals } = insights;
  const known = COHERENCE_PARTS.filter((part) => coherence[part].value !== undefined).length;
  return (
    <ChartCard title={t("insights.coherence")}>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-4">
        {coherence.score !== undefined && totals.recentDays > 0 && (
          <div className="size-26 shrink-0">
            <Ring
              share={coherence.score / 100}
              text={String(Math.round(coherence.score))}
              label={t("insights.coherenceIs", { score: Math.round(coherence.score) })}
            />
          </div>
        )}
        <dl className="flex min-w-48 flex-1 flex-col gap-2.5">
          {COHERENCE_PARTS.map((part) => (
            <Part key={part} part={part} value={coherence[part]} />
          ))}
        </dl>
      </div>
      {totals.recentDays === 0 && (
        <p className="text-13 text-ink-2">{t("insights.coherence.pause")}</p>
      )}
      {known > 0 && known < COHERENCE_PARTS.length && totals.recentDays > 0 && (
        <p className="text-13 text-ink-2">{t("insights.coherence.partly", { count: known })}</p>
      )}
      <Trend insights={insights} />
      <Disclosure label={t("insights.whatIsThis")}>
        {() => <Explained desiredRetention={desiredRetention} />}
      </Disclosure>
    </ChartCard>
  );
}

interface PartProps {
  readonly part: (typeof COHERENCE_PARTS)[number];
  readonly value: PartValue;
}

function Part({ part, value: { value, have, need } }: PartProps) {
  const t = useT();
  const name = t(`insights.part.${part}`);
  if (value === undefined) {
    return (
      <div className="flex flex-col text-13">
        <dt>{name}</dt>
        <dd className="text-ink-2">
          {have >= need ? t("insights.partAlike") : t(`insights.partNone.${part}`, { have, need })}
        </dd>
      </div>
    );
  }
  const score = Math.round(100 * value);
  return (
    <div className="grid grid-cols-[76px_1fr] items-center gap-3 text-13">
      <dt>{name}</dt>
      <dd className="grid grid-cols-[1fr_24px] items-center gap-3">
        <Meter share={value} label={t("insights.partIs", { part: name, score })} />
        <span aria-hidden="true" className="text-end">
          {score}
        </span>
      </dd>
    </div>
  );
}

/** Shown once there are two weeks to compare. */
function Trend({ insights: { trend, today } }: { readonly insights: Insights }) {
  const t = useT();
  const words = useDayWords();
  const scores = trend.map(({ score }) => score);
  if (scores.filter((score) => score !== undefined).length < 2) return null;
  const dayOf = (week: number) => words.date(today - 7 * (trend.length - 1 - week));
  const caption = t("insights.trend");
  const rows = trend
    .map((week, index) => [dayOf(index), ...figuresOf(week)])
    .filter((_, index) => scores[index] !== undefined)
    .reverse();
  return (
    <div className="flex flex-col gap-1 border-t border-line pt-3">
      <p className="text-13 text-ink-2">{caption}</p>
      <LineChart
        values={scores.map((score) => (score === undefined ? undefined : score / 100))}
        label={t("insights.trendIs", {
          first: Math.round(scores.find((score) => score !== undefined) ?? 0),
          last: Math.round(scores.findLast((score) => score !== undefined) ?? 0),
        })}
      />
      <ChartTable
        label={t("insights.table")}
        caption={caption}
        head={[
          t("insights.weekTo"),
          t("insights.coherence"),
          ...COHERENCE_PARTS.map((part) => t(`insights.part.${part}`)),
        ]}
        rows={rows}
      />
    </div>
  );
}

function figuresOf(week: Coherence): readonly string[] {
  const parts = COHERENCE_PARTS.map((part) => week[part].value);
  const shares = [week.score === undefined ? undefined : week.score / 100, ...parts];
  return shares.map((share) => (share === undefined ? "–" : String(Math.round(100 * share))));
}

function Explained({ desiredRetention }: { readonly desiredRetention: number }) {
  const t = useT();
  const format = useFormat();
  const goal = format.percent(desiredRetention);
  return (
    <div className="flex flex-col gap-3 text-14">
      <p>{t("insights.coherence.about")}</p>
      <dl className="flex flex-col gap-3">
        {COHERENCE_PARTS.map((part) => (
          <div key={part}>
            <dt className="font-medium">{t(`insights.part.${part}`)}</dt>
            <dd className="text-ink-2">{t(`insights.about.${part}`, { goal })}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
