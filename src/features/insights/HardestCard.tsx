import type { HardSymbol } from "#core/insights/hardest.ts";
import type { Insights } from "#core/insights/insights.ts";
import { useDictionary } from "#hooks/useDictionary.ts";
import { ChartCard } from "#ui/charts/ChartCard.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";
import { SymbolLine } from "./SymbolLine.tsx";

/** More at once would discourage. */
const SHOWN = 6;

/** The symbols that give most trouble. */
export function HardestCard({ insights }: { readonly insights: Insights }) {
  const t = useT();
  const { byId } = useDictionary();
  const wordsOf = useHardWords();
  const there = insights.hardest.flatMap((hard) => {
    const symbol = byId.get(hard.symbol);
    return symbol === undefined ? [] : [{ hard, symbol }];
  });
  return (
    <ChartCard title={t("insights.hardest")}>
      {there.length === 0 && <p className="text-13 text-ink-2">{t("insights.hardestNone")}</p>}
      <ul className="flex flex-col">
        {there.slice(0, SHOWN).map(({ hard, symbol }) => (
          <SymbolLine key={symbol.id} symbol={symbol}>
            {wordsOf(hard)}
          </SymbolLine>
        ))}
      </ul>
    </ChartCard>
  );
}

function useHardWords(): (hard: HardSymbol) => string {
  const t = useT();
  const format = useFormat();
  return ({ asked, recalled, lapses, score }) =>
    [
      asked > 0 && t("insights.recallOf", { recalled, asked }),
      lapses > 0 && t("insights.lapses", { count: lapses }),
      score !== undefined && t("insights.score", { score: format.percent(score) }),
    ]
      .filter((words) => words !== false)
      .join(" · ");
}
