/* Queues of cards that need not be due: cramming a part, and the person's worst cards. */
import { compareText } from "#core/log/op.ts";
import type { Card } from "./card.ts";
import { isLearning, overdueness } from "./due.ts";
import { interleave } from "./interleave.ts";
import { byOverdueness, type CardQueue, mixedByTag, momentOf, type QueueInput } from "./queue.ts";
import type { Scheduler } from "./scheduler.ts";
import { selectFirst } from "./selectFirst.ts";

/** As many as are practised in some five minutes. */
export const WORST_COUNT = 20;

/** What a lapse weighs against the chance of having forgotten, which is 1 at most. */
const WEIGHT_OF_LAPSE = 0.5;

/**
 * All cards of a part, due or not: those that were answered, the least likely recalled first, then new ones. The faces of
 * one symbol do not follow one another where that can be avoided. Answers to these do not change the order, so whoever asks
 * keeps count of what was asked.
 */
export function buildCramQueue(
  input: QueueInput,
  holds: (card: Card) => boolean = () => true,
): CardQueue {
  const { cards, newCards, isAsked } = input;
  const isOpen = (card: Card) => isAsked(card) && holds(card);
  const known = [...cards.values()].filter((card) => card.phase !== "new" && isOpen(card));
  const fresh = newCards.filter(isOpen);
  const ordered = [...known.sort(byOverdueness(momentOf(input))), ...fresh];
  return queueOf(ordered, input);
}

/**
 * The person's worst cards, due or not: the most lapses and the lowest chance of recall. Without `cram`, those answered
 * today keep their place among the worst and are not asked again, unless they are being learnt: so the queue comes to an end.
 */
export function buildWorstQueue(
  input: QueueInput,
  scheduler: Scheduler,
  { cram }: { readonly cram: boolean },
): CardQueue {
  const { cards, isAsked } = input;
  const moment = momentOf(input);
  const { today } = moment;
  const rated: { readonly card: Card; readonly badness: number }[] = [];
  for (const card of cards.values()) {
    if (card.phase === "new" || !isAsked(card)) continue;
    // What it was this morning is not known any more; that it was about due is a fair guess.
    const recall =
      card.lastDay === today
        ? scheduler.settings.desiredRetention
        : scheduler.recall(card.stability, overdueness(card, moment) * card.stability);
    rated.push({ card, badness: WEIGHT_OF_LAPSE * card.lapses + 1 - recall });
  }
  const worst = selectFirst(
    rated,
    WORST_COUNT,
    (a, b) => b.badness - a.badness || compareText(a.card.id, b.card.id),
  ).map(({ card }) => card);
  const left = worst.filter((card) => cram || card.lastDay !== today || isLearning(card));
  return queueOf(left, input);
}

function queueOf(ordered: readonly Card[], input: QueueInput): CardQueue {
  const cards = input.settings.interleaveTags
    ? mixedByTag(ordered, { tagsOf: (symbol) => [symbol, ...input.tagsOf(symbol)] })
    : interleave(ordered, ({ symbol }) => [symbol]);
  const learning = cards.filter(isLearning).length;
  const fresh = cards.filter(({ phase }) => phase === "new").length;
  return {
    cards,
    counts: { due: cards.length - learning - fresh, learning, new: fresh },
    nextAt: undefined,
  };
}
