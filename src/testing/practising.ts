import type { Card, CardId } from "#core/practice/card.ts";
import type { Rating } from "#core/practice/review.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import type { Answer, PracticeService } from "#services/practice/practiceService.ts";
import { openTestServices, type TestServices } from "./openTestServices.ts";
import { line } from "./testPack.ts";

export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** The session of everybody: whatever is due today. */
export const TODAY = { scope: { type: "today" }, cram: false } as const;

export interface Learner {
  readonly services: TestServices;
  readonly practice: PracticeService;
  /** In the order in which they are learnt. */
  readonly ids: readonly SymbolId[];
}

/** A person with symbols of these names, learning all of them. */
export async function openLearner(
  names: readonly string[],
  options: Parameters<typeof openTestServices>[0] = {},
): Promise<Learner> {
  const services = await openTestServices(options);
  const drafts = names.map((name, index) => ({ name, ink: line(index) }));
  const saved = await services.symbols.saveList(drafts);
  if (!saved.ok) throw new Error(saved.error.type);
  const practice = await services.practice();
  await practice.learn(saved.value);
  return { services, practice, ids: saved.value };
}

/** The card to be asked next. */
export function firstCard(practice: PracticeService): Card {
  const [card] = practice.queue(TODAY).cards;
  if (!card) throw new Error("nothing to ask");
  return card;
}

/** An answer by the card's own face, with nothing special about it. */
export function answerTo(card: Card, rating: Rating, more: Partial<Answer> = {}): Answer {
  return {
    ...{ card: card.id, mode: card.face, rating, durationMs: 5000 },
    ...{ hints: 0, misses: 0, cram: false },
    ...more,
  };
}

/** Rates the card to be asked next. */
export async function rateNext(
  practice: PracticeService,
  rating: Rating,
  more: Partial<Answer> = {},
): Promise<CardId> {
  const card = firstCard(practice);
  const recorded = await practice.record(answerTo(card, rating, more));
  if (!recorded.ok) throw new Error(recorded.error.type);
  return card.id;
}

/** Cards, today and the queue as text: what undoing must bring back, and what devices must agree on. */
export function stateOf(practice: PracticeService): string {
  const { suspended, today } = practice.snapshot();
  return JSON.stringify([cardsOf(practice), [...suspended].sort(), today, practice.queue(TODAY)]);
}

/** All cards in the order of their ids. */
export function cardsOf(practice: PracticeService): readonly Card[] {
  return [...practice.snapshot().cards.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
