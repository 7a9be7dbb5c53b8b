import { cpSync, rmSync } from "node:fs";
import type { Page } from "@playwright/test";
import { openSafety, PASSPHRASE, tryPassphrase, turnLockOn } from "../../../e2e/support/lock.ts";
import { inBenchPage, inBrowser, ORIGIN, seededProfile, slowDown } from "./stage.ts";

const RUNS = 10;
const STRETCHES = 5;

/** A person's app has been opened before: its scripts are compiled and kept. */
const VISITS = 3;

/** A symbol and its one drawing. */
const RECORDS_PER_SYMBOL = 2;

declare global {
  var padMs: number;
}

/**
 * From the stretched passphrase to the first frame with a pad that listens, ms: a browser started anew each time, over a locked
 * profile of so many records. The server must run.
 */
export async function unlocks(records: number, slowdown: number): Promise<readonly number[]> {
  const profile = await lockedProfile(records / RECORDS_PER_SYMBOL);
  const timesMs: number[] = [];
  for (let run = 0; run < RUNS; run++)
    timesMs.push(await inBrowser(profile, (page) => unlockOnce(page, slowdown)));
  return timesMs;
}

/** Stretching a passphrase, ms: on the page's own thread, because a browser slows down no Worker. The server must run. */
export function stretches(slowdown: number): Promise<readonly number[]> {
  return inBenchPage(0, async (page) => {
    await slowDown(page, slowdown);
    return page.evaluate((n) => bench.stretches(n), STRETCHES);
  });
}

async function lockedProfile(symbols: number): Promise<string> {
  const plain = await seededProfile(symbols);
  const profile = `${plain}-locked`;
  rmSync(profile, { recursive: true, force: true });
  cpSync(plain, profile, { recursive: true });
  await inBrowser(profile, async (page) => {
    await page.goto(ORIGIN);
    await openSafety(page);
    await turnLockOn(page);
    for (let visit = 0; visit < VISITS; visit++) {
      await page.goto(ORIGIN);
      await tryPassphrase(page, PASSPHRASE);
      await page.getByTestId("ink-pad").waitFor();
    }
  });
  return profile;
}

async function unlockOnce(page: Page, slowdown: number): Promise<number> {
  await page.addInitScript(watchPad);
  await page.goto(ORIGIN);
  await page.getByLabel("Passphrase", { exact: true }).waitFor();
  await slowDown(page, slowdown);
  await tryPassphrase(page, PASSPHRASE);
  await page.waitForFunction(() => padMs > 0);
  return page.evaluate(() => {
    const [kdf] = performance.getEntriesByName("key-derivation");
    if (!kdf) throw new Error("no passphrase was stretched");
    return padMs - kdf.startTime - kdf.duration;
  });
}

/** Runs in the page before its own scripts. */
function watchPad(): void {
  globalThis.padMs = 0;
  // Called by name below, with the element it belongs to.
  // eslint-disable-next-line @typescript-eslint/unbound-method
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (...given) {
    listen.apply(this, given);
    const isPad = this instanceof HTMLElement && this.dataset.testid === "ink-pad";
    if (!isPad || given[0] !== "pointermove" || padMs > 0) return;
    // A task after the frame comes when it has been painted.
    requestAnimationFrame(() => setTimeout(() => (globalThis.padMs ||= performance.now())));
  };
}
