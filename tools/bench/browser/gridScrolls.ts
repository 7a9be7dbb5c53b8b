import { inBrowser, ORIGIN, seededProfile, slowDown } from "./stage.ts";

const RUNS = 5;

/** A hand that is in a hurry: so many turns of the wheel, so far each, so often. */
const TURNS = 90;
const TURN_PX = 400;
const TURN_EVERY_MS = 33;

/** What starts with the screen (tiles in sight, the recogniser's lesson) has ended by then. ms. */
const SETTLE_MS = 1500;

/** Scrolls through the app's own list of so many symbols; the longest task over 50 ms of each run, ms, or 0. */
export async function gridScrolls(symbols: number, slowdown: number): Promise<readonly number[]> {
  const profile = await seededProfile(symbols);
  return inBrowser(profile, async (page) => {
    await page.goto(`${ORIGIN}/symbols`);
    await page.locator("[data-grid-index]").first().waitFor();
    await page.evaluate(() => {
      const tasks: number[] = [];
      new PerformanceObserver((list) =>
        tasks.push(...list.getEntries().map(({ duration }) => duration)),
      ).observe({ type: "longtask" });
      Object.assign(globalThis, { longTasksMs: tasks });
    });
    await page.mouse.move(190, 500);
    await page.waitForTimeout(SETTLE_MS);
    await slowDown(page, slowdown);
    const longest: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      await page.evaluate(() => (longTasksMs.length = 0));
      const from = await page.evaluate(() => scrollY);
      for (let turn = 0; turn < TURNS; turn++) {
        await page.mouse.wheel(0, run % 2 === 0 ? TURN_PX : -TURN_PX);
        await page.waitForTimeout(TURN_EVERY_MS);
      }
      await page.waitForTimeout(TURN_EVERY_MS * 10);
      const way = Math.abs((await page.evaluate(() => scrollY)) - from);
      if (way < (TURNS * TURN_PX) / 2) throw new Error(`the grid scrolled by ${way} px only`);
      longest.push(await page.evaluate(() => Math.max(0, ...longTasksMs)));
    }
    return longest;
  });
}

declare global {
  var longTasksMs: number[];
}
