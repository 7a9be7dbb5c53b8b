import { describe, expect, it } from "vitest";
import { NOON_MS } from "#testing/fakeClock.ts";
import { makeCard } from "#testing/practiceHistory.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import { type Card, cardIdOf } from "./card.ts";
import { tallyDay } from "./due.ts";
import { buildCramQueue, buildWorstQueue, WORST_COUNT } from "./freeQueue.ts";
import { DAY_MS, MINUTE_MS, practiceDay } from "./practiceDay.ts";
import { buildQueue, type DueScope, type QueueInput } from "./queue.ts";
import { newCard } from "./replay.ts";
import { createScheduler } from "./scheduler.ts";
import { DEFAULT_SETTINGS, type PracticeSettings } from "./settings.ts";
import { DEFAULT_WEIGHTS } from "./weights.ts";

const TODAY = practiceDay(NOON_MS, 0, DEFAULT_SETTINGS.rolloverHour);
const scheduler = createScheduler(DEFAULT_SETTINGS, { weights: DEFAULT_WEIGHTS });

interface Given extends Partial<Omit<QueueInput, "cards" | "settings">> {
  readonly settings?: Partial<PracticeSettings>;
}

function inputOf(cards: readonly Card[], given: Given = {}): QueueInput {
  return {
    newCards: [],
    isAsked: () => true,
    now: NOON_MS,
    offsetMinutes: 0,
    tally: { reviews: 0, learnt: 0 },
    moreNew: 0,
    tagsOf: () => [],
    ...given,
    cards: new Map(cards.map((card) => [card.id, card])),
    settings: { ...DEFAULT_SETTINGS, ...given.settings },
  };
}

/** Names of what is asked, reading cards with a question mark. */
function asked(cards: readonly Card[], given: Given = {}, scope?: DueScope): readonly string[] {
  return namesOf(buildQueue(inputOf(cards, given), scope).cards);
}

function namesOf(cards: readonly Card[]): readonly string[] {
  return cards.map(({ symbol, face }) => (face === "read" ? `${symbol}?` : symbol));
}

/** Learnt, and due for so many days; the longer, the less likely recalled. */
function due(symbol: string, days = 0, changes: Partial<Card> = {}): Card {
  const lastDay = TODAY - 10 - days;
  const lastAt = NOON_MS - (10 + days) * DAY_MS;
  return makeCard({ symbol, dueDay: TODAY - days, lastDay, lastAt, ...changes });
}

/** Being learnt, with so many minutes to go. */
function learning(symbol: string, minutes: number, changes: Partial<Card> = {}): Card {
  const dueAt = NOON_MS + minutes * MINUTE_MS;
  const lastAt = NOON_MS - 5 * MINUTE_MS;
  const now = { lastAt, lastDay: TODAY, dueDay: TODAY, learntDay: TODAY };
  return makeCard({ symbol, phase: "learning", dueAt, ...now, ...changes });
}

function fresh(...names: readonly string[]): readonly Card[] {
  return names.map((name) =>
    name.endsWith("?")
      ? newCard(name.slice(0, -1) as SymbolId, "read")
      : newCard(name as SymbolId, "draw"),
  );
}

