/*
 * A card is what its reviews replay to. Whatever order they arrive in, however often, from whichever device: the same set
 * gives the same card, byte for byte. So nothing here asks a clock or for chance, and what a review did is never stored.
 *
 * A card learns by steps of minutes, then goes by days; forgotten, it is relearnt by steps. Memory (stability, difficulty)
 * depends on ratings and elapsed days only, never on when a card was due: intervals are reckoned for the last review alone.
 */
import type { SymbolId } from "#core/shared/ids.ts";
import { type Card, type CardId, cardIdOf, type Face } from "./card.ts";
import { compareReviews } from "./compareReviews.ts";
import { nextStep, type NextStep } from "./learningSteps.ts";
import { MINUTE_MS, practiceDay } from "./practiceDay.ts";
import type { Rating, Review } from "./review.ts";
import type { MemoryState, Scheduler } from "./scheduler.ts";
import { chanceOf, spreadInterval } from "./spreadInterval.ts";

/** A card that was never answered. */
export function newCard(symbol: SymbolId, face: Face): Card {
  return {
    id: cardIdOf(symbol, face),
    ...{ symbol, face, phase: "new", step: 0, stability: 0, difficulty: 0 },
    ...{ dueAt: 0, dueDay: 0, lastAt: 0, lastDay: 0 },
    ...{ reps: 0, lapses: 0, isLeech: false, n: 0 },
  };
}

/**
 * The card after one more review whose `n` is greater than the card's; the same as replaying all of them. A crammed review
 * is counted and changes nothing else.
 */
export function applyReview(card: Card, review: Review, scheduler: Scheduler): Card {
  if (review.isCram) return { ...card, n: Math.max(card.n, review.n) };
  return { ...remember(card, review, scheduler), ...placeNext(card, review, scheduler) };
}

export interface CardReviews {
  readonly symbol: SymbolId;
  readonly face: Face;
  /** In any order, doubles allowed. */
  readonly reviews: readonly Review[];
  /** Reviews up to this `n` were reset: they count for nothing but the next `n`. */
  readonly resetN?: number;
}

/** Rebuilds a card from its reviews. */
export function replayCard(
  { symbol, face, reviews, resetN = 0 }: CardReviews,
  scheduler: Scheduler,
): Card {
  const ordered = reviews.length > 1 ? reviews.toSorted(compareReviews) : reviews;
  let card = newCard(symbol, face);
  let last: Review | undefined;
  for (const [place, review] of ordered.entries()) {
    const isDouble = review.id === ordered[place - 1]?.id;
    if (isDouble || review.isCram || review.n <= resetN) continue;
    if (last) card = remember(card, last, scheduler);
    last = review;
  }
  if (last) card = applyReview(card, last, scheduler);
  return { ...card, n: ordered.at(-1)?.n ?? 0 };
}

/** Rebuilds all cards that have reviews, in any order. About 0.2 s for 100,000 reviews. */
export function replayAll(
  reviews: Iterable<Review>,
  scheduler: Scheduler,
  resetNOf: (card: CardId) => number = () => 0,
): Map<CardId, Card> {
  const byCard = new Map<CardId, Review[]>();
  for (const review of reviews) {
    const id = cardIdOf(review.symbol, review.face);
    const known = byCard.get(id);
    if (known) known.push(review);
    else byCard.set(id, [review]);
  }
  const cards = new Map<CardId, Card>();
  for (const [id, own] of byCard) {
    const [{ symbol, face } = { symbol: undefined, face: undefined }] = own;
    if (symbol === undefined) continue;
    cards.set(id, replayCard({ symbol, face, reviews: own, resetN: resetNOf(id) }, scheduler));
  }
  return cards;
}

/** Everything a review does to a card but for when it comes back. */
function remember(card: Card, review: Review, scheduler: Scheduler): Card {
  const { settings, memoryAfter } = scheduler;
  const day = practiceDay(review.at, review.offsetMinutes, settings.rolloverHour);
  const lapses = card.lapses + Number(card.phase === "review" && review.rating === 1);
  const step = stepAfter(card, review.rating, scheduler);
  const learning = card.phase === "new" || card.phase === "learning" ? "learning" : "relearning";
  return {
    ...card,
    phase: step ? learning : "review",
    step: step?.step ?? 0,
    ...memoryAfter(memoryOf(card), elapsedDays(card, day), review.rating),
    lastAt: review.at,
    lastDay: day,
    learntDay: card.learntDay ?? day,
    reps: card.reps + 1,
    lapses,
    isLeech: lapses >= settings.leechLapses,
    n: Math.max(card.n, review.n),
  };
}

/** When the card comes back after a review. */
function placeNext(
  card: Card,
  { at, offsetMinutes, rating }: Review,
  scheduler: Scheduler,
): Pick<Card, "dueAt" | "dueDay"> {
  const { rolloverHour } = scheduler.settings;
  const step = stepAfter(card, rating, scheduler);
  if (step) {
    const dueAt = Math.round(at + step.waitMinutes * MINUTE_MS);
    return { dueAt, dueDay: practiceDay(dueAt, offsetMinutes, rolloverHour) };
  }
  const day = practiceDay(at, offsetMinutes, rolloverHour);
  return { dueAt: 0, dueDay: day + intervalAfter(card, { day, rating }, scheduler) };
}

function stepAfter(card: Card, rating: Rating, { settings }: Scheduler): NextStep | undefined {
  const { learningSteps, relearningSteps } = settings;
  switch (card.phase) {
    case "new":
    case "learning":
      return nextStep(learningSteps, card.step, rating);
    case "relearning":
      return nextStep(relearningSteps, card.step, rating);
    case "review":
      return rating === 1 ? nextStep(relearningSteps, 0, rating) : undefined;
  }
}

/**
 * Days until a card that goes by days comes back. In review each better answer waits at least a day longer than the one
 * before, until they are spread: all by the same chance, so that none overtakes another.
 */
function intervalAfter(
  card: Card,
  { day, rating }: { readonly day: number; readonly rating: Rating },
  { settings, memoryAfter, intervalDays }: Scheduler,
): number {
  const elapsed = elapsedDays(card, day);
  const plain = (answer: Rating) =>
    intervalDays(memoryAfter(memoryOf(card), elapsed, answer).stability);
  const chance = chanceOf(`${card.id}:${card.reps + 1}`);
  const spread = (days: number) =>
    spreadInterval(Math.min(days, settings.maximumIntervalDays), {
      ...{ day, elapsedDays: elapsed, chance, settings },
    });
  if (rating === 1) return spread(plain(1));
  const inReview = card.phase === "review";
  const good = plain(3);
  const hard = inReview ? Math.min(plain(2), good) : plain(2);
  if (rating === 2) return spread(hard);
  const goodApart = inReview ? Math.max(good, hard + 1) : good;
  return spread(rating === 3 ? goodApart : Math.max(plain(4), goodApart + 1));
}

/** A wall clock set back makes days run backwards: the answer then counts as one of the same day. */
function elapsedDays(card: Card, day: number): number {
  return card.phase === "new" ? 0 : Math.max(0, day - card.lastDay);
}

function memoryOf({ phase, stability, difficulty }: Card): MemoryState | undefined {
  return phase === "new" ? undefined : { stability, difficulty };
}
