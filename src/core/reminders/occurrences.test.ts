import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_MS, MINUTE_MS, weekdayOf } from "#core/practice/practiceDay.ts";
import { nextOccurrences, type Occurrence } from "./occurrences.ts";
import { EVERY_DAY, isQuiet, minuteFrom, type QuietHours, type Snooze } from "./reminder.ts";
import { wallTimeAt } from "./wallClock.ts";
import { changesBetween, zoneFor, zoneRules, type ZoneRules } from "./zoneRules.ts";

const NIGHT = quietFrom("22:00-07:00");

interface Asked {
  readonly zone?: string;
  readonly quiet?: QuietHours | undefined;
  readonly count?: number;
  readonly weekdays?: number;
  readonly pausedUntil?: number | undefined;
  readonly snooze?: Snooze | undefined;
}

describe("a reminder", () => {
  it("comes at its time on the wall, in summer and in winter", () => {
    expect(firings("08:30", "2026-03-28T00:00Z", { count: 2 })).toEqual([
      "2026-03-28T07:30Z",
      "2026-03-29T06:30Z",
    ]);
  });

  it("comes right after the step when clocks step over its time", () => {
    expect(firings("02:30", "2026-03-28T12:00Z", { count: 2 })).toEqual([
      "2026-03-29T01:00Z",
      "2026-03-30T00:30Z",
    ]);
  });

  it("comes once, the first time, when its hour comes twice", () => {
    expect(firings("02:30", "2026-10-24T12:00Z", { count: 2 })).toEqual([
      "2026-10-25T00:30Z",
      "2026-10-26T01:30Z",
    ]);
  });

  it("comes on the weekdays asked for, from the moment asked about on", () => {
    const monday = 0b10;
    expect(firings("08:30", "2026-11-23T07:30Z", { weekdays: monday, count: 2 })).toEqual([
      "2026-11-23T07:30Z",
      "2026-11-30T07:30Z",
    ]);
    expect(firings("08:30", "2026-11-23T07:31Z", { weekdays: monday })).toEqual([
      "2026-11-30T07:30Z",
    ]);
    expect(firings("08:30", "2026-11-23T07:30Z", { weekdays: 0 })).toEqual([]);
  });

  it("moves to the end of quiet hours, past midnight too, and belongs to the day asked for", () => {
    const [first] = ask("23:15", "2026-11-23T12:00Z", { quiet: NIGHT, weekdays: 0b10 });
    expect(first).toEqual({
      at: Date.parse("2026-11-24T06:00Z"),
      day: dayOf("2026-11-23"),
      snooze: 0,
    });
    expect(firings("05:00", "2026-11-23T12:00Z", { quiet: NIGHT })).toEqual(["2026-11-24T06:00Z"]);
    expect(firings("07:00", "2026-11-23T12:00Z", { quiet: NIGHT })).toEqual(["2026-11-24T06:00Z"]);
  });

  it("moves to the end of quiet hours that clocks step over", () => {
    const quiet = quietFrom("22:00-02:30");
    expect(firings("23:00", "2026-03-28T12:00Z", { quiet })).toEqual(["2026-03-29T01:00Z"]);
  });

  it("moves once more when the step leads into quiet hours", () => {
    const quiet = quietFrom("03:00-06:00");
    expect(firings("02:30", "2026-03-28T12:00Z", { quiet })).toEqual(["2026-03-29T04:00Z"]);
  });

  it("has none on a day that its zone leaves out", () => {
    const zone = "Pacific/Apia";
    expect(firings("09:00", "2011-12-29T12:00Z", { zone, count: 2 })).toEqual([
      "2011-12-29T19:00Z",
      "2011-12-30T19:00Z",
    ]);
    const days = ask("09:00", "2011-12-29T12:00Z", { zone, count: 2 }).map(({ day }) => day);
    expect(days).toEqual([dayOf("2011-12-29"), dayOf("2011-12-31")]);
  });

  it("is silent while it is paused", () => {
    const pausedUntil = Date.parse("2026-12-24T00:00Z");
    expect(firings("08:30", "2026-11-23T00:00Z", { pausedUntil })).toEqual(["2026-12-24T07:30Z"]);
  });

  it("comes once more for the same day when it is put off, outside quiet hours", () => {
    const put = (at: string): Snooze => ({
      day: dayOf("2026-11-23"),
      number: 1,
      at: Date.parse(at),
    });
    const later = put("2026-11-23T20:45Z");
    expect(ask("08:30", "2026-11-23T12:00Z", { snooze: later, quiet: NIGHT, count: 2 })).toEqual([
      { at: Date.parse("2026-11-23T20:45Z"), day: later.day, snooze: 1 },
      { at: Date.parse("2026-11-24T07:30Z"), day: later.day + 1, snooze: 0 },
    ]);
    const late = put("2026-11-23T21:15Z");
    expect(firings("08:30", "2026-11-23T12:00Z", { snooze: late, quiet: NIGHT })).toEqual([
      "2026-11-24T06:00Z",
    ]);
  });
});

