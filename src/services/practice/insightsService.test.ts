import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Card, CardId } from "#core/practice/card.ts";
import type { Review } from "#core/practice/review.ts";
import { DEFAULT_SETTINGS } from "#core/practice/settings.ts";
import { ok } from "#core/shared/result.ts";
import { createFakeClock } from "#testing/fakeClock.ts";
import { createInsightsPort } from "#testing/insightsPort.ts";
import { inventHistory, makeReview } from "#testing/practiceHistory.ts";
import { createInsightsService, type InsightsPort } from "./insightsService.ts";

/** Practice as far as insights look at it; `add` is what a rating does. */
function practiceOf(reviews: readonly Review[], cards: ReadonlyMap<CardId, Card> = new Map()) {
  let version = 1;
  let present = reviews;
  const listeners = new Set<() => void>();
  return {
    start: () => Promise.resolve(ok(undefined)),
    snapshot: () => ({
      ...{ ready: true, version, settings: DEFAULT_SETTINGS, parameters: { weights: [] } },
      ...{ cards, suspended: new Set<CardId>(), today: { reviews: 0, learnt: 0, ms: 0 } },
    }),
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    reviews: () => present,
    add: (review: Review) => {
      version++;
      present = [...present, review];
      for (const listener of listeners) listener();
    },
    listeners,
  };
}

function open(practice: ReturnType<typeof practiceOf>, spawn: () => InsightsPort) {
  const clock = createFakeClock();
  return { clock, service: createInsightsService({ practice, clock, spawn }) };
}

/** A worker's thread that says nothing, or breaks. */
function silentPort(): InsightsPort {
  return {
    onmessage: null,
    onerror: null,
    postMessage: () => undefined,
    terminate: () => undefined,
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe("insights", () => {
  it("are there soon after somebody looks, and not before", async () => {
    const { reviews, cards } = inventHistory({ seed: 1, days: 40, newPerDay: 2 });
    const spawn = vi.fn(createInsightsPort);
    const { service } = open(practiceOf(reviews, cards), spawn);
    await vi.advanceTimersByTimeAsync(1000);
    expect(spawn).not.toHaveBeenCalled();
    service.subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(100);
    expect(service.snapshot().insights?.totals.reviews).toBe(reviews.length);
  });

  it("follow what is practised, once for a flock of changes", async () => {
    const practice = practiceOf([]);
    const ports: InsightsPort[] = [];
    const { service } = open(practice, () => {
      const port = createInsightsPort();
      ports.push(port);
      return port;
    });
    const told = vi.fn();
    service.subscribe(told);
    await vi.advanceTimersByTimeAsync(100);
    expect(told).toHaveBeenCalledTimes(1);
    for (const n of [1, 2, 3]) practice.add(makeReview({ symbol: "river", n }));
    await vi.advanceTimersByTimeAsync(1000);
    expect(told).toHaveBeenCalledTimes(2);
    expect(service.snapshot().insights?.totals.reviews).toBe(3);
    expect(ports).toHaveLength(1);
  });

  it("are looked at anew when the next day has begun", async () => {
    const { service, clock } = open(
      practiceOf([makeReview({ symbol: "river" })]),
      createInsightsPort,
    );
    const leave = service.subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(100);
    expect(service.snapshot().insights?.calendar.reviews.at(-1)).toBe(1);
    leave();
    clock.advance(86_400_000);
    service.subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(100);
    expect(service.snapshot().insights?.calendar.reviews.slice(-2)).toEqual([1, 0]);
  });

  it("let the worker go when nobody has looked for a while, and start another for the next", async () => {
    const practice = practiceOf([]);
    const terminate = vi.fn();
    const spawn = vi.fn(() => Object.assign(createInsightsPort(), { terminate }));
    const { service } = open(practice, spawn);
    const leave = service.subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(100);
    leave();
    expect(practice.listeners.size).toBe(0);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(terminate).toHaveBeenCalledTimes(1);
    practice.add(makeReview({ symbol: "river" }));
    service.subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(100);
    expect(spawn).toHaveBeenCalledTimes(2);
    expect(service.snapshot().insights?.totals.reviews).toBe(1);
  });

  it("survive one worker that hangs, tell when two do, and try again when asked", async () => {
    let isSound = false;
    const spawn = vi.fn(() => (isSound ? createInsightsPort() : silentPort()));
    const { service } = open(practiceOf([makeReview({ symbol: "river" })]), spawn);
    service.subscribe(() => undefined);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(spawn).toHaveBeenCalledTimes(2);
    expect(service.snapshot()).toEqual({ insights: undefined, failed: false });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(service.snapshot()).toEqual({ insights: undefined, failed: true });
    isSound = true;
    service.retry();
    await vi.advanceTimersByTimeAsync(100);
    expect(service.snapshot()).toMatchObject({
      failed: false,
      insights: { totals: { reviews: 1 } },
    });
  });
});
