import { describe, expect, it } from "vitest";
import type { Rating } from "#core/practice/review.ts";
import type { SymbolId } from "#core/shared/ids.ts";
import { createIndexedDb } from "#testing/openTestDatabase.ts";
import { openTestServices, type TestServices } from "#testing/openTestServices.ts";
import { line } from "#testing/testPack.ts";
import type { PracticeService } from "./practiceService.ts";

const TODAY = { scope: { type: "today" }, cram: false } as const;

describe("practice", () => {
  it("asks what is learnt in its order, and counts an answer at once", async () => {
    const { practice, ids } = await learning(["river", "gate", "moon"]);
    expect(practice.queue(TODAY).cards.map(({ symbol }) => symbol)).toEqual(ids);
    expect(practice.queue(TODAY).counts).toEqual({ due: 0, learning: 0, new: 3 });
    await answer(practice, 3);
    expect(practice.snapshot().today).toMatchObject({ reviews: 1, learnt: 1 });
    expect(practice.queue(TODAY).counts).toEqual({ due: 0, learning: 1, new: 2 });
    expect(practice.queue(TODAY).cards.map(({ symbol }) => symbol)).toEqual(ids.slice(1));
  });

  it("goes on after a killed tab, and can still take back the last answer", async () => {
    const factory = createIndexedDb();
    const { practice } = await learning(["river", "gate"], { factory });
    const before = stateOf(practice);
    const card = await answer(practice, 3);
    const after = stateOf(practice);
    const next = await (await openTestServices({ factory })).practice();
    expect(stateOf(next)).toEqual(after);
    expect(next.canUndo()).toBe(true);
    expect(await next.undoLast()).toEqual({ ok: true, value: card });
    expect(stateOf(next)).toEqual(before);
    expect(next.canUndo()).toBe(false);
  });

  it("takes back a whole session, step by step, to the byte", async () => {
    const { practice, services } = await learning(["river", "gate", "moon"]);
    const states = [stateOf(practice)];
    for (const rating of [3, 1, 4, 2, 3, 3] as const) {
      await answer(practice, rating);
      states.push(stateOf(practice));
      services.clock.advance(2 * 60_000);
      states.push(stateOf(practice));
    }
    for (let step = 0; step < 6; step++) {
      states.pop();
      services.clock.advance(-2 * 60_000);
      expect(stateOf(practice)).toEqual(states.pop());
      await practice.undoLast();
    }
    expect(stateOf(practice)).toEqual(states.pop());
    expect(practice.reviews()).toEqual([]);
  });
});

interface Learning {
  readonly services: TestServices;
  readonly practice: PracticeService;
  readonly ids: readonly SymbolId[];
}

/** A person with these symbols, learning all of them. */
async function learning(
  names: readonly string[],
  options: Parameters<typeof openTestServices>[0] = {},
): Promise<Learning> {
  const services = await openTestServices(options);
  const drafts = names.map((name, index) => ({ name, ink: line(index) }));
  const saved = await services.symbols.saveList(drafts);
  if (!saved.ok) throw new Error(saved.error.type);
  const practice = await services.practice();
  await practice.learn(saved.value);
  return { services, practice, ids: saved.value };
}

/** Answers the first card of today. */
async function answer(practice: PracticeService, rating: Rating) {
  const [card] = practice.queue(TODAY).cards;
  if (!card) throw new Error("nothing to ask");
  const recorded = await practice.record({
    ...{ card: card.id, mode: card.face, rating, durationMs: 5000 },
    ...{ hints: 0, misses: 0, cram: false },
  });
  if (!recorded.ok) throw new Error(recorded.error.type);
  return card.id;
}

/** All that undoing must bring back, as text. */
function stateOf(practice: PracticeService): string {
  const { cards, suspended, today } = practice.snapshot();
  const sorted = [...cards].sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([sorted, [...suspended].sort(), today, practice.queue(TODAY)]);
}
