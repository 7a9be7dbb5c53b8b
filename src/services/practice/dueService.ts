/*
 * How many cards are due, from the readable table alone: for the tab and the app's icon, which must not wait for the
 * scheduler. The table is kept by the practice service (dueTable.ts).
 */
import { practiceDay } from "#core/practice/practiceDay.ts";
import type { Clock } from "#platform/clock.ts";
import type { Database } from "#store/database.ts";
import { type DueTimes, followDue, readDueBy } from "#store/due.ts";
import type { Dictionary } from "../dictionary.ts";

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

  const take = (next: DueTimes) => {
    times = next;
    tell();
  };

  const refresh = async () => {
    const read = await readDueBy(database, clock.nowMs());
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
        followDue(database, clock.nowMs, take),
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

/** As many as the queue of today holds: both faces of a symbol count once, and the day's limits hold. */
function countDue(
  { cards, tally }: DueTimes,
  clock: Clock,
  isThere: (symbol: string) => boolean,
): number {
  if (!tally) return 0;
  const nowMs = clock.nowMs();
  const today = practiceDay(nowMs, clock.offsetMinutes(nowMs), tally.rolloverHour);
  const done = today === tally.day ? tally : { learntToday: 0, reviewedToday: 0 };
  const learning = new Set<string>();
  const due = new Set<string>();
  for (const { id, isLearning } of cards) {
    const symbol = id.slice(id.indexOf(".") + 1);
    if (isThere(symbol)) (isLearning === true ? learning : due).add(symbol);
  }
  const reviews = Math.min(due.size, Math.max(0, tally.reviewsPerDay - done.reviewedToday));
  const fresh = Math.min(tally.newCards, Math.max(0, tally.newPerDay - done.learntToday));
  return learning.size + reviews + fresh;
}
