/*
 * What a clock on the wall shows anywhere, from the rules that the engine carries. Intl answers for one moment at a time and
 * slowly, so that the changes of a zone are found once, a year at a time, by stepping and bisection, and kept: afterwards an
 * offset is a look into a short list.
 */
import { DAY_MS, MINUTE_MS } from "#core/practice/practiceDay.ts";

/** The rules of one zone. */
export interface ZoneRules {
  readonly zone: string;
  /** What the wall's clock is ahead of UTC at a moment. ms. */
  readonly offsetAt: (at: number) => number;
}

/** Changes are looked up in slices of this length, about a year, so that only what is asked for is searched. ms. */
const SLICE_MS = 366 * DAY_MS;

/**
 * No zone has changed its clocks twice within this time since 1970 and come back unseen: Ramadan, the shortest pause of summer
 * time, takes four weeks. ms.
 */
const STEP_MS = 6 * DAY_MS;

interface Change {
  readonly at: number;
  /** From there on. ms. */
  readonly offset: number;
}

interface Slice {
  readonly offset: number;
  readonly changes: readonly Change[];
}

/** Pure but for the time it saves: the engine's rules do not change while it runs. */
const known = new Map<string, ZoneRules | undefined>();

/** The rules of a zone by its IANA name; undefined when the engine knows no such zone. */
export function zoneRules(zone: string): ZoneRules | undefined {
  if (!known.has(zone)) known.set(zone, rulesFromIntl(zone));
  return known.get(zone);
}

/**
 * The zone in which a reminder is meant: its own, or the device's. `unknown` names a zone that this engine does not know, in the
 * place of which the device's was taken, to be told to the person.
 */
export function zoneFor(
  fixed: string | undefined,
  deviceZone: string,
): { readonly rules: ZoneRules; readonly unknown: string | undefined } {
  const own = fixed === undefined ? undefined : zoneRules(fixed);
  if (own) return { rules: own, unknown: undefined };
  const device = zoneRules(deviceZone);
  return { rules: device ?? UTC, unknown: fixed ?? (device ? undefined : deviceZone) };
}

const UTC: ZoneRules = { zone: "UTC", offsetAt: () => 0 };

/**
 * The first whole minute after `before` and not after `after` at which the offset is another than at `before`; the offsets at
 * both must differ.
 */
export function changeBetween(
  before: number,
  after: number,
  offsetAt: (at: number) => number,
): number {
  const offset = offsetAt(before);
  let low = Math.floor(before / MINUTE_MS);
  let high = Math.ceil(after / MINUTE_MS);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * MINUTE_MS) === offset) low = middle;
    else high = middle;
  }
  return high * MINUTE_MS;
}

/** The changes of a zone from `from` until before `to`, rising. */
export function changesBetween(
  from: number,
  to: number,
  offsetAt: (at: number) => number,
): readonly Change[] {
  const changes: Change[] = [];
  let [at, held] = [from, offsetAt(from)];
  while (at < to) {
    const next = Math.min(at + STEP_MS, to);
    const offset = offsetAt(next);
    if (offset !== held) changes.push({ at: changeBetween(at, next, offsetAt), offset });
    [at, held] = [next, offset];
  }
  return changes;
}

function rulesFromIntl(zone: string): ZoneRules | undefined {
  const ask = askIntl(zone);
  if (!ask) return undefined;
  const slices = new Map<number, Slice>();
  return {
    zone,
    offsetAt: (at) => {
      const number = Math.floor(at / SLICE_MS);
      let slice = slices.get(number);
      if (!slice) {
        const start = number * SLICE_MS;
        slice = {
          offset: ask(start),
          changes: changesBetween(start, start + SLICE_MS, ask),
        };
        slices.set(number, slice);
      }
      let { offset } = slice;
      for (const change of slice.changes) {
        if (change.at > at) break;
        ({ offset } = change);
      }
      return offset;
    },
  };
}

function askIntl(zone: string): ((at: number) => number) | undefined {
  try {
    const format = new Intl.DateTimeFormat("en-US", {
      ...{ timeZone: zone, calendar: "gregory", numberingSystem: "latn", hourCycle: "h23" },
      ...{ year: "numeric", month: "numeric", day: "numeric" },
      ...{ hour: "numeric", minute: "numeric", second: "numeric" },
    });
    return (at) => {
      const [month = 1, day = 1, year = 1970, hour = 0, minute = 0, second = 0] = format
        .format(at)
        .split(/\D+/)
        .map(Number);
      return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
    };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
