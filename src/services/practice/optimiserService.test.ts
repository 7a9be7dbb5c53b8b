import { afterEach, describe, expect, it, vi } from "vitest";
import { DEFAULT_PARAMETERS } from "#core/practice/parametersRecord.ts";
import type { Review } from "#core/practice/review.ts";
import { DEFAULT_SETTINGS, type Parameters } from "#core/practice/settings.ts";
import { DEFAULT_WEIGHTS } from "#core/practice/weights.ts";
import { ok } from "#core/shared/result.ts";
import { createFakeClock, NOON_MS } from "#testing/fakeClock.ts";
import { inventLearner } from "#testing/inventLearner.ts";
import { makeReview } from "#testing/practiceHistory.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { createOptimiserWorkers } from "#testing/optimiserPort.ts";
import { createOptimiserService, isBetter } from "./optimiserService.ts";

const DAY_MS = 86_400_000;
const WEAK = DEFAULT_WEIGHTS.with(0, 0.15).with(1, 0.5).with(2, 1.1).with(3, 3).with(8, 1.3);

/** A learner's reviews, whom the published weights fit badly unless told otherwise. */
function inventReviews(truth: readonly number[] = WEAK, cards = 40): Review[] {
  const random = seededRandom(9);
  const input = { truth, schedule: DEFAULT_WEIGHTS, cards, days: 200, random };
  return inventLearner(input)
    .flatMap((history, card) =>
      history.map(({ rating, at }, place) =>
        makeReview({ symbol: `symbol${card}`, rating, at, n: place + 1 }),
      ),
    )
    .sort((a, b) => a.at - b.at);
}

const USUAL = inventReviews(DEFAULT_WEIGHTS, 40);
const FORGETFUL = inventReviews();

function open(reviews: readonly Review[]) {
  const clock = createFakeClock((reviews.at(-1)?.at ?? NOON_MS) + DAY_MS);
  const workers = createOptimiserWorkers();
  const tried = { fitTriedAt: 0 };
  const known = { reviews, adopted: new Array<Parameters>() };
  const optimiser = createOptimiserService({
    practice: {
      snapshot: () => ({
        ...{ ready: true, version: 1, settings: DEFAULT_SETTINGS, cards: new Map() },
        parameters: known.adopted.at(-1) ?? DEFAULT_PARAMETERS,
        ...{ suspended: new Set(), today: { reviews: 0, learnt: 0, ms: 0 } },
      }),
      reviews: () => known.reviews,
      adoptParameters: (parameters) => {
        known.adopted.push(parameters ?? DEFAULT_PARAMETERS);
        return Promise.resolve(ok(undefined));
      },
    },
    preferences: {
      current: () => ({
        ...{ theme: "system", language: "en", leftHanded: false, tapAction: "open" },
        ...{ singleKeys: true, haptics: true, recentCommands: [] },
        ...{ strictness: "balanced", fitTriedAt: tried.fitTriedAt },
        ...{ lockAfterMs: 0, lockOnHide: false },
      }),
      change: (changes) => void Object.assign(tried, changes),
    },
    clock,
    spawn: workers.spawn,
  });
  const settled = () =>
    new Promise<void>((resolve) => {
      const stop = optimiser.subscribe(() => {
        if (optimiser.state().type === "working") return;
        stop();
        resolve();
      });
    });
  return { optimiser, known, workers, clock, settled };
}

afterEach(() => vi.useRealTimers());

