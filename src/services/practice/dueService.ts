/*
 * How many cards are due, from the readable table alone: for the tab and the app's icon, which must not wait for the
 * scheduler. The table is kept by the practice service (dueTable.ts).
 */
import type { Clock } from "#platform/clock.ts";
import type { Database, DueTallyRow } from "#store/database.ts";
import { type DueTimes, followDue, readDueBy } from "#store/due.ts";
import type { Dictionary } from "../dictionary.ts";
import { countDue, nextDayStart } from "./countDue.ts";

/** Cards come due while the app stands open; nobody needs to know to the second. ms. */
const LOOK_EVERY_MS = 60_000;

export interface DueService {
  /** Cards to be asked today, new ones included; undefined until the table is read. */
  readonly count: () => number | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads the table and follows it from now on. A second call does nothing. */
  readonly start: () => void;
  /** Looks again, as after the page was hidden: timers sleep then. */
  readonly refresh: () => Promise<void>;
  readonly stop: () => void;
}

export function createDueService(input: {
  readonly database: Database;
  readonly dictionary: Pick<Dictionary, "snapshot" | "subscribe">;
  readonly clock: Clock;
}): DueService {
  const { database, dictionary, clock } = input;
  let times: DueTimes | undefined;
  let count: number | undefined;
  let stops: readonly (() => void)[] = [];
  const listeners = new Set<() => void>();

  const tell = () => {
    const before = count;
    count = times && countDue(times, clock, isThere);
    if (count !== before) for (const listener of listeners) listener();
  };

  /** Cards of a symbol that was removed wait for the day it comes back; before the dictionary is read all are there. */
  const isThere = (symbol: string) => {
    const { ready, byId } = dictionary.snapshot();
    return !ready || (byId as ReadonlyMap<string, unknown>).has(symbol);
  };

  const endOfToday = ({ rolloverHour }: DueTallyRow) => nextDayStart(clock, rolloverHour) - 1;

  const take = (next: DueTimes) => {
    times = next;
    tell();
  };

  const refresh = async () => {
    const read = await readDueBy(database, endOfToday);
    if (read.ok) take(read.value);
  };

  return {
    count: () => count,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start: () => {
      if (stops.length > 0) return;
      const timer = setInterval(() => void refresh(), LOOK_EVERY_MS);
      stops = [
        followDue(database, endOfToday, take),
        dictionary.subscribe(tell),
        () => clearInterval(timer),
      ];
    },
    refresh,
    stop: () => {
      for (const stop of stops) stop();
      stops = [];
    },
  };
}
