import type { PushAddress } from "#platform/pushAddress.ts";
import type { SessionStore } from "#platform/sessionStore.ts";
import { createReminderRemote, type ServerReminders } from "#remote/reminders.ts";
import { readDeviceNote, writeDeviceNote } from "./deviceNote.ts";

/** Tells the server a new address that the browser gave this device with the app closed; the next launch makes good what fails. */
export async function renewAddress(
  subscribe: (serverKey: string) => Promise<PushAddress | undefined>,
  ports: {
    readonly store: Pick<SessionStore, "get" | "set">;
    readonly fetch: typeof globalThis.fetch;
  },
): Promise<void> {
  const note = await readDeviceNote(ports.store);
  if (note?.by !== "push") return;
  const { secret, url, apiKey, sent } = note;
  const remote = createReminderRemote({ url, apiKey, fetch: ports.fetch });
  const key = await remote.pushKey();
  const address = key.ok && key.value !== undefined ? await subscribe(key.value) : undefined;
  const registered = address && (await remote.register({ secret, ...address }));
  let isTold = registered?.ok === true;
  if (registered?.ok === true && registered.value.isNew && sent !== "")
    isTold = (await remote.set(secret, JSON.parse(sent) as ServerReminders)).ok;
  if (!isTold) await writeDeviceNote(ports.store, { ...note, isLate: true });
}