describe("the queue of today", () => {
  it("asks what is being learnt, then what is due, then what is new", () => {
    const cards = [due("sun", 1), learning("moon", -1), due("star", 4), learning("rain", -3)];
    const given = { newCards: fresh("wind", "snow") };
    expect(asked(cards, given)).toEqual(["rain", "moon", "star", "sun", "wind", "snow"]);
    expect(buildQueue(inputOf(cards, given)).counts).toEqual({ due: 2, learning: 2, new: 2 });
  });

  it("begins with what is least likely recalled", () => {
    const cards = [
      due("long", 30, { stability: 400 }),
      due("short", 2, { stability: 3 }),
      due("b"),
      due("a"),
    ];
    expect(asked(cards)).toEqual(["short", "a", "b", "long"]);
    expect(asked(cards.toReversed())).toEqual(["short", "a", "b", "long"]);
  });

  it("leaves alone what is due tomorrow", () => {
    const cards = [due("sun", -1), due("moon")];
    expect(asked(cards)).toEqual(["moon"]);
    expect(asked(cards, { now: NOON_MS + DAY_MS })).toEqual(["moon", "sun"]);
  });

  it("goes on past midnight until the day rolls over", () => {
    const cards = [due("sun", -1)];
    const midnight = Date.UTC(2026, 10, 2);
    expect(asked(cards, { now: midnight + 3 * 60 * MINUTE_MS })).toEqual([]);
    expect(asked(cards, { now: midnight + 4 * 60 * MINUTE_MS })).toEqual(["sun"]);
    expect(asked(cards, { now: midnight, settings: { rolloverHour: 0 } })).toEqual(["sun"]);
  });

  it("goes by the clock of the place where the person is", () => {
    const cards = [due("sun", -1)];
    const evening = Date.UTC(2026, 10, 1, 20);
    expect(asked(cards, { now: evening })).toEqual([]);
    expect(asked(cards, { now: evening, offsetMinutes: 540 })).toEqual(["sun"]);
  });

  it("holds to the day's limits, whatever was done already", () => {
    const cards = ["a", "b", "c", "d"].map((symbol, days) => due(symbol, days));
    const settings = { reviewsPerDay: 3, newPerDay: 2 };
    const newCards = fresh("v", "w", "x", "y");
    expect(asked(cards, { settings, newCards })).toEqual(["d", "c", "b", "v", "w"]);
    const tally = { reviews: 2, learnt: 1 };
    expect(asked(cards, { settings, newCards, tally })).toEqual(["d", "v"]);
    const done = { reviews: 9, learnt: 9 };
    expect(asked(cards, { settings, newCards, tally: done })).toEqual([]);
  });

  it("lets more new ones come when more were asked for", () => {
    const given = { newCards: fresh("v", "w", "x", "y"), tally: { reviews: 0, learnt: 10 } };
    expect(asked([], given)).toEqual([]);
    expect(asked([], { ...given, moreNew: 3 })).toEqual(["v", "w", "x"]);
  });

  it("does not ask what is suspended, deleted or out of practice", () => {
    const cards = [due("sun"), learning("moon", -1), due("star")];
    const isAsked = ({ symbol }: Card) => symbol === "star" || symbol === "wind";
    expect(asked(cards, { isAsked, newCards: fresh("snow", "wind") })).toEqual(["star", "wind"]);
  });

  it("asks at once what a clock far ahead put off for years", () => {
    const ahead = { lastAt: NOON_MS + 400 * DAY_MS, lastDay: TODAY + 400, dueDay: TODAY + 900 };
    expect(asked([due("moon", 3), due("sun", 0, ahead)])).toEqual(["sun", "moon"]);
    const learnt = learning("star", 500_000, { lastAt: ahead.lastAt });
    expect(asked([learnt])).toEqual(["star"]);
  });
});

describe("cards in learning", () => {
  it("come early when nothing else is left, and not otherwise", () => {
    const cards = [learning("sun", 15), learning("moon", 12), learning("star", 45)];
    expect(asked(cards)).toEqual(["moon", "sun"]);
    expect(asked([...cards, due("rain")])).toEqual(["rain"]);
  });

  it("say when the next one comes", () => {
    const cards = [learning("sun", 15), learning("star", 45)];
    expect(buildQueue(inputOf(cards)).nextAt).toBe(NOON_MS + 45 * MINUTE_MS);
    const busy = buildQueue(inputOf([...cards, due("rain")]));
    expect(busy.nextAt).toBe(NOON_MS + 15 * MINUTE_MS);
    expect(busy.counts).toEqual({ due: 1, learning: 2, new: 0 });
    expect(buildQueue(inputOf([due("rain")])).nextAt).toBeUndefined();
  });
});

describe("the two faces of a symbol", () => {
  it("are not asked on the same day", () => {
    const cards = [due("sun", 1), due("sun", 5, { face: "read" }), due("moon")];
    expect(asked(cards)).toEqual(["sun?", "moon"]);
    const drawnToday = makeCard({ symbol: "sun", lastDay: TODAY, dueDay: TODAY + 9 });
    expect(asked([drawnToday, due("sun", 5, { face: "read" })])).toEqual([]);
  });

  it("are asked when the other one is not asked at all, unless it was today", () => {
    const cards = [due("sun", 1, { face: "read" }), due("sun", 5)];
    const isAsked = ({ face }: Card) => face === "read";
    expect(asked(cards, { isAsked })).toEqual(["sun?"]);
  });

  it("are both asked while they are being learnt", () => {
    const cards = [learning("sun", -1), learning("sun", -2, { face: "read" })];
    expect(asked(cards)).toEqual(["sun?", "sun"]);
    expect(asked([learning("sun", -1), due("sun", 3, { face: "read" })])).toEqual(["sun"]);
  });

  it("begin on different days", () => {
    const newCards = fresh("sun", "sun?", "moon?", "moon", "star?");
    expect(asked([due("star")], { newCards })).toEqual(["star", "sun", "moon?"]);
  });

  it("are both there for whoever asks for that very symbol", () => {
    const cards = [due("sun", 1), due("sun", 5, { face: "read" }), due("moon")];
    const scope: DueScope = { holds: ({ symbol }) => symbol === "sun", limits: "none" };
    expect(asked(cards, { tally: { reviews: 999, learnt: 99 } }, scope)).toEqual(["sun?", "sun"]);
  });
});

