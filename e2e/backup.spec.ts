import { readFileSync, writeFileSync } from "node:fs";
import { type Browser, devices, type Page } from "@playwright/test";
import { KEPT, expect, saveSymbol, test, visit } from "./support/app.ts";
import { gate, river } from "./support/glyphs.ts";
import {
  expectLocked,
  expectOpen,
  openSafety,
  PASSPHRASE as LOCK_PASSPHRASE,
  tryPassphrase,
  turnLockOn,
} from "./support/lock.ts";
import { expectAccessible } from "./support/access/axe.ts";

const PASSPHRASE = "seven slow boats come home";

test(
  "a backup makes a blank device the same vault, offline, and keeps it so",
  KEPT,
  async ({ page, browser, baseURL }, testInfo) => {
    const path = testInfo.outputPath("saved.glyphary");
    await visit(page);
    await saveSymbol(page, river, "river");
    await saveSymbol(page, gate, "gate");
    await saveBackup(page, path);
    await expect(page.getByText(/^Last backup: /)).toBeVisible();
    expect(readFileSync(path).includes("river")).toBe(false);

    const blank = await blankDevice(browser, baseURL);
    await visit(blank, "/symbols");
    await blank.context().setOffline(true);
    await blank.getByRole("button", { name: "Restore a backup" }).click();
    await expect(blank.getByRole("heading", { name: "Backup" })).toBeInViewport();
    await chooseBackup(blank, path);

    await blank.getByLabel("Passphrase of the backup").fill("another one altogether");
    await blank.getByRole("button", { name: "Restore", exact: true }).click();
    await expect(blank.getByRole("alert")).toContainText("not the passphrase of this backup");

    await blank.getByLabel("Passphrase of the backup").fill(PASSPHRASE);
    const reloaded = blank.waitForEvent("load");
    await blank.getByRole("button", { name: "Restore", exact: true }).click();
    await reloaded;
    for (const turn of ["restored", "reloaded"]) {
      await blank.goto("/symbols");
      for (const name of ["river", "gate"])
        await expect(blank.getByRole("listitem").filter({ hasText: name }), turn).toBeVisible();
    }
    await saveAfterwards(blank);
    await blank.context().close();
  },
);

test("a locked vault comes back on a blank device by the words on paper, lock and all", async ({
  page,
  browser,
  baseURL,
}, testInfo) => {
  test.setTimeout(120_000);
  const path = testInfo.outputPath("saved.glyphary");
  await visit(page);
  await saveSymbol(page, river, "river");
  await openSafety(page);
  const words = await turnLockOn(page);
  await tryPassphrase(page, LOCK_PASSPHRASE);
  await expectOpen(page);
  await page.evaluate(() => history.back());
  await page.evaluate(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
  await page.getByRole("button", { name: "Save a backup" }).click();
  await expect(page.getByRole("dialog")).toContainText(
    "the recovery phrase that open Glyphary now",
  );
  await download(page, path);

  const blank = await blankDevice(browser, baseURL);
  await visit(blank, "/settings");
  await chooseBackup(blank, path);
  await blank.getByRole("radio", { name: "Recovery phrase, 24 words" }).check();
  await blank.getByLabel("The words of your recovery phrase").fill(words.join(" "));
  await blank.getByRole("button", { name: "Restore", exact: true }).click();
  await expectLocked(blank);
  await blank.getByRole("button", { name: "Use the recovery phrase" }).click();
  await blank.getByLabel("The words of your recovery phrase").fill(words.join(" "));
  await blank.getByRole("button", { name: "Open", exact: true }).click();
  await expectOpen(blank);
  await blank.getByRole("link", { name: "Symbols" }).click();
  await expect(blank.getByRole("listitem").filter({ hasText: "river" })).toBeVisible();
  await blank.context().close();
});

test("a backup that was cut off or changed is refused, and one by a copy of this device tells of it", async ({
  page,
}, testInfo) => {
  const path = testInfo.outputPath("saved.glyphary");
  await visit(page);
  await saveSymbol(page, river, "river");
  await saveBackup(page, path);
  const bytes = readFileSync(path);
  const refusals: readonly (readonly [Buffer, string])[] = [
    [bytes.subarray(0, -40), "ends too early"],
    [Buffer.from("{}"), "not a backup of Glyphary"],
  ];
  for (const [content, words] of refusals) {
    const damaged = testInfo.outputPath("damaged.glyphary");
    writeFileSync(damaged, content);
    await chooseBackup(page, damaged);
    await expect(page.getByRole("alert")).toContainText(words);
    await expectAccessible(page);
    await page.getByRole("button", { name: "Cancel" }).click();
  }
  await chooseBackup(page, path);
  await page.getByLabel("Passphrase of the backup").fill(PASSPHRASE);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Restore", exact: true }).click();
  await expect(page.getByText("Everything in it was here already")).toBeVisible();

  // As if the browser's profile had been put back to a state from before.
  await page.evaluate(forgetEntries);
  await chooseBackup(page, path);
  await page.getByLabel("Passphrase of the backup").fill(PASSPHRASE);
  await page.getByRole("button", { name: "Restore", exact: true }).click();
  const sheet = page.getByRole("dialog");
  await expect(sheet).toContainText("A copy of this device has been writing too");
  await expectAccessible(page);
  await sheet.getByRole("button", { name: "Done" }).click();
  await expect(sheet).toHaveCount(0);
});

/** Headless browsers have nobody to choose a place: the file comes as a download. */
async function saveBackup(page: Page, path: string, passphrase = PASSPHRASE): Promise<void> {
  await page.goto("/settings");
  await page.evaluate(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
  await page.getByRole("button", { name: "Save a backup" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("Passphrase of the backup").fill(passphrase);
  await sheet.getByLabel("Once more").fill(passphrase);
  await download(page, path);
}

async function download(page: Page, path: string): Promise<void> {
  const sheet = page.getByRole("dialog");
  const downloaded = page.waitForEvent("download");
  await sheet.getByRole("button", { name: "Save a backup" }).click();
  await (await downloaded).saveAs(path);
  await expect(sheet).toHaveCount(0);
}

/** Runs in the page. */
async function forgetEntries(): Promise<void> {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(new Error("IndexedDB did not answer"));
    });
  const [{ name = "" } = {}] = await indexedDB.databases();
  const db = await answer(indexedDB.open(name));
  await answer(db.transaction("entries", "readwrite").objectStore("entries").clear());
  db.close();
}

/** Another phone, on which there never was anything. */
async function blankDevice(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const phone = { ...devices["Pixel 7"], viewport: { width: 390, height: 844 } };
  const context = await browser.newContext({
    ...phone,
    locale: "en-GB",
    ...(baseURL && { baseURL }),
  });
  return context.newPage();
}

async function chooseBackup(page: Page, path: string): Promise<void> {
  await page.getByLabel("Restore a backup").and(page.locator("input")).setInputFiles(path);
}

async function saveAfterwards(page: Page): Promise<void> {
  await page.goto("/");
  await saveSymbol(page, gate, "after");
}
