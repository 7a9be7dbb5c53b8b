import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_MS, practiceDay, practiceDayStart, weekdayOf } from "./practiceDay.ts";

const HOUR_MS = 3_600_000;
const DAY_OF_2026_11_01 = 20_758;

describe("practiceDay", () => {
  it("begins at the rollover hour, local time", () => {
    const inBerlin = { summer: 120, winter: 60 };
    const before = Date.UTC(2026, 10, 1, 2, 59, 59, 999);
    expect(practiceDay(before, inBerlin.winter, 4)).toBe(DAY_OF_2026_11_01 - 1);
    expect(practiceDay(before + 1, inBerlin.winter, 4)).toBe(DAY_OF_2026_11_01);
    expect(practiceDay(before, inBerlin.summer, 4)).toBe(DAY_OF_2026_11_01);
  });

  it("counts a session past midnight to the evening it began in", () => {
    const evening = Date.UTC(2026, 10, 1, 23, 50);
    expect(practiceDay(evening + HOUR_MS, 0, 4)).toBe(practiceDay(evening, 0, 4));
    expect(practiceDay(evening + HOUR_MS, 0, 0)).toBe(practiceDay(evening, 0, 0) + 1);
  });

  it("gives the days on which clocks change 23 and 25 hours", () => {
    const spring = Date.UTC(2026, 2, 29);
    const start = practiceDayStart(practiceDay(spring, 60, 0), 60, 0);
    const end = practiceDayStart(practiceDay(spring, 60, 0) + 1, 120, 0);
    expect((end - start) / HOUR_MS).toBe(23);
    const autumn = Date.UTC(2026, 9, 25);
    const long = practiceDayStart(practiceDay(autumn, 120, 0), 120, 0);
    const longEnd = practiceDayStart(practiceDay(autumn, 120, 0) + 1, 60, 0);
    expect((longEnd - long) / HOUR_MS).toBe(25);
  });

  it("holds every moment of a day between its beginning and the next", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(2 ** 42), max: 2 ** 42 }),
        fc.integer({ min: -840, max: 840 }),
        fc.integer({ min: 0, max: 23 }),
        (at, offset, rollover) => {
          const day = practiceDay(at, offset, rollover);
          const start = practiceDayStart(day, offset, rollover);
          expect(start).toBeLessThanOrEqual(at);
          expect(practiceDayStart(day + 1, offset, rollover)).toBeGreaterThan(at);
          expect(practiceDayStart(day + 1, offset, rollover) - start).toBe(DAY_MS);
        },
      ),
    );
  });

  it("moves by at most a day when somebody travels", () => {
    const noon = Date.UTC(2026, 10, 1, 12);
    const [home, east, west] = [0, 780, -600].map((offset) => practiceDay(noon, offset, 4));
    expect([east, west]).toEqual([(home ?? 0) + 0, (home ?? 0) - 1]);
  });
});

describe("a practice day", () => {
  it("has a weekday, Sunday first", () => {
    expect(weekdayOf(DAY_OF_2026_11_01)).toBe(0);
    expect([-8, -1, 0, 3].map(weekdayOf)).toEqual([3, 3, 4, 0]);
  });
});
