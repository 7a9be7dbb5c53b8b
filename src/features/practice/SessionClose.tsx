import { useEffect } from "react";
import type { Card } from "#core/practice/card.ts";
import { DAY_MS } from "#core/practice/practiceDay.ts";
import { tagField } from "#core/symbols/fields.ts";
import type { SymbolView } from "#core/symbols/symbol.ts";
import { useDictionary } from "#hooks/useDictionary.ts";
import { useNow } from "#hooks/useNow.ts";
import { useOneAtATime } from "#hooks/useOneAtATime.ts";
import { useServices } from "#hooks/useServices.tsx";
import type {
  PracticeService,
  PracticeSnapshot,
  Scope,
  SessionPlan,
} from "#services/practice/practiceService.ts";
import { Button } from "#ui/Button.tsx";
import { useFormat } from "#ui/i18n/format.ts";
import { useT } from "#ui/i18n/useT.ts";
import { SessionEnd } from "./SessionEnd.tsx";
import { useOutcome } from "./useOutcome.ts";
import type { Sitting } from "./useSitting.ts";

export interface SessionCloseProps {
  readonly practice: PracticeService;
  readonly snapshot: PracticeSnapshot;
  readonly plan: SessionPlan;
  readonly sitting: Sitting;
  readonly onLeave: () => void;
}

/** So many more at a time: what one can take in at a sitting. */
const MORE = 5;

/** Nothing is left to ask: when something comes again, and what one may go on with. */
export function SessionClose({ practice, snapshot, plan, sitting, onLeave }: SessionCloseProps) {
  const t = useT();
  const format = useFormat();
  const nowMs = useNow();
  const { byId } = useDictionary();
  const tell = useOutcome();
  const oneAtATime = useOneAtATime();
  useFitting();

  const isMeant = (card: Card) => isInScope(byId.get(card.symbol), plan.scope);
  const cards = [...snapshot.cards.values()].filter(
    (card) => !snapshot.suspended.has(card.id) && isMeant(card),
  );
  const soonest = cards
    .filter(({ phase }) => phase === "learning" || phase === "relearning")
    .reduce<Card | undefined>(
      (first, card) => (first === undefined || card.dueAt < first.dueAt ? card : first),
      undefined,
    );
  const more = Math.min(MORE, cards.filter(({ phase }) => phase === "new").length);
  const next = () => {
    if (plan.cram) return undefined;
    if (soonest !== undefined)
      return t("practise.nextLearning", { when: format.relative(soonest.dueAt, nowMs) });
    const following = practice.nextDay();
    if (following === undefined) return undefined;
    const when = format.relative(nowMs + following.inDays * DAY_MS, nowMs);
    return t("practise.nextDay", { when, count: following.cards });
  };
  const learnMore = async () => tell(await practice.learnMoreToday(more));
  return (
    <SessionEnd answered={sitting.answered} next={next()}>
      <Button wide kind="primary" onClick={onLeave}>
        {t("common.done")}
      </Button>
      {!plan.cram && soonest !== undefined && (
        <Button wide onClick={() => sitting.ask(soonest.id)}>
          {t("session.goOn")}
        </Button>
      )}
      {!plan.cram && more > 0 && (
        <Button wide onClick={() => void oneAtATime(learnMore)}>
          {t("practise.more", { count: more })}
        </Button>
      )}
    </SessionEnd>
  );
}

function isInScope(symbol: SymbolView | undefined, scope: Scope): boolean {
  if (symbol === undefined) return false;
  switch (scope.type) {
    case "today":
    case "worst":
      return true;
    case "tag":
      // As tags are told apart everywhere: by their folded form.
      return symbol.tags.some((tag) => tagField(tag) === tagField(scope.tag));
    case "pack":
      return symbol.pack === scope.pack;
    case "symbol":
      return symbol.id === scope.symbol;
  }
}

/** After a session the schedule may learn from what was answered; nobody waits for it. */
function useFitting(): void {
  const { optimiser } = useServices();
  useEffect(() => {
    void optimiser().then(
      ({ fitIfDue }) => fitIfDue(),
      // Its code could not be fetched: the next session asks again.
      () => undefined,
    );
  }, [optimiser]);
}
