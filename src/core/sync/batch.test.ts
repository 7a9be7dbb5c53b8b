import fc from "fast-check";
import { expect, it } from "vitest";
import { isFullPage, takeBatch } from "./batch.ts";
import { MAX_BATCH_BYTES, MAX_BATCH_ENTRIES, MAX_ENVELOPE_BYTES } from "./remote.ts";

const arbitraryWaiting = fc
  .array(fc.integer({ min: 1, max: MAX_ENVELOPE_BYTES }), { maxLength: 60 })
  .map((sizes) => sizes.map((size) => ({ envelope: new Uint8Array(size) })));

const arbitraryLimits = fc.record({
  entries: fc.integer({ min: 0, max: 2 * MAX_BATCH_ENTRIES }),
  bytes: fc.integer({ min: 0, max: 2 * MAX_BATCH_BYTES }),
});

it("takes the first ones in order, and sends all in the end, whatever the limits", () => {
  fc.assert(
    fc.property(arbitraryWaiting, arbitraryLimits, (waiting, limits) => {
      let rest: typeof waiting = waiting;
      while (rest.length > 0) {
        const batch = takeBatch(rest, limits);
        const bytes = batch.reduce((sum, { envelope }) => sum + envelope.length, 0);
        expect(batch.length).toBeGreaterThan(0);
        expect(batch).toEqual(rest.slice(0, batch.length));
        expect(bytes <= MAX_BATCH_BYTES && batch.length <= MAX_BATCH_ENTRIES).toBe(true);
        if (batch.length > 1)
          expect(bytes <= limits.bytes && batch.length <= limits.entries).toBe(true);
        rest = rest.slice(batch.length);
      }
    }),
    { numRuns: 40 },
  );
});

it("takes as many as the server takes, and nothing of nothing", () => {
  const small = Array.from({ length: 600 }, () => ({ envelope: new Uint8Array(10) }));
  expect(takeBatch(small)).toHaveLength(MAX_BATCH_ENTRIES);
  expect(takeBatch([])).toEqual([]);
});

it("knows a page that has no room for one entry more", () => {
  const page = (count: number, size: number) =>
    Array.from({ length: count }, () => new Uint8Array(size));
  expect([isFullPage([]), isFullPage(page(999, 100)), isFullPage(page(1000, 100))]).toEqual([
    ...[false, false, true],
  ]);
  expect([
    isFullPage(page(15, MAX_ENVELOPE_BYTES)),
    isFullPage(page(16, MAX_ENVELOPE_BYTES)),
  ]).toEqual([false, true]);
});