describe("a part of the cards", () => {
  const cards = [due("sun"), due("moon"), learning("rain", -1), due("later", -3)];
  const scope: DueScope = { holds: ({ symbol }) => symbol !== "moon", limits: "new" };

  it("is asked without the day's limit of reviews, new ones with theirs", () => {
    const given = { tally: { reviews: 999, learnt: 9 }, newCards: fresh("x", "y") };
    expect(asked(cards, given, scope)).toEqual(["rain", "sun", "x"]);
  });

  it("can be crammed, due or not", () => {
    const input = inputOf(cards, {
      newCards: fresh("x", "moon"),
      tally: { reviews: 9, learnt: 99 },
    });
    const queue = buildCramQueue(input, scope.holds);
    expect(namesOf(queue.cards)).toEqual(["sun", "later", "rain", "x"]);
    expect(queue.counts).toEqual({ due: 2, learning: 1, new: 1 });
  });

  it("is mixed by tag where that is wanted", () => {
    const tags: Record<string, string[]> = { a: ["sky"], b: ["sky"], c: ["sea"], d: ["sea"] };
    const many = ["a", "b", "c", "d"].map((symbol) => due(symbol));
    const given = { tagsOf: (symbol: SymbolId) => tags[symbol] ?? [] };
    expect(asked(many, given)).toEqual(["a", "b", "c", "d"]);
    const mixed = { ...given, settings: { interleaveTags: true } };
    expect(asked(many, mixed)).toEqual(["a", "c", "b", "d"]);
    const same = { ...mixed, tagsOf: () => ["all"] };
    expect(asked(many, same)).toEqual(["a", "b", "c", "d"]);
  });
});

describe("the worst cards", () => {
  it("are those with the most lapses and the least chance of recall", () => {
    const cards = [
      due("fine", -9),
      due("lapsed", -9, { lapses: 6 }),
      due("forgotten", 5000),
      learning("tender", 4, { lapses: 1 }),
    ];
    const queue = buildWorstQueue(inputOf(cards), scheduler, { cram: false });
    expect(namesOf(queue.cards)).toEqual(["lapsed", "forgotten", "tender", "fine"]);
  });

  it("come to an end: what was answered keeps its place and is not asked again", () => {
    const cards = Array.from({ length: 40 }, (_, index) =>
      due(`s${String(index).padStart(2, "0")}`, 0, { lapses: index }),
    );
    const first = buildWorstQueue(inputOf(cards), scheduler, { cram: false }).cards;
    expect(first).toHaveLength(WORST_COUNT);
    const answered = new Set(first.slice(0, 15).map(({ id }) => id));
    const later = cards.map((card) =>
      answered.has(card.id) ? { ...card, lastDay: TODAY, lastAt: NOON_MS } : card,
    );
    const left = buildWorstQueue(inputOf(later), scheduler, { cram: false }).cards;
    expect(left).toHaveLength(WORST_COUNT - 15);
    expect(buildWorstQueue(inputOf(later), scheduler, { cram: true }).cards).toHaveLength(20);
  });
});

describe("the tally of a day", () => {
  it("counts each card once, new ones apart", () => {
    const cards = [
      makeCard({ symbol: "a", lastDay: TODAY, learntDay: TODAY, reps: 4 }),
      makeCard({ symbol: "b", lastDay: TODAY, learntDay: TODAY - 3, reps: 9 }),
      makeCard({ symbol: "c", lastDay: TODAY - 1, learntDay: TODAY - 3 }),
      { ...newCard("d" as SymbolId, "draw"), n: 3 },
    ];
    expect(tallyDay(cards, TODAY)).toEqual({ reviews: 1, learnt: 1 });
    expect(tallyDay(cards, 0)).toEqual({ reviews: 0, learnt: 0 });
  });
});

it("asks for ten thousand cards what it would ask after sorting them all", () => {
  const cards = Array.from({ length: 10_000 }, (_, index) =>
    due(`s${index}`, (index * 7919) % 301, { stability: 1 + ((index * 104_729) % 997) }),
  );
  const all = buildQueue(inputOf(cards, { settings: { reviewsPerDay: 9999 } })).cards;
  const some = buildQueue(inputOf(cards)).cards;
  expect(some).toEqual(all.slice(0, 200));
  expect(new Set(all.map(({ id }) => id)).size).toBe(9999);
  expect(some.every(({ id, symbol }) => id === cardIdOf(symbol, "draw"))).toBe(true);
});
