/** Points of docs/pwa.md that no other journey walks through: routes, shortcuts, colours, badge, leave, healing, two tabs. */
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { KEPT, candidates, expect, saveSymbol, test, visit } from "./support/app.ts";
import { gate, river } from "./support/glyphs.ts";
import { drawByTouch, padOf } from "./support/hand.ts";
import { ownServer } from "./support/ownServer.ts";
import { answerWithoutDrawing, learnOwn, question } from "./support/session.ts";

test(
  "a first visit, then offline at once: what it promised works, and every address loads and loads again",
  KEPT,
  async ({ page, context }) => {
    test.setTimeout(90_000);
    await visit(page);
    await context.setOffline(true);
    await saveSymbol(page, river, "river");
    await drawByTouch(page, river);
    await candidates(page).first().click();
    await expect(page.getByRole("heading", { name: "river" })).toBeVisible();
    const symbol = new URL(page.url()).pathname;
    await learnOwn(page);

    for (const [path, title] of [
      ["/", "Glyphary"],
      [symbol, "Symbol"],
      [`${symbol}/test`, /river/],
      [`${symbol}/history`, "Changes"],
      ["/symbols", "Symbols"],
      ["/practise", "Practise"],
      ["/practise/session", /trace it/],
      ["/insights", "Insights"],
      ["/packs", "Packs"],
      ["/settings", "Settings"],
      ["/settings/practice", "Practice"],
      ["/settings/safety", "Safety"],
      ["/settings/sync", /./],
      ["/settings/reminders", "Reminders"],
      ["/settings/diagnostics", "Diagnostics"],
      ["/no/such/place", /./],
    ] as const) {
      await page.goto(path);
      await expect(
        page.getByRole("heading", { level: 1, name: title }).first(),
        path,
      ).toBeVisible();
      expect(new URL(page.url()).pathname).toBe(path);
    }
    const again = await page.reload();
    expect(again?.fromServiceWorker()).toBe(true);
  },
);

test(
  "each shortcut opens its screen, also in an open app, which keeps what is on the pad",
  KEPT,
  async ({ page }) => {
    await visit(page);
    await saveSymbol(page, river, "river");
    await drawByTouch(page, gate);
    const { shortcuts } = (await (await page.request.get("/manifest.webmanifest")).json()) as {
      readonly shortcuts: readonly { readonly name: string; readonly url: string }[];
    };
    expect(shortcuts.map(({ name }) => name)).toEqual(["Draw", "Find", "Practise"]);
    // What is drawn is kept when the hand rests.
    await page.waitForTimeout(1500);
    // With "navigate-existing" the browser takes the open window to the shortcut's address.
    const choose = (name: string) =>
      page.goto(shortcuts.find((shortcut) => shortcut.name === name)?.url ?? "");
    await choose("Find");
    await expect(page.getByRole("searchbox", { name: /^Search/ })).toBeFocused();
    await expect(page).toHaveURL(/\/symbols$/);
    await choose("Practise");
    await expect(page.getByRole("heading", { level: 1, name: "Practise" })).toBeVisible();
    await choose("Draw");
    await expect(padOf(page)).toHaveAccessibleName("Drawing pad, 2 strokes");
  },
);

test("the bar of the system has the colour of the paper, in light and dark, and so has the splash", async ({
  page,
}) => {
  const colours = () =>
    page.evaluate(() => {
      const paper = getComputedStyle(document.documentElement).getPropertyValue("--paper").trim();
      const bar = document.querySelector('meta[name="theme-color"]')?.getAttribute("content");
      return { paper, bar };
    });
  await page.emulateMedia({ colorScheme: "light" });
  await visit(page);
  const { background_color: splash, theme_color: bar } = (await (
    await page.request.get("/manifest.webmanifest")
  ).json()) as Readonly<Record<string, string>>;
  expect(await colours()).toEqual({ paper: splash, bar });
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(async () => (await colours()).bar).not.toBe(bar);
  const dark = await colours();
  expect(dark.bar).toBe(dark.paper);
  await page.reload({ waitUntil: "commit" });
  await expect.poll(colours).toEqual(dark);
});

test("who wants more contrast gets lines and quiet words in full ink", async ({ page }) => {
  const inks = () =>
    page.evaluate(() => {
      const style = getComputedStyle(document.documentElement);
      return ["--ink", "--ink-2", "--line"].map((name) => style.getPropertyValue(name).trim());
    });
  await page.goto("/");
  expect(new Set(await inks()).size).toBe(3);
  await page.emulateMedia({ contrast: "more" });
  expect(new Set(await inks()).size).toBe(1);
});

