import { expect, it } from "vitest";
import { cardIdOf, type Card } from "#core/practice/card.ts";
import type { Rating, Review } from "#core/practice/review.ts";
import { DEFAULT_SETTINGS } from "#core/practice/settings.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import { notYetKnown, progressOf } from "./sessionProgress.ts";

const MINUTE = 60_000;
const [sun, moon, star] = ["sun", "moon", "star"].map((name) => card(name)) as [Card, Card, Card];

it("counts one answer for what is due and one for each step of what is new", () => {
  expect(progress([], [sun, moon])).toEqual({ answered: 0, total: 2 });
  expect(progress([], [sun, card("dawn", { phase: "new" })])).toEqual({ answered: 0, total: 3 });
});

it("grows by what was missed, and waits for it though it is not due yet", () => {
  const missed = card("sun", { phase: "relearning", step: 0, lastAt: 0, dueAt: 10 * MINUTE });
  expect(progress([review(sun, 1)], [moon], [missed, moon])).toEqual({ answered: 1, total: 3 });
});

it("does not wait for what comes long after the session", () => {
  const tomorrow = card("sun", { phase: "learning", step: 1, lastAt: 0, dueAt: 1440 * MINUTE });
  expect(progress([review(sun, 3)], [moon], [tomorrow, moon])).toEqual({ answered: 1, total: 2 });
});

it("counts once what is asked apart from the schedule", () => {
  const fresh = card("dawn", { phase: "new" });
  const state = { answered: [], left: [sun, fresh], cards: new Map(), settings: DEFAULT_SETTINGS };
  expect(progressOf({ ...state, isOnce: true }).total).toBe(2);
});

it("leaves out what is known and brings what was missed at the end, until it is known", () => {
  const queue = [sun, moon, star];
  expect(notYetKnown(queue, [])).toEqual(queue);
  expect(notYetKnown(queue, [review(sun, 1), review(moon, 3)])).toEqual([star, sun]);
  expect(notYetKnown(queue, [review(sun, 1), review(sun, 2)])).toEqual([moon, star]);
});

function progress(answered: readonly Review[], left: readonly Card[], all = left) {
  const cards = new Map(all.map((each) => [each.id, each]));
  return progressOf({ answered, left, cards, settings: DEFAULT_SETTINGS, isOnce: false });
}

function card(symbol: string, changes: Partial<Card> = {}): Card {
  return {
    id: cardIdOf(symbol as SymbolId, "draw"),
    symbol: symbol as SymbolId,
    face: "draw",
    phase: "review",
    ...{ step: 0, stability: 1, difficulty: 5, dueAt: 0, dueDay: 0, lastAt: 0, lastDay: 0 },
    ...{ reps: 1, lapses: 0, isLeech: false, n: 1 },
    ...changes,
  };
}

function review({ symbol, face }: Card, rating: Rating): Review {
  return { symbol, face, rating } as Review;
}
