/**
 * Gives the server the times, and nothing else of reminders. Where its rules of a zone lead to another moment than this device's, or it
 * does not know the zone, the offset of the next call is sent in its place: the device's rules decide.
 */
import { nextOccurrences } from "#core/reminders/occurrences.ts";
import { type QuietHours, type Reminder, timeText } from "#core/reminders/reminder.ts";
import { zoneFor } from "#core/reminders/zoneRules.ts";
import { ok, type Result } from "#core/shared/result.ts";
import type { ReminderError, ReminderRemote, ServerReminders } from "#remote/reminders.ts";
import { idToUuid } from "#remote/wire.ts";
import type { ReminderPages } from "./reminderBook.ts";

export interface SendInput {
  readonly remote: Pick<ReminderRemote, "set">;
  readonly secret: string;
  readonly pages: ReminderPages;
  /** By its IANA name. */
  readonly deviceZone: string;
  readonly now: number;
}

const MINUTE_MS = 60_000;

/** Server and device may be asked within two different minutes, and clocks are never quite right. ms. */
const SLACK_MS = 2 * MINUTE_MS;

/** What the server holds when all zones are known to it: compared to tell whether it has to be told anew. */
export function textToSend({ pages, deviceZone, now }: Omit<SendInput, "remote" | "secret">) {
  return JSON.stringify(serverReminders({ pages, deviceZone, now }, new Set()));
}

/** Sends all; answers whether some had to be sent by their offset. */
export async function sendReminders(
  input: SendInput,
): Promise<Result<{ readonly hasOffsets: boolean }, ReminderError>> {
  const { remote, secret } = input;
  const asked = askedFor(input.pages);
  const byOffset = new Set<number>();
  for (;;) {
    const before = byOffset.size;
    const answer = await remote.set(secret, serverReminders(input, byOffset));
    if (answer.ok) {
      // Told once by offsets, the server knows no better.
      if (before > 0 && before === asked.length) return ok({ hasOffsets: true });
      asked.forEach((reminder, index) => {
        if (!isSame(nextOf(reminder, input), answer.value[index])) byOffset.add(index);
      });
    } else if (answer.error.type === "UnknownZone") byOffset.add(answer.error.index);
    if (byOffset.size === before) return answer.ok ? ok({ hasOffsets: before > 0 }) : answer;
  }
}

function serverReminders(
  { pages, deviceZone, now }: Pick<SendInput, "pages" | "deviceZone" | "now">,
  byOffset: ReadonlySet<number>,
): ServerReminders {
  return {
    quiet: pages.quiet ? quietText(pages.quiet) : null,
    reminders: askedFor(pages).map((reminder, index) => {
      const { rules } = zoneFor(reminder.zone, deviceZone);
      const { pausedUntil } = reminder;
      const isPaused = pausedUntil !== undefined && pausedUntil > now;
      const at = nextOf(reminder, { pages, deviceZone, now }) ?? now;
      return {
        id: idToUuid(reminder.id),
        time: timeText(reminder.minuteOfDay),
        weekdays: reminder.weekdays,
        zone: byOffset.has(index) ? offsetText(rules.offsetAt(at)) : rules.zone,
        conditional: reminder.condition !== "always",
        pausedUntil: isPaused ? new Date(pausedUntil).toISOString() : null,
      };
    }),
  };
}

function askedFor({ reminders }: ReminderPages): readonly Reminder[] {
  return reminders.filter(({ weekdays }) => weekdays !== 0);
}

function nextOf(
  reminder: Reminder,
  { pages, deviceZone, now }: Pick<SendInput, "pages" | "deviceZone" | "now">,
): number | undefined {
  const { rules } = zoneFor(reminder.zone, deviceZone);
  const own = { ...reminder, snooze: undefined };
  return nextOccurrences(own, { quiet: pages.quiet, rules, from: now, count: 1 })[0]?.at;
}

function isSame(one: number | undefined, other: number | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return Math.abs(one - other) < SLACK_MS;
}

function quietText({ from, to }: QuietHours): NonNullable<ServerReminders["quiet"]> {
  return { from: timeText(from), to: timeText(to) };
}

/** "+02:00". */
function offsetText(offsetMs: number): string {
  const minutes = Math.round(Math.abs(offsetMs) / MINUTE_MS);
  return `${offsetMs < 0 ? "-" : "+"}${timeText(minutes)}`;
}
