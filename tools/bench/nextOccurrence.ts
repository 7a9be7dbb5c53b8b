/* What the next firing of a reminder costs once its zone's rules are known: in zones of all kinds, with and without quiet hours. */
import { nextOccurrences } from "#core/reminders/occurrences.ts";
import { EVERY_DAY } from "#core/reminders/reminder.ts";
import { zoneFor } from "#core/reminders/zoneRules.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { type Benches, summarise } from "./benchRow.ts";

const RUNS = 200;
/** Asked in one measurement: one alone is shorter than the clock's tick. */
const AT_ONCE = 1000;
const WARM_UP = 20;

const ZONES = [
  "Europe/Berlin",
  "America/Nuuk",
  "Africa/Casablanca",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
];
const YEAR_MS = 366 * 86_400_000;

export const benches: Benches = { "next-occurrence": measure };

function measure() {
  const random = seededRandom(7);
  const questions = Array.from({ length: AT_ONCE }, (_, index) => ({
    reminder: {
      ...{ minuteOfDay: Math.floor(random() * 1440), weekdays: EVERY_DAY },
      ...{ pausedUntil: undefined, snooze: undefined },
    },
    quiet: random() < 0.5 ? { from: 1320, to: 420 } : undefined,
    rules: zoneFor(ZONES[index % ZONES.length], "UTC").rules,
    from: Date.UTC(2026, 0, 1) + Math.floor(random() * YEAR_MS),
  }));
  const timesUs: number[] = [];
  for (let run = 0; run < WARM_UP + RUNS; run++) {
    const start = performance.now();
    for (const { reminder, ...input } of questions)
      nextOccurrences(reminder, { ...input, count: 1 });
    if (run >= WARM_UP) timesUs.push(((performance.now() - start) * 1000) / AT_ONCE);
  }
  return summarise(timesUs, "µs");
}
