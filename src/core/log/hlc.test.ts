import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryStamp, arbitraryWallMs } from "#testing/arbitraries.ts";
import {
  isStamp,
  makeStamp,
  MAX_DRIFT_MS,
  observe,
  stampMs,
  type Stamp,
  successor,
  tick,
  ZERO_STAMP,
} from "./hlc.ts";

const WALL_MS = 1_790_000_000_000;

describe("tick", () => {
  it("follows the wall clock and counts where it stands still", () => {
    const first = tick(ZERO_STAMP, WALL_MS);
    expect(first).toBe(makeStamp(WALL_MS, 0));
    expect(tick(first, WALL_MS)).toBe(makeStamp(WALL_MS, 1));
    expect(tick(first, WALL_MS - 5000)).toBe(makeStamp(WALL_MS, 1));
  });

  it("carries a full counter into the milliseconds", () => {
    expect(tick(makeStamp(WALL_MS, 0xffff), WALL_MS)).toBe(makeStamp(WALL_MS + 1, 0));
  });

  it("returns to the wall from more than a day ahead", () => {
    const ahead = makeStamp(WALL_MS + MAX_DRIFT_MS + 1, 7);
    expect(tick(ahead, WALL_MS)).toBe(makeStamp(WALL_MS, 0));
    const within = makeStamp(WALL_MS + MAX_DRIFT_MS, 7);
    expect(tick(within, WALL_MS)).toBe(makeStamp(WALL_MS + MAX_DRIFT_MS, 8));
  });

  it("rises strictly under any wall clock, except where it returns to the wall", () => {
    fc.assert(
      fc.property(fc.array(arbitraryWallMs, { minLength: 2, maxLength: 40 }), (walls) => {
        let last = ZERO_STAMP;
        for (const wallMs of walls) {
          const next = tick(last, wallMs);
          expect(isStamp(next)).toBe(true);
          const isReturn = stampMs(last) > stampMs(next) + MAX_DRIFT_MS;
          expect(next > last || isReturn).toBe(true);
          last = next;
        }
      }),
    );
  });

  it("leaves headroom: a successor always follows what any wall clock made", () => {
    fc.assert(
      fc.property(arbitraryWallMs, (wallMs) => {
        expect(stampMs(tick(ZERO_STAMP, wallMs))).toBeLessThan(2 ** 46);
      }),
    );
  });
});

describe("observe", () => {
  it("moves to a later stamp within a day and ignores one from further ahead", () => {
    const own = makeStamp(WALL_MS, 0);
    const near = makeStamp(WALL_MS + 1000, 3);
    expect(observe(own, near, WALL_MS)).toBe(near);
    expect(observe(near, own, WALL_MS)).toBe(near);
    expect(observe(own, makeStamp(WALL_MS + MAX_DRIFT_MS + 1, 0), WALL_MS)).toBe(own);
  });
});

describe("successor", () => {
  it("is the least later stamp, and missing only at the end of time", () => {
    fc.assert(
      fc.property(arbitraryStamp, (stamp) => {
        const next = successor(stamp);
        if (next === undefined) expect(stamp).toBe(makeStamp(2 ** 47 - 1, 0xffff));
        else expect(next > stamp && isStamp(next)).toBe(true);
      }),
    );
  });
});

describe("isStamp", () => {
  it("refuses the end of time and anything that is no stamp", () => {
    expect(isStamp(makeStamp(2 ** 47, 0))).toBe(false);
    expect(isStamp("")).toBe(false);
    expect(isStamp("00000000000000AF")).toBe(false);
    expect(isStamp(`${ZERO_STAMP}0` as Stamp)).toBe(false);
    expect(isStamp(makeStamp(2 ** 47 - 1, 0xffff))).toBe(true);
  });
});
