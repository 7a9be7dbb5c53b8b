import { REMINDER_TAG } from "./workerMessages.ts";

/** Notifications of reminders, which stand outside of the app until they are answered or moot. */
export interface ShownNotification {
  /** What the service worker put into it. */
  readonly data: unknown;
  readonly close: () => void;
}

export interface Notifications {
  /** `missing`: this browser has none, or has them only for apps on the home screen. */
  readonly permission: () => NotificationPermission | "missing";
  /** Asks the person; only ever called from a tap. */
  readonly ask: () => Promise<NotificationPermission | "missing">;
  readonly shown: () => Promise<readonly ShownNotification[]>;
}

export function createNotifications(): Notifications {
  // Not every browser has it in every kind of tab.
  const api = (globalThis as Partial<typeof globalThis>).Notification;
  return {
    permission: () => api?.permission ?? "missing",
    ask: async () => api?.requestPermission() ?? "missing",
    shown: async () => {
      const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
      const registration = await workers?.getRegistration().catch(() => undefined);
      const all = await registration?.getNotifications().catch(() => []);
      return (all ?? [])
        .filter(({ tag }) => tag.startsWith(REMINDER_TAG))
        .map((one) => ({ data: one.data as unknown, close: () => one.close() }));
    },
  };
}
