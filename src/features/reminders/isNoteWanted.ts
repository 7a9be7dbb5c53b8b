import { nextOccurrences } from "#core/reminders/occurrences.ts";
import { zoneFor } from "#core/reminders/zoneRules.ts";
import type { RemindersSnapshot } from "#services/reminders/remindersService.ts";

/** Days since 1970 by this device's calendar. */
export function localDay(at: number): number {
  const date = new Date(at);
  return Math.floor(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);
}

/** Whether a time that was asked for has come today on a device that nobody calls, and the note of today was not read yet. */
export function isNoteWanted(snapshot: RemindersSnapshot, now: number): boolean {
  const { calling, noteReadOn, reminders, quiet, zone } = snapshot;
  if (calling !== "nothing" || noteReadOn === localDay(now)) return false;
  const from = new Date(now).setHours(0, 0, 0, 0);
  return reminders.some((reminder) => {
    const { rules } = zoneFor(reminder.zone, zone);
    const [first] = nextOccurrences(reminder, { quiet, rules, from, count: 1 });
    return first !== undefined && first.at <= now;
  });
}
