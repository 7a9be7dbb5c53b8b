import { cardIdOf, type Card, type CardId } from "#core/practice/card.ts";
import { LEARN_AHEAD_MS } from "#core/practice/queue.ts";
import type { Review } from "#core/practice/review.ts";
import type { PracticeSettings } from "#core/practice/settings.ts";

export interface SessionProgress {
  /** Answers given. */
  readonly answered: number;
  /** Those, and the ones still to be given if everything is known from now on. */
  readonly total: number;
}

export interface SessionState {
  /** What was answered in the session. */
  readonly answered: readonly Review[];
  /** Cards to be asked as things stand. */
  readonly left: readonly Card[];
  readonly cards: ReadonlyMap<CardId, Card>;
  readonly settings: Pick<PracticeSettings, "learningSteps" | "relearningSteps">;
  /** Asked apart from the schedule: each card once, if it is known. */
  readonly isOnce: boolean;
}

/** How far a session is, counted in answers, for a card that is new or was missed takes more than one. */
export function progressOf(session: SessionState): SessionProgress {
  const { answered, left, cards, settings, isOnce } = session;
  const open = new Map(left.map((card) => [card.id, card]));
  for (const { symbol, face } of isOnce ? [] : answered) {
    const card = cards.get(cardIdOf(symbol, face));
    if (card !== undefined && comesAgain(card)) open.set(card.id, card);
  }
  let total = answered.length;
  for (const card of open.values()) total += isOnce ? 1 : asksOf(card, settings);
  return { answered: answered.length, total };
}

/**
 * What a session still asks of a queue whose cards need not be due: those answered in it are left out, or they would
 * come round for ever; one that was not known comes again at the end, until it is.
 */
export function notYetKnown(queue: readonly Card[], answered: readonly Review[]): readonly Card[] {
  const isKnown = new Map<CardId, boolean>();
  for (const { symbol, face, rating } of answered) isKnown.set(cardIdOf(symbol, face), rating > 1);
  const unasked = queue.filter(({ id }) => !isKnown.has(id));
  const missed = queue.filter(({ id }) => isKnown.get(id) === false);
  return [...unasked, ...missed];
}

/** Whether it is being learnt, with a wait that ends within the session. */
function comesAgain({ phase, dueAt, lastAt }: Card): boolean {
  return (phase === "learning" || phase === "relearning") && dueAt - lastAt <= LEARN_AHEAD_MS;
}

/** How often it is asked until it is through, if it is known each time. */
function asksOf({ phase, step }: Card, settings: SessionState["settings"]): number {
  const { learningSteps, relearningSteps } = settings;
  switch (phase) {
    case "new":
      return Math.max(1, learningSteps.length);
    case "learning":
      return Math.max(1, learningSteps.length - step);
    case "relearning":
      return Math.max(1, relearningSteps.length - step);
    case "review":
      return 1;
  }
}
