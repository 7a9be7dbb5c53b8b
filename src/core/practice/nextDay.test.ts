import { expect, it } from "vitest";
import type { SymbolId } from "#core/shared/ids.ts";
import { type Card, cardIdOf, type CardId, type Phase } from "./card.ts";
import { nextDay } from "./nextDay.ts";

const TODAY = 20_000;
const NOBODY: ReadonlySet<CardId> = new Set();

it("is the first day after today with cards, and counts those of that day alone", () => {
  const cards = [card("a", 3), card("b", 1), card("c", 3), card("d", 1), card("e", 0)];
  expect(nextDay(cards, { today: TODAY, suspended: NOBODY, newPerDay: 0 })).toEqual({
    inDays: 1,
    cards: 2,
  });
});

it("leaves out what is due already or set aside", () => {
  const cards = [card("b", -2), card("c", 2), card("d", 5)];
  const suspended = new Set([cardIdOf("c" as SymbolId, "draw")]);
  expect(nextDay(cards, { today: TODAY, suspended, newPerDay: 0 })).toEqual({
    inDays: 5,
    cards: 1,
  });
});

it("is tomorrow where new ones wait, within the day's limit", () => {
  const waiting = [card("a", 0, "new"), card("b", 0, "new"), card("c", 0, "new"), card("d", 4)];
  const asked = { today: TODAY, suspended: NOBODY, newPerDay: 2 };
  expect(nextDay(waiting, asked)).toEqual({ inDays: 1, cards: 2 });
  expect(nextDay([...waiting, card("e", 1)], asked)).toEqual({ inDays: 1, cards: 3 });
});

it("is none where nothing was learnt", () => {
  expect(
    nextDay([card("a", 1, "new")], { today: TODAY, suspended: NOBODY, newPerDay: 0 }),
  ).toBeUndefined();
});

function card(name: string, inDays: number, phase: Phase = "review"): Card {
  const symbol = name as SymbolId;
  return {
    id: cardIdOf(symbol, "draw"),
    symbol,
    face: "draw",
    phase,
    step: 0,
    stability: 5,
    difficulty: 5,
    dueAt: 0,
    dueDay: TODAY + inDays,
    lastAt: 0,
    lastDay: TODAY - 1,
    reps: 3,
    lapses: 0,
    isLeech: false,
    n: 3,
  };
}
