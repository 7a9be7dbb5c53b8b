import type { Page } from "@playwright/test";
import { expect } from "../app.ts";

/** What must be on the device for a state to be reached. */
export type Need = "nothing" | "world" | "lock" | "trouble" | ServerNeed;

/** What only a server can bring about: the app asks there, with an account or none. */
export type ServerNeed = "server" | "account";

/** One thing that the app can look like. */
export interface State {
  readonly name: string;
  readonly needs: Need;
  /** Goes there from any other state with the same needs, without loading the page anew. */
  readonly open: (page: Page) => Promise<void>;
}

/** Nothing waits longer, also on a busy machine. ms. */
const STEP_MS = 10_000;

/** No screen answers it: whatever was open is taken away by going there first. */
const NOWHERE = "/nowhere";
const NOWHERE_TITLE = /^(Nothing here|Hier ist nichts)$/;

/** Opens an address as a link inside the app does, with every sheet closed and no message left. */
export async function go(page: Page, address: string): Promise<void> {
  await closeSheets(page);
  await follow(page, NOWHERE);
  await page.getByRole("heading", { level: 1, name: NOWHERE_TITLE }).waitFor();
  await dismissMessages(page);
  if (address === NOWHERE) return;
  await follow(page, address);
  await page.getByRole("heading", { level: 1, name: NOWHERE_TITLE }).waitFor({ state: "detached" });
  await page.getByRole("heading", { level: 1 }).waitFor({ timeout: STEP_MS });
}

/** The dialog on top. */
export function sheet(page: Page) {
  return page.locator("dialog[open]").last();
}

/** Presses a button of the screen, or of the sheet over it, whose name is exactly so. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  const within = (await page.locator("dialog[open]").count()) > 0 ? sheet(page) : page;
  await within
    .getByRole("button", typeof name === "string" ? { name, exact: true } : { name })
    .first()
    .click();
}

/** The sheet of this title stands. */
export async function seesSheet(page: Page, title: string | RegExp): Promise<void> {
  await expect(sheet(page).getByRole("heading", { name: title }).first()).toBeVisible();
}

async function closeSheets(page: Page): Promise<void> {
  const open = page.locator("dialog[open]");
  for (let left = await open.count(); left > 0; left = await open.count()) {
    await page.keyboard.press("Escape");
    await expect(open).toHaveCount(left - 1);
  }
}

async function dismissMessages(page: Page): Promise<void> {
  const dismiss = page.getByRole("region", { name: "Messages" }).getByRole("button", {
    name: "Dismiss",
  });
  if (await dismiss.isVisible()) await dismiss.click();
}

async function follow(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => history.pushState({ fromHere: true }, "", to), address);
}
