import { expect, it } from "vitest";
import { cardIdOf, type Card } from "#core/practice/card.ts";
import type { Rating, Review } from "#core/practice/review.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import { notYetKnown, progressOf } from "./sessionProgress.ts";

const [sun, moon, star] = ["sun", "moon", "star"].map(card) as [Card, Card, Card];

it("counts a card once, however often it was asked", () => {
  const answered = [review(sun, 1), review(moon, 3), review(sun, 3)];
  expect(progressOf(answered, [star])).toEqual({ finished: 2, total: 3 });
});

it("does not count as finished what comes again", () => {
  expect(progressOf([review(sun, 1)], [moon, sun])).toEqual({ finished: 0, total: 2 });
});

it("leaves out what is known and brings what was missed at the end, until it is known", () => {
  const queue = [sun, moon, star];
  expect(notYetKnown(queue, [])).toEqual(queue);
  expect(notYetKnown(queue, [review(sun, 1), review(moon, 3)])).toEqual([star, sun]);
  expect(notYetKnown(queue, [review(sun, 1), review(sun, 2)])).toEqual([moon, star]);
});

function card(symbol: string): Card {
  return {
    id: cardIdOf(symbol as SymbolId, "draw"),
    symbol: symbol as SymbolId,
    face: "draw",
    phase: "review",
    ...{ step: 0, stability: 1, difficulty: 5, dueAt: 0, dueDay: 0, lastAt: 0, lastDay: 0 },
    ...{ reps: 1, lapses: 0, isLeech: false, n: 1 },
  };
}

function review({ symbol, face }: Card, rating: Rating): Review {
  return { symbol, face, rating } as Review;
}
