/*
 * All reviews in memory, by card and by day. Reviews stand unless a standing void fact names them; a void counts only
 * against what is older than itself (core/log/fold.ts), so asking goes from void to newer void and ends.
 */
import { type FactRow, VOID_KIND } from "#core/log/op.ts";
import { type CardId, cardIdOf } from "#core/practice/card.ts";
import { compareReviews } from "#core/practice/compareReviews.ts";
import { practiceDay } from "#core/practice/practiceDay.ts";
import type { Review } from "#core/practice/review.ts";
import { readReview } from "#core/practice/reviewFact.ts";
import type { FactId } from "#core/shared/ids.ts";

export interface ReviewBook {
  /**
   * Takes in facts as they are stored, in any order and any number of times; answers the cards that are not as before,
   * some of them more than once.
   */
  readonly put: (facts: readonly FactRow[]) => readonly Reviewed[];
  /** The standing reviews of a card, in the order of replay. */
  readonly of: (card: CardId) => readonly Review[];
  /** The standing reviews of a practice day, in no order. */
  readonly onDay: (day: number) => Iterable<Review>;
  /** The cards with standing reviews. */
  readonly cards: () => Iterable<Reviewed>;
  /** The hour at which days begin, local time; days are told apart anew. */
  readonly setRollover: (hour: number) => void;
}

/** The card that a review is about, as it was when it was written. */
export type Reviewed = Pick<Review, "symbol" | "face">;

interface Void {
  readonly id: FactId;
  readonly stamp: string;
}

const NONE: readonly Review[] = [];

export function createReviewBook(initialRolloverHour: number): ReviewBook {
  let rolloverHour = initialRolloverHour;
  const known = new Map<FactId, Review>();
  const voids = new Map<FactId, Void & { readonly target: FactId }>();
  const voidsOf = new Map<FactId, Void[]>();
  const standing = new Set<Review>();
  const lists = new Map<CardId, Review[]>();
  const unsorted = new Set<CardId>();
  const isShared = new WeakSet<readonly Review[]>();
  let days: Map<number, Set<Review>> | undefined;

  const stands = (id: FactId, stamp: string): boolean =>
    !voidsOf.get(id)?.some((one) => one.stamp > stamp && stands(one.id, one.stamp));

  const dayOf = (review: Review) => practiceDay(review.at, review.offsetMinutes, rolloverHour);

  const enter = (review: Review, card: CardId) => {
    standing.add(review);
    const list = lists.get(card);
    // A new list each time: whoever was given one keeps what they were given.
    if (list && isShared.delete(list)) lists.set(card, [...list, review]);
    else if (list) list.push(review);
    else lists.set(card, [review]);
    unsorted.add(card);
    if (days) addTo(days, dayOf(review), review);
  };

  const leave = (review: Review, card: CardId) => {
    standing.delete(review);
    const left = lists.get(card)?.filter((other) => other !== review) ?? [];
    if (left.length > 0) lists.set(card, left);
    else lists.delete(card);
    days?.get(dayOf(review))?.delete(review);
  };

  /** The review that a void, or a void of voids, is about in the end. */
  const reviewBehind = (target: FactId): Review | undefined => {
    let at: FactId | undefined = target;
    for (let steps = 0; at !== undefined && steps <= voids.size; steps++) {
      const review = known.get(at);
      if (review) return review;
      at = voids.get(at)?.target;
    }
    return undefined;
  };

  /** Reviews whose standing a fact may change. */
  const note = (fact: FactRow): Review | undefined => {
    if (fact.kind === VOID_KIND) {
      const target = fact.body.voids;
      if (typeof target !== "string" || voids.has(fact.id)) return undefined;
      const one = { id: fact.id, stamp: fact.s, target: target as FactId };
      voids.set(fact.id, one);
      voidsOf.set(one.target, [...(voidsOf.get(one.target) ?? []), one]);
      return reviewBehind(one.target);
    }
    if (known.has(fact.id)) return undefined;
    const review = readReview(fact);
    if (review) known.set(review.id, review);
    return review;
  };

  return {
    put: (facts) => {
      const concerned = new Set<Review>();
      // Voids first: of a review that arrives taken back nothing is ever seen.
      const isVoid = ({ kind }: FactRow) => kind === VOID_KIND;
      for (const fact of [...facts.filter(isVoid), ...facts.filter((one) => !isVoid(one))]) {
        const review = note(fact);
        if (review) concerned.add(review);
      }
      const touched: Reviewed[] = [];
      for (const review of concerned) {
        const card = cardIdOf(review.symbol, review.face);
        const isIn = standing.has(review);
        const shouldBeIn = stands(review.id, review.stamp);
        if (isIn === shouldBeIn) continue;
        if (shouldBeIn) enter(review, card);
        else leave(review, card);
        touched.push(review);
      }
      return touched;
    },
    of: (card) => {
      const list = lists.get(card);
      if (!list) return NONE;
      if (unsorted.delete(card)) list.sort(compareReviews);
      isShared.add(list);
      return list;
    },
    onDay: (day) => {
      if (!days) {
        days = new Map();
        for (const review of standing) addTo(days, dayOf(review), review);
      }
      return days.get(day) ?? [];
    },
    cards: function* () {
      for (const [first] of lists.values()) if (first) yield first;
    },
    setRollover: (hour) => {
      if (hour === rolloverHour) return;
      rolloverHour = hour;
      days = undefined;
    },
  };
}

function addTo<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}
