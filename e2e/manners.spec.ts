import { appendFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { KEPT, expect, saveSymbol, tab, test, visit } from "./support/app.ts";
import { gate, river } from "./support/glyphs.ts";
import { drawByTouch, padOf } from "./support/hand.ts";
import { ownServer } from "./support/ownServer.ts";
import { learnOwn } from "./support/session.ts";

/** What is begun is kept by then. ms. */
const KEPT_MS = 600;

/** Rows that are measured only when they are shown may move by so much. CSS px. */
const NEAR_PX = 24;

const pathOf = (page: Page) => new URL(page.url()).pathname;

test("the back gesture closes the sheet on top first, then leaves the screen", async ({ page }) => {
  await visit(page);
  await saveSymbol(page, river, "river");
  await tab(page, "Symbols").click();
  await page.getByRole("button", { name: "Add symbols" }).click();
  const sheet = page.getByRole("dialog");
  await expect(sheet).toBeVisible();
  await page.goBack();
  await expect(sheet).toHaveCount(0);
  expect(pathOf(page)).toBe("/symbols");
  await page.goBack();
  await expect(padOf(page)).toBeVisible();
  expect(pathOf(page)).toBe("/");

  // A sheet that was closed by its cross leaves nothing behind to go back through.
  await page.goForward();
  await page.getByRole("button", { name: "river", exact: true }).click();
  await page.getByRole("button", { name: "Edit" }).click();
  await sheet.getByRole("button", { name: "Close" }).click();
  await expect(sheet).toHaveCount(0);
  await page.goBack();
  await expect.poll(() => pathOf(page)).toBe("/symbols");
});

test("places and what was begun outlive another tab of the app and a reload", async ({ page }) => {
  await visit(page, "/packs");
  await page.getByRole("button", { name: "Install Hiragana" }).click();
  await expect(page.getByRole("button", { name: "Remove Hiragana" })).toBeVisible();

  await tab(page, "Symbols").click();
  await expect(page.getByRole("list").getByRole("button").first()).toBeVisible();
  await page.mouse.wheel(0, 900);
  await expect.poll(() => scrolled(page)).toBeGreaterThan(700);
  const place = await scrolled(page);
  await tab(page, "Draw").click();
  await drawByTouch(page, river);
  await page.getByRole("button", { name: /make it a new symbol/i }).click();
  await page.getByLabel("Name", { exact: true }).fill("stream");
  await page.getByRole("button", { name: "Close" }).click();
  await tab(page, "Symbols").click();
  await expect.poll(async () => Math.abs((await scrolled(page)) - place)).toBeLessThan(NEAR_PX);
  await page.waitForTimeout(KEPT_MS);
  await page.reload();
  await expect.poll(async () => Math.abs((await scrolled(page)) - place)).toBeLessThan(NEAR_PX);

  await tab(page, "Draw").click();
  await expect(padOf(page)).toHaveAccessibleName("Drawing pad, 3 strokes");
  await page.getByRole("button", { name: /make it a new symbol/i }).click();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("stream");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved stream")).toBeVisible();
  await page.reload();
  await expect(page.getByText("Draw a symbol here")).toBeVisible();
  await expect(padOf(page)).toHaveAccessibleName("Drawing pad");
});

test("what is begun in one tab is not begun in another that opens beside it", async ({
  page,
  context,
}) => {
  await visit(page);
  await drawByTouch(page, gate);
  await page.waitForTimeout(KEPT_MS);
  const other = await context.newPage();
  await other.goto("/");
  await other.waitForTimeout(800);
  await expect(padOf(other)).toHaveAccessibleName("Drawing pad");
  await page.close();
  await other.close();
  // Of a tab that was closed the next one takes it up.
  const next = await context.newPage();
  await next.goto("/");
  await expect(padOf(next)).toHaveAccessibleName(/^Drawing pad, \d/);
});

test("the screen stays awake while one practises and may sleep otherwise; a saved answer is felt", async ({
  page,
}) => {
  await senses(page);
  await visit(page);
  await saveSymbol(page, river, "river");
  expect(await page.evaluate(() => window.ticks)).toBe(1);
  expect(await page.evaluate(() => window.awake)).toBe(0);
  await learnOwn(page);
  await expect.poll(() => page.evaluate(() => window.awake)).toBe(1);
  // The browser lets go of it in the background.
  await page.evaluate(() => window.sleepAndWake());
  await expect.poll(() => page.evaluate(() => window.awake)).toBe(1);
  expect(await page.evaluate(() => window.asked)).toBe(2);
  await page.getByRole("button", { name: /^(Leave|End|Stop|Close)/ }).click();
  await expect.poll(() => page.evaluate(() => window.awake)).toBe(0);

  const before = await page.evaluate(() => window.ticks);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await tab(page, "Draw").click();
  await saveSymbol(page, gate, "gate");
  expect(await page.evaluate(() => window.ticks)).toBe(before);
});

test("a tap right after another goes where it should", async ({ page }) => {
  await visit(page);
  await tab(page, "Insights").click();
  await expect(page.getByRole("heading", { name: "Insights", level: 1 })).toBeVisible();
  for (const name of ["Draw", "Symbols"]) {
    await tab(page, name).click();
    await tab(page, "Insights").click({ force: true });
    await expect(page.getByRole("heading", { name: "Insights", level: 1 })).toBeVisible();
    await expect.poll(() => pathOf(page)).toBe("/insights");
  }
});

test("a new version waits until practice is over, and can be asked for", KEPT, async ({ page }) => {
  const server = await ownServer();
  try {
    await visit(page, server.origin);
    await saveSymbol(page, river, "river");
    await page.goto(`${server.origin}/settings`);
    await page.getByRole("button", { name: "Check for a new version" }).click();
    await expect(page.getByText("This is the newest version.")).toBeVisible();

    appendFileSync(join(server.folder, "sw.js"), "\n// the next version\n");
    await page.goto(`${server.origin}/practise`);
    await page.getByRole("button", { name: /^Choose (more|symbols) to learn$/ }).click();
    await page.getByRole("button", { name: /^My own symbols/ }).click();
    await expect(page.getByRole("navigation")).toHaveCount(0);
    await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update();
      while (!registration.waiting) await new Promise((resolve) => setTimeout(resolve, 50));
    });
    const prompt = page.getByText("A new version is ready.");
    await page.waitForTimeout(300);
    await expect(prompt).toHaveCount(0);
    await page.goBack();
    await expect(prompt).toBeVisible();
    await page.getByRole("button", { name: "Later" }).click();

    await page.getByRole("button", { name: "Settings" }).click();
    await page.getByRole("button", { name: "Check for a new version" }).click();
    await expect(page.getByText("A new version is on this device.")).toBeVisible();
    await Promise.all([
      page.waitForEvent("load"),
      page.getByRole("button", { name: "Reload" }).click(),
    ]);
    await page.getByRole("button", { name: "Check for a new version" }).click();
    await expect(page.getByText("This is the newest version.")).toBeVisible();
  } finally {
    await server.close();
  }
});

