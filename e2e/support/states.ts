/*
 * Every screen and state of the app that a test may want to look at, and how a page comes there. The clock stands still, chance is
 * seeded by the imported file, and a walk goes from one state to the next inside the app: a whole catalogue is two page loads.
 */
import type { Page } from "@playwright/test";
import { visit } from "./app.ts";
import { openSafety, turnLockOn } from "./lock.ts";
import { account, signUpTwice } from "./states/account.ts";
import { device } from "./states/device.ts";
import { drawing } from "./states/drawing.ts";
import { lock } from "./states/lock.ts";
import { practice } from "./states/practice.ts";
import { settings } from "./states/settings.ts";
import { symbols } from "./states/symbols.ts";
import { breakable, trouble } from "./states/trouble.ts";
import type { Need, State } from "./states/walk.ts";
import { NOW_MS, world } from "./world.ts";

export type { Need, State };

/** Those that always look the same. */
export const STATES: readonly State[] = [...drawing, ...symbols, ...practice, ...settings];

/** Those in which something is wrong, and the console says so (`TROUBLES_SAID`). */
export const TROUBLE_STATES: readonly State[] = trouble;

export const TROUBLES_SAID = [
  /Failed to load resource|dynamically imported module|React|SyntaxError|Unexpected|broken on purpose/,
];

/** Those of an app with a server (support/serverTest.ts). */
export const SERVER_STATES: readonly State[] = account;

/** Those that load the page anew, or tell of the device they are on. */
export const LIVELY_STATES: readonly State[] = [...device, ...lock];

/** Brings a fresh page to what states with this need are opened from; the time is `NOW_MS` and passes for timers only. */
export async function prepare(page: Page, need: Need): Promise<void> {
  await page.clock.setFixedTime(NOW_MS);
  if (need === "trouble") await breakable(page);
  await visit(page, "/settings");
  if (need === "world" || need === "server" || need === "account") await importWorld(page);
  if (need === "account") await signUpTwice(page);
  if (need !== "lock") return;
  await openSafety(page);
  await turnLockOn(page);
}

async function importWorld(page: Page): Promise<void> {
  await page.locator('input[type="file"][accept*="json"]').setInputFiles({
    name: "world.glyphary.json",
    mimeType: "application/json",
    buffer: Buffer.from((await world()).file),
  });
  await page.getByRole("dialog").getByRole("button", { name: "Import" }).click();
  await page.getByText(/^Imported \d+ entries/).waitFor();
}
