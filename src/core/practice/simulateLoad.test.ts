import { describe, expect, it } from "vitest";
import { makeCard } from "#testing/practiceHistory.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import type { Card } from "./card.ts";
import { DEFAULT_PARAMETERS } from "./parametersRecord.ts";
import { newCard } from "./replay.ts";
import { DEFAULT_SETTINGS, type PracticeSettings } from "./settings.ts";
import { type LoadInput, meanMinutes, simulateLoad } from "./simulateLoad.ts";
import { paceOf } from "./simulatePace.ts";
import type { SymbolId } from "#core/shared/ids.ts";

const TODAY = 20_000;
const PACE = paceOf([], 4);

function simulate(changes: Partial<PracticeSettings> = {}, input: Partial<LoadInput> = {}) {
  return simulateLoad({
    cards: [],
    settings: { ...DEFAULT_SETTINGS, ...changes },
    parameters: DEFAULT_PARAMETERS,
    ...{ pace: PACE, today: TODAY, days: 90 },
    ...input,
  });
}

function reviewCards(count: number): Card[] {
  const random = seededRandom(5);
  return Array.from({ length: count }, (_, place) => {
    const stability = 2 + 60 * random();
    const lastDay = TODAY - Math.floor(random() * stability);
    const dueDay = lastDay + Math.round(stability);
    return makeCard({ symbol: `symbol${place}`, stability, lastDay, dueDay });
  });
}

function newCards(count: number): Card[] {
  return Array.from({ length: count }, (_, place) => newCard(`new${place}` as SymbolId, "draw"));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

describe("the load of the next days", () => {
  it("is nothing where there is nothing to practise", () => {
    expect(simulate().every(({ minutes }) => minutes === 0)).toBe(true);
    expect(meanMinutes([])).toBe(0);
  });

  it("asks each card on the day it is due, what is overdue today", () => {
    const cards = [3, -5, 0].map((days, place) =>
      makeCard({ symbol: `symbol${place}`, dueDay: TODAY + days, lastDay: TODAY - 10 }),
    );
    const days = simulate({}, { cards, days: 4 });
    expect(days.map(({ reviews }) => reviews).slice(0, 2)).toEqual([2, 0]);
    expect(days[3]?.reviews).toBeGreaterThanOrEqual(1);
  });

  it("keeps to the limits, and puts off what is above them", () => {
    const cards = [...reviewCards(500), ...newCards(45)];
    const days = simulate({ reviewsPerDay: 12, newPerDay: 10 }, { cards });
    expect(Math.max(...days.map(({ reviews }) => reviews))).toBe(12);
    expect(days.slice(0, 6).map(({ learnt }) => learnt)).toEqual([10, 10, 10, 10, 5, 0]);
  });

  it("is greater the more one wants to recall, and the more one learns", () => {
    const cards = [...reviewCards(400), ...newCards(900)];
    const minutes = (changes: Partial<PracticeSettings>) =>
      meanMinutes(simulate(changes, { cards }));
    const byRetention = [0.8, 0.9, 0.95, 0.97].map((desiredRetention) =>
      minutes({ desiredRetention }),
    );
    expect(byRetention).toEqual(byRetention.toSorted((a, b) => a - b));
    const byNew = [0, 5, 10].map((newPerDay) => minutes({ newPerDay }));
    expect(byNew).toEqual(byNew.toSorted((a, b) => a - b));
  });

  it("recalls about as many as was wanted", () => {
    const cards = reviewCards(3000);
    const pace = { ...PACE, recalledMs: 0, forgottenMs: 60_000 };
    for (const desiredRetention of [0.8, 0.9]) {
      // The first weeks are due by another retention.
      const days = simulate({ desiredRetention, reviewsPerDay: 9999 }, { cards, pace }).slice(45);
      const forgotten = sum(days.map(({ minutes }) => minutes));
      const asked = sum(days.map(({ reviews }) => reviews));
      expect(1 - forgotten / asked).toBeCloseTo(desiredRetention, 1);
    }
  });

  it("leaves easy days lighter", () => {
    const cards = reviewCards(2000);
    const easyDays = [0, 1, 1, 1, 1, 1, 0.2];
    const days = simulate({ easyDays, reviewsPerDay: 9999 }, { cards, days: 91 });
    // Cards that were due by days already come back spread after about three weeks.
    const byWeekday = Array.from({ length: 7 }, (_, weekday) =>
      sum(days.filter((_day, place) => place > 20 && place % 7 === weekday).map((d) => d.reviews)),
    ).toSorted((a, b) => a - b);
    expect(byWeekday[0]).toBeLessThan((byWeekday[3] ?? 0) * 0.8);
  });

  it("foresees the same for the same question", () => {
    const cards = [...reviewCards(100), ...newCards(50)];
    expect(simulate({}, { cards })).toEqual(simulate({}, { cards }));
  });
});
