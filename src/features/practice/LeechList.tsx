import { useId, useState } from "react";
import type { Card, CardId } from "#core/practice/card.ts";
import type { PracticeService } from "#services/practice/practiceService.ts";
import { Button } from "#ui/Button.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { LeechRow } from "./LeechRow.tsx";

/** The list teaches by being short. */
const FIRST = 5;

export interface LeechListProps {
  readonly practice: Pick<PracticeService, "reset" | "suspend">;
  /** Most forgotten first. */
  readonly cards: readonly Card[];
  readonly suspended: ReadonlySet<CardId>;
}

/** Cards that were forgotten so often that asking alone does not help. */
export function LeechList({ practice, cards, suspended }: LeechListProps) {
  const t = useT();
  const titleId = useId();
  const [showsAll, setShowsAll] = useState(false);
  if (cards.length === 0) return null;
  const shown = showsAll ? cards : cards.slice(0, FIRST);
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-2">
      <h2 id={titleId} className="text-14 font-semibold text-ink-2">
        {t("practise.leeches")}
      </h2>
      <p className="text-13 text-ink-2">{t("practise.leechesHint")}</p>
      <ul className="flex flex-col divide-y divide-line rounded-18 border border-line bg-surface">
        {shown.map((card) => (
          <LeechRow
            key={card.id}
            practice={practice}
            card={card}
            isSuspended={suspended.has(card.id)}
          />
        ))}
      </ul>
      {shown.length < cards.length && (
        <Button kind="plain" className="self-start" onClick={() => setShowsAll(true)}>
          {t("practise.leechesAll", { count: cards.length })}
        </Button>
      )}
    </section>
  );
}
