import { tallyDay } from "#core/practice/due.ts";
import type { Card } from "#core/practice/card.ts";
import { buildCramQueue, buildWorstQueue } from "#core/practice/freeQueue.ts";
import { buildQueue, type QueueInput } from "#core/practice/queue.ts";
import { moreNewOn } from "#core/practice/settingsRecord.ts";
import { tagField } from "#core/symbols/fields.ts";
import type { Dictionary } from "../dictionary.ts";
import type { Deck } from "./deck.ts";
import type { Queue, Scope, SessionPlan } from "./practiceService.ts";

/** Where and when a person practises. */
export interface Here {
  /** ms since 1970. */
  readonly now: number;
  readonly offsetMinutes: number;
  /** The practice day of now. */
  readonly day: number;
}

/** What a session asks, as things stand. */
export function planQueue(
  plan: SessionPlan,
  { deck, dictionary, here }: QueueSources & { readonly dictionary: Dictionary },
): Queue {
  const input = queueInput({ deck, dictionary, here });
  const { scope, cram } = plan;
  if (scope.type === "worst") return buildWorstQueue(input, deck.scheduler(), { cram });
  const holds = membersOf(scope, dictionary);
  if (cram) return buildCramQueue(input, holds);
  return buildQueue(input, { ...(holds && { holds }), limits: limitsOf(scope) });
}

interface QueueSources {
  readonly deck: Deck;
  readonly dictionary: Pick<Dictionary, "snapshot">;
  readonly here: Here;
}

/** What every queue is derived from. */
export function queueInput({ deck, dictionary, here }: QueueSources): QueueInput {
  const { byId } = dictionary.snapshot();
  return {
    cards: deck.answered,
    newCards: deck.newCards(),
    isAsked: ({ id }) => deck.cards.has(id) && !deck.suspended.has(id),
    settings: deck.settings(),
    now: here.now,
    offsetMinutes: here.offsetMinutes,
    tally: tallyDay(deck.answered.values(), here.day),
    moreNew: moreNewOn(deck.settingsRow(), here.day),
    tagsOf: (symbol) => byId.get(symbol)?.tags ?? [],
  };
}

function limitsOf({ type }: Scope): "day" | "new" | "none" {
  if (type === "today") return "day";
  return type === "symbol" ? "none" : "new";
}

function membersOf(scope: Scope, dictionary: Dictionary): ((card: Card) => boolean) | undefined {
  const { byId } = dictionary.snapshot();
  switch (scope.type) {
    case "today":
    case "worst":
      return undefined;
    case "tag": {
      // As tags are told apart everywhere: by their folded form.
      const field = tagField(scope.tag);
      return ({ symbol }) => byId.get(symbol)?.tags.some((tag) => tagField(tag) === field) ?? false;
    }
    case "pack":
      return ({ symbol }) => byId.get(symbol)?.pack === scope.pack;
    case "symbol":
      return ({ symbol }) => symbol === scope.symbol;
  }
}
