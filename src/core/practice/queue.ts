/*
 * The queue of cards to ask, derived anew after every answer from cards, settings and the moment alone: so every device
 * that knows the same reviews asks the same, and taking an answer back gives back the queue. Ties are broken by id.
 *
 * One pass over the cards finds what is due; only as many as a day may hold are then put in order (see `selectFirst`).
 */
import { compareText } from "#core/log/op.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import { type Card, type CardId, cardIdOf, otherFace } from "./card.ts";
import { type DayTally, isDue, isLearning, type Moment, overdueness } from "./due.ts";
import { interleave } from "./interleave.ts";
import { MINUTE_MS, practiceDay } from "./practiceDay.ts";
import { selectFirst } from "./selectFirst.ts";
import type { PracticeSettings } from "./settings.ts";

/** With nothing else left a card in learning comes so much early, rather than have the person wait (Anki: "learn ahead limit"). */
export const LEARN_AHEAD_MS = 20 * MINUTE_MS;

export interface QueueInput {
  /** Every card that has reviews, by id; also those that are not asked: their symbols' other faces are kept apart all the same. */
  readonly cards: ReadonlyMap<CardId, Card>;
  /** Those in practice that are still new, reset ones too, in the order in which they are to be learnt. */
  readonly newCards: readonly Card[];
  /** Whether a card is asked at all: in practice, not suspended, its symbol there. */
  readonly isAsked: (card: Card) => boolean;
  readonly settings: PracticeSettings;
  readonly now: number;
  readonly offsetMinutes: number;
  /** See `tallyDay`. */
  readonly tally: DayTally;
  /** New cards asked for beyond today's limit. */
  readonly moreNew: number;
  readonly tagsOf: (symbol: SymbolId) => readonly string[];
}

/** Which of the cards that are due a session is about. */
export interface DueScope {
  /** Absent: all. */
  readonly holds?: (card: Card) => boolean;
  /**
   * `day`: the day's limits, for new cards and for reviews. `new`: whoever practises a part asks for all that is due in
   * it. `none`: not even the faces of one symbol are kept apart, for whoever asks for that very symbol.
   */
  readonly limits: "day" | "new" | "none";
}

export interface CardQueue {
  /** What to ask, in this order. */
  readonly cards: readonly Card[];
  readonly counts: { readonly due: number; readonly learning: number; readonly new: number };
  /** When the next learning card comes that is not in `cards`, ms since 1970. */
  readonly nextAt: number | undefined;
}

/**
 * What is due: cards in learning whose time has come, then reviews, the least likely recalled first, then new cards; when
 * there are none of these, cards in learning that come soon. `counts` also has the learning cards that come later today.
 * Some 5 ms for 10,000 cards.
 */
export function buildQueue(input: QueueInput, scope: DueScope = { limits: "day" }): CardQueue {
  const { settings, now, tally } = input;
  const moment = momentOf(input);
  const found = findDue(input, scope, moment);
  const mostReviews =
    scope.limits === "day" ? Math.max(0, settings.reviewsPerDay - tally.reviews) : Infinity;
  const reviews = selectFirst(found.reviews, mostReviews, byOverdueness(moment));
  const fresh = findNew(input, scope, moment);
  const mixed = settings.interleaveTags
    ? [...mixedByTag(reviews, input), ...mixedByTag(fresh, input)]
    : [...reviews, ...fresh];
  const learning = found.learning.toSorted((a, b) => a.dueAt - b.dueAt || compareText(a.id, b.id));
  const ready = learning.filter((card) => isDue(card, moment));
  const later = learning.filter((card) => !isDue(card, moment));
  const isEmpty = ready.length + mixed.length === 0;
  const early = isEmpty ? later.filter(({ dueAt }) => dueAt <= now + LEARN_AHEAD_MS) : [];
  return {
    cards: [...ready, ...mixed, ...early],
    counts: {
      due: reviews.length,
      learning: ready.length + later.filter(({ dueDay }) => dueDay <= moment.today).length,
      new: fresh.length,
    },
    nextAt: later[early.length]?.dueAt,
  };
}

export function momentOf({
  now,
  offsetMinutes,
  settings,
}: Pick<QueueInput, "now" | "offsetMinutes" | "settings">): Moment {
  return { now, today: practiceDay(now, offsetMinutes, settings.rolloverHour) };
}

/** The least likely recalled first. */
export function byOverdueness(moment: Moment): (a: Card, b: Card) => number {
  return (a, b) => {
    const [one, other] = [overdueness(a, moment), overdueness(b, moment)];
    return one === other ? compareText(a.id, b.id) : other - one;
  };
}

export function mixedByTag(
  cards: readonly Card[],
  { tagsOf }: Pick<QueueInput, "tagsOf">,
): readonly Card[] {
  return interleave(cards, ({ symbol }) => tagsOf(symbol));
}

interface Due {
  readonly learning: readonly Card[];
  readonly reviews: readonly Card[];
}

/** Cards in learning, due or not, and the reviews that are due today and not kept back for their symbol's other face. */
function findDue({ cards, isAsked }: QueueInput, { holds, limits }: DueScope, moment: Moment): Due {
  const learning: Card[] = [];
  const reviews: Card[] = [];
  const before = byOverdueness(moment);
  const isOpen = (card: Card) => isAsked(card) && (holds?.(card) ?? true);
  for (const card of cards.values()) {
    if (isLearning(card)) {
      if (isOpen(card)) learning.push(card);
      continue;
    }
    if (!isDue(card, moment) || !isOpen(card)) continue;
    const sibling = limits === "none" ? undefined : siblingOf(card, cards);
    const yields =
      sibling && isOpen(sibling) && isDue(sibling, moment) && before(sibling, card) < 0;
    if (!yields && !isKeptBack(sibling, { isAsked, moment })) reviews.push(card);
  }
  return { learning, reviews };
}

function findNew(input: QueueInput, { holds, limits }: DueScope, moment: Moment): readonly Card[] {
  const { cards, newCards, isAsked, settings, tally, moreNew } = input;
  const limit = settings.newPerDay + moreNew - tally.learnt;
  const most = limits === "none" ? Infinity : limit;
  const taken = new Set<SymbolId>();
  const fresh: Card[] = [];
  for (const card of newCards) {
    if (fresh.length >= most) break;
    if (!isAsked(card) || holds?.(card) === false) continue;
    if (limits !== "none") {
      const sibling = siblingOf(card, cards);
      const comesToday = sibling && isAsked(sibling) && isDue(sibling, moment);
      if (taken.has(card.symbol) || comesToday || isKeptBack(sibling, { isAsked, moment }))
        continue;
    }
    taken.add(card.symbol);
    fresh.push(card);
  }
  return fresh;
}

/** Whether a symbol's other face was asked today already, or is being learnt: seeing the one gives the other away. */
function isKeptBack(
  sibling: Card | undefined,
  { isAsked, moment }: Pick<QueueInput, "isAsked"> & { readonly moment: Moment },
): boolean {
  if (!sibling || sibling.phase === "new") return false;
  return sibling.lastDay === moment.today || (isLearning(sibling) && isAsked(sibling));
}

function siblingOf({ symbol, face }: Card, cards: QueueInput["cards"]): Card | undefined {
  return cards.get(cardIdOf(symbol, otherFace(face)));
}
