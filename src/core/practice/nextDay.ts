import type { Card, CardId } from "./card.ts";

/** The next day that brings cards back. */
export interface NextDay {
  /** Practice days from today, at least 1. */
  readonly inDays: number;
  /** How many come on it, before limits. */
  readonly cards: number;
}

export interface NextDayInput {
  readonly today: number;
  readonly suspended: ReadonlySet<CardId>;
  /** New cards wait for their turn, so many a day. */
  readonly newPerDay: number;
}

/** The first practice day after today on which cards come, learnt ones or the next new ones; undefined where none will. */
export function nextDay(
  cards: Iterable<Card>,
  { today, suspended, newPerDay }: NextDayInput,
): NextDay | undefined {
  let waiting = 0;
  let first = Infinity;
  let count = 0;
  for (const { id, phase, dueDay } of cards) {
    if (suspended.has(id)) continue;
    if (phase === "new") waiting++;
    else if (dueDay > today && dueDay <= first) {
      count = dueDay < first ? 1 : count + 1;
      first = dueDay;
    }
  }
  const fresh = Math.min(waiting, newPerDay);
  if (fresh > 0) return { inDays: 1, cards: fresh + (first === today + 1 ? count : 0) };
  return count === 0 ? undefined : { inDays: first - today, cards: count };
}
