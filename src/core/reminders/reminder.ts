import type { Branded, RecordId } from "#core/shared/ids.ts";

export type ReminderId = RecordId & Branded<string, "ReminderId">;

/** When a reminder speaks up at its time: always, only if cards are due, only if nothing was practised that practice day. */
export const CONDITIONS = ["always", "due", "notPractised"] as const;
export type Condition = (typeof CONDITIONS)[number];

/** A wish to be reminded to practise. */
export interface Reminder {
  readonly id: ReminderId;
  /** Minutes after midnight on the clock on the wall, 0–1439. */
  readonly minuteOfDay: number;
  /** The weekdays asked for, bit 0 for Sunday to bit 6 for Saturday. 0–127. */
  readonly weekdays: number;
  readonly condition: Condition;
  /** A zone by its IANA name; undefined follows the device. */
  readonly zone: string | undefined;
  /** Silent before this moment. ms since 1970. */
  readonly pausedUntil: number | undefined;
  readonly snooze: Snooze | undefined;
}

/** "Again in an hour": one more firing for a day that had its own. */
export interface Snooze {
  /** The local day whose reminder was put off, whole days since 1 January 1970. */
  readonly day: number;
  /** Counts the times that day's reminder was put off, from 1. */
  readonly number: number;
  /** ms since 1970. */
  readonly at: number;
}

/** Hours without reminders, on the wall's clock; `from` itself is quiet, `to` is not. Past midnight where `to` is earlier. */
export interface QuietHours {
  /** Minutes after midnight, 0–1439. */
  readonly from: number;
  readonly to: number;
}

export const EVERY_DAY = 0b1111111;

/** More than a day needs; the server takes no more from one device. */
export const MAX_REMINDERS = 20;

/** A reminder put off more often than this in a day is one that should be turned off. The server counts no further. */
export const MAX_SNOOZES = 20;

/** A time of day as the server and records have it, "08:30". */
export function timeText(minuteOfDay: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;
}

/** Minutes after midnight of "08:30"; undefined when this is no time of day. */
export function minuteFrom(text: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

/** Whether a minute of the day is quiet; a pair that ends where it begins has no minute. */
export function isQuiet(minuteOfDay: number, { from, to }: QuietHours): boolean {
  if (from <= to) return minuteOfDay >= from && minuteOfDay < to;
  return minuteOfDay >= from || minuteOfDay < to;
}
