import type { CDPSession, Page, Worker } from "@playwright/test";
import { expect } from "./app.ts";

/** What a server sends: nothing of what is learnt. */
export const PUSH = {
  web_push: 8030,
  notification: {
    title: "Glyphary",
    body: "A few minutes of practice?",
    navigate: "https://elsewhere.example/",
    tag: "reminder.5f0c6f0e-1a2b-4c3d-8e4f-001122334455",
    data: { reminder: "5f0c6f0e-1a2b-4c3d-8e4f-001122334455", day: "2026-11-21", snooze: 0 },
  },
  mutable: true,
};

/** A reminder for every day. */
export async function addReminder(page: Page, { time = "19:00" } = {}): Promise<void> {
  await page.goto("/settings/reminders");
  await page.getByRole("button", { name: "Add a reminder" }).tap();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("Time", { exact: true }).fill(time);
  await sheet.getByRole("button", { name: "Save" }).tap();
  await expect(page.getByRole("button", { name: /Every day/ })).toBeVisible();
}

/** The page's service worker as the browser knows it, to be told what a browser tells one. */
export async function workerOfBrowser(page: Page) {
  const session: CDPSession = await page.context().newCDPSession(page);
  const found = new Promise<string>((resolve) => {
    session.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const [registration] = registrations;
      if (registration) resolve(registration.registrationId);
    });
  });
  await session.send("ServiceWorker.enable");
  const registrationId = await found;
  return { session, registrationId, origin: new URL(page.url()).origin };
}

/** Delivers pushes to the page's service worker as the browser does; each is done when it is shown. */
export async function pusher(page: Page): Promise<(data: string) => Promise<void>> {
  const { session, ...worker } = await workerOfBrowser(page);
  return (data) =>
    untilShown(page, () => session.send("ServiceWorker.deliverPushMessage", { ...worker, data }));
}

/**
 * Does what has the worker show a notification, and waits until it is shown. In Chromium a notification is lost now and then when
 * somebody asks for all of them at the moment at which it is being shown.
 */
export async function untilShown(page: Page, act: () => Promise<unknown>): Promise<void> {
  const worker = workerOf(page);
  await worker.evaluate(countShown);
  await act();
  await expect.poll(() => worker.evaluate("showing.done")).toBe(1);
}

/** Counts from now on; runs in the worker. */
function countShown(): void {
  const scope = globalThis as unknown as {
    readonly registration: ServiceWorkerRegistration;
    showing: { readonly done: number };
  };
  const { registration } = scope;
  const show = registration.showNotification.bind(registration);
  const showing = { done: 0 };
  registration.showNotification = async (...given) => {
    await show(...given);
    showing.done++;
  };
  scope.showing = showing;
}

export function workerOf(page: Page): Worker {
  const [worker] = page.context().serviceWorkers();
  if (!worker) throw new Error("no service worker");
  return worker;
}

/** What the notifications of this app say. */
export function shown(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return (await registration?.getNotifications())?.map(({ body }) => body) ?? [];
  });
}
