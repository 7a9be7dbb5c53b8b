import { weekdayOf } from "#core/practice/practiceDay.ts";
import type { DayTallies } from "./dayTallies.ts";
import { TODAY, type Timeline } from "./timeline.ts";

/** Which of the days belong to the plan. */
export interface Plan {
  readonly firstDay: Timeline["firstDay"];
  /** Share of a usual day's load that each weekday takes, Sunday first. A day that takes none is not planned. */
  readonly easyDays: readonly number[];
}

export interface Streak {
  /** Practised days in a row up to today, or to yesterday while today is still open. */
  readonly current: number;
  readonly longest: number;
}

/** Whether the plan asks for practice on the day at this place. */
export function isPlanned({ firstDay, easyDays }: Plan, place: number): boolean {
  return (easyDays[weekdayOf(firstDay + place)] ?? 1) > 0;
}

/** Days practised one after the other. A day that the plan leaves free neither breaks a row nor, unless practised, adds to it. */
export function streakOf(tallies: DayTallies, plan: Plan): Streak {
  let run = 0;
  let longest = 0;
  let current = 0;
  for (let place = 0; place <= TODAY; place++) {
    if (isPractised(tallies, place)) run++;
    // Today is not over.
    else if (place < TODAY && isPlanned(plan, place)) run = 0;
    longest = Math.max(longest, run);
    current = run;
  }
  return { current, longest };
}

/** Whether anything was practised on the day at this place. */
export function isPractised(tallies: DayTallies, place: number): boolean {
  return (tallies.reviews[place] ?? 0) > 0;
}
