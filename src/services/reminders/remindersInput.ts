import type { RandomBytes } from "#core/shared/ids.ts";
import type { Clock } from "#platform/clock.ts";
import type { Notifications } from "#platform/notifications.ts";
import type { Push } from "#platform/push.ts";
import type { SessionStore } from "#platform/sessionStore.ts";
import type { ReminderRemote } from "#remote/reminders.ts";
import type { Database } from "#store/database.ts";
import type { ReminderBook } from "./reminderBook.ts";

/** Who calls: the account's server, or the one of this copy of the app. */
export interface ReminderServer {
  readonly url: string;
  readonly apiKey: string;
  readonly remote: ReminderRemote;
}

/** What reminders stand on. */
export interface RemindersInput {
  readonly database: Database;
  readonly book: ReminderBook;
  readonly clock: Clock;
  readonly randomBytes: RandomBytes;
  readonly push: Push;
  readonly notifications: Notifications;
  /** Read by the service worker too. */
  readonly store: SessionStore;
  /** Undefined: there is none. Asked for again each time, since an account may have come or gone. */
  readonly server: () => Promise<ReminderServer | undefined>;
  /** The time zone of this device, by its IANA name. */
  readonly zone: () => string;
  readonly saveFile: (name: string, type: string, text: string) => void;
  /** How long changes may go on before the server is told of them. ms. */
  readonly settleMs?: number;
  /** Where the person practises, for calendars. */
  readonly practiceUrl: string;
}
