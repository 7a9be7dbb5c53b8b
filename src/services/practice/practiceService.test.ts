import { describe, expect, it, vi } from "vitest";
import { cardIdOf } from "#core/practice/card.ts";
import { MAX_ATTEMPTS } from "#core/practice/attemptRecord.ts";
import { gradeAttempt } from "#core/grader/gradeAttempt.ts";
import { DEFAULT_WEIGHTS } from "#core/practice/weights.ts";
import { createIndexedDb } from "#testing/openTestDatabase.ts";
import { openTestServices } from "#testing/openTestServices.ts";
import {
  answerTo,
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

describe("a session", () => {
  it("asks what is learnt in its order, and counts an answer at once", async () => {
    const { practice, ids } = await openLearner(["river", "gate", "moon"]);
    expect(practice.queue(TODAY).cards.map(({ symbol }) => symbol)).toEqual(ids);
    expect(practice.queue(TODAY).counts).toEqual({ due: 0, learning: 0, new: 3 });
    const forecast = practice.forecast(firstCard(practice).id)[2];
    const id = await rateNext(practice, 3);
    expect(practice.snapshot().today).toEqual({ reviews: 1, learnt: 1, ms: 5000 });
    expect(practice.queue(TODAY).counts).toEqual({ due: 0, learning: 1, new: 2 });
    expect(practice.queue(TODAY).cards.map(({ symbol }) => symbol)).toEqual(ids.slice(1));
    const card = practice.snapshot().cards.get(id);
    expect(card?.dueAt).toBe((card?.lastAt ?? 0) + (forecast?.afterMs ?? 0));
  });

  it("goes on after a killed tab, and can still take back the last answer", async () => {
    const factory = createIndexedDb();
    const { practice } = await openLearner(["river", "gate"], { factory });
    const before = stateOf(practice);
    const drawing = { ink: line(0), grade: gradeAttempt(line(0), line(0)) };
    const card = await rateNext(practice, 3, { drawing });
    const after = stateOf(practice);
    const next = await (await openTestServices({ factory })).practice();
    expect(stateOf(next)).toEqual(after);
    expect(next.canUndo()).toBe(true);
    expect(await next.countDrawings()).toBe(1);
    expect(await next.undoLast()).toEqual({ ok: true, value: card });
    expect(stateOf(next)).toEqual(before);
    expect(await next.countDrawings()).toBe(0);
    expect(next.canUndo()).toBe(false);
    expect(await next.undoLast()).toEqual({ ok: true, value: undefined });
  });

  it("is taken back whole, step by step, to the byte", async () => {
    const { practice, services } = await openLearner(["river", "gate", "moon"]);
    const states: string[] = [];
    for (const rating of [3, 1, 4, 2, 3, 3] as const) {
      states.push(stateOf(practice));
      await rateNext(practice, rating);
      services.clock.advance(2 * MINUTE_MS);
    }
    for (const state of states.reverse()) {
      services.clock.advance(-2 * MINUTE_MS);
      await practice.undoLast();
      expect(stateOf(practice)).toEqual(state);
    }
    expect(practice.reviews()).toEqual([]);
  });

  it("shares its steps with the undo of everything else", async () => {
    const { practice, services, ids } = await openLearner(["river", "gate"]);
    const card = await rateNext(practice, 3);
    const after = stateOf(practice);
    expect(services.undo.state().undo).toEqual({ type: "reviewed", name: "river" });
    await services.undo.undo();
    expect(practice.reviews()).toEqual([]);
    await services.undo.redo();
    expect(stateOf(practice)).toEqual(after);
    if (ids[1]) await services.symbols.edit(ids[1], { meaning: "way in" });
    expect(await practice.undoLast()).toEqual({ ok: true, value: card });
    expect(services.undo.state()).toMatchObject({
      undo: { type: "symbolEdited" },
      redo: { type: "reviewed" },
    });
  });

  it("belongs to the evening it began in, and new cards come when the day is over", async () => {
    const { practice, services } = await openLearner(["river", "gate", "moon"]);
    await practice.changeSettings({ newPerDay: 1 });
    services.clock.advance(11.9 * HOUR_MS);
    await rateNext(practice, 4);
    services.clock.advance(HOUR_MS);
    expect(practice.snapshot().today).toMatchObject({ reviews: 1, learnt: 1 });
    expect(practice.queue(TODAY).cards).toEqual([]);
    services.clock.advance(4 * HOUR_MS);
    expect(practice.snapshot().today).toEqual({ reviews: 0, learnt: 0, ms: 0 });
    expect(practice.queue(TODAY).counts.new).toBe(1);
    expect(practice.canUndo()).toBe(false);
  });

  it("lets more new cards come today, and takes that back", async () => {
    const { practice, services } = await openLearner(["river", "gate", "moon"]);
    await practice.changeSettings({ newPerDay: 1 });
    await practice.learnMoreToday(1);
    expect(practice.queue(TODAY).counts.new).toBe(2);
    await services.undo.undo();
    expect(practice.queue(TODAY).counts.new).toBe(1);
    await practice.learnMoreToday(2);
    services.clock.advance(DAY_MS);
    expect(practice.queue(TODAY).counts.new).toBe(1);
  });

  it("takes changed settings back, one change after the other, and lets them be changed again", async () => {
    const { practice, services } = await openLearner(["river"]);
    const { newPerDay, faces } = practice.snapshot().settings;
    await practice.changeSettings({ newPerDay: 3 });
    await practice.changeSettings({ faces: "both" });
    expect(services.undo.state().undo).toEqual({ type: "practiceChanged" });
    await services.undo.undo();
    expect(practice.snapshot().settings).toMatchObject({ newPerDay: 3, faces });
    await services.undo.undo();
    expect(practice.snapshot().settings).toMatchObject({ newPerDay, faces });
    await services.undo.redo();
    expect(practice.snapshot().settings).toMatchObject({ newPerDay: 3, faces });
    await practice.changeSettings({ newPerDay: 5 });
    expect(practice.snapshot().settings.newPerDay).toBe(5);
  });

  it("crams without touching the schedule", async () => {
    const { practice } = await openLearner(["river"]);
    const card = firstCard(practice);
    await practice.record(answerTo(card, 1, { cram: true }));
    expect(practice.snapshot().cards.get(card.id)).toEqual({ ...card, n: 1 });
    expect(practice.snapshot().today).toMatchObject({ reviews: 1, learnt: 0 });
    expect(practice.reviews()).toMatchObject([{ isCram: true }]);
  });

  it("asks only what carries a tag, comes from a pack or is the symbol asked for", async () => {
    const { practice, services, ids } = await openLearner(["river", "gate"]);
    const [river, gate] = ids;
    if (!river || !gate) throw new Error("nothing learnt");
    await services.symbols.edit(gate, { tags: ["Ways"] });
    const of = (scope: Parameters<typeof practice.queue>[0]["scope"]) =>
      practice.queue({ scope, cram: true }).cards.map(({ symbol }) => symbol);
    expect(of({ type: "tag", tag: "ways" })).toEqual([gate]);
    expect(of({ type: "symbol", symbol: river })).toEqual([river]);
    expect(of({ type: "worst" })).toEqual([]);
  });
});

describe("what is practised", () => {
  it("is learnt once, in the faces asked for, and left again with its reviews kept", async () => {
    const { practice, services, ids } = await openLearner(["river", "gate"]);
    const [river] = ids;
    if (!river) throw new Error("nothing learnt");
    expect(await practice.learn(ids)).toEqual({ ok: true, value: 0 });
    expect(services.undo.state().undo).toEqual({ type: "learnt", count: 2 });
    await practice.learn([river], ["read"]);
    expect([...practice.snapshot().cards.keys()]).toContain(cardIdOf(river, "read"));
    await rateNext(practice, 3);
    const learnt = stateOf(practice);
    await practice.unlearn([river]);
    expect(practice.snapshot().cards.size).toBe(1);
    expect(practice.reviewsOf(river)).toHaveLength(1);
    await services.undo.undo();
    expect(stateOf(practice)).toEqual(learnt);
  });

  it("waits while it is suspended, and begins anew when it is reset", async () => {
    const { practice, ids } = await openLearner(["river"]);
    const card = await rateNext(practice, 4);
    await practice.suspend(card, true);
    expect(practice.snapshot().suspended).toEqual(new Set([card]));
    expect(practice.queue({ ...TODAY, cram: true }).cards).toEqual([]);
    await practice.suspend(card, false);
    await practice.reset(card);
    expect(practice.snapshot().cards.get(card)).toMatchObject({ phase: "new", n: 1 });
    expect(ids[0] && practice.reviewsOf(ids[0])).toHaveLength(1);
    await rateNext(practice, 3);
    expect(practice.snapshot().cards.get(card)).toMatchObject({ reps: 1, n: 2 });
  });

  it("rests when it keeps slipping, if that is wanted, and undo wakes it", async () => {
    const { practice, services } = await openLearner(["river"]);
    await practice.changeSettings({
      leechLapses: 2,
      suspendLeeches: true,
      maximumIntervalDays: 7,
    });
    const card = await rateNext(practice, 4);
    for (const rating of [1, 4, 4, 1] as const) {
      services.clock.advance(rating === 4 ? HOUR_MS : 40 * DAY_MS);
      await rateNext(practice, rating);
      if (rating === 4) services.clock.advance(40 * DAY_MS);
    }
    expect(practice.snapshot().cards.get(card)).toMatchObject({ isLeech: true, lapses: 2 });
    expect(practice.snapshot().suspended).toEqual(new Set([card]));
    await practice.undoLast();
    expect(practice.snapshot().suspended).toEqual(new Set());
  });

  it("goes with a symbol that is removed, and comes back with it", async () => {
    const { practice, services, ids } = await openLearner(["river", "gate"]);
    const [river] = ids;
    if (!river) throw new Error("nothing learnt");
    await rateNext(practice, 3);
    const before = stateOf(practice);
    await services.symbols.remove(river);
    expect(practice.snapshot().cards.size).toBe(1);
    expect(practice.reviewsOf(river)).toHaveLength(1);
    await services.undo.undo();
    expect(stateOf(practice)).toEqual(before);
  });

  it("is scheduled by the parameters in force, and by those before again", async () => {
    const { practice } = await openLearner(["river"]);
    await rateNext(practice, 4);
    const before = stateOf(practice);
    const weights = DEFAULT_WEIGHTS.map((weight, place) => (place === 3 ? weight * 3 : weight));
    await practice.adoptParameters({ weights, reviews: 400 });
    expect(practice.snapshot().parameters).toEqual({ weights, reviews: 400 });
    expect(stateOf(practice)).not.toEqual(before);
    await practice.adoptParameters(undefined);
    expect(stateOf(practice)).toEqual(before);
  });
});

describe("drawings of practice", () => {
  it("are kept, the last few of each symbol, and forgotten when asked", async () => {
    const { practice, services, ids } = await openLearner(["river"]);
    const [river] = ids;
    if (!river) throw new Error("nothing learnt");
    await practice.changeSettings({ maximumIntervalDays: 7 });
    for (let day = 0; day <= MAX_ATTEMPTS + 1; day++) {
      const ink = line(day);
      await rateNext(practice, 4, { drawing: { ink, grade: gradeAttempt(line(0), ink) } });
      services.clock.advance(40 * DAY_MS);
    }
    const kept = await practice.drawingsOf(river);
    expect(kept.map(({ ink }) => ink)).toEqual(
      Array.from({ length: MAX_ATTEMPTS }, (_, index) => line(index + 2)),
    );
    expect(practice.reviews().map(({ id }) => id)).toEqual(
      expect.arrayContaining(kept.map(({ review }) => review)),
    );
    await services.undo.undo();
    expect((await practice.drawingsOf(river)).map(({ ink }) => ink)[0]).toEqual(line(1));
    expect(await practice.forgetDrawings()).toEqual({ ok: true, value: MAX_ATTEMPTS });
    expect(await practice.countDrawings()).toBe(0);
    await practice.changeSettings({ keepDrawings: false });
    await rateNext(practice, 4, { drawing: { ink: line(1), grade: gradeAttempt([], []) } });
    expect(await practice.countDrawings()).toBe(0);
  });

  it("teach the recogniser when grader and person found them good, drawn unaided", async () => {
    const onGoodDrawing = vi.fn();
    const { practice, ids } = await openLearner(["river", "gate", "moon", "sun"], {
      onGoodDrawing,
    });
    const good = { ink: line(0), grade: gradeAttempt(line(0), line(0)) };
    await rateNext(practice, 3, { drawing: good, hints: 1 });
    await rateNext(practice, 2, { drawing: good });
    await rateNext(practice, 3);
    expect(onGoodDrawing).not.toHaveBeenCalled();
    await rateNext(practice, 3, { drawing: good });
    expect(onGoodDrawing).toHaveBeenCalledExactlyOnceWith(ids[3], good.ink);
  });
});
