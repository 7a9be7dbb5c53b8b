import type { Clock } from "#platform/clock.ts";

export interface FakeClock extends Clock {
  readonly set: (ms: number) => void;
  readonly advance: (ms: number) => void;
  /** Travels: minutes east of UTC from now on. */
  readonly travel: (offsetMinutes: number) => void;
}

/** 1 November 2026, 12:00 UTC. */
export const NOON_MS = Date.UTC(2026, 10, 1, 12);

/** A wall clock that stands still until it is told to move, also backwards; in Greenwich until it travels. */
export function createFakeClock(startMs = NOON_MS): FakeClock {
  let now = startMs;
  let offset = 0;
  return {
    nowMs: () => now,
    offsetMinutes: () => offset,
    set: (ms) => {
      now = ms;
    },
    advance: (ms) => {
      now += ms;
    },
    travel: (offsetMinutes) => {
      offset = offsetMinutes;
    },
  };
}
