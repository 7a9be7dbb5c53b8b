/**
 * Without a server, some browsers wake the service worker now and then. For it the times lie beside the vault, readable: the same that a
 * server would be told, and the conditions, which need none then.
 */
import { isWanted } from "#core/reminders/conditions.ts";
import { nextOccurrences } from "#core/reminders/occurrences.ts";
import {
  CONDITIONS,
  minuteFrom,
  type QuietHours,
  type Reminder,
  type ReminderId,
  timeText,
} from "#core/reminders/reminder.ts";
import { zoneFor } from "#core/reminders/zoneRules.ts";
import { readDueRaw } from "#store/readDueRaw.ts";
import { idToUuid } from "#remote/wire.ts";
import { parsedJson } from "./deviceNote.ts";
import { outlookOf } from "./outlook.ts";
import type { ReminderPages } from "./reminderBook.ts";
import { showReminder, type WorkerPorts } from "./showReminder.ts";
import { readSnoozed } from "./snoozeReminder.ts";

const PLAN_KEY = "plan";
const LOOKED_KEY = "looked";

/** Older than this a reminder is not worth coming late. ms. */
const LATEST_MS = 6 * 3_600_000;

/** Leaves the times for the worker. */
export function writePlan(store: WorkerPorts["store"], pages: ReminderPages): Promise<void> {
  return store.set(PLAN_KEY, JSON.stringify(pages));
}

export function dropPlan(store: WorkerPorts["store"]): Promise<void> {
  return store.remove(PLAN_KEY);
}

/** Shows a reminder that came due since the last look, if there is one; at most one. */
export async function lookAtPlan(ports: WorkerPorts, deviceZone: string): Promise<void> {
  const { store, clock } = ports;
  const now = clock.nowMs();
  const looked = Number((await store.get(LOOKED_KEY)) ?? Number.NaN);
  const from = Math.max(Number.isFinite(looked) ? looked + 1 : now, now - LATEST_MS);
  await store.set(LOOKED_KEY, String(now));
  const { reminders, quiet } = pagesFrom(parsedJson(await store.get(PLAN_KEY)));
  const snoozed = await readSnoozed(store);
  const times = await readDueRaw(ports.indexedDB);
  const firings = reminders.flatMap((reminder) => {
    const { rules } = zoneFor(reminder.zone, deviceZone);
    const id = idToUuid(reminder.id);
    const [first] = nextOccurrences(reminder, { quiet, rules, from, count: 1 });
    const outlook = outlookOf(times ?? { cards: [], tally: undefined }, undefined, clock);
    const isDue = first && first.at <= now && isWanted(reminder.condition, outlook, now);
    const own = isDue ? [{ reminder: id, day: dayText(first.day), snooze: 0, at: first.at }] : [];
    const isAgain = snoozed?.reminder === id && snoozed.at >= from && snoozed.at <= now;
    return isAgain ? [...own, { ...snoozed, snooze: snoozed.number }] : own;
  });
  const latest = firings.sort((one, other) => one.at - other.at).at(-1);
  if (latest) await showReminder({ notification: { data: latest } }, ports);
}

function pagesFrom(saved: Readonly<Record<string, unknown>>): ReminderPages {
  const reminders: readonly unknown[] = Array.isArray(saved.reminders) ? saved.reminders : [];
  return { reminders: reminders.flatMap(reminderFrom), quiet: quietFrom(saved.quiet) };
}

function reminderFrom(saved: unknown): readonly Reminder[] {
  const { id, minuteOfDay, weekdays, condition, zone, pausedUntil } = (saved ?? {}) as Readonly<
    Partial<Record<keyof Reminder, unknown>>
  >;
  if (typeof id !== "string" || !isMinute(minuteOfDay) || typeof weekdays !== "number") return [];
  return [
    {
      ...{ id: id as ReminderId, minuteOfDay, weekdays, snooze: undefined },
      condition: CONDITIONS.find((one) => one === condition) ?? "always",
      zone: typeof zone === "string" ? zone : undefined,
      pausedUntil: typeof pausedUntil === "number" ? pausedUntil : undefined,
    },
  ];
}

function quietFrom(saved: unknown): QuietHours | undefined {
  const { from, to } = (saved ?? {}) as Readonly<Partial<Record<keyof QuietHours, unknown>>>;
  return isMinute(from) && isMinute(to) ? { from, to } : undefined;
}

function isMinute(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && minuteFrom(timeText(value)) === value;
}

/** "2026-11-21" of days since 1970. */
function dayText(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