test("the badge counts what is due, and goes when it is done", async ({ page }) => {
  await page.addInitScript(() => {
    const show = (count: number) => {
      sessionStorage.setItem("badge", String(count));
      return Promise.resolve();
    };
    Object.assign(navigator, { setAppBadge: show, clearAppBadge: () => show(0) });
  });
  const badge = () => page.evaluate(() => Number(sessionStorage.getItem("badge") ?? 0));
  await visit(page);
  await saveSymbol(page, river, "river");
  await learnOwn(page);
  await expect.poll(badge).toBe(1);
  await expect(question(page)).toContainText("New: trace it");
  await answerWithoutDrawing(page, "Easy");
  await expect.poll(badge).toBe(0);
});

test("nothing asks for leave before a tap on the words that say why", async ({ page }) => {
  await page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    Object.defineProperty(Notification, "permission", { get: () => "default" });
    Notification.requestPermission = () => {
      asked.push("notifications");
      return Promise.resolve("denied");
    };
    navigator.geolocation.getCurrentPosition = () => asked.push("place");
    navigator.mediaDevices.getUserMedia = () => {
      asked.push("camera");
      return Promise.reject(new Error("not asked for"));
    };
  });
  const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked);
  await visit(page);
  await saveSymbol(page, river, "river");
  for (const path of ["/symbols", "/practise", "/insights", "/packs", "/settings"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await asked()).toEqual([]);
  }
  await page.goto("/settings/reminders");
  await page.getByRole("button", { name: "Add a reminder" }).tap();
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).tap();
  await expect(page.getByRole("button", { name: "Remind me" })).toBeVisible();
  expect(await asked()).toEqual([]);
  await page.getByRole("button", { name: "Remind me" }).tap();
  await expect.poll(asked).toEqual(["notifications"]);
});

test(
  "an emptied cache and a lost service worker heal at the next start with a network",
  KEPT,
  async ({ page, context }) => {
    // All files of the app are fetched three times.
    test.setTimeout(120_000);
    await visit(page);
    await saveSymbol(page, river, "river");
    const files = await cachedFiles(page);
    expect(files).toBeGreaterThan(50);
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await stopWorkers(page);
    await page.goto("/");
    await expect.poll(() => cachedFiles(page), { timeout: 20_000 }).toBe(files);
    await expectOffline(page);

    await page.evaluate(async () => {
      for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await visit(page);
    await expect.poll(() => cachedFiles(page), { timeout: 20_000 }).toBe(files);
    await expectOffline(page);

    async function expectOffline(tab: Page): Promise<void> {
      await context.setOffline(true);
      await tab.goto("/insights");
      await expect(tab.getByRole("heading", { level: 1, name: "Insights" })).toBeVisible();
      await tab.goto("/");
      await expect(tab.getByRole("button", { name: "river", exact: true })).toBeVisible();
      await context.setOffline(false);
    }
  },
);

test(
  "of two tabs across an update one takes it, the other says so and goes on; neither loses anything",
  KEPT,
  async ({ page, context }) => {
    const server = await ownServer();
    try {
      await visit(page, server.origin);
      const other = await context.newPage();
      await visit(other, server.origin);
      await other.bringToFront();
      await drawByTouch(other, gate);
      await page.bringToFront();
      appendFileSync(join(server.folder, "sw.js"), "\n// the next version\n");
      await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
      await Promise.all([
        page.waitForEvent("load"),
        page.getByRole("button", { name: "Reload" }).click(),
      ]);
      await saveSymbol(page, river, "river");

      await other.bringToFront();
      const said = other.getByText("Glyphary was updated in another tab.");
      await expect(said).toHaveCount(0);
      await other.getByRole("button", { name: /make it a new symbol/i }).click();
      await other.getByLabel("Name", { exact: true }).fill("gate");
      await other.getByRole("button", { name: "Save", exact: true }).click();
      await expect(other.getByText("Saved gate")).toBeVisible();
      await expect(said).toBeVisible();
      await other.getByRole("button", { name: "Reload" }).click();
      for (const tab of [other, page])
        for (const name of ["river", "gate"])
          await expect(tab.getByRole("button", { name, exact: true })).toBeVisible();
    } finally {
      await server.close();
    }
  },
);

function cachedFiles(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let count = 0;
    for (const name of await caches.keys())
      count += (await (await caches.open(name)).keys()).length;
    return count;
  });
}

/** As the browser does with a worker that has had nothing to do for half a minute. */
async function stopWorkers(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("ServiceWorker.enable");
  await session.send("ServiceWorker.stopAllWorkers");
  await session.detach();
}
