/*
 * The practice day: days as a person lives them. It begins at the rollover hour, so that a session past midnight belongs
 * to the evening it began in. Only offsets are used, never a zone's rules: each review carries the offset of its own place
 * and season, and what was written once means the same day on every device for ever.
 */
export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

const HOUR_MS = 3_600_000;

/** 1 January 1970 was a Thursday; Sunday is 0. */
const WEEKDAY_OF_DAY_0 = 4;

/**
 * The practice day of a moment, as whole days since 1 January 1970; `offsetMinutes` east of UTC, `rolloverHour` 0–23.
 * Days of two places are comparable: travelling never makes a day longer than the clock on the wall says.
 */
export function practiceDay(at: number, offsetMinutes: number, rolloverHour: number): number {
  return Math.floor((at + offsetMinutes * MINUTE_MS - rolloverHour * HOUR_MS) / DAY_MS);
}

/**
 * When a practice day begins, ms since 1970, where the offset holds; the next day's beginning is this one's end. On a day
 * on which clocks change it is an hour off for whoever asks with the offset of the other half, and right again when the
 * clock has changed.
 */
export function practiceDayStart(day: number, offsetMinutes: number, rolloverHour: number): number {
  return day * DAY_MS - offsetMinutes * MINUTE_MS + rolloverHour * HOUR_MS;
}

/** The weekday of a practice day, 0–6, Sunday first. */
export function weekdayOf(day: number): number {
  return (((day + WEEKDAY_OF_DAY_0) % 7) + 7) % 7;
}
