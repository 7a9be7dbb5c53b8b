/** What reminders depend on, read from the readable table without loading practice. */
import type { PracticeOutlook } from "#core/reminders/conditions.ts";
import type { Clock } from "#platform/clock.ts";
import type { DueTimes } from "#store/due.ts";
import { countDue, nextDayStart, todayOf } from "../practice/countDue.ts";

export interface DueToday {
  /** Cards to be asked today, new ones included; undefined: nobody has ever practised here. */
  readonly count: number | undefined;
  /** The practice day, and how much was practised on it. */
  readonly day: number;
  readonly done: number;
}

/** How things stand today; `times` may hold more than today's. */
export function dueToday(times: DueTimes, clock: Clock): DueToday {
  const { tally } = times;
  if (!tally) return { count: undefined, day: 0, done: 0 };
  const limit = nextDayStart(clock, tally.rolloverHour) - 1;
  const cards = times.cards.filter(({ due }) => due <= limit);
  const day = todayOf(clock, tally.rolloverHour);
  const done = day === tally.day ? tally.reviewedToday + tally.learntToday : 0;
  return { count: countDue({ cards, tally }, clock, () => true), day, done };
}

/** `nextLater`: when the first card after today comes, ms since 1970. */
export function outlookOf(
  times: DueTimes,
  nextLater: number | undefined,
  clock: Clock,
): PracticeOutlook {
  const { tally } = times;
  const { count, done } = dueToday(times, clock);
  const nextDayAt = nextDayStart(clock, tally?.rolloverHour ?? 0);
  const hasNew = tally !== undefined && tally.newCards > 0 && tally.newPerDay > 0;
  const later = Math.min(nextLater ?? Infinity, hasNew ? nextDayAt : Infinity);
  return {
    nextDueAt: nextDueOf(count, later, clock.nowMs()),
    hasPractisedToday: done > 0,
    nextDayAt,
  };
}

function nextDueOf(count: number | undefined, later: number, now: number): number | undefined {
  if (count !== undefined && count > 0) return now;
  return later === Infinity ? undefined : later;
}
