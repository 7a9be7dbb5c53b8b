import type { MessageValues } from "#ui/i18n/i18n.ts";
import type { MessageId } from "#ui/i18n/messages.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const DAYS_OF_MONTH = 30.44;
const DAYS_OF_YEAR = 365.25;

export interface WhenWords {
  readonly id: MessageId;
  readonly values: MessageValues;
}

/** A wait in the unit in which people think of it, short enough for a button: minutes, hours, days, months, years. */
export function whenWords(afterMs: number): WhenWords {
  const minutes = Math.max(1, Math.round(afterMs / MINUTE_MS));
  if (minutes < 60) return words("minutes", minutes);
  const hours = Math.round(afterMs / HOUR_MS);
  if (hours < 24) return words("hours", hours);
  const days = Math.round(afterMs / DAY_MS);
  if (days < 31) return words("days", days);
  if (days < DAYS_OF_YEAR) return words("months", oneDecimal(days / DAYS_OF_MONTH));
  return words("years", oneDecimal(days / DAYS_OF_YEAR));
}

function words(unit: "minutes" | "hours" | "days" | "months" | "years", count: number): WhenWords {
  return { id: `session.in.${unit}`, values: { count } };
}

function oneDecimal(value: number): number {
  return Math.round(value * 10) / 10;
}
