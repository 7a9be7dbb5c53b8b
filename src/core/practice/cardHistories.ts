import { type CardId, cardIdOf } from "./card.ts";
import { practiceDay } from "./practiceDay.ts";
import type { Review } from "./review.ts";
import type { CardHistory, HistoryStep } from "./reviewTable.ts";

interface Open {
  readonly steps: HistoryStep[];
  lastDay: number;
}

/**
 * What each card's reviews say about the memory of it: crammed ones are left out and days are counted as `replayCard` counts them.
 * A reset does not begin anew here: it makes the schedule forget, not the person.
 *
 * @param reviews each card's in the order of replay
 */
export function cardHistories(
  reviews: Iterable<Review>,
  rolloverHour: number,
): readonly CardHistory[] {
  const open = new Map<CardId, Open>();
  for (const { symbol, face, rating, at, offsetMinutes, isCram } of reviews) {
    if (isCram) continue;
    const id = cardIdOf(symbol, face);
    const day = practiceDay(at, offsetMinutes, rolloverHour);
    const history = open.get(id);
    if (!history) {
      open.set(id, { steps: [{ elapsedDays: 0, rating, at }], lastDay: day });
      continue;
    }
    const elapsedDays = Math.max(0, day - history.lastDay);
    // A wall clock set back makes no review older than the one before it.
    const since = history.steps.at(-1)?.at ?? at;
    history.steps.push({ elapsedDays, rating, at: Math.max(at, since) });
    history.lastDay = day;
  }
  return Array.from(open.values(), ({ steps }) => steps);
}
