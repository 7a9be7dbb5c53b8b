import { type Browser, devices, type Page } from "@playwright/test";
import { expect, visit } from "./app.ts";

export const PASSPHRASE = "the heron waits at dusk";

/** Argon2id with 64 MiB on a busy machine, and the way to the server. ms. */
const ACCOUNT_MS = 20_000;

/** A browser of its own, as on another phone. */
export async function newDevice(browser: Browser, origin: string): Promise<Page> {
  const context = await browser.newContext({
    ...devices["Pixel 7"],
    viewport: { width: 390, height: 844 },
    baseURL: origin,
    locale: "en-GB",
  });
  const page = await context.newPage();
  await visit(page);
  return page;
}

/** From no account to one with everything sent; answers the 24 words. `atStep` is called at each step. */
export async function signUp(
  page: Page,
  email: string,
  atStep?: () => Promise<void>,
): Promise<readonly string[]> {
  await page.goto("/settings/sync");
  await page.getByRole("button", { name: "Create an account" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("E-mail address").fill(email);
  await sheet.getByLabel("New passphrase").fill(PASSPHRASE);
  await sheet.getByLabel("Once more").fill(PASSPHRASE);
  await atStep?.();
  await sheet.getByLabel("Once more").press("Enter");
  return keepWords(page, atStep);
}

/** From the words shown to everything sent; answers the 24 words. */
export async function keepWords(
  page: Page,
  atStep?: () => Promise<void>,
): Promise<readonly string[]> {
  const sheet = page.getByRole("dialog");
  await expect(sheet.getByRole("heading", { name: "Your recovery phrase" })).toBeVisible({
    timeout: ACCOUNT_MS,
  });
  const items = sheet.getByRole("listitem");
  await expect(items).toHaveCount(24);
  const words = await items.evaluateAll((all) =>
    all.map(({ lastElementChild }) => lastElementChild?.textContent ?? ""),
  );
  await atStep?.();
  await sheet.getByRole("button", { name: "Next" }).click();

  await expect(sheet.getByRole("heading", { name: "Three of the words" })).toBeVisible();
  for (const label of await sheet.getByText(/^Word \d+$/).allTextContents()) {
    const number = Number(label.replace("Word ", ""));
    await sheet.getByLabel(label, { exact: true }).fill(words[number - 1] ?? "");
  }
  await atStep?.();
  await sheet.getByRole("button", { name: "Turn sync on" }).click();
  await expectSafe(page);
  return words;
}

/** Types address and passphrase; what comes then depends on what is here. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto("/settings/sync");
  await page.getByRole("button", { name: /^Sign in( again)?$/ }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("E-mail address").fill(email);
  await sheet.getByLabel("Passphrase", { exact: true }).fill(PASSPHRASE);
  await sheet.getByRole("button", { name: "Sign in" }).click();
}

/** Everything has been sent and read. */
export async function expectSafe(page: Page): Promise<void> {
  await expect(page.getByText(/^Everything is safe in \d+ places$/)).toBeVisible({
    timeout: ACCOUNT_MS,
  });
}

/** Sends and reads now, and waits until it is done. */
export async function syncNow(page: Page): Promise<void> {
  if (new URL(page.url()).pathname !== "/settings/sync") await page.goto("/settings/sync");
  await page.getByRole("button", { name: /^(Sync now|Try again)$/ }).click();
  await expectSafe(page);
}
