import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weekdayOf } from "./practiceDay.ts";
import { DEFAULT_SETTINGS, type PracticeSettings } from "./settings.ts";
import { chanceOf, spreadInterval } from "./spreadInterval.ts";

const SUNDAY = 20_758;

function spread(days: number, card: string, changes: Partial<PracticeSettings> = {}, day = SUNDAY) {
  const settings = { ...DEFAULT_SETTINGS, ...changes };
  return spreadInterval(days, { day, elapsedDays: 0, chance: chanceOf(card), settings });
}

function many(days: number, changes: Partial<PracticeSettings> = {}): readonly number[] {
  return Array.from({ length: 2000 }, (_, index) => spread(days, `draw.s${index}:4`, changes));
}

describe("fuzz", () => {
  it("is the same for the same card and review, everywhere", () => {
    // Fixed figures: other devices, engines and later versions must come to the same.
    const cards = ["draw.sun:1", "draw.sun:2", "read.sun:1", "draw.moon:7"];
    expect(cards.map((card) => spread(30, card))).toEqual([33, 28, 31, 29]);
  });

  it("spreads over Anki's range, all of it and evenly", () => {
    // 30 days: 1 + 0.15·4.5 + 0.1·13 + 0.05·10 = 3.475 to either side.
    const counts = new Map<number, number>();
    for (const days of many(30)) counts.set(days, (counts.get(days) ?? 0) + 1);
    expect([...counts.keys()].sort((a, b) => a - b)).toEqual([27, 28, 29, 30, 31, 32, 33]);
    for (const count of counts.values()) expect(Math.abs(count / 2000 - 1 / 7)).toBeLessThan(0.03);
  });

  it("leaves short intervals alone, and all when it is turned off", () => {
    expect(new Set([...many(1), ...many(2)])).toEqual(new Set([1, 2]));
    expect(new Set(many(30, { fuzz: false }))).toEqual(new Set([30]));
  });

  it("never passes the maximum interval", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.string(), (days, card) => {
        const spreadDays = spread(Math.min(days, 100), card, { maximumIntervalDays: 100 });
        expect(spreadDays).toBeGreaterThanOrEqual(1);
        expect(spreadDays).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe("easy days", () => {
  const SATURDAY = 6;

  it("get no cards at a share of nothing, fewer at a half", () => {
    const share = (part: number) => {
      const easyDays = [1, 1, 1, 1, 1, 1, part];
      const days = many(30, { easyDays });
      return days.filter((wait) => weekdayOf(SUNDAY + wait) === SATURDAY).length / days.length;
    };
    expect(share(0)).toBe(0);
    // Of seven days in range each weekday is one: a half among six and a half.
    expect(Math.abs(share(0.5) - 0.5 / 6.5)).toBeLessThan(0.02);
    expect(Math.abs(share(1) - 1 / 7)).toBeLessThan(0.03);
  });

  it("change nothing when every day is as easy", () => {
    const none = many(30, { easyDays: [0, 0, 0, 0, 0, 0, 0] });
    expect(new Set(none)).toEqual(new Set(many(30)));
  });

  it("do not drive a card out of its range", () => {
    const easyDays = [0, 0, 0, 0, 0, 0, 1];
    const waits = new Set(many(4, { easyDays }));
    // Three to five days from a Sunday there is no Saturday.
    expect([...waits].every((days) => days >= 3 && days <= 5)).toBe(true);
  });
});