describe("a zone", () => {
  it("that is unknown gives way to the device's, and is told", () => {
    expect(zoneFor("Mars/Olympus", "Europe/Berlin")).toEqual({
      rules: zoneRules("Europe/Berlin"),
      unknown: "Mars/Olympus",
    });
    expect(zoneFor(undefined, "Asia/Tokyo").unknown).toBeUndefined();
    expect(zoneFor(undefined, "Mars/Olympus").rules.zone).toBe("UTC");
  });
});

it("fires exactly once per day asked for and never in quiet hours, in zones and years of all kinds", () => {
  const zones = Intl.supportedValuesOf("timeZone");
  const clock = fc.integer({ min: 0, max: 1439 });
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 2016, max: 2025 }),
      fc.record({ minuteOfDay: clock, weekdays: fc.integer({ min: 1, max: 127 }) }),
      fc.option(fc.record({ from: clock, to: clock }), { nil: undefined }),
      (zone, year, reminder, quiet) => {
        const rules = rulesOf(zone);
        const from = Date.UTC(year, 0, 1);
        for (const change of changesBetween(from, from + 366 * DAY_MS, rules.offsetAt).slice(
          0,
          2,
        )) {
          const start = change.at - 4 * DAY_MS;
          const input = { quiet, rules, from: start, count: 8 };
          const whole = { ...reminder, pausedUntil: undefined, snooze: undefined };
          holdsTheLaw(nextOccurrences(whole, input), { ...reminder, quiet, rules, start });
        }
      },
    ),
    { numRuns: 150 },
  );
});

interface Law {
  readonly weekdays: number;
  readonly quiet: QuietHours | undefined;
  readonly rules: ZoneRules;
  readonly start: number;
}

function holdsTheLaw(found: readonly Occurrence[], { weekdays, quiet, rules, start }: Law) {
  expect(found).toHaveLength(8);
  const days = found.map(({ day }) => day);
  const asked: number[] = [];
  for (let day = days[0] ?? 0; asked.length < 8; day++) {
    if ((weekdays & (1 << weekdayOf(day))) !== 0) asked.push(day);
  }
  expect(days).toEqual(asked);
  found.forEach(({ at }, index) => {
    expect(at).toBeGreaterThanOrEqual(start);
    expect(at).toBeGreaterThan(found[index - 1]?.at ?? -Infinity);
    if (quiet) expect(isQuiet(wallTimeAt(at, rules).minuteOfDay, quiet)).toBe(false);
  });
}

function ask(time: string, from: string, asked: Asked): readonly Occurrence[] {
  const { zone = "Europe/Berlin", quiet, count = 1, weekdays = EVERY_DAY } = asked;
  const reminder = {
    ...{ minuteOfDay: minuteFrom(time) ?? NaN, weekdays },
    ...{ pausedUntil: asked.pausedUntil, snooze: asked.snooze },
  };
  return nextOccurrences(reminder, { quiet, rules: rulesOf(zone), from: Date.parse(from), count });
}

function firings(time: string, from: string, asked: Asked = {}): string[] {
  return ask(time, from, asked).map(({ at }) =>
    new Date(at).toISOString().replace(":00.000Z", "Z"),
  );
}

function rulesOf(zone: string): ZoneRules {
  return zoneFor(zone, "UTC").rules;
}

function quietFrom(text: string): QuietHours {
  const [from = NaN, to = NaN] = text.split("-").map(minuteFrom);
  return { from, to };
}

function dayOf(date: string): number {
  return Date.parse(`${date}T00:00Z`) / (1440 * MINUTE_MS);
}
