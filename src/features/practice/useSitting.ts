import { useEffect, useLayoutEffect, useMemo, useReducer } from "react";
import type { Card, CardId } from "#core/practice/card.ts";
import type { Review } from "#core/practice/review.ts";
import { useDictionary } from "#hooks/useDictionary.ts";
import { useServices } from "#hooks/useServices.tsx";
import type {
  PracticeService,
  PracticeSnapshot,
  Queue,
  SessionPlan,
} from "#services/practice/practiceService.ts";
import { useSession, type AtHand } from "./session.ts";
import { notYetKnown } from "./sessionProgress.ts";
import { useSessionStart } from "./useSessionStart.ts";

export interface Sitting {
  readonly queue: Queue;
  /** What is still to be asked, as things stand. */
  readonly left: readonly Card[];
  /** The card on the screen; none at the end. */
  readonly card: Card | undefined;
  readonly atHand: AtHand | undefined;
  /** What was answered since this session began, and stands. */
  readonly answered: readonly Review[];
  /** Whether each card is asked only until it is known, for an answer alone would not take it out of the queue. */
  readonly isOnce: boolean;
  /** Brings a card, due or not. */
  readonly ask: (card: CardId) => void;
}

/** How often one looks whether a card has come that is being learnt. ms. */
const LOOK_MS = 10_000;

/** A session as it stands: all of it but the card at hand follows from what is recorded. */
export function useSitting(
  practice: PracticeService,
  snapshot: PracticeSnapshot,
  plan: SessionPlan,
): Sitting {
  const { byId } = useDictionary();
  const [looks, look] = useReducer((count: number) => count + 1, 0);
  const since = useSessionStart(practice.reviewsToday);
  const answered = useMemo(() => {
    const reviews = { all: practice.reviewsToday(), asOf: snapshot };
    return reviews.all.filter(({ stamp, isCram }) => stamp > since && isCram === plan.cram);
  }, [practice, snapshot, since, plan]);
  const queue = useMemo(
    () => ({ ...practice.queue(plan), asOf: [snapshot, byId, looks] }),
    [practice, plan, snapshot, byId, looks],
  );
  const isOnce = plan.cram || plan.scope.type === "worst";
  const left = useMemo(() => {
    const cards = isOnce ? notYetKnown(queue.cards, answered) : queue.cards;
    return cards.filter(({ symbol }) => byId.has(symbol));
  }, [isOnce, queue, answered, byId]);

  const held = useSession((session) => session.atHand);
  const heldCard = held && snapshot.cards.get(held.card);
  const isHeld =
    heldCard !== undefined &&
    heldCard.n === held?.n &&
    byId.has(heldCard.symbol) &&
    !snapshot.suspended.has(heldCard.id);
  const card = isHeld ? heldCard : left[0];
  const ask = useAsk(practice);
  useHold(isHeld ? undefined : card?.id, ask);
  useLooking(card === undefined, look);
  return { queue, left, card, atHand: isHeld ? held : undefined, answered, isOnce, ask };
}

/** A new symbol that has strokes is traced first. */
function useAsk(practice: PracticeService): (card: CardId) => void {
  const { dictionary } = useServices();
  return (id) => {
    const card = practice.snapshot().cards.get(id);
    if (card === undefined) return;
    const isTraced = card.phase === "new" && dictionary.drawingOf(card.symbol) !== undefined;
    const drawn = isTraced ? "trace" : "draw";
    const mode = card.face === "read" ? "read" : drawn;
    useSession.getState().ask({ card: id, n: card.n, mode, askedAtMs: performance.now() });
  };
}

/** What has come on the screen stays there until it is answered, whatever else becomes due; leaving drops it. */
function useHold(arrived: CardId | undefined, ask: (card: CardId) => void): void {
  useLayoutEffect(() => {
    if (arrived !== undefined) ask(arrived);
  });
  useEffect(() => () => useSession.getState().letGo(), []);
}

/** While nothing is asked, time alone may bring a card; so may a night with the page left open. */
function useLooking(isIdle: boolean, look: () => void): void {
  useEffect(() => {
    const lookWhenSeen = () => {
      if (document.visibilityState === "visible") look();
    };
    const timer = isIdle ? setInterval(lookWhenSeen, LOOK_MS) : undefined;
    document.addEventListener("visibilitychange", lookWhenSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", lookWhenSeen);
    };
  }, [isIdle, look]);
}
