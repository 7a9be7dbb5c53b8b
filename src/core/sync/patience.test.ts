import fc from "fast-check";
import { expect, it } from "vitest";
import { afterFailure, beginTry, CALM, isResting, mayTry, type Patience } from "./patience.ts";

const NOW = 1_790_000_000_000;
const MINUTE = 60_000;

const arbitraryChance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

function failed(times: number, chance: number, retryAfterMs?: number): Patience {
  let patience = CALM;
  for (let time = 0; time < times; time++)
    patience = afterFailure(patience, { nowMs: NOW, chance, retryAfterMs });
  return patience;
}

it("waits a random time up to a bound that doubles and never passes a quarter of an hour", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), arbitraryChance, (times, chance) => {
      const waits = failed(times, chance).notBefore - NOW;
      expect(waits).toBeGreaterThanOrEqual(0);
      expect(waits).toBeLessThanOrEqual(Math.min(2000 * 2 ** (times - 1), 15 * MINUTE));
    }),
  );
  const waits = [1, 2, 3, 4].map((times) => failed(times, 0.5).notBefore - NOW);
  expect(waits).toEqual([1000, 2000, 4000, 8000]);
});

it("may always be tried once its time has come", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), arbitraryChance, fc.double(), (times, ...of) => {
      const patience = failed(times, ...of);
      expect(mayTry(patience, patience.notBefore)).toBe(true);
      expect(mayTry(patience, NOW + 60 * MINUTE)).toBe(true);
    }),
  );
});

it("waits as long as the server asks, and an hour at most", () => {
  expect(failed(1, 0.5, 5 * MINUTE).notBefore).toBe(NOW + 5 * MINUTE);
  expect(failed(1, 0.5, 1e15).notBefore).toBe(NOW + 60 * MINUTE);
  expect(failed(1, 0.5, -5).notBefore).toBe(NOW + 1000);
  expect(failed(1, 0.5, Number.NaN).notBefore).toBe(NOW + 1000);
});

it("rests after many failures, with one try at a time, and is calm after a success", () => {
  const tired = failed(8, 0.99);
  expect([isResting(failed(7, 0.99)), isResting(tired), isResting(CALM)]).toEqual([
    ...[false, true, false],
  ]);
  const later = tired.notBefore;
  expect(mayTry(tired, later - 1)).toBe(false);
  const trying = beginTry(tired, later);
  expect(mayTry(trying, later + 1)).toBe(false);
  expect(mayTry(trying, later + MINUTE)).toBe(true);
  expect(beginTry(CALM, NOW)).toBe(CALM);
  expect(mayTry(CALM, NOW)).toBe(true);
});

it("does not wait for years when the clock was ahead by years and has been put right", () => {
  const patience = afterFailure(CALM, { nowMs: NOW + 10 * 365 * 24 * 60 * MINUTE, chance: 0.5 });
  expect(mayTry(patience, NOW)).toBe(true);
});
