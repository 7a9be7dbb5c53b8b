/*
 * When reminders fire: the single truth of the app, to which supabase's next_reminder is held. A day asked for has one firing,
 * never none and never two: a time that clocks step over comes right after the step, one that comes twice is taken the first
 * time, and one in quiet hours moves to their end. Only a day that a zone leaves out has none.
 */
import { weekdayOf } from "#core/practice/practiceDay.ts";
import { isQuiet, type QuietHours, type Reminder } from "./reminder.ts";
import { momentOf, wallTimeAt } from "./wallClock.ts";
import type { ZoneRules } from "./zoneRules.ts";

/** One firing of a reminder. */
export interface Occurrence {
  /** ms since 1970, a whole minute unless it was put off. */
  readonly at: number;
  /** The local day asked for, in days since 1 January 1970: the day before that of `at` where quiet hours passed midnight. */
  readonly day: number;
  /** 0, or how many times that day's was put off. */
  readonly snooze: number;
}

export interface OccurrencesInput {
  readonly quiet: QuietHours | undefined;
  /** Where the reminder is meant: see zoneFor. */
  readonly rules: ZoneRules;
  /** The first moment that counts. ms since 1970. */
  readonly from: number;
  readonly count: number;
}

/** Quiet hours that end where clocks step may end in quiet hours once more; more often than this only when all hours are. */
const MOST_MOVES = 3;

/** A firing belongs to a day at most two before the day on which it comes, past midnight and past a step. */
const DAYS_BACK = 2;

/** The next firings of a reminder, rising; a few microseconds each. Empty when no weekday is asked for. */
export function nextOccurrences(
  reminder: Pick<Reminder, "minuteOfDay" | "weekdays" | "pausedUntil" | "snooze">,
  { quiet, rules, from, count }: OccurrencesInput,
): readonly Occurrence[] {
  const { minuteOfDay, weekdays, pausedUntil, snooze } = reminder;
  const start = Math.max(from, pausedUntil ?? from);
  const found: Occurrence[] = [];
  if (weekdays !== 0) {
    const firstDay = wallTimeAt(start, rules).day - DAYS_BACK;
    // A zone leaves out one day at most.
    const lastDay = firstDay + 7 * (count + 3);
    let last = start - 1;
    for (let day = firstDay; found.length < count && day <= lastDay; day++) {
      if ((weekdays & (1 << weekdayOf(day))) === 0) continue;
      const at = firingOn(day, minuteOfDay, { quiet, rules });
      if (at === undefined || at <= last) continue;
      found.push({ at, day, snooze: 0 });
      last = at;
    }
  }
  const again = snooze && outOfQuiet(snooze.at, { quiet, rules });
  if (!snooze || again === undefined || again < start) return found;
  const place = found.findIndex(({ at }) => at > again);
  const later = { at: again, day: snooze.day, snooze: snooze.number };
  return found.toSpliced(place === -1 ? found.length : place, 0, later).slice(0, count);
}

type Setting = Pick<OccurrencesInput, "quiet" | "rules">;

function firingOn(day: number, minuteOfDay: number, setting: Setting): number | undefined {
  const at = momentOf({ day, minuteOfDay }, setting.rules);
  return at === undefined ? undefined : outOfQuiet(at, setting);
}

/** The moment itself, or the end of the quiet hours in which it lies. */
function outOfQuiet(at: number, { quiet, rules }: Setting): number | undefined {
  if (!quiet) return at;
  let moved = at;
  for (let move = 0; move < MOST_MOVES; move++) {
    const { day, minuteOfDay } = wallTimeAt(moved, rules);
    if (!isQuiet(minuteOfDay, quiet)) return moved;
    const endsToday = minuteOfDay < quiet.to;
    const end = { day: endsToday ? day : day + 1, minuteOfDay: quiet.to };
    // A day that is left out ends quiet hours no sooner than the one after it.
    const ended = momentOf(end, rules) ?? momentOf({ ...end, day: end.day + 1 }, rules);
    if (ended === undefined) return undefined;
    moved = ended;
  }
  return undefined;
}
