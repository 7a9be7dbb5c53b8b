import { type DayTallies, sumDays } from "./dayTallies.ts";
import type { CardColumns } from "./reviewColumns.ts";
import { TODAY } from "./timeline.ts";

/** So far ahead due cards are counted. Days. */
export const FORECAST_DAYS = 90;

/** The time a card takes is learnt from so many days back: hands and habits change. */
const PACE_DAYS = 90;

export interface Forecast {
  /** Cards that come due on each day from today; today holds the overdue ones too. */
  readonly due: readonly number[];
  /** Mean time that one card takes on one day, all its showings together. ms; absent where nothing was practised lately. */
  readonly msPerCard: number | undefined;
}

/**
 * When the cards come due as they are scheduled now. A card is counted once: how often it comes back depends on answers not
 * yet given, so that far days will be busier than shown.
 */
export function forecastDue(cards: CardColumns, tallies: DayTallies, today: number): Forecast {
  const due = new Array<number>(FORECAST_DAYS).fill(0);
  cards.dueDay.forEach((day, row) => {
    if (cards.comesDue[row] !== 1) return;
    const ahead = Math.max(0, day - today);
    if (ahead < FORECAST_DAYS) due[ahead] = (due[ahead] ?? 0) + 1;
  });
  const from = TODAY - PACE_DAYS + 1;
  const asked = sumDays(tallies.cards, from, TODAY);
  const ms = sumDays(tallies.scheduledMs, from, TODAY);
  return { due, msPerCard: asked > 0 ? ms / asked : undefined };
}
