import type { Page } from "@playwright/test";
import { inBrowser, openBenchPage, ORIGIN, seededProfile } from "./stage.ts";

const ANSWERS = 40;

const FRESH_STARTS = 3;

/** Answers whose times do not count yet. */
const WARM_UP = 5;

/** Rating buttons pay no heed so soon after they appear; and nobody judges a symbol faster. ms. */
const LOOK_MS = 700;

export interface AnswerTimes {
  /** From the key that rates to the frame that shows the next card, ms. */
  readonly nextCardMs: readonly number[];
  /** From the app's start to the first card, everything read and replayed, ms. */
  readonly firstCardMs: readonly number[];
}

/** Cold starts with all reviews still to be sealed, ms to the first card; over the same profile. */
export async function firstCardsWhileSealing(
  symbols: number,
  reviews: number,
): Promise<readonly number[]> {
  const profile = await seededProfile(symbols);
  const timesMs: number[] = [];
  for (let run = 0; run < FRESH_STARTS; run++) {
    await inBrowser(profile, async (page) => {
      await openBenchPage(page);
      await page.evaluate((count) => bench.practise(count), reviews);
      await page.evaluate(() => bench.unseal());
    });
    timesMs.push(await inBrowser(profile, firstCard));
  }
  return timesMs;
}

async function firstCard(page: Page): Promise<number> {
  await page.goto(`${ORIGIN}/practise/session`);
  await showButton(page).waitFor({ timeout: 120_000 });
  return page.evaluate(() => performance.now());
}

/** Goes through a session by the keyboard, over a profile with so many symbols, all learnt, and so many reviews. */
export async function answerTimes(symbols: number, reviews: number): Promise<AnswerTimes> {
  const profile = await seededProfile(symbols);
  return inBrowser(profile, async (page) => {
    await openBenchPage(page);
    await page.evaluate((count) => bench.practise(count), reviews);
    await page.addInitScript(watchRatings);
    const firstCardMs = [await firstCard(page)];
    for (let answer = 0; answer < WARM_UP + ANSWERS; answer++) {
      await page.keyboard.press("Space");
      await page.getByRole("button", { name: /good/i }).waitFor();
      await page.waitForTimeout(LOOK_MS);
      await page.keyboard.press("3");
      await showButton(page).waitFor();
      await page.waitForFunction((count) => nextCardMs.length === count, answer + 1);
    }
    const timesMs = await page.evaluate(() => nextCardMs);
    return { nextCardMs: timesMs.slice(WARM_UP), firstCardMs };
  });
}

function showButton(page: Page) {
  return page.getByRole("button", { name: "Show", exact: true });
}

declare global {
  var nextCardMs: number[];
}

/** Runs in the page before its own scripts: times from a rating to the frame in which there is something to show. */
function watchRatings(): void {
  globalThis.nextCardMs = [];
  window.addEventListener("keydown", ({ key, timeStamp }) => {
    if (key === "3") requestAnimationFrame(() => look(timeStamp));
  });

  function look(since: number): void {
    const buttons = [...document.querySelectorAll("button")];
    if (!buttons.some(({ textContent }) => textContent.trim().startsWith("Show"))) {
      requestAnimationFrame(() => look(since));
      return;
    }
    // Found before this frame is painted; a task after it comes when it has been.
    requestAnimationFrame(() => setTimeout(() => nextCardMs.push(performance.now() - since)));
  }
}
