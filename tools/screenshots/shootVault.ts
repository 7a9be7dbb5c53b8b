import type { Page } from "@playwright/test";
import { PASSPHRASE } from "../../e2e/support/lock.ts";

/** Argon2id with 64 MiB on a busy machine. ms. */
const KEY_MS = 60_000;

type Shoot = (name: string) => Promise<void>;

/** Pictures of the changes of a symbol that has been edited some times; its page must be open. */
export async function shootChanges(page: Page, shoot: Shoot): Promise<void> {
  await edit(page, {
    Meaning: "water that goes somewhere",
    Notes: "Three waves, the last one longest.",
  });
  await edit(page, { Name: "stream" });
  await edit(page, { Name: "river" });
  await page.goto(`${page.url()}/history`);
  await page.getByRole("list", { name: "Changes, newest first" }).waitFor();
  await page.getByText("What led to this").first().click();
  await shoot("symbol-changes");
  await page.getByRole("button", { name: "Like this again" }).first().click();
  await page.getByRole("alertdialog").waitFor();
  await shoot("symbol-changes-again");
  await page.getByRole("alertdialog").getByRole("button", { name: "Cancel" }).click();
  await page.goBack();
}

/** Pictures of a backup, of Safety before and after the lock is turned on, and of the lock. The profile is locked afterwards. */
export async function shootVault(page: Page, shoot: Shoot): Promise<void> {
  await page.goto("/settings");
  await page.getByRole("button", { name: "Save a backup" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("Passphrase of the backup").fill(PASSPHRASE);
  await shoot("backup-save");
  await sheet.getByRole("button", { name: "Cancel" }).click();

  await page.goto("/settings/safety");
  await page.getByRole("button", { name: "Turn the lock on" }).waitFor();
  await shoot("safety");
  await turnLockOn(page, shoot);
  const passphrase = page.getByLabel("Passphrase", { exact: true });
  await passphrase.waitFor({ timeout: KEY_MS });
  await shoot("lock");
  await passphrase.fill("a wrong one altogether");
  await passphrase.press("Enter");
  await page.getByRole("alert").waitFor({ timeout: KEY_MS });
  await shoot("lock-wrong");
  await passphrase.fill(PASSPHRASE);
  await passphrase.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Safety" }).waitFor({ timeout: KEY_MS });
  await shoot("safety-on");
}

async function turnLockOn(page: Page, shoot: Shoot): Promise<void> {
  const sheet = page.getByRole("dialog");
  await page.getByRole("button", { name: "Turn the lock on" }).click();
  await sheet.getByLabel("New passphrase").fill(PASSPHRASE);
  await sheet.getByLabel("Once more").fill(PASSPHRASE);
  await shoot("lock-passphrase");
  await sheet.getByLabel("Once more").press("Enter");
  const items = sheet.getByRole("listitem");
  await items.nth(23).waitFor({ timeout: KEY_MS });
  const words = await items.evaluateAll((all) =>
    all.map(({ lastElementChild }) => lastElementChild?.textContent ?? ""),
  );
  await shoot("lock-phrase");
  await sheet.getByRole("button", { name: "Next" }).click();
  const asked = sheet.getByText(/^Word \d+$/);
  await asked.first().waitFor();
  for (const label of await asked.allTextContents()) {
    const number = Number(label.replace("Word ", ""));
    await sheet.getByLabel(label, { exact: true }).fill(words[number - 1] ?? "");
  }
  await shoot("lock-words");
  await sheet.getByRole("button", { name: "Next" }).click();
  await sheet.getByRole("heading", { name: "Turn the lock on?" }).waitFor();
  await sheet.getByRole("button", { name: "Turn the lock on" }).click();
}

async function edit(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  const sheet = page.getByRole("dialog");
  for (const [label, text] of Object.entries(fields))
    await sheet.getByLabel(label, { exact: true }).fill(text);
  await sheet.getByRole("button", { name: "Save", exact: true }).click();
  await sheet.waitFor({ state: "detached" });
}
