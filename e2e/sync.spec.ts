import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import {
  expectSafe,
  keepWords,
  newDevice,
  PASSPHRASE,
  signIn,
  signUp,
  syncNow,
} from "./support/account.ts";
import { expect, saveSymbol, visit } from "./support/app.ts";
import { gate, home, river } from "./support/glyphs.ts";
import { expectAccessible } from "./support/access/axe.ts";
import { KEPT_WITH_SERVER, test, WITH_SERVER } from "./support/serverTest.ts";

// One backend for all of them.
test.describe.configure({ mode: "default", timeout: 120_000 });

test(
  "what two devices changed offline is the same on both when they are online again",
  KEPT_WITH_SERVER,
  async ({ page, browser, server, email }, testInfo) => {
    await visit(page);
    await saveSymbol(page, river, "river");
    await signUp(page, email);
    const other = await newDevice(browser, server.origin);
    await signIn(other, email);
    await expectSafe(other);
    await other.goto("/symbols");
    await expect(symbol(other, "river")).toBeVisible();

    await page.context().setOffline(true);
    await other.context().setOffline(true);
    await page.goto("/");
    await saveSymbol(page, gate, "gate");
    await other.goto("/");
    await saveSymbol(other, home, "home");
    await rename(other, "river", "stream");
    await page.goto("/settings/sync");
    await expect(page.getByText(/^Offline since .* waiting$/)).toBeVisible({ timeout: 15_000 });

    await page.context().setOffline(false);
    await other.context().setOffline(false);
    await syncNow(page);
    await syncNow(other);
    await syncNow(page);
    for (const device of [page, other]) {
      await device.goto("/symbols");
      for (const name of ["stream", "gate", "home"])
        await expect(symbol(device, name)).toBeVisible();
      await expect(symbol(device, "river")).toHaveCount(0);
    }
    const [one, two] = [
      await exported(page, testInfo.outputPath("one.json")),
      await exported(other, testInfo.outputPath("two.json")),
    ];
    expect(JSON.stringify(one)).toContain("stream");
    expect(two).toEqual(one);
    await other.context().close();
  },
);

test(
  "changes that wait go out with the app closed",
  KEPT_WITH_SERVER,
  async ({ page, browser, server, email }) => {
    await visit(page);
    await signUp(page, email);
    const other = await newDevice(browser, server.origin);
    await signIn(other, email);
    await expectSafe(other);

    await page.context().setOffline(true);
    await page.goto("/");
    await saveSymbol(page, gate, "gate");
    await page.goto("/settings/sync");
    await expect(page.getByText(/^Offline since .* waiting$/)).toBeVisible({ timeout: 15_000 });
    const context = page.context();
    await page.close();
    await context.setOffline(false);
    await expect(async () => {
      await syncNow(other);
      await other.goto("/symbols");
      await expect(symbol(other, "gate")).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 20_000 });
    expect(context.pages()).toEqual([]);
    await other.context().close();
  },
);

test(
  "who has only the words comes in on a new device, and chooses a new passphrase",
  WITH_SERVER,
  async ({ page, browser, server, email }) => {
    await visit(page);
    await saveSymbol(page, river, "river");
    const words = await signUp(page, email);
    const other = await newDevice(browser, server.origin);
    await other.goto("/settings/sync");
    await other.getByRole("button", { name: "Forgot the passphrase?" }).tap();
    await other.getByLabel("E-mail address").fill(email);
    await other.getByRole("button", { name: "Send the code" }).tap();
    await expect(other.getByLabel("Code", { exact: true })).toBeVisible();
    await expect.poll(() => server.codeFor(email)).toBeDefined();
    await other.getByLabel("Code", { exact: true }).fill(server.codeFor(email) ?? "");
    await other.getByRole("button", { name: "Next" }).tap();
    await other.getByRole("radio", { name: "24 words" }).check();
    await other.getByLabel("The words of your recovery phrase").fill(words.join(" "));
    await other.getByRole("button", { name: "Open", exact: true }).tap();
    await expect(other.getByRole("heading", { name: "A new passphrase" })).toBeVisible({
      timeout: 20_000,
    });
    await other.getByRole("textbox", { name: "New passphrase" }).fill("seven slow boats come home");
    await other.getByLabel("Once more").fill("seven slow boats come home");
    await other.getByRole("button", { name: "Use this one" }).tap();
    await expectSafe(other);
    await other.goto("/symbols");
    await expect(symbol(other, "river")).toBeVisible();
    await other.context().close();
  },
);

