import { type CardId, cardIdOf } from "./card.ts";
import { practiceDay } from "./practiceDay.ts";
import type { Rating, Review } from "./review.ts";

/** How a person answers, and how long it takes them: means over the days a card was asked. */
export interface Pace {
  /** How often a new card's first answer is again, hard, good, easy; together 1. */
  readonly firstShares: readonly [number, number, number, number];
  /** How often what was recalled is rated hard, good, easy; together 1. */
  readonly recalledShares: readonly [number, number, number];
  /** All answers to a card on the day it is new. ms. */
  readonly newMs: number;
  /** One that came back and was recalled. ms. */
  readonly recalledMs: number;
  /** One that came back and was forgotten, with relearning it that day. ms. */
  readonly forgottenMs: number;
}

/** What a first answer and others are taken for before there are any: drawing a symbol takes longer than turning a card. */
const USUAL: Pace = {
  firstShares: [0.2, 0.1, 0.6, 0.1],
  recalledShares: [0.1, 0.8, 0.1],
  newMs: 45_000,
  recalledMs: 10_000,
  forgottenMs: 30_000,
};

/** What is usual counts as so many days of the person's own. */
const USUAL_WEIGHT = 10;

/** The latest days say most about the hand of today. Reviews. */
const LATEST = 5000;

/** A card on one day: what came first, and how long all of it took. */
interface Asked {
  readonly isNew: boolean;
  readonly first: Rating;
  ms: number;
}

/** Reads the pace off a person's own reviews, each card's in order; what is usual stands in for what is missing. */
export function paceOf(reviews: readonly Review[], rolloverHour: number): Pace {
  const days = askedDays(reviews, rolloverHour).slice(-LATEST);
  const fresh = days.filter(({ isNew }) => isNew);
  const recalled = days.filter(({ isNew, first }) => !isNew && first > 1);
  const forgotten = days.filter(({ isNew, first }) => !isNew && first === 1);
  const ofFirst = (rating: Rating) => shareOf(fresh, rating, USUAL.firstShares[rating - 1]);
  const ofRecalled = (rating: Rating) =>
    shareOf(recalled, rating, USUAL.recalledShares[rating - 2]);
  return {
    firstShares: [ofFirst(1), ofFirst(2), ofFirst(3), ofFirst(4)],
    recalledShares: [ofRecalled(2), ofRecalled(3), ofRecalled(4)],
    newMs: meanMs(fresh, USUAL.newMs),
    recalledMs: meanMs(recalled, USUAL.recalledMs),
    forgottenMs: meanMs(forgotten, USUAL.forgottenMs),
  };
}

function askedDays(reviews: readonly Review[], rolloverHour: number): readonly Asked[] {
  const known = new Map<CardId, { readonly day: number; readonly asked: Asked }>();
  const days: Asked[] = [];
  for (const { symbol, face, rating, at, offsetMinutes, durationMs, isCram } of reviews) {
    if (isCram) continue;
    const id = cardIdOf(symbol, face);
    const day = practiceDay(at, offsetMinutes, rolloverHour);
    const last = known.get(id);
    if (last?.day === day) {
      last.asked.ms += durationMs;
      continue;
    }
    const asked = { isNew: last === undefined, first: rating, ms: durationMs };
    known.set(id, { day, asked });
    days.push(asked);
  }
  return days;
}

function shareOf(days: readonly Asked[], rating: Rating, usual = 0): number {
  const count = days.filter(({ first }) => first === rating).length;
  return (count + usual * USUAL_WEIGHT) / (days.length + USUAL_WEIGHT);
}

function meanMs(days: readonly Asked[], usual: number): number {
  const sum = days.reduce((total, { ms }) => total + ms, 0);
  return (sum + usual * USUAL_WEIGHT) / (days.length + USUAL_WEIGHT);
}
