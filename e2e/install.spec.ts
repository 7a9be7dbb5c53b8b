import type { Page } from "@playwright/test";
import { KEPT, expect, saveSymbol, test, visit } from "./support/app.ts";
import { gate, home, river } from "./support/glyphs.ts";
import {
  asInstalled,
  FIREFOX_COMPUTER,
  FIREFOX_PHONE,
  IPHONE,
  offerInstall,
} from "./support/installing.ts";
import { newProfile } from "./support/profile.ts";
import { expectAccessible } from "./support/access/axe.ts";

const OFFER = "Have Glyphary at hand as an app";

/** Longer than the offer waits for what was just said to go away. */
const A_WHILE = "00:10";

/** Nothing tells when the app has begun to wait, so the while passes several times, with this between. ms. */
const BETWEEN_MS = 500;
const WHILES = 6;

const DAY_MS = 24 * 60 * 60_000;

const PASSPHRASE = "seven herons cross the dark river";

test(
  "a normal profile can install the app, and Chromium finds no fault with it",
  KEPT,
  async ({ baseURL }) => {
    const profile = newProfile();
    try {
      await profile.use(async (page) => {
        await page.goto(baseURL ?? "");
        await page.waitForFunction(() => navigator.serviceWorker.ready.then(() => true));
        const session = await page.context().newCDPSession(page);
        const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
        expect(installabilityErrors).toEqual([]);
        const { errors, url } = await session.send("Page.getAppManifest");
        expect(errors).toEqual([]);
        expect(url).toMatch(/manifest\.webmanifest$/);
        // The browser's own event, kept by the page's first script.
        await page.waitForFunction(() => window.installOffer !== undefined);
        await page.goto(`${baseURL}/settings`);
        await page.waitForFunction(() => window.installOffer !== undefined);
        await expect(page.getByRole("button", { name: "Install", exact: true })).toBeVisible();
      });
    } finally {
      profile.remove();
    }
  },
);

test("it is offered after the third symbol, asks by the browser, and a refusal holds for 30 days", async ({
  page,
}) => {
  await page.clock.install();
  await visit(page);
  await offerInstall(page, "dismissed");
  await saveSymbol(page, river, "river");
  await saveSymbol(page, home, "home");
  expect(await isOfferedInAWhile(page)).toBe(false);
  await saveSymbol(page, gate, "gate");
  await expect(page.getByText(OFFER)).toHaveCount(0);
  expect(await isOfferedInAWhile(page)).toBe(true);

  await page.getByRole("button", { name: "Install", exact: true }).click();
  await expect(page.getByText(OFFER)).toHaveCount(0);
  expect(await page.evaluate(() => window.timesAsked)).toBe(1);

  for (const [days, isOffered] of [
    [29, false],
    [2, true],
  ] as const) {
    await page.clock.setSystemTime((await page.evaluate(() => Date.now())) + days * DAY_MS);
    await page.reload();
    await expect(page.getByRole("button", { name: "gate", exact: true })).toBeVisible();
    await offerInstall(page, "accepted");
    expect(await isOfferedInAWhile(page)).toBe(isOffered);
  }
  await page.getByRole("button", { name: "Not now" }).click();
  await expect(page.getByText(OFFER)).toHaveCount(0);
});

test.describe("on an iPhone", () => {
  test.use({ userAgent: IPHONE });

  test("pictured steps lead the way, a backup goes first, and the empty installed app opens it", async ({
    page,
    browser,
    baseURL,
  }, testInfo) => {
    // Two keys are stretched, which a busy machine takes long for.
    test.setTimeout(120_000);
    const path = testInfo.outputPath("carried.glyphary");
    await visit(page);
    await saveSymbol(page, river, "river");
    await page.goto("/settings");
    await page.evaluate(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
    await expect(page.getByText("after seven days without a visit")).toBeVisible();
    await page.getByRole("button", { name: "How to install" }).click();
    const guide = page.getByRole("dialog", { name: "Install Glyphary" });
    const steps = guide.getByRole("list", { name: "How to install" }).getByRole("listitem");
    await expect(steps.locator("svg")).toHaveCount(3);
    await expect(steps.nth(1)).toContainText("Add to Home Screen");

    await expect(guide.getByText("First, take your symbols along")).toBeVisible();
    await guide.getByRole("button", { name: "Save a backup" }).click();
    const saving = page.getByRole("dialog", { name: "Save a backup" });
    await saving.getByLabel("Passphrase of the backup").fill(PASSPHRASE);
    await saving.getByLabel("Once more").fill(PASSPHRASE);
    const download = page.waitForEvent("download");
    await saving.getByRole("button", { name: "Save a backup" }).click();
    await (await download).saveAs(path);
    await expect(guide.getByText("The backup is saved.")).toBeVisible();

    // A storage of its own, as the home screen gives one.
    const context = await browser.newContext({ userAgent: IPHONE, ...(baseURL && { baseURL }) });
    const app = await context.newPage();
    await asInstalled(app);
    await app.goto("/");
    const greeting = app.getByRole("region", { name: "Your symbols, in the installed app" });
    await expect(greeting.getByRole("button", { name: "Sign in" })).toBeVisible();
    await greeting.locator('input[type="file"]').setInputFiles(path);
    const restoring = app.getByRole("dialog", { name: "Restore a backup" });
    await restoring.getByLabel("Passphrase of the backup").fill(PASSPHRASE);
    const reloaded = app.waitForEvent("load");
    await restoring.getByRole("button", { name: "Restore", exact: true }).click();
    await reloaded;
    await expect(app.getByRole("heading", { name: "Settings" })).toBeVisible();
    await app.getByRole("link", { name: "Draw" }).click();
    await expect(app.getByRole("button", { name: "river", exact: true })).toBeVisible();
    await expect(greeting).toHaveCount(0);
    await context.close();
  });
});

for (const [where, userAgent, words] of [
  ["a phone", FIREFOX_PHONE, "Add app to Home screen"],
  ["a computer", FIREFOX_COMPUTER, "Pin Tab"],
] as const) {
  test.describe(`in Firefox on ${where}`, () => {
    test.use({ userAgent });

    test("steps with pictures lead the way", async ({ page }) => {
      await visit(page, "/settings");
      await page.getByRole("button", { name: "How to install" }).click();
      const sheet = page.getByRole("dialog", { name: "Install Glyphary" });
      await expect(sheet.getByRole("listitem").nth(1)).toContainText(words);
      await expect(sheet.getByRole("listitem").locator("svg")).toHaveCount(3);
      await expectAccessible(page);
      // Firefox keeps one storage for both: there is nothing to carry over.
      await expect(sheet.getByText("First, take your symbols along")).toHaveCount(0);
    });
  });
}

test("a tab says that what it keeps may be removed, and how to have it otherwise", async ({
  page,
}) => {
  await visit(page, "/settings");
  const section = page.getByRole("region", { name: "On this device" });
  await expect(section).toContainText("The browser may remove what you keep here");
  await expect(section).toContainText("after many days without a visit");
});

async function isOfferedInAWhile(page: Page): Promise<boolean> {
  const offer = page.getByText(OFFER);
  for (let passed = 0; passed < WHILES; passed++) {
    await page.clock.fastForward(A_WHILE);
    const comes = offer.waitFor({ timeout: BETWEEN_MS });
    const isShown = await comes.then(
      () => true,
      () => false,
    );
    if (isShown) return true;
  }
  return false;
}
