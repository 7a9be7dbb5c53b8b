import { describe, expect, it } from "vitest";
import { makeStamp } from "#core/log/hlc.ts";
import { type FactRow, VOID_KIND } from "#core/log/op.ts";
import { cardIdOf } from "#core/practice/card.ts";
import type { DeviceId, FactId, OpId, RecordId, SymbolId } from "#core/shared/ids.ts";
import { createDeck } from "./deck.ts";

const SYMBOLS = 10_000;
const REVIEWS = 100_000;
const MINUTE_MS = 60_000;

describe("the deck", () => {
  it("replays a hundred thousand reviews of ten thousand cards, whatever order they came in", async () => {
    const facts = Array.from({ length: REVIEWS }, (_, index) => reviewFact(index));
    const deck = createDeck(() => true);
    deck.fill(studies(), facts.toReversed());
    await deck.replay();
    expect(deck.cards.size).toBe(SYMBOLS);
    expect(deck.cards.get(cardIdOf(symbolAt(7), "draw"))).toMatchObject({ reps: 10, n: 10 });
    expect(deck.reviewsOf({ symbol: symbolAt(7), face: "draw" })).toHaveLength(10);
  });

  it("is as before when a review is taken back, and as after when that is taken back", async () => {
    const deck = createDeck(() => true);
    const card = () => deck.cards.get(cardIdOf(symbolAt(0), "draw"));
    await deck.take(studies().slice(0, 1), [reviewFact(0)]);
    const before = card();
    const [review, undo, redo] = [reviewFact(SYMBOLS), voidOf(SYMBOLS, 1), voidOf(-1, 2)];
    await deck.take([], [review]);
    const after = card();
    await deck.take([], [undo]);
    expect(card()).toEqual(before);
    await deck.take([], [redo]);
    expect(card()).toEqual(after);
    const other = createDeck(() => true);
    for (const fact of [redo, undo, review, reviewFact(0), undo]) await other.take([], [fact]);
    await other.take(studies().slice(0, 1), []);
    expect(other.cards).toEqual(deck.cards);
  });

  it("takes no notice of a void that is older than what it names", async () => {
    const deck = createDeck(() => true);
    await deck.take(studies().slice(0, 1), [
      reviewFact(0),
      { ...voidOf(0, 1), s: makeStamp(1, 0) },
    ]);
    expect(deck.reviewsOf({ symbol: symbolAt(0), face: "draw" })).toHaveLength(1);
  });
});

function symbolAt(index: number): SymbolId {
  return `symbol ${index}` as SymbolId;
}

function studies() {
  return Array.from({ length: SYMBOLS }, (_, index) => ({
    id: `study.${symbolAt(index)}` as RecordId,
    kind: "study",
    fields: {
      draw: { v: index + 1, s: makeStamp(1, 0), d: "d" as DeviceId, o: `o${index}` as OpId },
    },
  }));
}

function reviewFact(index: number): FactRow {
  const at = 1.7e12 + index * 10 * MINUTE_MS;
  const n = Math.floor(index / SYMBOLS) + 1;
  const body = { symbol: symbolAt(index % SYMBOLS), face: "draw", mode: "draw", rating: 3, n };
  return {
    ...{ id: `review ${index}` as FactId, kind: "review", s: makeStamp(at, 0) },
    ...{ d: "d" as DeviceId, o: `op ${index}` as OpId, body: { ...body, at, offset: 0, ms: 4000 } },
  };
}

/** A void of a review, or with −1 of the first void. */
function voidOf(index: number, order: number): FactRow {
  return {
    ...{ id: `void ${order}` as FactId, kind: VOID_KIND, s: makeStamp(2e12, order) },
    ...{ d: "d" as DeviceId, o: `void op ${order}` as OpId },
    body: { voids: index === -1 ? "void 1" : `review ${index}` },
  };
}
