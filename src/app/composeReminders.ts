/* What reminders stand on in a browser; loaded where there are some, or somebody wants one. */
import { navigate } from "wouter/use-browser-location";
import { systemClock } from "#platform/clock.ts";
import { saveFile } from "#platform/files.ts";
import { createNotifications } from "#platform/notifications.ts";
import { createPush } from "#platform/push.ts";
import { systemRandomBytes } from "#platform/random.ts";
import { createReminderStore } from "#platform/reminderStore.ts";
import { onOpenPractice } from "#platform/workerMessages.ts";
import { createReminderRemote } from "#remote/reminders.ts";
import type { PreferencesService } from "#services/preferencesService.ts";
import { createRemindersService } from "#services/reminders/createRemindersService.ts";
import { createReminderBook } from "#services/reminders/reminderBook.ts";
import type { RemindersService } from "#services/reminders/remindersService.ts";
import { LANGUAGE_KEY } from "#services/reminders/showReminder.ts";
import type { Writer } from "#services/writer.ts";
import type { Database } from "#store/database.ts";

const PRACTISE = "/practise";

/** Starts reminders over an open vault. */
export async function composeReminders(
  database: Database,
  writer: Writer,
  preferences: PreferencesService,
): Promise<RemindersService> {
  const book = createReminderBook({ database, writer, randomBytes: systemRandomBytes });
  const store = createReminderStore();
  const service = createRemindersService({
    ...{ database, book, store, saveFile, clock: systemClock, randomBytes: systemRandomBytes },
    push: createPush(),
    notifications: createNotifications(),
    server: async () => {
      const row = await database.sync.get("account");
      const { findServer } = await import("./syncParts.ts");
      const found = await findServer(row?.key === "account" ? row : undefined);
      if (!found) return undefined;
      const { url, apiKey, tokens } = found;
      const needsSession = row?.key === "account" && row.isOn;
      const asking = {
        url,
        apiKey,
        tokens,
        needsSession,
        fetch: (...asked: Parameters<typeof fetch>) => fetch(...asked),
      };
      return { url, apiKey, remote: createReminderRemote(asking) };
    },
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    practiceUrl: new URL(PRACTISE, location.origin).href,
  });
  // Before anything is waited for: a worker that hears nothing for a moment has the page loaded anew.
  onOpenPractice(() => {
    // An answer that is half given is not taken from anybody.
    if (!location.pathname.startsWith(PRACTISE)) navigate(PRACTISE);
  });
  // The worker has no other way to know it.
  const tellLanguage = () => store.set(LANGUAGE_KEY, preferences.current().language);
  preferences.subscribe(() => void tellLanguage());
  await Promise.all([tellLanguage(), service.start()]);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void service.refresh();
  });
  window.addEventListener("online", () => void service.refresh());
  return service;
}
