import { MODES } from "#core/practice/review.ts";
import type { ReviewColumns } from "./reviewColumns.ts";
import { HISTORY_DAYS, type Timeline } from "./timeline.ts";

const TRACE = MODES.indexOf("trace");

/** A figure of each drawing, ordered by day. */
export interface Series {
  readonly values: Float64Array;
  /** Where the values of each day begin; one place more than there are days. */
  readonly starts: Uint32Array;
}

export interface DrawingSeries {
  /** SPARC (see `inkSmoothness`). */
  readonly smoothness: Series;
  /** Time from the first touch to the last lift over the number of strokes, ms. */
  readonly msPerStroke: Series;
}

/**
 * How the pen moved, over time: in drawings from memory that were right. A drawing that failed may be a scribble, and a traced
 * one is led by the guide.
 */
export function drawingSeries(reviews: ReviewColumns, { day }: Timeline): DrawingSeries {
  const isRead = (row: number) =>
    (day[row] ?? -1) >= 0 &&
    (reviews.strokes[row] ?? 0) > 0 &&
    (reviews.rating[row] ?? 0) > 1 &&
    reviews.mode[row] !== TRACE;
  const paceOf = (row: number) => {
    const ms = reviews.drawMs[row] ?? NaN;
    return ms > 0 ? ms / (reviews.strokes[row] ?? 1) : NaN;
  };
  return {
    smoothness: seriesOf(day, (row) => (isRead(row) ? (reviews.smoothness[row] ?? NaN) : NaN)),
    msPerStroke: seriesOf(day, (row) => (isRead(row) ? paceOf(row) : NaN)),
  };
}

/** The values from one day to another, both included. */
export function valuesBetween({ values, starts }: Series, from: number, to: number): Float64Array {
  return values.subarray(starts[Math.max(0, from)], starts[to + 1]);
}

/** A counting sort by day; rows whose value is no finite number are left out. */
function seriesOf(day: Int16Array, valueOf: (row: number) => number): Series {
  const starts = new Uint32Array(HISTORY_DAYS + 1);
  for (let row = 0; row < day.length; row++) {
    if (!Number.isFinite(valueOf(row))) continue;
    const next = (day[row] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let place = 1; place <= HISTORY_DAYS; place++) {
    starts[place] = (starts[place] ?? 0) + (starts[place - 1] ?? 0);
  }
  const values = new Float64Array(starts[HISTORY_DAYS] ?? 0);
  const ends = starts.slice();
  for (let row = 0; row < day.length; row++) {
    const value = valueOf(row);
    if (!Number.isFinite(value)) continue;
    const place = day[row] ?? 0;
    values[ends[place] ?? 0] = value;
    ends[place] = (ends[place] ?? 0) + 1;
  }
  return { values, starts };
}
