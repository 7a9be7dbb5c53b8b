/** One session of the monkey: a browser profile of its own, some dozens of deeds, and a look whether all is there. */
import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, Locator, Page } from "@playwright/test";
import { devices } from "@playwright/test";
import { seededRandom } from "#testing/seededRandom.ts";
import { listenToComplaints } from "./complaints.ts";
import { ownNamesInPage } from "./controls.ts";
import { DEEDS, type Done } from "./deeds.ts";
import { createLedger } from "./ledger.ts";
import type { Life } from "./monkey.ts";
import { openList, ownNames, showOwn } from "./witness.ts";

/** What a person asks for comes within this; else the monkey does something else. ms. */
const PATIENCE_MS = 3_000;

/** A first visit fetches everything. ms. */
const START_MS = 30_000;

/** Some deeds wait for several things, on a busy machine too. ms. */
const LONGEST_DEED_MS = 30_000;

/** What was pressed is done within this, as a rule. ms. */
const SETTLE_MS = 250;

export interface Session {
  readonly seed: number;
  /** How many symbols it had at the end. */
  readonly saved: number;
  /** Whatever was wrong. */
  readonly troubles: readonly string[];
  readonly story: readonly string[];
}

export interface Given {
  readonly browser: Browser;
  readonly origin: string;
  readonly seed: number;
  readonly deeds: number;
}

/** Lives one session; the same seed makes the same choices among what the screen offers. */
export async function live({ browser, origin, seed, deeds }: Given): Promise<Session> {
  const context = await browser.newContext({
    ...devices["Pixel 7"],
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 1,
    locale: "en-GB",
  });
  context.setDefaultTimeout(PATIENCE_MS);
  context.setDefaultNavigationTimeout(START_MS);
  const complaints = listenToComplaints(context);
  const troubles: string[] = [];
  const story: string[] = [];
  const ledger = createLedger(seed);
  const first = await context.newPage();
  const start = performance.now();
  const tell = (words: string) =>
    story.push(`${((performance.now() - start) / 1000).toFixed(1)} s, ${words}`);
  const random = seededRandom(seed);
  const life: Life = {
    ...{ random, context, origin, ledger, tell },
    ...{ tabs: [first], tab: first, isOffline: false },
  };
  try {
    await first.goto(origin);
    await first.waitForFunction(() => navigator.serviceWorker.controller !== null, undefined, {
      timeout: START_MS,
    });
    const witness = await context.newPage();
    await openList(witness, origin);
    await first.bringToFront();
    for (let index = 0; index < deeds && complaints.length === 0; index++) {
      ledger.count(await act(life));
      if (!ledger.isUnsettled()) continue;
      await sleep(SETTLE_MS);
      const lost = ledger.settle(await witness.evaluate(ownNamesInPage));
      if (lost.length > 0) troubles.push(`lost at once: ${lost.join(", ")}`);
    }
    if (complaints.length === 0) await lookEverywhere(life, witness, troubles);
  } catch (error) {
    troubles.push(`broken off: ${(error as Error).message}`);
  } finally {
    troubles.push(...complaints);
    await context.close();
  }
  return { seed, saved: ledger.kept().length, troubles, story };
}

/** Where rounding leaves nothing to do. */
const IDLE = [0, () => Promise.resolve({ what: "did nothing" })] as const;

/** Does one thing; whether a symbol may be gone by it. */
async function act(life: Life): Promise<boolean> {
  const total = DEEDS.reduce((sum, [weight]) => sum + weight, 0);
  let at = life.random() * total;
  const [, deed] = DEEDS.find(([weight]) => (at -= weight) < 0) ?? IDLE;
  const where = `tab ${life.tabs.indexOf(life.tab) + 1}, ${new URL(life.tab.url()).pathname}`;
  try {
    const { what, mayTakeAway = false }: Done = await Promise.race([deed(life), tooLong()]);
    life.tell(`${where}: ${what}`);
    return mayTakeAway;
  } catch (error) {
    life.tell(`${where}: ${deed.name} was given up: ${(error as Error).message.split("\n")[0]}`);
    // It may have got as far as the press that mattered.
    return deed.name !== "save";
  }
}

/** A page that answers nothing is left: what it had to say, the look at the end will show. */
async function tooLong(): Promise<never> {
  await sleep(LONGEST_DEED_MS, undefined, { ref: false });
  throw new Error("it took too long");
}

/** Closes what lies over it as often as it takes: a sheet asked for last may come only after the others are closed. */
async function tapBeneathSheets(tab: Page, link: Locator): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      await link.tap({ timeout: PATIENCE_MS / 3 });
      return;
    } catch (error) {
      if (tries === 3) throw error;
      await closeSheets(tab);
    }
  }
}

async function closeSheets(tab: Page): Promise<void> {
  for (let sheets = 0; sheets < 3; sheets++) await tab.keyboard.press("Escape");
}

/** Every symbol is in every tab as it stands, in each after a reload, and in a fresh one. */
async function lookEverywhere(life: Life, witness: Page, troubles: string[]): Promise<void> {
  const { ledger, origin, tabs } = life;
  const look = async (page: Page, where: string) => {
    const shown = await ownNames(page, ledger.kept());
    const missing = ledger.kept().filter((name) => !shown.includes(name));
    if (missing.length > 0) troubles.push(`lost ${where}: ${missing.join(", ")}`);
  };
  await look(witness, "in the list of another tab");
  for (const [index, tab] of tabs.entries()) {
    await tab.bringToFront();
    const link = tab.getByRole("navigation").getByRole("link", { name: "Symbols" });
    await closeSheets(tab);
    if (await link.isVisible()) {
      await tapBeneathSheets(tab, link);
      await showOwn(tab);
      await look(tab, `in tab ${index + 1}`);
    }
  }
  await openList(witness, origin);
  await look(witness, "after a reload");
}
