import { describe, expect, it, vi } from "vitest";
import { err } from "#core/shared/result.ts";
import { makeStamp } from "#core/log/hlc.ts";
import type { FactRow } from "#core/log/op.ts";
import type { DeviceId, FactId, OpId } from "#core/shared/ids.ts";
import { createIndexedDb } from "#testing/openTestDatabase.ts";
import { openTestServices, type TestServices } from "#testing/openTestServices.ts";
import {
  answerTo,
  cardsOf,
  DAY_MS,
  firstCard,
  HOUR_MS,
  MINUTE_MS,
  openLearner,
  rateNext,
  stateOf,
  TODAY,
} from "#testing/practising.ts";
import { line } from "#testing/testPack.ts";
import { gradeAttempt } from "#core/grader/gradeAttempt.ts";

const YEAR_MS = 365 * DAY_MS;

/** Several pages of the store; a hundred thousand are the deck's (deck.test.ts) and the benchmark's. */
const REVIEWS = 4500;
const SYMBOLS = 45;

describe("a wrong clock", () => {
  it("years ahead for one answer does not put the card away for years", async () => {
    const { services, practice } = await openLearner(["river"]);
    services.clock.advance(9 * YEAR_MS);
    const card = await rateNext(practice, 4);
    services.clock.advance(-9 * YEAR_MS);
    expect(practice.queue(TODAY).cards.map(({ id }) => id)).toEqual([card]);
    await rateNext(practice, 3);
    expect(cardsOf(practice)).toMatchObject([{ reps: 2, n: 2 }]);
    expect(practice.queue(TODAY).cards).toEqual([]);
    expect(practice.reviews().map(({ rating }) => rating)).toEqual([4, 3]);
  });

  it("years behind counts no time as passed, and later answers count on from there", async () => {
    const { services, practice } = await openLearner(["river"]);
    await rateNext(practice, 4);
    services.clock.advance(20 * DAY_MS);
    services.clock.advance(-9 * YEAR_MS);
    await practice.record(answerTo(cardsOf(practice)[0] ?? firstCard(practice), 3));
    const [behind] = cardsOf(practice);
    expect(behind).toMatchObject({ reps: 2, lapses: 0, phase: "review" });
    services.clock.advance(9 * YEAR_MS);
    expect(practice.queue(TODAY).counts.due).toBe(1);
  });

  it("in another zone belongs to the day it is there", async () => {
    const { services, practice } = await openLearner(["river", "gate"]);
    await practice.changeSettings({ newPerDay: 1 });
    await rateNext(practice, 4);
    expect(practice.queue(TODAY).cards).toEqual([]);
    services.clock.travel(13 * 60);
    services.clock.advance(4 * HOUR_MS);
    expect(practice.queue(TODAY).counts.new).toBe(1);
  });
});

describe("a full disk", () => {
  it("is answered as an error, and nothing is written or lost", async () => {
    const { services, practice } = await openLearner(["river"]);
    const before = stateOf(practice);
    const drawing = { ink: line(0), grade: gradeAttempt(line(0), line(0)) };
    const answer = answerTo(firstCard(practice), 3, { drawing });
    const mend = fillDisk(services);
    expect(await practice.record(answer)).toEqual(err({ type: "StorageFull" }));
    expect(stateOf(practice)).toEqual(before);
    expect(services.undo.state().undo).toEqual({ type: "learnt", count: 1 });
    mend();
    expect((await practice.record(answer)).ok).toBe(true);
    const after = stateOf(practice);
    const again = fillDisk(services);
    expect(await practice.undoLast()).toEqual(err({ type: "StorageFull" }));
    expect(stateOf(practice)).toEqual(after);
    again();
    await practice.undoLast();
    expect(stateOf(practice)).toEqual(before);
  });
});

describe("a long history", () => {
  it("is read whole, page after page, with what is damaged left out", async () => {
    const factory = createIndexedDb();
    const names = Array.from({ length: SYMBOLS }, (_, index) => `symbol ${index}`);
    const { services, ids } = await openLearner(names, { factory });
    const facts = Array.from({ length: REVIEWS }, (_, index) => {
      const symbol = ids[index % SYMBOLS] ?? "";
      return reviewFact(index, { symbol, n: Math.floor(index / SYMBOLS) + 1 });
    });
    await services.database.facts.bulkAdd([
      ...facts,
      reviewFact(REVIEWS, { symbol: 7, n: "many" }),
      { ...reviewFact(REVIEWS + 1, {}), body: {} },
    ]);
    const practice = await (await openTestServices({ factory })).practice();
    expect(practice.reviews()).toHaveLength(REVIEWS);
    expect(cardsOf(practice)).toHaveLength(SYMBOLS);
    expect(cardsOf(practice).every(({ n, reps }) => n === 100 && reps === 100)).toBe(true);
    const [card] = cardsOf(practice);
    if (card) await practice.record(answerTo(card, 3));
    expect(practice.reviews()).toHaveLength(REVIEWS + 1);
  });
});

function reviewFact(index: number, body: FactRow["body"]): FactRow {
  const at = 1.7e12 + index * 10 * MINUTE_MS;
  return {
    id: `review ${String(index).padStart(6, "0")}` as FactId,
    kind: "review",
    body: { face: "draw", mode: "draw", rating: 3, at, offset: 0, ms: 4000, ...body },
    s: makeStamp(at, 0),
    d: "another" as DeviceId,
    o: `op ${index}` as OpId,
  };
}

/** Lets every write to the outbox fail until told otherwise. */
function fillDisk(services: TestServices): () => void {
  const store = services.database.backendDB().transaction("outbox").objectStore("outbox");
  const full = vi.spyOn(Object.getPrototypeOf(store) as IDBObjectStore, "add");
  full.mockImplementation(() => {
    throw new DOMException("No space", "QuotaExceededError");
  });
  return () => full.mockRestore();
}
