import { cardIdOf, type Card, type CardId } from "#core/practice/card.ts";
import type { Review } from "#core/practice/review.ts";

export interface SessionProgress {
  /** Cards that need not be asked again in this session. */
  readonly finished: number;
  /** Those and the ones still to be asked; each counts once however often it comes. */
  readonly total: number;
}

/** How far a session is, by what was answered in it and what is still to be asked. */
export function progressOf(
  answered: readonly Review[],
  left: readonly Pick<Card, "id">[],
): SessionProgress {
  const open = new Set(left.map(({ id }) => id));
  const done = new Set<CardId>();
  for (const { symbol, face } of answered) {
    const id = cardIdOf(symbol, face);
    if (!open.has(id)) done.add(id);
  }
  return { finished: done.size, total: done.size + open.size };
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
