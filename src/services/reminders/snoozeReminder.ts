/** "In an hour", from the notification, with the app closed. */
import { MAX_SNOOZES } from "#core/reminders/reminder.ts";
import { createReminderRemote } from "#remote/reminders.ts";
import { parsedJson, readDeviceNote } from "./deviceNote.ts";
import { shownDataFrom } from "./shownData.ts";
import { showAgain, type TrayItem, type WorkerPorts } from "./showReminder.ts";

const HOUR_MS = 3_600_000;

/** Nobody waits at a notification for longer. ms. */
const PATIENCE_MS = 10_000;

/** When a reminder was put off to. */
export interface Snoozed {
  /** A UUID. */
  readonly reminder: string;
  readonly day: string;
  readonly number: number;
  /** ms since 1970. */
  readonly at: number;
}

const KEY = "snoozed";

/** What was put off last on this device; undefined when nothing was. */
export async function readSnoozed(store: WorkerPorts["store"]): Promise<Snoozed | undefined> {
  const { reminder, day, number, at } = parsedJson(await store.get(KEY).catch(() => undefined));
  if (typeof reminder !== "string" || typeof day !== "string") return undefined;
  if (typeof number !== "number" || typeof at !== "number") return undefined;
  return { reminder, day, number, at };
}

/** Puts a notification's reminder off; where nobody can call again, it stays where it is and says so. */
export async function snoozeReminder(
  item: TrayItem,
  ports: WorkerPorts & { readonly fetch: typeof globalThis.fetch },
): Promise<void> {
  const at = await putOff(item, ports);
  const { reminder, day, snooze } = shownDataFrom(item.data);
  if (at === undefined || reminder === undefined) return showAgain(item, ports);
  const snoozed: Snoozed = { reminder, day, number: snooze + 1, at };
  await ports.store.set(KEY, JSON.stringify(snoozed));
  item.close();
}

/** When it comes again, ms since 1970. */
async function putOff(
  item: TrayItem,
  ports: WorkerPorts & { readonly fetch: typeof globalThis.fetch },
): Promise<number | undefined> {
  const note = await readDeviceNote(ports.store);
  const { reminder, day, snooze } = shownDataFrom(item.data);
  if (!note || reminder === undefined || snooze >= MAX_SNOOZES) return undefined;
  const until = ports.clock.nowMs() + HOUR_MS;
  if (note.by === "waking") return until;
  if (note.by !== "push") return undefined;
  const { secret, url, apiKey } = note;
  const { fetch } = ports;
  const remote = createReminderRemote({ url, apiKey, fetch, patienceMs: PATIENCE_MS });
  const answer = await remote.snooze(secret, { reminder, day, number: snooze + 1, until });
  return answer.ok ? answer.value : undefined;
}
