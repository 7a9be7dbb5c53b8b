import type { Insights } from "#core/insights/insights.ts";
import { useDictionary } from "#hooks/useDictionary.ts";
import { ChartCard } from "#ui/charts/ChartCard.tsx";
import { ChartTable } from "#ui/charts/ChartTable.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";
import { SymbolLine } from "./SymbolLine.tsx";

/** More at once would discourage. */
const SHOWN = 6;

/** Stroke errors that come back: first where, then which kinds over all. */
export function MistakesCard({ insights }: { readonly insights: Insights }) {
  const t = useT();
  const format = useFormat();
  const { byId } = useDictionary();
  const { recurring, kinds, drawings } = insights.mistakes;
  const there = recurring.flatMap((mistake) => {
    const symbol = byId.get(mistake.symbol);
    return symbol === undefined ? [] : [{ mistake, symbol }];
  });
  return (
    <ChartCard title={t("insights.mistakes")}>
      {there.length === 0 && (
        <p className="text-13 text-ink-2">
          {t(drawings > 0 ? "insights.mistakesNone" : "insights.mistakesNoDrawings")}
        </p>
      )}
      <ul className="flex flex-col">
        {there.slice(0, SHOWN).map(({ mistake: { type, stroke, times, drawings: of }, symbol }) => (
          <SymbolLine key={`${symbol.id}/${type}/${stroke}`} symbol={symbol}>
            {t(`insights.mistake.${type}`, { number: stroke + 1 })} ·{" "}
            {t("insights.mistakeTimes", { times, drawings: of })}
          </SymbolLine>
        ))}
      </ul>
      {kinds.length > 0 && (
        <ChartTable
          label={t("insights.table")}
          caption={t("insights.kinds", { count: drawings })}
          head={[t("insights.kind"), t("insights.drawings"), t("insights.symbols")]}
          rows={kinds.map(({ type, times, symbols }) => [
            t(`insights.kind.${type}`),
            format.number(times),
            format.number(symbols),
          ])}
        />
      )}
    </ChartCard>
  );
}
