import type { Page } from "@playwright/test";
import { expectLocked, expectOpen, PASSPHRASE, tryPassphrase } from "../lock.ts";
import { go, press, seesSheet, sheet, type State } from "./walk.ts";

/** Deriving a key on a busy machine. ms. */
const KEY_MS = 20_000;

/** The lock, and what can be done about it once it is open. */
export const lock: readonly State[] = [
  { name: "lock", needs: "lock", open: locked },
  {
    name: "lock-phrase",
    needs: "lock",
    open: async (page) => {
      await locked(page);
      await press(page, "Use the recovery phrase");
      await page.getByLabel("The words of your recovery phrase").fill("rivr ");
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "lock-wrong",
    needs: "lock",
    open: async (page) => {
      await locked(page);
      await tryPassphrase(page, "the stork waits at dusk");
      await page.getByRole("alert").waitFor({ timeout: KEY_MS });
    },
  },
  { name: "safety-on", needs: "lock", open: safety },
  {
    name: "lock-change",
    needs: "lock",
    open: async (page) => {
      await safety(page);
      await press(page, "Change the passphrase");
      await sheet(page).getByLabel("New passphrase").waitFor();
    },
  },
  {
    name: "lock-off",
    needs: "lock",
    open: async (page) => {
      await safety(page);
      await press(page, "Turn the lock off");
      await seesSheet(page, "Turn the lock off");
    },
  },
];

async function locked(page: Page): Promise<void> {
  await page.reload();
  await expectLocked(page);
}

async function safety(page: Page): Promise<void> {
  if (await page.getByRole("heading", { name: "Glyphary is locked" }).isVisible()) {
    await locked(page);
    await tryPassphrase(page, PASSPHRASE);
    await expectOpen(page);
  }
  await go(page, "/settings/safety");
  await page.getByRole("region", { name: "Ways in" }).waitFor();
}
