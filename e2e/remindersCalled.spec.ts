/* What the service worker does with the app closed: puts a reminder off, tells of a new address, and looks now and then by itself. */
import { createECDH } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page, Worker } from "@playwright/test";
import { KEPT, expect, saveSymbol, test, visit } from "./support/app.ts";
import { WAKE_TAG } from "#platform/workerMessages.ts";
import { SNOOZE_ACTION } from "#services/reminders/showReminder.ts";
import { river } from "./support/glyphs.ts";
import {
  addReminder,
  PUSH,
  pusher,
  shown,
  untilShown,
  workerOf,
  workerOfBrowser,
} from "./support/reminders.ts";
import { learnOwn } from "./support/session.ts";
import { KEPT_WITH_SERVER, test as testWithServer } from "./support/serverTest.ts";

const HOUR_MS = 3_600_000;

/** Times of the app's own doings are short; a busy machine is not. ms. */
const PATIENCE_MS = 15_000;

test.use({ permissions: ["notifications"], allowedErrors: [/Failed to load resource/] });
testWithServer.use({ permissions: ["notifications"] });

testWithServer.describe("with a server", KEPT_WITH_SERVER, () => {
  testWithServer(
    "'in an hour' is kept by the server, and a new address takes its place with the app closed",
    async ({ page, context }) => {
      // No push service can be reached from a test; all behind its address is real.
      await context.addInitScript(givePush, addressOf("one"));
      await visit(page);
      // Far from now: nothing may be sent.
      await addReminder(page, { time: timeIn(12 * HOUR_MS) });
      await withoutQuiet(page);
      await page.getByRole("button", { name: "Remind me" }).tap();
      await expect(
        page.getByText("You are reminded here, with Glyphary closed too."),
      ).toBeVisible();
      const [before] = (await knownToServer(page)).devices;
      expect(before?.endpoint).toBe(addressOf("one").endpoint);
      const [reminder] = before?.reminders ?? [];

      const push = await pusher(page);
      const data = { reminder: reminder?.id, day: "2026-11-21", snooze: 0 };
      await push(JSON.stringify({ ...PUSH, notification: { ...PUSH.notification, data } }));
      expect(await shown(page)).toHaveLength(1);
      const asked = Date.now();
      const worker = workerOf(page);
      await putOff(worker);
      await expect.poll(() => shown(page), { timeout: PATIENCE_MS }).toEqual([]);

      // The page tells the server too, whenever it looks.
      await page.evaluate(givePush, addressOf("two"));
      await worker.evaluate(`(${givePush.toString()})(${JSON.stringify(addressOf("two"))})`);
      await worker.evaluate(`dispatchEvent(new ExtendableEvent("pushsubscriptionchange"))`);
      await expect
        .poll(async () => (await knownToServer(page)).devices.map(({ endpoint }) => endpoint), {
          timeout: PATIENCE_MS,
        })
        .toEqual([addressOf("two").endpoint]);
      const [after] = (await knownToServer(page)).devices;
      const snoozedUntil = Date.parse(after?.reminders[0]?.snoozedUntil ?? "");
      expect(snoozedUntil - asked).toBeGreaterThan(HOUR_MS - 60_000);
      expect(snoozedUntil - asked).toBeLessThan(HOUR_MS + 60_000);
    },
  );
});

test(
  "without a server the browser's waking shows what came due, once, and again in an hour",
  KEPT,
  async ({ page }) => {
    await visit(page);
    await allowWaking(page);
    await saveSymbol(page, river, "river");
    await learnOwn(page);
    await page.goto("/practise");
    await expect(page.getByText("1 due")).toBeAttached();
    await addReminder(page, { time: timeIn(HOUR_MS) });
    await withoutQuiet(page);
    await page.getByRole("button", { name: "Remind me" }).tap();
    await expect(page.getByText(/^This browser looks now and then/)).toBeVisible();
    const wake = await waker(page);
    const worker = workerOf(page);
    // The first look has nothing to look back on.
    await wake();
    expect(await shown(page)).toEqual([]);
    await wait(worker, 2 * HOUR_MS);
    await untilShown(page, wake);
    expect(await shown(page)).toEqual(["1 to practise today."]);
    await wait(worker, HOUR_MS);
    await wake();
    expect(await shown(page)).toHaveLength(1);

    await putOff(worker);
    await expect.poll(() => shown(page)).toEqual([]);
    await wake();
    expect(await shown(page)).toEqual([]);
    await wait(worker, HOUR_MS);
    await untilShown(page, wake);
    expect(await shown(page)).toEqual(["1 to practise today."]);
  },
);

/** Answers every subscription with this address; runs in the page and in the worker. */
function givePush(address: ReturnType<typeof addressOf>): void {
  const subscription = {
    options: { applicationServerKey: null },
    toJSON: () => address,
    unsubscribe: () => Promise.resolve(true),
  };
  Object.assign(PushManager.prototype, {
    subscribe: () => Promise.resolve(subscription),
    getSubscription: () => Promise.resolve(null),
  });
}

/** Where a push service would take messages, and keys as a browser makes them. */
function addressOf(name: string) {
  const keys = createECDH("prime256v1");
  keys.setPrivateKey(Buffer.alloc(32, name));
  return {
    endpoint: `https://fcm.googleapis.com/fcm/send/${name}`,
    keys: {
      p256dh: keys.getPublicKey().toString("base64url"),
      auth: Buffer.alloc(16, name).toString("base64url"),
    },
  };
}

interface KnownDevices {
  readonly devices: readonly {
    readonly endpoint: string;
    readonly reminders: readonly { readonly id: string; readonly snoozedUntil: string | null }[];
  }[];
}

/** What the person is given to see of it. */
async function knownToServer(page: Page): Promise<KnownDevices> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save what it knows" }).tap();
  return JSON.parse(readFileSync(await (await download).path(), "utf8")) as KnownDevices;
}

/** From now, as the clock on the wall has it. */
function timeIn(ms: number): string {
  const at = new Date(Date.now() + ms);
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}

/** Whatever the time of day is at which this runs. */
async function withoutQuiet(page: Page): Promise<void> {
  await page.getByText("No reminders at certain hours").tap();
  await expect(page.getByLabel("From", { exact: true })).toHaveCount(0);
}

/** No tray can be reached from here: the event that a tap on "in an hour" brings is made in the worker itself. */
async function putOff(worker: Worker): Promise<void> {
  await worker.evaluate(`registration.getNotifications().then(([notification]) =>
    dispatchEvent(new NotificationEvent("notificationclick", { notification, action: "${SNOOZE_ACTION}" })))`);
}

/** Time passes for the worker. */
async function wait(worker: Worker, ms: number): Promise<void> {
  await worker.evaluate(`{ const before = Date.now; Date.now = () => before() + ${ms}; }`);
}

/** As an installed app has it. */
async function allowWaking(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { targetInfo } = await session.send("Target.getTargetInfo");
  const browser = await page.context().browser()?.newBrowserCDPSession();
  await browser?.send("Browser.grantPermissions", {
    permissions: ["notifications", "periodicBackgroundSync"],
    origin: new URL(page.url()).origin,
    ...(targetInfo.browserContextId !== undefined && {
      browserContextId: targetInfo.browserContextId,
    }),
  });
}

/** Wakes the worker as the browser does now and then, and waits until it has looked. */
async function waker(page: Page): Promise<() => Promise<void>> {
  const { session, ...worker } = await workerOfBrowser(page);
  return async () => {
    await session.send("ServiceWorker.dispatchPeriodicSyncEvent", { ...worker, tag: WAKE_TAG });
  };
}
