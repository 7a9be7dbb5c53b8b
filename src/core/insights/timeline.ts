import { FACES } from "#core/practice/card.ts";
import { MODES } from "#core/practice/review.ts";
import { practiceDay } from "#core/practice/practiceDay.ts";
import type { ReviewColumns } from "./reviewColumns.ts";

/** So far back days are told apart: ten years and a little. Reviews dated before are in the totals only. */
export const HISTORY_DAYS = 3661;

/** The place of today among the days. */
export const TODAY = HISTORY_DAYS - 1;

/** Travel and a clock a little fast may date a review one day ahead; what lies further ahead has no date that can be true. */
const MOST_DAYS_AHEAD = 1;

const TRACE = MODES.indexOf("trace");

/** Where each review stands in time. Days are places among the last `HISTORY_DAYS`; the last is today. */
export interface Timeline {
  /** The practice day (see `practiceDay`) of place 0. */
  readonly firstDay: number;
  /** −1 where the wall clock was far wrong. */
  readonly day: Int16Array;
  /**
   * Practice days since the same card was answered before, where this answer is a test of memory: the first of its day, not
   * traced, not crammed. Otherwise −1.
   */
  readonly gap: Int16Array;
  /** 1 where a card was answered for the first time on its day, for the schedule. */
  readonly opensDay: Uint8Array;
}

/** Gives each review its day and tells for which of them, and for how long, something had to be remembered. */
export function placeInTime(
  reviews: ReviewColumns,
  { today, rolloverHour }: { readonly today: number; readonly rolloverHour: number },
): Timeline {
  const count = reviews.rating.length;
  const firstDay = today - TODAY;
  const day = new Int16Array(count).fill(-1);
  const gap = new Int16Array(count).fill(-1);
  const opensDay = new Uint8Array(count);
  const before = new Int16Array(reviews.symbols.length * FACES.length).fill(-1);
  for (let row = 0; row < count; row++) {
    const dated = practiceDay(reviews.at[row] ?? 0, reviews.offsetMinutes[row] ?? 0, rolloverHour);
    if (!(dated >= firstDay && dated <= today + MOST_DAYS_AHEAD)) continue;
    const place = Math.min(dated, today) - firstDay;
    day[row] = place;
    if (reviews.isCram[row] === 1) continue;
    const card = (reviews.symbol[row] ?? 0) * FACES.length + (reviews.face[row] ?? 0);
    const last = before[card] ?? -1;
    // A clock set back makes days run backwards: such an answer counts as one of the same day.
    const elapsed = last < 0 ? -1 : Math.max(0, place - last);
    opensDay[row] = Number(elapsed !== 0);
    if (elapsed > 0 && reviews.mode[row] !== TRACE) gap[row] = elapsed;
    before[card] = place;
  }
  return { firstDay, day, gap, opensDay };
}