test(
  "who changes the address signs in with it elsewhere, and other devices go on",
  WITH_SERVER,
  async ({ page, browser, server, email }) => {
    const next = `next.${email}`;
    await visit(page);
    await saveSymbol(page, river, "river");
    await signUp(page, email);
    const before = await newDevice(browser, server.origin);
    await signIn(before, email);
    await expectSafe(before);

    await page.getByRole("button", { name: "Change e-mail address" }).tap();
    const sheet = page.getByRole("dialog");
    await sheet.getByLabel("New e-mail address").fill(next);
    await sheet.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
    await sheet.getByRole("button", { name: "Send the code" }).tap();
    await expect(sheet.getByLabel("Code", { exact: true })).toBeVisible({ timeout: 20_000 });
    // The app is closed while one looks into the mail.
    await page.reload();
    await page.getByRole("button", { name: "Enter the code" }).tap();
    await expect.poll(() => server.codeFor(next)).toBeDefined();
    await sheet.getByLabel("Code", { exact: true }).fill(server.codeFor(next) ?? "");
    await sheet.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
    await sheet.getByRole("button", { name: "Next" }).tap();
    await expect(page.getByText("The e-mail address is changed")).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText(next)).toBeVisible();

    const after = await newDevice(browser, server.origin);
    await signIn(after, next);
    await expectSafe(after);
    await after.goto("/");
    await saveSymbol(after, gate, "gate");
    await syncNow(after);
    for (const device of [before, page]) {
      await syncNow(device);
      await device.goto("/symbols");
      await expect(symbol(device, "gate")).toBeVisible();
    }
    const stranger = await newDevice(browser, server.origin);
    await signIn(stranger, email);
    await expect(stranger.getByRole("alert")).toBeVisible({ timeout: 20_000 });
    for (const device of [before, after, stranger]) await device.context().close();
  },
);

test(
  "who is signed in by GitHub has a passphrase of the vault's own, and comes in on another device",
  WITH_SERVER,
  async ({ page, browser, server, email }) => {
    const gitHub = (device: Page) =>
      device.getByRole("button", { name: "Continue with GitHub" }).tap();
    await visit(page);
    await saveSymbol(page, river, "river");
    await page.goto("/settings/sync");
    await expect(page.getByRole("button", { name: "Create an account" })).toBeVisible();
    server.gitHub.signsIn(null);
    await gitHub(page);
    await expect(page.getByText("You came back without signing in.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Continue with Google" })).toHaveCount(0);

    server.gitHub.signsIn({ id: 7, name: "ada", email });
    await gitHub(page);
    const sheet = page.getByRole("dialog", { name: "A passphrase of your own" });
    await sheet.getByLabel("New passphrase").fill(PASSPHRASE);
    await sheet.getByLabel("Once more").fill(PASSPHRASE);
    await sheet.getByRole("button", { name: "Next" }).tap();
    await keepWords(page);
    expect(new URL(page.url()).search).toBe("");

    const other = await newDevice(browser, server.origin);
    await other.goto("/settings/sync");
    await gitHub(other);
    await other.getByRole("textbox", { name: "Passphrase" }).fill(PASSPHRASE);
    await other.getByRole("button", { name: "Open", exact: true }).tap();
    await expectSafe(other);
    await other.goto("/symbols");
    await expect(symbol(other, "river")).toBeVisible();
    await other.context().close();
  },
);

test(
  "signing out keeps everything here; signing in elsewhere joins after asking",
  WITH_SERVER,
  async ({ page, browser, server, email }) => {
    await visit(page);
    await saveSymbol(page, river, "river");
    await signUp(page, email);
    await page.getByRole("button", { name: "Sign out" }).tap();
    await page.getByRole("alertdialog").getByRole("button", { name: "Sign out" }).tap();
    await expect(page.getByText(`Signed out of ${email}`)).toBeVisible();
    await page.goto("/symbols");
    await expect(symbol(page, "river")).toBeVisible();

    const other = await newDevice(browser, server.origin);
    await saveSymbol(other, home, "home");
    await signIn(other, email);
    await expect(other.getByText("There is 1 symbol here and others in your account.")).toBeVisible(
      {
        timeout: 20_000,
      },
    );
    await other.getByRole("button", { name: "Make them one" }).tap();
    await expectSafe(other);
    await other.goto("/symbols");
    for (const name of ["river", "home"]) await expect(symbol(other, name)).toBeVisible();

    await signIn(page, email);
    await expectSafe(page);
    await page.goto("/symbols");
    await expect(symbol(page, "home")).toBeVisible();
    await other.context().close();
  },
);

test(
  "the screen can be used by everybody, and the server keeps nothing that it can read",
  WITH_SERVER,
  async ({ page, server, email }) => {
    await visit(page);
    await saveSymbol(page, river, "Quillfjord");
    await page.goto("/settings/sync");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectAccessible(page);
    const words = await signUp(page, email, () => expectAccessible(page));
    await expectAccessible(page);
    await page.getByRole("button", { name: "Delete the account" }).tap();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Cancel" }).tap();

    const stored = server.stored();
    const isStored = (text: string) => stored.some((file) => file.includes(text));
    expect(isStored(email)).toBe(true);
    for (const secret of ["Quillfjord", PASSPHRASE, words.slice(0, 3).join(" "), "Chrome on Linux"])
      expect(isStored(secret), secret).toBe(false);
  },
);

function symbol(page: Page, name: string) {
  return page.getByRole("listitem").filter({ hasText: name });
}

async function rename(page: Page, name: string, next: string): Promise<void> {
  await page.goto("/symbols");
  await symbol(page, name).tap();
  await page.getByRole("button", { name: "Edit", exact: true }).tap();
  await page.getByLabel("Name", { exact: true }).fill(next);
  await page.getByRole("button", { name: "Save", exact: true }).tap();
  await expect(page.getByRole("heading", { name: next })).toBeVisible();
}

/** Everything that a device holds, in the words of its export. */
async function exported(page: Page, path: string): Promise<unknown> {
  await page.goto("/settings");
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export everything" }).tap();
  await (await waiting).saveAs(path);
  return JSON.parse(readFileSync(path, "utf8"));
}
