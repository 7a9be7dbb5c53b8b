import type { Card, CardId } from "./card.ts";

/** The next day that brings cards back. */
export interface NextDay {
  /** Practice days from today, at least 1. */
  readonly inDays: number;
  /** How many come on it, before limits. */
  readonly cards: number;
}

/** The first practice day after today on which cards come that were learnt; undefined where none will. */
export function nextDay(
  cards: Iterable<Card>,
  { today, suspended }: { readonly today: number; readonly suspended: ReadonlySet<CardId> },
): NextDay | undefined {
  let first = Infinity;
  let count = 0;
  for (const { id, phase, dueDay } of cards) {
    if (phase === "new" || dueDay <= today || dueDay > first || suspended.has(id)) continue;
    count = dueDay < first ? 1 : count + 1;
    first = dueDay;
  }
  return count === 0 ? undefined : { inDays: first - today, cards: count };
}
