import type { Condition, Reminder } from "./reminder.ts";

/** What a device knows of practice, so far as reminders depend on it. */
export interface PracticeOutlook {
  /** When the next card comes up, now or past if some wait already; undefined when none ever will. ms since 1970. */
  readonly nextDueAt: number | undefined;
  readonly hasPractisedToday: boolean;
  /** When the next day of practice begins. ms since 1970. */
  readonly nextDayAt: number;
}

/** Nothing to do for as long as anybody can tell: asked again after this long, lest a server wait for ever. ms. */
const FAR_MS = 60 * 86_400_000;

/** Whether a reminder has something to say at a moment. */
export function isWanted(condition: Condition, outlook: PracticeOutlook, now: number): boolean {
  return quietUntil(condition, outlook, now) <= now;
}

/**
 * Up to when no conditional reminder has anything to say, for the server, which is told this moment and not the reason; null while
 * one has. The earliest of all: a reminder too many is kinder than one that does not come.
 */
export function skipUntil(
  reminders: readonly Pick<Reminder, "condition">[],
  outlook: PracticeOutlook,
  now: number,
): number | null {
  const until = reminders
    .filter(({ condition }) => condition !== "always")
    .map(({ condition }) => quietUntil(condition, outlook, now));
  const earliest = Math.min(...until);
  return until.length > 0 && earliest > now ? earliest : null;
}

function quietUntil(condition: Condition, outlook: PracticeOutlook, now: number): number {
  switch (condition) {
    case "always":
      return -Infinity;
    case "due":
      return Math.min(outlook.nextDueAt ?? Infinity, now + FAR_MS);
    case "notPractised":
      return outlook.hasPractisedToday ? outlook.nextDayAt : -Infinity;
  }
}
