import type { Page } from "@playwright/test";
import { KEPT, expect, saveSymbol, test, visit } from "./support/app.ts";
import { gate, home, river } from "./support/glyphs.ts";
import { addReminder, PUSH, pusher, shown } from "./support/reminders.ts";
import { expectAccessible } from "./support/access/axe.ts";
import { answerWithoutDrawing, learnOwn, question } from "./support/session.ts";

/** Times of the app's own doings are short; a busy machine is not. ms. */
const PATIENCE_MS = 15_000;

// Where there is no server, asking for it says so in the console.
test.use({ allowedErrors: [/Failed to load resource.* 404/] });

test.describe("with leave to notify", KEPT, () => {
  test.use({ permissions: ["notifications"] });

  test("a push shows one notification with the count, and practising takes it away", async ({
    page,
  }) => {
    await visit(page);
    for (const [ink, name] of [
      [river, "river"],
      [gate, "gate"],
      [home, "home"],
    ] as const)
      await saveSymbol(page, ink, name);
    await addReminder(page);
    await learnOwn(page);
    await page.goto("/practise");
    await expect(page.getByText("3 due")).toBeAttached();

    const push = await pusher(page);
    await push(JSON.stringify(PUSH));
    await expect.poll(() => shown(page)).toEqual(["3 to practise today."]);
    // The same once more, as when a sender was killed after sending.
    await push(JSON.stringify(PUSH));
    await push("not ours at all");
    await expect.poll(async () => (await shown(page)).length).toBe(1);

    await page.goto("/practise/session");
    await expect(question(page)).toContainText("New: trace it");
    await answerWithoutDrawing(page, "Easy");
    await expect.poll(() => shown(page), { timeout: PATIENCE_MS }).toEqual([]);
  });

  test("a tap on it comes to practice in the open app, and loads nothing anew", async ({
    page,
  }) => {
    await visit(page);
    await saveSymbol(page, river, "river");
    await addReminder(page);
    await page.goto("/symbols");
    await expect(page.getByText("river")).toBeVisible();
    await page.evaluate(() => Object.assign(window, { isSamePage: true }));
    const push = await pusher(page);
    await push(JSON.stringify(PUSH));
    await expect.poll(async () => (await shown(page)).length).toBe(1);
    await tapNotification(page);
    await expect(page).toHaveURL(/\/practise$/, { timeout: PATIENCE_MS });
    expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
    expect(await shown(page)).toEqual([]);
  });

  test("speaks German where the app does, and of no count before anything was learnt", async ({
    page,
  }) => {
    await visit(page);
    await addReminder(page);
    await page.goto("/settings");
    await page.getByRole("radio", { name: "Deutsch" }).check({ force: true });
    await expect(page.getByRole("heading", { name: "Einstellungen" })).toBeVisible();
    const push = await pusher(page);
    await push("");
    await expect.poll(() => shown(page)).toEqual(["Ein paar Minuten üben?"]);
  });
});

test("without leave it says so, and keeps the calendar file and the note in the app", async ({
  page,
}) => {
  await visit(page);
  await denyNotifications(page);
  await saveSymbol(page, river, "river");
  await addReminder(page, { time: "00:00" });
  await expect(page.getByText(/^Notifications are turned off for Glyphary/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Remind me" })).toHaveCount(0);
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as calendar file" }).tap();
  expect((await download).suggestedFilename()).toBe("glyphary-reminders.ics");

  await page.getByText("No reminders at certain hours").tap();
  await expect(page.getByLabel("From", { exact: true })).toHaveCount(0);
  await learnOwn(page);
  await page.goto("/practise");
  await expect(page.getByText("1 due")).toBeAttached();
  await page.getByRole("link", { name: /^Symbols/ }).tap();
  const note = page.getByText("1 symbol waits for a few minutes of practice.");
  await expect(note).toBeVisible({ timeout: PATIENCE_MS });
  await page.getByRole("button", { name: "Dismiss" }).tap();
  await expect(note).toHaveCount(0);
  await page.reload();
  await expect(page.getByText("1 due")).toBeAttached();
  await expect(note).toHaveCount(0);
});

test("reminders are added, changed, removed and taken back, accessibly", async ({ page }) => {
  await visit(page, "/settings/reminders");
  await expect(page.getByText(/^Be reminded to practise/)).toBeVisible();
  // Nobody serves this copy of the app with a server, so that nothing is said of what one knows.
  await expect(page.getByText("What the server knows")).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Add a reminder" }).tap();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("Time", { exact: true }).fill("06:15");
  await sheet.getByLabel("Saturday").tap();
  await sheet.getByLabel("Sunday").tap();
  await sheet.getByLabel("When it speaks up").selectOption("due");
  await expectAccessible(page);
  await sheet.getByRole("button", { name: "Save" }).tap();
  const row = page.getByRole("button", { name: /Monday to Friday/ });
  await expect(row).toContainText("06:15");
  // In the quiet hours of the night: it comes when they end.
  await expect(row).toContainText(/at 07:00/);
  await expect(row).toContainText("if something is due");
  await expectAccessible(page);

  await row.tap();
  await sheet.getByLabel("Time", { exact: true }).fill("09:30");
  await sheet.getByRole("button", { name: "Save" }).tap();
  await expect(row).toContainText("09:30");
  await row.tap();
  await sheet.getByRole("button", { name: "Remove this reminder" }).tap();
  await expect(row).toHaveCount(0);
  await page.getByRole("button", { name: "Undo", exact: true }).tap();
  await expect(row).toContainText("09:30");
  await page.reload();
  await expect(row).toContainText("09:30");
});

/** No tray can be reached from here: the event that a tap brings is made in the worker itself. */
async function tapNotification(page: Page): Promise<void> {
  const [worker] = page.context().serviceWorkers();
  if (!worker) throw new Error("no service worker");
  // A text: the page's types know nothing of a worker's events.
  await worker.evaluate(`registration.getNotifications().then(([notification]) =>
    dispatchEvent(new NotificationEvent("notificationclick", { notification, action: "" })))`);
}

/** As somebody does in the settings of the browser. */
async function denyNotifications(page: Page): Promise<void> {
  const session = await page.context().browser()?.newBrowserCDPSession();
  const { targetInfos } = (await session?.send("Target.getTargets")) ?? { targetInfos: [] };
  const { origin } = new URL(page.url());
  const own = targetInfos.find(({ type, url }) => type === "page" && url.startsWith(origin));
  await session?.send("Browser.setPermission", {
    permission: { name: "notifications" },
    setting: "denied",
    origin,
    ...(own?.browserContextId !== undefined && { browserContextId: own.browserContextId }),
  });
}
