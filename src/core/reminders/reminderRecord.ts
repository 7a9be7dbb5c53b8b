/*
 * Reminders in the log: a record each, with a field per decision, and one record for the quiet hours that all share. Whatever a
 * device wrote, what is read is legal.
 */
import type { PutDraft } from "#core/log/draft.ts";
import { type Row, valueOf } from "#core/log/op.ts";
import type { Value } from "#core/log/value.ts";
import type { RecordId } from "#core/shared/ids.ts";
import {
  CONDITIONS,
  EVERY_DAY,
  MAX_SNOOZES,
  minuteFrom,
  type QuietHours,
  type Reminder,
  type ReminderId,
  type Snooze,
  timeText,
} from "./reminder.ts";

export const REMINDER_KIND = "reminder";

/** The record of the quiet hours; every other one of the kind is a reminder. */
export const QUIET_RECORD = "reminder.quiet" as RecordId;

/** Nights are quiet until somebody says otherwise. */
export const DEFAULT_QUIET: QuietHours = { from: 22 * 60, to: 7 * 60 };

/** Before anybody chose: the evening, when most days have room. */
const DEFAULT_MINUTE = 19 * 60;

/** What is written for "no quiet hours": an absent field is the default. */
const NO_QUIET = "none";

/** Reads a reminder; undefined when the record is none or is deleted. */
export function readReminder(row: Row): Reminder | undefined {
  if (row.kind !== REMINDER_KIND || row.id === QUIET_RECORD) return undefined;
  if (valueOf(row, "deleted") === true) return undefined;
  const zone = valueOf(row, "zone");
  const pausedUntil = valueOf(row, "pausedUntil");
  return {
    id: row.id as ReminderId,
    minuteOfDay: minuteFrom(textIn(row, "time")) ?? DEFAULT_MINUTE,
    weekdays: weekdaysIn(row),
    condition: CONDITIONS.find((choice) => choice === valueOf(row, "condition")) ?? "always",
    zone: typeof zone === "string" && zone !== "" ? zone : undefined,
    pausedUntil: typeof pausedUntil === "number" ? pausedUntil : undefined,
    snooze: snoozeFrom(textIn(row, "snooze")),
  };
}

/** Writes some decisions about a reminder; one that is undefined goes back to its default. */
export function reminderDraft(id: ReminderId, changes: Partial<Omit<Reminder, "id">>): PutDraft {
  const fields: Record<string, Value> = {};
  if (changes.minuteOfDay !== undefined) fields.time = timeText(changes.minuteOfDay);
  if (changes.weekdays !== undefined) Object.assign(fields, weekdayFields(changes.weekdays));
  if (changes.condition !== undefined) fields.condition = changes.condition;
  if ("zone" in changes) fields.zone = changes.zone ?? null;
  if ("pausedUntil" in changes) fields.pausedUntil = changes.pausedUntil ?? null;
  if ("snooze" in changes) fields.snooze = changes.snooze ? snoozeText(changes.snooze) : null;
  return { type: "put", kind: REMINDER_KIND, record: id, fields };
}

/** Hides a reminder; it no longer fires on any device that knows. */
export function deleteReminderDraft(id: ReminderId): PutDraft {
  return { type: "put", kind: REMINDER_KIND, record: id, fields: { deleted: true } };
}

/** The quiet hours; undefined where there are none. */
export function readQuietHours(row: Row | undefined): QuietHours | undefined {
  const text = row ? textIn(row, "hours") : "";
  if (text === NO_QUIET) return undefined;
  const [from, to] = text.split("-").map(minuteFrom);
  return from === undefined || to === undefined ? DEFAULT_QUIET : { from, to };
}

/** Writes the quiet hours, or with undefined that there are none. Both ends are one decision, so one field. */
export function quietHoursDraft(quiet: QuietHours | undefined): PutDraft {
  const hours = quiet ? `${timeText(quiet.from)}-${timeText(quiet.to)}` : NO_QUIET;
  return { type: "put", kind: REMINDER_KIND, record: QUIET_RECORD, fields: { hours } };
}

function textIn(row: Row, field: string): string {
  const value = valueOf(row, field);
  return typeof value === "string" ? value : "";
}

/** A field per weekday, so that two devices that change different days both count. */
function weekdaysIn(row: Row): number {
  let weekdays = EVERY_DAY;
  for (let weekday = 0; weekday < 7; weekday++) {
    if (valueOf(row, weekdayField(weekday)) === false) weekdays &= ~(1 << weekday);
  }
  return weekdays;
}

function weekdayFields(weekdays: number): Record<string, Value> {
  return Object.fromEntries(
    Array.from({ length: 7 }, (_, weekday) => [
      weekdayField(weekday),
      (weekdays & (1 << weekday)) !== 0,
    ]),
  );
}

function weekdayField(weekday: number): string {
  return `on:${weekday}`;
}

/** Day, number and moment belong together: in fields of their own, two devices' could mix. */
function snoozeText({ day, number, at }: Snooze): string {
  return `${day} ${number} ${at}`;
}

function snoozeFrom(text: string): Snooze | undefined {
  const [, day, number, at] = /^(\d{1,7}) (\d{1,2}) (\d{1,15})$/.exec(text) ?? [];
  if (day === undefined || Number(number) < 1 || Number(number) > MAX_SNOOZES) return undefined;
  return { day: Number(day), number: Number(number), at: Number(at) };
}
