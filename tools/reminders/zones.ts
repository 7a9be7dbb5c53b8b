// Every zone that the engine knows, every day of ten years, several times of day and quiet hours: node tools/reminders/zones.ts
// [--from 2017] [--years 10]. One line of JSON at the end; each break of the law is told on standard error.
import { parseArgs } from "node:util";
import { DAY_MS, MINUTE_MS, weekdayOf } from "#core/practice/practiceDay.ts";
import { nextOccurrences, type Occurrence } from "#core/reminders/occurrences.ts";
import { EVERY_DAY, isQuiet, type QuietHours } from "#core/reminders/reminder.ts";
import { wallTimeAt } from "#core/reminders/wallClock.ts";
import { changesBetween, zoneFor, type ZoneRules } from "#core/reminders/zoneRules.ts";

/** Times at which clocks somewhere change, and some at which none do. Minutes. */
const TIMES = [0, 30, 90, 120, 150, 180, 510, 1140, 1380, 1410];
const NIGHT: QuietHours = { from: 1320, to: 420 };
const AROUND_CHANGE: QuietHours = { from: 60, to: 150 };
const QUIET = [undefined, NIGHT, AROUND_CHANGE];
const WORKDAYS = 0b0111110;

/** Steps of clocks in use, for looking whether a time was there before. Minutes. */
const STEPS = [30, 60, 120, 180, 1440];

/** How near a change a firing is held against the engine itself, which is slow to ask. ms. */
const NEAR_MS = 2 * DAY_MS;

const { values } = parseArgs({
  options: {
    from: { type: "string", default: "2017" },
    years: { type: "string", default: "10" },
  },
});
const start = Date.UTC(Number(values.from), 0, 1);
const days = Number(values.years) * 366;
const begun = performance.now();
let [firings, checked, leftOut, broken] = [0, 0, 0, 0];
const zones = Intl.supportedValuesOf("timeZone");
for (const zone of zones) {
  const { rules } = zoneFor(zone, "UTC");
  const changes = changesBetween(start - DAY_MS, start + (days + 9) * DAY_MS, rules.offsetAt);
  const ask = wallByIntl(zone);
  for (const minuteOfDay of TIMES) {
    for (const quiet of QUIET) {
      for (const weekdays of [EVERY_DAY, WORKDAYS]) {
        const reminder = { minuteOfDay, weekdays, pausedUntil: undefined, snooze: undefined };
        const count = weekdays === EVERY_DAY ? days : Math.floor((days * 5) / 7);
        const found = nextOccurrences(reminder, { quiet, rules, from: start, count });
        firings += found.length;
        holdDays(zone, found, { weekdays, count });
        let next = 0;
        for (const { at, day } of found) {
          if (quiet && isQuiet(wallTimeAt(at, rules).minuteOfDay, quiet))
            fault(zone, at, "is quiet");
          while (next < changes.length && (changes[next]?.at ?? 0) < at - NEAR_MS) next++;
          const change = changes[next];
          if (!change || Math.abs(change.at - at) > NEAR_MS || quiet) continue;
          checked++;
          if (!isRight(ask, at, { day, minuteOfDay })) fault(zone, at, "is not its time");
        }
      }
    }
  }
  leftOut += daysLeftOut(rules);
}
const seconds = Math.round((performance.now() - begun) / 1000);
console.log(
  JSON.stringify({
    ...{ name: "reminder-zones", zones: zones.length, firings, checked, leftOut, broken, seconds },
  }),
);
if (broken > 0) process.exitCode = 1;

/** Each day asked for once, rising; only days that the zone has. */
function holdDays(
  zone: string,
  found: readonly Occurrence[],
  { weekdays, count }: { weekdays: number; count: number },
): void {
  if (found.length !== count) fault(zone, start, `has ${found.length} of ${count}`);
  found.forEach(({ at, day }, index) => {
    const before = found[index - 1];
    if ((weekdays & (1 << weekdayOf(day))) === 0) fault(zone, at, "is on another weekday");
    if (!before) return;
    if (at <= before.at) fault(zone, at, "comes before the one before");
    for (let skipped = before.day + 1; skipped < day; skipped++) {
      const isAsked = (weekdays & (1 << weekdayOf(skipped))) !== 0;
      if (isAsked && isDayThere(zoneFor(zone, "UTC").rules, skipped))
        fault(zone, at, "leaves a day out");
    }
  });
}

function isDayThere(rules: ZoneRules, day: number): boolean {
  for (let at = day * DAY_MS - DAY_MS; at < day * DAY_MS + 2 * DAY_MS; at += 15 * MINUTE_MS) {
    if (wallTimeAt(at, rules).day === day) return true;
  }
  return false;
}

function daysLeftOut(rules: ZoneRules): number {
  const [first, last] = [start, start + days * DAY_MS].map((at) => Math.floor(at / DAY_MS));
  let left = 0;
  for (let day = first ?? 0; day < (last ?? 0); day++) if (!isDayThere(rules, day)) left++;
  return left;
}

/** By the engine's word alone: the wall shows the time, or has just stepped over it, and did not show it before. */
function isRight(
  ask: (at: number) => number,
  at: number,
  { day, minuteOfDay }: { day: number; minuteOfDay: number },
): boolean {
  const wanted = day * DAY_MS + minuteOfDay * MINUTE_MS;
  const [shown, before] = [ask(at), ask(at - MINUTE_MS)];
  if (shown !== wanted) return shown > wanted && before < wanted;
  return STEPS.every((step) => ask(at - step * MINUTE_MS) !== wanted);
}

/** The wall's clock as the engine formats it, counted as if it were UTC. */
function wallByIntl(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat("sv-SE", {
    ...{ timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" },
    ...{ hour: "2-digit", minute: "2-digit" },
  });
  return (at) => Date.parse(`${format.format(at).replace(" ", "T")}Z`);
}

function fault(zone: string, at: number, what: string): void {
  broken++;
  if (broken <= 20) console.error(`${zone}: ${new Date(at).toISOString()} ${what}`);
}
