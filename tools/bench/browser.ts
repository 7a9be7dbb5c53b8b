/*
 * What must be measured in a browser: saving to a disk, a Worker, a scrolling grid, a start without a network. Budgets are in
 * DESIGN, section 8, as the bench rows' names. Rows that end in -4x run with the processor slowed down fourfold.
 */
import { type Benches, type BenchRow, summarise } from "./benchRow.ts";
import { answerTimes, firstCardsWhileSealing } from "./browser/answers.ts";
import { coldStarts } from "./browser/coldStarts.ts";
import { gridScrolls } from "./browser/gridScrolls.ts";
import { inBenchPage, whileServed } from "./browser/stage.ts";
import { stretches, unlocks } from "./browser/unlocks.ts";
import type { SaveTimes } from "./browser/timeSaves.ts";

const SYMBOLS = 10_000;
const REVIEWS = 100_000;
const RECORDS = 10_000;
const SAVES = 200;
const RATED = 60;
const SEARCHES = 600;
const SAMPLES = 2000;
const QUERIES = 300;

/** As much slower as Lighthouse makes a desktop to stand for a phone. */
const PHONE_SLOWDOWN = 4;

let saves: Promise<SaveTimes> | undefined;
let answers: ReturnType<typeof answerTimes> | undefined;
let starts: ReturnType<typeof coldStarts> | undefined;

export const benches: Benches = {
  "recognise-2000-worker": () =>
    whileServed(() =>
      inBenchPage(0, async (page) =>
        inMs(
          await page.evaluate(([samples, n]) => bench.recognitions(samples, n), [
            SAMPLES,
            QUERIES,
          ] as const),
        ),
      ),
    ),
  "search-10000": () =>
    whileServed(() =>
      inBenchPage(SYMBOLS, async (page) =>
        inMs(await page.evaluate((n) => bench.searches(n), SEARCHES)),
      ),
    ),
  "grid-scroll-10000": async () => inMs(await whileServed(() => gridScrolls(SYMBOLS, 1))),
  "grid-scroll-10000-4x": async () =>
    inMs(await whileServed(() => gridScrolls(SYMBOLS, PHONE_SLOWDOWN))),
  save: async () => inMs((await savesOnce()).durableMs),
  "save-repainted": async () => inMs((await savesOnce()).repaintedMs),
  "save-review": () =>
    whileServed(() =>
      inBenchPage(SYMBOLS, async (page) => {
        await page.evaluate((count) => bench.practise(count), REVIEWS);
        return inMs(await page.evaluate((n) => bench.reviews(n), RATED));
      }),
    ),
  "next-card": async () => inMs((await answersOnce()).nextCardMs),
  "first-card": async () => inMs((await answersOnce()).firstCardMs),
  "first-card-sealing": async () =>
    inMs(await whileServed(() => firstCardsWhileSealing(SYMBOLS, REVIEWS))),
  "unlock-10000-throttled": async () =>
    inMs(await whileServed(() => unlocks(RECORDS, PHONE_SLOWDOWN))),
  "unlock-kdf-throttled": async () => inMs(await whileServed(() => stretches(PHONE_SLOWDOWN))),
  "cold-start-5000": async () => inMs((await startsOnce()).usableMs),
  "cold-start-5000-ink": async () => inMs((await startsOnce()).firstInkMs),
};

/** One run of saves makes two rows. */
function savesOnce(): Promise<SaveTimes> {
  saves ??= whileServed(() =>
    inBenchPage(SYMBOLS, async (page) => {
      const times = await page.evaluate((n) => bench.saves(n), SAVES);
      if (times.durability !== "strict")
        throw new Error(`saves are not durable: ${times.durability}`);
      return times;
    }),
  );
  return saves;
}

function answersOnce(): ReturnType<typeof answerTimes> {
  answers ??= whileServed(() => answerTimes(SYMBOLS, REVIEWS));
  return answers;
}

function startsOnce(): ReturnType<typeof coldStarts> {
  starts ??= coldStarts(5000, PHONE_SLOWDOWN);
  return starts;
}

function inMs(timesMs: readonly number[]): BenchRow {
  return summarise(timesMs, "ms");
}
