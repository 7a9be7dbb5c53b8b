import { DAY_MS, MINUTE_MS } from "#core/practice/practiceDay.ts";
import { changeBetween, type ZoneRules } from "./zoneRules.ts";

/** What a clock and a calendar on the wall show. */
export interface WallTime {
  /** Whole days since 1 January 1970. */
  readonly day: number;
  readonly minuteOfDay: number;
}

/** The wall's day and minute at a moment. */
export function wallTimeAt(at: number, { offsetAt }: ZoneRules): WallTime {
  const local = at + offsetAt(at);
  const day = Math.floor(local / DAY_MS);
  return { day, minuteOfDay: Math.floor((local - day * DAY_MS) / MINUTE_MS) };
}

/**
 * The first moment at which the wall shows a day and minute; where clocks step over it, the moment right after the step. Undefined
 * when they step over the whole day, as Samoa's did on 30 December 2011.
 */
export function momentOf({ day, minuteOfDay }: WallTime, rules: ZoneRules): number | undefined {
  const { offsetAt } = rules;
  const local = day * DAY_MS + minuteOfDay * MINUTE_MS;
  // Offsets lie between −12 and +14 hours: a day to each side is safely before and after the moment.
  const before = offsetAt(local - DAY_MS);
  const after = offsetAt(local + DAY_MS);
  const earliest = local - Math.max(before, after);
  if (offsetAt(earliest) === local - earliest) return earliest;
  const latest = local - Math.min(before, after);
  if (offsetAt(latest) === local - latest) return latest;

  const step = changeBetween(earliest, latest, offsetAt);
  const isDayThere =
    wallTimeAt(step - MINUTE_MS, rules).day === day || wallTimeAt(step, rules).day === day;
  return isDayThere ? step : undefined;
}
