import { type DayTallies, sumDays } from "./dayTallies.ts";
import { TODAY } from "./timeline.ts";

/** How far back true retention is told. Days. */
export const RETENTION_WINDOWS = [30, 90, 365] as const;

/** Tests of memory, and how many of them were passed. */
export interface Recall {
  readonly asked: number;
  readonly recalled: number;
}

export interface RetentionWindow {
  readonly days: (typeof RETENTION_WINDOWS)[number];
  readonly young: Recall;
  readonly mature: Recall;
}

/**
 * True retention: of the cards asked for the first time on a day after a rest of at least a day, how many were recalled (as
 * in Anki's statistics), by how long they had rested. Learning steps, tracing and cramming are no test and are left out.
 */
export function retentionByAge(tallies: DayTallies): readonly RetentionWindow[] {
  return RETENTION_WINDOWS.map((days) => ({
    days,
    young: recallOf(tallies.youngAsked, tallies.youngRecalled, days),
    mature: recallOf(tallies.matureAsked, tallies.matureRecalled, days),
  }));
}

function recallOf(asked: Float64Array, recalled: Float64Array, days: number): Recall {
  const from = TODAY - days + 1;
  return { asked: sumDays(asked, from, TODAY), recalled: sumDays(recalled, from, TODAY) };
}
