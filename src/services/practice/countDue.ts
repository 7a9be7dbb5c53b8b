/* What the readable table says of a day; page and service worker count alike. */
import { practiceDay, practiceDayStart } from "#core/practice/practiceDay.ts";
import type { Clock } from "#platform/clock.ts";
import type { DueTimes } from "#store/due.ts";

/** As many as the queue of today holds: of a symbol's faces only one is asked a day, and the day's limits hold. */
export function countDue(
  { cards, tally }: DueTimes,
  clock: Clock,
  isThere: (symbol: string) => boolean,
): number {
  if (!tally) return 0;
  const nothing = { moreToday: 0, learntToday: 0, reviewedToday: 0 };
  const done = todayOf(clock, tally.rolloverHour) === tally.day ? tally : nothing;
  const learning = new Set<string>();
  const due = new Set<string>();
  for (const { id, isLearning } of cards) {
    const symbol = id.slice(id.indexOf(".") + 1);
    if (isThere(symbol)) (isLearning === true ? learning : due).add(symbol);
  }
  const reviews = Math.min(due.size, tally.reviewsPerDay - done.reviewedToday);
  const fresh = Math.min(tally.newCards, tally.newPerDay + done.moreToday - done.learntToday);
  return learning.size + Math.max(0, reviews) + Math.max(0, fresh);
}

/** The practice day of now. */
export function todayOf(clock: Clock, rolloverHour: number): number {
  const nowMs = clock.nowMs();
  return practiceDay(nowMs, clock.offsetMinutes(nowMs), rolloverHour);
}

/** When the next day of practice begins. ms since 1970. */
export function nextDayStart(clock: Clock, rolloverHour: number): number {
  const offsetMinutes = clock.offsetMinutes(clock.nowMs());
  return practiceDayStart(todayOf(clock, rolloverHour) + 1, offsetMinutes, rolloverHour);
}
