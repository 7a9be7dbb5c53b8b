import { expect, type Page } from "@playwright/test";

export const PASSPHRASE = "the heron waits at dusk";

/** Argon2id with 64 MiB on a busy machine. ms. */
const KEY_MS = 20_000;

/** Walks to Safety as a finger does; `goto` would begin afresh, and there may be a lock. */
export async function openSafety(page: Page): Promise<void> {
  if (!page.url().endsWith("/settings")) await page.getByRole("button", { name: "Settings" }).tap();
  await page.getByRole("link", { name: "Look after the lock" }).tap();
  await expect(page.getByRole("heading", { level: 1, name: "Safety" })).toBeVisible();
}

export interface TurnOn {
  /** Called at each step, with what it shows. */
  readonly atStep?: (title: string) => Promise<void>;
}

/** From Safety through all steps to the lock; answers the words of the recovery phrase. */
export async function turnLockOn(page: Page, { atStep }: TurnOn = {}): Promise<readonly string[]> {
  await page.getByRole("button", { name: "Turn the lock on" }).tap();
  const sheet = page.getByRole("dialog");
  const seen = async (title: string) => {
    await expect(sheet.getByRole("heading", { name: title })).toBeVisible();
    await atStep?.(title);
  };
  await seen("Turn the lock on");
  await sheet.getByLabel("New passphrase").fill(PASSPHRASE);
  await sheet.getByLabel("Once more").fill(PASSPHRASE);
  await sheet.getByLabel("Once more").press("Enter");

  await seen("Your recovery phrase");
  const items = sheet.getByRole("listitem");
  await expect(items).toHaveCount(24);
  const words = await items.evaluateAll((all) =>
    all.map(({ lastElementChild }) => lastElementChild?.textContent ?? ""),
  );
  await sheet.getByRole("button", { name: "Next" }).tap();

  await seen("Three of the words");
  for (const label of await sheet.getByText(/^Word \d+$/).allTextContents()) {
    const number = Number(label.replace("Word ", ""));
    await sheet.getByLabel(label, { exact: true }).fill(words[number - 1] ?? "");
  }
  await sheet.getByRole("button", { name: "Next" }).tap();

  await seen("Turn the lock on?");
  await sheet.getByRole("button", { name: "Turn the lock on" }).tap();
  await expectLocked(page);
  return words;
}

/** The page has begun afresh, at the lock. */
export async function expectLocked(page: Page): Promise<void> {
  const title = page.getByRole("heading", { name: "Glyphary is locked" });
  await expect(title).toBeVisible({ timeout: KEY_MS });
  await expect(page.getByRole("navigation")).toHaveCount(0);
}

/** Types a passphrase at the lock. */
export async function tryPassphrase(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await page.getByRole("button", { name: "Open", exact: true }).tap();
}

/** The app stands, whatever opened it. */
export async function expectOpen(page: Page): Promise<void> {
  await expect(page.getByRole("navigation")).toBeVisible({ timeout: KEY_MS });
}
