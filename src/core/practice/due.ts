import type { Card } from "./card.ts";
import { DAY_MS } from "./practiceDay.ts";

/** The moment a queue is built for. */
export interface Moment {
  /** ms since 1970. */
  readonly now: number;
  /** Its practice day. */
  readonly today: number;
}

/** What was done on a practice day, as far as its limits go. */
export interface DayTally {
  /** Cards answered that day that were learnt before. */
  readonly reviews: number;
  /** Cards answered for the first time that day. */
  readonly learnt: number;
}

/** Counts a practice day's cards; however often one was answered, it counts once. */
export function tallyDay(cards: Iterable<Card>, day: number): DayTally {
  let reviews = 0;
  let learnt = 0;
  for (const card of cards) {
    if (card.reps === 0 || card.lastDay !== day) continue;
    if (card.learntDay === day) learnt++;
    else reviews++;
  }
  return { reviews, learnt };
}

export function isLearning({ phase }: Pick<Card, "phase">): boolean {
  return phase === "learning" || phase === "relearning";
}

/**
 * Whether a card is to be asked now. One that was answered more than a day from now was answered by a wrong clock, and what
 * it says of its return means nothing: it is due.
 */
export function isDue(card: Card, { now, today }: Moment): boolean {
  if (card.phase === "new") return false;
  if (isFromAhead(card, now)) return true;
  return isLearning(card) ? card.dueAt <= now : card.dueDay <= today;
}

/**
 * How far a card is past its time: elapsed days over stability. Recall falls with this figure and nothing else, so that
 * it orders cards by their chance of recall without a power each.
 */
export function overdueness(card: Card, { now, today }: Moment): number {
  if (isFromAhead(card, now)) return Infinity;
  return card.stability > 0 ? Math.max(0, today - card.lastDay) / card.stability : 0;
}

function isFromAhead({ lastAt }: Card, now: number): boolean {
  return lastAt > now + DAY_MS;
}
