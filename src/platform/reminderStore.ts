import { createTexts, type SessionStore } from "./sessionStore.ts";

/**
 * What this device needs to be reminded, where the service worker can read it with the app closed and the vault locked. In a
 * database of its own: signing out forgets the session, and a device may be called without any account.
 */
export function createReminderStore(indexedDB: IDBFactory = globalThis.indexedDB): SessionStore {
  return createTexts("glyphary-reminders", indexedDB);
}
