/** How a device comes to be called, and how that ends. Each deed can be done again without harm. */
import { err, ok, type Result } from "#core/shared/result.ts";
import { type DeviceNote, newDeviceNote } from "./deviceNote.ts";
import type { ReminderPages } from "./reminderBook.ts";
import type { ReminderServer, RemindersInput } from "./remindersInput.ts";
import type { CallError } from "./remindersService.ts";
import { sendReminders, textToSend } from "./sendReminders.ts";

type Ports = Pick<RemindersInput, "push" | "clock" | "zone" | "randomBytes">;

export interface CallInput {
  readonly server: ReminderServer;
  readonly pages: ReminderPages;
  readonly hasAccount: boolean;
  readonly note: DeviceNote | undefined;
}

/** Subscribes, registers, and tells the server the times if it holds others; answers what to remember. */
export async function callByPush(
  { push, clock, zone, randomBytes }: Ports,
  { server, pages, hasAccount, note }: CallInput,
): Promise<Result<DeviceNote, CallError>> {
  const { remote } = server;
  const key = await remote.pushKey();
  if (!key.ok) return key;
  if (key.value === undefined) return err({ type: "NobodyCalls" });
  const address = await push.subscribe(key.value);
  if (!address.ok) return address;
  // Another server is told another secret: two of them cannot tell that it is the same device.
  const known = note?.url === server.url ? note : newDeviceNote(server, randomBytes);
  const { secret } = known;
  const registered = await remote.register({ secret, ...address.value });
  if (!registered.ok) return registered;
  const { isNew } = registered.value;
  const next: DeviceNote = {
    ...{ ...known, by: "push", isLate: false, loss: undefined, hasAccount },
    ...(isNew && { sent: "", skip: null }),
  };
  const told = { remote, secret, pages, deviceZone: zone(), now: clock.nowMs() };
  const text = textToSend(told);
  if (text === next.sent && !next.hasOffsets) return ok(next);
  const sent = await sendReminders(told);
  return sent.ok ? ok({ ...next, sent: text, hasOffsets: sent.value.hasOffsets }) : sent;
}

/** Whether trying again later, by itself, may help: the way to the server is at fault, and nothing else. */
export function isPassing({ type }: CallError): boolean {
  const passing: readonly CallError["type"][] = [
    "Unreachable",
    "NotTheServer",
    "ServerTrouble",
    "TooMany",
  ];
  return passing.includes(type);
}
