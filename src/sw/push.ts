/// <reference lib="webworker" />
/** Reminders in the service worker: what wakes it, and what it hands on. */
import { showBadge } from "#platform/badge.ts";
import { systemClock } from "#platform/clock.ts";
import { pushAddressOf } from "#platform/pushAddress.ts";
import { createReminderStore } from "#platform/reminderStore.ts";
import { OPEN_PRACTICE, WAKE_TAG } from "#platform/workerMessages.ts";
import { renewAddress } from "#services/reminders/renewAddress.ts";
import {
  showReminder,
  SNOOZE_ACTION,
  type Tray,
  type WorkerPorts,
} from "#services/reminders/showReminder.ts";
import { snoozeReminder } from "#services/reminders/snoozeReminder.ts";
import { lookAtPlan } from "#services/reminders/wakingPlan.ts";
import { wordsIn } from "./reminderWords.ts";

/** Where a notification leads. */
const PRACTISE = "/practise";

/** A page that hears answers within a frame or two; a busy phone within some more. ms. */
const PATIENCE_MS = 1500;

/** Periodic Background Sync, which TypeScript's library leaves out. */
interface WakingScope {
  readonly addEventListener: (type: "periodicsync", listen: (event: WakeEvent) => void) => void;
}

interface WakeEvent extends ExtendableEvent {
  readonly tag: string;
}

/** A declarative push (W3C) that lets the worker change what is shown. */
interface DeclarativeEvent extends PushEvent {
  readonly notification?: { readonly data?: unknown } | null;
}

/** Listens to what a push service, the person's finger on a notification and the browser's clock bring. */
export function listenToReminders(self: ServiceWorkerGlobalScope): void {
  const { registration, clients } = self;
  const fetch: typeof globalThis.fetch = (...given) => self.fetch(...given);
  const ports: WorkerPorts & { readonly fetch: typeof fetch } = {
    ...{ indexedDB: self.indexedDB, store: createReminderStore(self.indexedDB), fetch },
    ...{ clock: systemClock, tray: trayOf(registration), words: wordsIn, badge: showBadge },
  };
  const subscribe = async (applicationServerKey: string) =>
    pushAddressOf(
      await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey }),
    );

  self.addEventListener("push", (event: DeclarativeEvent) => {
    event.waitUntil(showReminder(pushedBy(event), ports));
  });
  self.addEventListener("notificationclick", (event) => {
    const { notification, action } = event;
    if (action === SNOOZE_ACTION) event.waitUntil(snoozeReminder(notification, ports));
    else {
      notification.close();
      event.waitUntil(openPractice(clients));
    }
  });
  self.addEventListener("pushsubscriptionchange", (event) => {
    event.waitUntil(renewAddress(subscribe, ports).catch(() => undefined));
  });
  (self as unknown as WakingScope).addEventListener("periodicsync", (event) => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (event.tag === WAKE_TAG) event.waitUntil(lookAtPlan(ports, zone));
  });
}

function pushedBy(event: DeclarativeEvent): unknown {
  if (event.notification) return { notification: event.notification };
  try {
    return event.data?.json() as unknown;
  } catch {
    // Not ours, and still to be answered by something on the screen.
    return undefined;
  }
}

function trayOf(registration: ServiceWorkerRegistration): Tray {
  return {
    shown: () => registration.getNotifications(),
    show: (title, { actions, ...options }) =>
      // TypeScript's library leaves out what not every browser has.
      registration.showNotification(title, { ...options, actions } as NotificationOptions),
  };
}

/** Comes to the app where it is open, and opens it where it is not. */
async function openPractice(clients: Clients): Promise<void> {
  const [open] = await clients.matchAll({ type: "window", includeUncontrolled: true });
  if (!open) return void (await clients.openWindow(PRACTISE));
  const page = await open.focus().catch(() => open);
  if (await hears(page)) return;
  // At the lock, or still loading: nothing unfinished is lost by loading it anew.
  const moved = await page.navigate(PRACTISE).catch(() => null);
  if (!moved) await clients.openWindow(PRACTISE);
}

/** Asks the page to show practice; it does so without being loaded anew. */
function hears(page: WindowClient): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), PATIENCE_MS);
    port1.onmessage = () => resolve(true);
    page.postMessage(OPEN_PRACTICE, [port2]);
  });
}
