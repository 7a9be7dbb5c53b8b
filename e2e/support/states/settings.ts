import type { Page } from "@playwright/test";
import { world } from "../world.ts";
import { go, press, seesSheet, sheet, type State } from "./walk.ts";

/** Everything that can be set up, and the sheets that lead through it. */
export const settings: readonly State[] = [
  { name: "settings", needs: "world", open: (page) => go(page, "/settings") },
  { name: "settings-first", needs: "nothing", open: (page) => go(page, "/settings") },
  {
    name: "commands",
    needs: "world",
    open: async (page) => {
      await go(page, "/settings");
      await press(page, "Find a command or a symbol");
      await seesSheet(page, "Commands");
    },
  },
  {
    name: "commands-found",
    needs: "world",
    open: async (page) => {
      await go(page, "/settings");
      await press(page, "Find a command or a symbol");
      await sheet(page).getByRole("combobox").fill("ri");
      await sheet(page).getByRole("option", { name: "river" }).waitFor();
    },
  },
  {
    name: "keys",
    needs: "world",
    open: async (page) => {
      await go(page, "/settings");
      await press(page, "Show all keys");
      await seesSheet(page, "What keys do");
    },
  },
  {
    name: "import",
    needs: "nothing",
    open: async (page) => {
      await chooseExport(page, (await world()).file);
      await seesSheet(page, "Import this file?");
    },
  },
  {
    name: "import-sealed",
    needs: "world",
    open: async (page) => {
      await chooseExport(page, SEALED_COPY);
      await seesSheet(page, "Open this copy");
    },
  },
  {
    name: "import-refused",
    needs: "world",
    open: async (page) => {
      await chooseExport(page, '{"format":"something-else"}');
      await seesSheet(page, "Not imported");
    },
  },
  { name: "backup-save", needs: "world", open: saveBackup },
  {
    name: "backup-save-weak",
    needs: "world",
    open: async (page) => {
      await saveBackup(page);
      await sheet(page).getByLabel("Passphrase of the backup").fill("abc");
      await press(page, "Save a backup");
      await sheet(page).getByText("Too short").first().waitFor();
    },
  },
  {
    name: "backup-restore-refused",
    needs: "world",
    open: async (page) => {
      await go(page, "/settings");
      await page
        .getByLabel("Restore a backup")
        .and(page.locator("input"))
        .setInputFiles({
          name: "notes.glyphary",
          mimeType: "application/octet-stream",
          buffer: Buffer.from("{}"),
        });
      await sheet(page).getByText("is not a backup").waitFor();
    },
  },
  { name: "settings-practice", needs: "world", open: (page) => go(page, "/settings/practice") },
  {
    name: "settings-practice-more",
    needs: "world",
    open: async (page) => {
      await go(page, "/settings/practice");
      await page.getByText("More about how it asks and schedules").click();
      await page.getByText("How full each weekday may be").waitFor();
    },
  },
  {
    name: "plan",
    needs: "world",
    open: async (page) => {
      await go(page, "/settings/practice");
      await press(page, "Look ahead");
      await seesSheet(page, "The next 90 days");
    },
  },
  {
    name: "fit",
    needs: "world",
    open: async (page) => {
      await go(page, "/settings/practice");
      await press(page, "Fit it to your memory");
      await seesSheet(page, "Fit the schedule to your memory");
    },
  },
  { name: "reminders-none", needs: "world", open: reminders },
  {
    name: "reminder",
    needs: "world",
    open: async (page) => {
      await reminders(page);
      await press(page, "Add a reminder");
      await sheet(page).getByLabel("Time", { exact: true }).waitFor();
    },
  },
  { name: "safety", needs: "world", open: safety },
  { name: "lock-passphrase", needs: "world", open: passphrase },
  {
    name: "lock-passphrase-differs",
    needs: "world",
    open: async (page) => {
      await passphrase(page);
      await sheet(page).getByLabel("New passphrase").fill("the heron waits at dusk");
      await sheet(page).getByLabel("Once more").fill("the stork waits at dusk");
      await sheet(page).getByLabel("Once more").press("Enter");
      await sheet(page).getByText("The two are not the same").waitFor();
    },
  },
  { name: "account-without-server", needs: "world", open: (page) => go(page, "/settings/sync") },
  { name: "nowhere", needs: "world", open: (page) => go(page, "/nowhere") },
];

/** What safe mode saves of a locked vault, as far as a sheet can tell before a key is tried. */
const SEALED_COPY = JSON.stringify({
  format: "glyphary-raw-dump",
  stores: {
    records: [],
    facts: [],
    vault: [{ key: "state", space: "space", epoch: 1 }],
    slots: ["passphrase", "recovery"].map((kind) => ({
      ...{ id: kind, kind, epoch: 1 },
      ...{ publicKey: { $bytes: "AAAA" }, sealed: { $bytes: "AAAA" }, proof: { $bytes: "AAAA" } },
    })),
  },
});

async function chooseExport(page: Page, text: string): Promise<void> {
  await go(page, "/settings");
  await page.locator('input[type="file"][accept*="json"]').setInputFiles({
    name: "symbols.glyphary.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
}

async function saveBackup(page: Page): Promise<void> {
  await go(page, "/settings");
  await press(page, "Save a backup");
  await sheet(page).getByLabel("Passphrase of the backup").waitFor();
}

async function reminders(page: Page): Promise<void> {
  await go(page, "/settings/reminders");
  await page.getByRole("button", { name: "Add a reminder" }).waitFor();
}

async function safety(page: Page): Promise<void> {
  await go(page, "/settings/safety");
  await page.getByRole("button", { name: "Turn the lock on" }).waitFor();
}

async function passphrase(page: Page): Promise<void> {
  await safety(page);
  await press(page, "Turn the lock on");
  await sheet(page).getByLabel("New passphrase").waitFor();
}
