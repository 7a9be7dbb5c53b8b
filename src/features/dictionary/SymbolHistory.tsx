import { PenLine } from "lucide-react";
import { useLocation } from "wouter";
import { cardIdOf, FACES } from "#core/practice/card.ts";
import type { SymbolView } from "#core/symbols/symbol.ts";
import { useLearn } from "#hooks/useLearn.ts";
import { usePractice } from "#hooks/usePractice.ts";
import { FROM_HERE } from "#hooks/wayBack.ts";
import { Button } from "#ui/Button.tsx";
import { useT } from "#ui/i18n/useT.ts";
import { learntMessage } from "#ui/learntMessage.ts";
import { useToast } from "#ui/Toast.tsx";
import { SymbolHistoryCard } from "./SymbolHistoryCard.tsx";
import { SymbolHistoryDrawings } from "./SymbolHistoryDrawings.tsx";
import { SymbolHistoryRatings } from "./SymbolHistoryRatings.tsx";

/** How a symbol fares in practice: when it comes, how it was answered, how the drawings changed. */
export function SymbolHistory({ symbol }: { readonly symbol: SymbolView }) {
  const t = useT();
  const learn = useLearn();
  const show = useToast();
  const [, navigate] = useLocation();
  const { practice, snapshot } = usePractice();
  if (practice === undefined || snapshot === undefined) return null;
  const cards = FACES.flatMap((face) => snapshot.cards.get(cardIdOf(symbol.id, face)) ?? []);
  const reviews = practice.reviewsOf(symbol.id);
  const session = `/practise/session?${new URLSearchParams({ scope: `symbol:${symbol.id}` })}`;
  const takeUp = async () => {
    const learnt = await learn([symbol.id]);
    if (learnt.ok) show(learntMessage(t, show, learnt.value));
    else show({ text: t(learnt.error.id, learnt.error.values) });
  };
  return (
    <section className="flex flex-col gap-3">
      <h3 className="text-14 font-medium text-ink-2">{t("history.title")}</h3>
      {cards.length > 0 && (
        <ul className="flex flex-col">
          {cards.map((card) => (
            <SymbolHistoryCard
              key={card.id}
              symbol={symbol}
              card={card}
              practice={practice}
              isSuspended={snapshot.suspended.has(card.id)}
            />
          ))}
        </ul>
      )}
      {/* One button for both, so that the focus stays where it was. */}
      <Button
        icon={PenLine}
        onClick={() => {
          if (cards.length === 0) void takeUp();
          else navigate(session, FROM_HERE);
        }}
      >
        {t(cards.length === 0 ? "history.learn" : "history.practise")}
      </Button>
      {reviews.length > 0 && <SymbolHistoryRatings reviews={reviews} />}
      <SymbolHistoryDrawings symbol={symbol} practice={practice} version={snapshot.version} />
    </section>
  );
}