describe("fitting the schedule", () => {
  it("tells how far it is, waits for a yes, and puts what came out in force", async () => {
    const { optimiser, known, workers, clock, settled } = open(FORGETFUL);
    const told: number[] = [];
    optimiser.subscribe(() => {
      const state = optimiser.state();
      if (state.type === "working") told.push(state.done);
    });
    optimiser.start();
    expect(workers.running()).toBe(1);
    await settled();
    expect(told.length).toBeGreaterThan(20);
    const state = optimiser.state();
    if (state.type !== "done" || state.fit.type !== "Fitted") throw new Error(state.type);
    expect(isBetter(state.fit)).toBe(true);
    expect([workers.running(), known.adopted]).toEqual([0, []]);

    await optimiser.adopt();
    expect(optimiser.state()).toEqual({ type: "idle" });
    const { weights, reviews, lossBefore, lossAfter } = state.fit;
    const fittedAt = clock.nowMs();
    expect(known.adopted).toEqual([{ weights, reviews, lossBefore, lossAfter, fittedAt }]);
  });

  it("ends the worker when it is cancelled, and nothing comes of it", async () => {
    const { optimiser, known, workers } = open(FORGETFUL);
    optimiser.start();
    optimiser.cancel();
    expect([optimiser.state().type, workers.running()]).toEqual(["idle", 0]);
    await optimiser.adopt();
    expect([optimiser.state().type, known.adopted]).toEqual(["idle", []]);
  });

  it("says how many reviews it takes where there are too few", async () => {
    const { optimiser, settled } = open(inventReviews(WEAK, 3));
    optimiser.start();
    await settled();
    expect(optimiser.state()).toMatchObject({ type: "done", fit: { type: "TooFew", needed: 64 } });
  });

  it("gives up a worker that says nothing, and can be asked again", () => {
    vi.useFakeTimers();
    const { optimiser, workers } = open(FORGETFUL);
    workers.fallSilent();
    optimiser.start();
    vi.advanceTimersByTime(60_000);
    expect([optimiser.state().type, workers.running()]).toEqual(["failed", 0]);
    optimiser.start();
    expect(optimiser.state().type).toBe("working");
  });

  it("goes back to the parameters before", async () => {
    const { optimiser, known, settled } = open(FORGETFUL);
    optimiser.start();
    await settled();
    await optimiser.adopt();
    await optimiser.revert();
    expect(known.adopted.at(-1)).toEqual(DEFAULT_PARAMETERS);
  });
});

describe("fitting after a session", () => {
  it("waits for four hundred reviews the first time, then for two hundred new ones and a month", async () => {
    const all = FORGETFUL;
    const { optimiser, known, clock } = open(all);
    known.reviews = all.slice(0, 399);
    expect(optimiser.isDue()).toBe(false);
    known.reviews = all.slice(0, 400);
    clock.set((known.reviews.at(-1)?.at ?? 0) + 1);
    expect(optimiser.isDue()).toBe(true);
    await optimiser.fitIfDue();
    expect(optimiser.isDue()).toBe(false);

    const later = (count: number) =>
      Array.from({ length: count }, (_, place) =>
        makeReview({ symbol: "rain", at: clock.nowMs() + place + 1, n: place + 1 }),
      );
    known.reviews = [...known.reviews, ...later(200)];
    expect(optimiser.isDue()).toBe(false);
    clock.advance(31 * DAY_MS);
    expect(optimiser.isDue()).toBe(true);
  });

  it("quietly puts better weights in force", async () => {
    const { optimiser, known, workers } = open(FORGETFUL);
    expect(await optimiser.fitIfDue()).toBe(true);
    expect(known.adopted).toHaveLength(1);
    expect([optimiser.state().type, workers.running()]).toEqual(["idle", 0]);
    expect(await optimiser.fitIfDue()).toBe(false);
  });

  it("leaves weights in force that are no worse, and does not try again at once", async () => {
    const { optimiser, known } = open(USUAL);
    expect(await optimiser.fitIfDue()).toBe(false);
    expect(known.adopted).toEqual([]);
    expect(optimiser.isDue()).toBe(false);
  });

  it("leaves a fit alone that the person asked for", async () => {
    const { optimiser, known, settled } = open(FORGETFUL);
    optimiser.start();
    expect(await optimiser.fitIfDue()).toBe(false);
    await settled();
    expect([optimiser.state().type, known.adopted]).toEqual(["done", []]);
  });

  it("is over when somebody cancels it", async () => {
    const { optimiser, workers } = open(FORGETFUL);
    const outcome = optimiser.fitIfDue();
    optimiser.cancel();
    expect(await outcome).toBe(false);
    expect(workers.running()).toBe(0);
  });
});
