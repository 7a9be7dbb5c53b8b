import { describe, expect, it } from "vitest";
import fc from "fast-check";
import type { Op } from "#core/log/op.ts";
import type { Rating } from "#core/practice/review.ts";
import { ingest } from "#store/ingest.ts";
import { eventually } from "#testing/eventually.ts";
import { createIndexedDb } from "#testing/openTestDatabase.ts";
import { openTestServices, type TestServices } from "#testing/openTestServices.ts";
import {
  answerTo,
  cardsOf,
  DAY_MS,
  firstCard,
  MINUTE_MS,
  openLearner,
  rateNext,
  stateOf,
} from "#testing/practising.ts";

const RUNS = 8;

describe("two tabs", () => {
  it("see each other's answers, and what the other takes back", async () => {
    const factory = createIndexedDb();
    const here = await openLearner(["river", "gate", "moon"], { factory });
    const there = await (await openTestServices({ factory })).practice();
    const before = stateOf(there);
    await rateNext(here.practice, 3);
    await eventually(() => expect(stateOf(there)).toEqual(stateOf(here.practice)));
    expect(stateOf(there)).not.toEqual(before);
    // One device: each of its tabs may take back its last answer.
    expect(there.canUndo()).toBe(true);
    await there.undoLast();
    await eventually(() => expect(stateOf(here.practice)).toEqual(before));
  });

  it("both count when they answer the same card at once", async () => {
    const factory = createIndexedDb();
    const here = await openLearner(["river"], { factory });
    const there = await (await openTestServices({ factory })).practice();
    const answer = answerTo(firstCard(there), 3);
    await Promise.all([here.practice.record(answer), there.record(answer)]);
    await eventually(() => expect(here.practice.reviews()).toHaveLength(2));
    await eventually(() => expect(stateOf(there)).toEqual(stateOf(here.practice)));
    expect(cardsOf(there)).toMatchObject([{ reps: 2 }]);
  });

  it("load everything again after a gap in the journal", async () => {
    const factory = createIndexedDb();
    const here = await openLearner(["river", "gate"], { factory });
    await rateNext(here.practice, 4);
    await here.services.database.changes.add({ ids: null });
    const next = await (await openTestServices({ factory })).practice();
    await here.services.refresh();
    expect(stateOf(here.practice)).toEqual(stateOf(next));
  });
});

describe("several devices", () => {
  it("have the same cards, whatever order their entries arrive in and however often", async () => {
    const logs = await logsOfTwoDevices();
    const all = logs.flat();
    const expected = await cardsFrom([all]);
    expect(expected).toContain('"reps"');
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.nat({ max: all.length }),
        fc.nat({ max: all.length }),
        async (ops, cut, again) => {
          const parts = [ops.slice(0, cut), ops.slice(cut), ops.slice(0, again)];
          expect(await cardsFrom(parts)).toEqual(expected);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it("find nothing new in an export that is read twice", async () => {
    const { services, practice } = await openLearner(["river", "gate"]);
    await rateNext(practice, 3);
    await rateNext(practice, 1);
    await practice.undoLast();
    const text = await services.transfer.exportAll();
    if (!text.ok) throw new Error(text.error.type);
    const other = await openTestServices();
    const there = await other.practice();
    for (const changes of [5, 0]) {
      const preview = await other.transfer.importText(text.value);
      if (!preview.ok) throw new Error(preview.error.type);
      if (changes === 0) expect(preview.value.changes).toBe(0);
      await preview.value.apply();
      expect(stateOf(there)).toEqual(stateOf(practice));
    }
    expect(there.reviews()).toHaveLength(1);
    expect(there.canUndo()).toBe(false);
  });
});

describe("a symbol that moves to another level", () => {
  it("keeps its cards when it becomes this device's own, and when that is undone", async () => {
    const { services, practice, ids } = await openLearner(["river", "gate"]);
    const [river] = ids;
    if (!river) throw new Error("nothing learnt");
    await rateNext(practice, 4);
    const before = stateOf(practice);
    const moved = await services.symbols.setLevel(river, "device");
    if (!moved.ok) throw new Error(moved.error.type);
    const [card] = cardsOf(practice).filter(({ symbol }) => symbol === moved.value);
    expect(card).toMatchObject({ phase: "review", reps: 1 });
    expect(practice.reviewsOf(moved.value)).toMatchObject([{ symbol: moved.value, rating: 4 }]);
    expect(practice.reviews()).toHaveLength(1);
    expect(practice.snapshot().today).toMatchObject({ reviews: 1, learnt: 1 });
    await services.undo.undo();
    expect(stateOf(practice)).toEqual(before);
  });

  it("says its reviews again word for word when it may travel", async () => {
    const { services, practice, ids } = await openLearner(["river"]);
    const [river] = ids;
    if (!river) throw new Error("nothing learnt");
    const moved = await services.symbols.setLevel(river, "device");
    if (!moved.ok) throw new Error(moved.error.type);
    await rateNext(practice, 3);
    services.clock.advance(10 * MINUTE_MS);
    await rateNext(practice, 3);
    await practice.undoLast();
    const facts = await services.database.facts.toArray();
    const sent = (await opsOf(services)).length;
    await services.symbols.setLevel(moved.value, "private");
    const again = (await opsOf(services)).slice(sent);
    expect(again.filter(({ type }) => type === "fact")).toHaveLength(3);
    expect(await services.database.facts.toArray()).toEqual(facts);
    const other = await openTestServices();
    await ingest(other.database, again, other.clock);
    await other.refresh();
    const there = await other.practice();
    expect(cardsOf(there)).toEqual(cardsOf(practice));
    expect(await services.undo.undo()).toMatchObject({ ok: true });
    expect(practice.reviews()).toHaveLength(1);
  });
});

/** Two devices learn the same symbols apart: cards answered on both, an answer taken back, days and clocks apart. */
async function logsOfTwoDevices(): Promise<readonly (readonly Op[])[]> {
  const one = await openLearner(["river", "gate", "moon"]);
  const other = await openTestServices();
  const known = await opsOf(one.services);
  await ingest(other.database, known, other.clock);
  await other.refresh();
  other.clock.advance(-3 * DAY_MS);
  other.clock.travel(540);
  const there = await other.practice();
  const ratings: readonly Rating[] = [3, 1, 4, 3, 2, 3];
  for (const rating of ratings) {
    await rateNext(one.practice, rating);
    await rateNext(there, (5 - rating) as Rating);
    one.services.clock.advance(DAY_MS);
    other.clock.advance(11 * MINUTE_MS);
  }
  await one.practice.undoLast();
  await there.undoLast();
  await there.changeSettings({ desiredRetention: 0.85 });
  return [await opsOf(one.services), (await opsOf(other)).slice(known.length)];
}

/** The state after the parts arrived one after the other, in a running app. */
async function cardsFrom(parts: readonly (readonly Op[])[]): Promise<string> {
  const services = await openTestServices();
  const practice = await services.practice();
  for (const part of parts) {
    await ingest(services.database, part, services.clock);
    await services.refresh();
  }
  services.clock.advance(30 * DAY_MS);
  const text = stateOf(practice);
  services.dispose();
  return text;
}

async function opsOf(services: TestServices): Promise<readonly Op[]> {
  return (await services.database.outbox.toArray()).map(({ op }) => op);
}