function scrolled(page: Page): Promise<number> {
  return page.evaluate(() => Math.round(window.scrollY));
}

declare global {
  interface Window {
    /** How often the device was made to tick. */
    ticks: number;
    /** Screen locks that are held, and how often one was asked for. */
    awake: number;
    asked: number;
    /** As when the page goes into the background and comes back. */
    sleepAndWake: () => void;
  }
}

/** Counts what the page asks of the device. */
async function senses(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { ticks: 0, awake: 0, asked: 0 });
    Navigator.prototype.vibrate = () => {
      window.ticks++;
      return true;
    };
    const held = new Set<EventTarget>();
    const count = () => (window.awake = held.size);
    const letGo = (lock: EventTarget) => {
      held.delete(lock);
      count();
      lock.dispatchEvent(new Event("release"));
    };
    WakeLock.prototype.request = () => {
      window.asked++;
      const lock = new EventTarget();
      held.add(lock);
      count();
      const release = () => {
        letGo(lock);
        return Promise.resolve();
      };
      return Promise.resolve(Object.assign(lock, { release }) as unknown as WakeLockSentinel);
    };
    window.sleepAndWake = () => {
      for (const lock of held) letGo(lock);
      document.dispatchEvent(new Event("visibilitychange"));
    };
  });
}
