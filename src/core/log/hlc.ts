/**
 * The hybrid logical clock (Kulkarni et al. 2014, "Logical Physical Clocks") and its stamps.
 *
 * A stamp is 48 bits of milliseconds and 16 bits of counter as 16 hex digits, so that plain `<` orders stamps
 * and IndexedDB can index them. No wall clock is believed: a device whose clock ran far ahead returns to its
 * wall, and a stamp from far ahead never moves another device's clock. What makes every honest edit win in
 * spite of that is `successor`: a write's stamp is always greater than every stamp it replaces.
 */
import type { Branded } from "#core/shared/ids.ts";

export type Stamp = Branded<string, "Stamp">;

/** Further apart than this, the wall clock or the other device is wrong. ms. */
export const MAX_DRIFT_MS = 24 * 60 * 60 * 1000;

/** Stamps from here on are invalid. ms since 1970 (the year 6429). */
const END_OF_TIME_MS = 2 ** 47;

/** Wall readings are clamped below this, which leaves as much room again for successors. ms since 1970. */
const MAX_WALL_MS = 2 ** 46 - 1;

const MAX_COUNTER = 0xffff;

/** Before every stamp a device makes: the clock of a device that has made none. */
export const ZERO_STAMP = makeStamp(0, 0);

/** The stamp of the next event here: after `last`, and not before the wall clock. */
export function tick(last: Stamp, wallMs: number): Stamp {
  const wall = clampWall(wallMs);
  const now = makeStamp(wall, 0);
  if (stampMs(last) > wall + MAX_DRIFT_MS) return now;
  return now > last ? now : (successor(last) ?? now);
}

/** The clock after a stamp was seen, own or foreign; one more than a day ahead of the wall leaves it where it was. */
export function observe(last: Stamp, seen: Stamp, wallMs: number): Stamp {
  if (stampMs(seen) > clampWall(wallMs) + MAX_DRIFT_MS) return last;
  return seen > last ? seen : last;
}

/** The least stamp after this one; undefined at the end of time, which only a forged stamp can reach. */
export function successor(stamp: Stamp): Stamp | undefined {
  const counter = stampCounter(stamp);
  if (counter < MAX_COUNTER) return makeStamp(stampMs(stamp), counter + 1);
  const ms = stampMs(stamp) + 1;
  return ms < END_OF_TIME_MS ? makeStamp(ms, 0) : undefined;
}

/** Whether text from outside is a stamp that may be folded. */
export function isStamp(text: string): text is Stamp {
  return /^[0-9a-f]{16}$/.test(text) && stampMs(text as Stamp) < END_OF_TIME_MS;
}

export function makeStamp(ms: number, counter: number): Stamp {
  return (ms.toString(16).padStart(12, "0") + counter.toString(16).padStart(4, "0")) as Stamp;
}

/** ms since 1970 by the clock of the device that wrote it. */
export function stampMs(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(0, 12), 16);
}

export function stampCounter(stamp: Stamp): number {
  return Number.parseInt(stamp.slice(12), 16);
}

function clampWall(wallMs: number): number {
  if (Number.isNaN(wallMs)) return 0;
  return Math.min(Math.max(0, Math.floor(wallMs)), MAX_WALL_MS);
}
