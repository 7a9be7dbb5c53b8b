import { scoredRows, type ReviewTable } from "./reviewTable.ts";

/** The newest part of the reviews, kept aside to judge by. */
const HELD_OUT = 1 / 5;

/** Newer reviews count more, from a quarter to the whole, rising with the cube of their place: as fsrs-rs weighs them. */
const OLDEST_SHARE = 0.25;

export interface Split {
  /** How much each row counts in training; 0 where it is not scored or kept aside. */
  readonly training: Float64Array;
  /** 1 at the rows kept aside. */
  readonly heldOut: Float64Array;
  readonly count: number;
  readonly heldOutCount: number;
}

/**
 * Parts the scored rows by time. What comes after a row kept aside in the same card is kept aside too, even where a
 * wrong clock dates it earlier: nothing may be learnt from what is to be foretold.
 */
export function splitByTime(table: ReviewTable): Split {
  const rows = scoredRows(table).sort((a, b) => (table.at[a] ?? 0) - (table.at[b] ?? 0) || a - b);
  const training = new Float64Array(table.ratings.length);
  const heldOut = new Float64Array(table.ratings.length);
  const trained = rows.length - Math.ceil(rows.length * HELD_OUT);
  rows.forEach((row, place) => {
    if (place < trained) training[row] = OLDEST_SHARE + (1 - OLDEST_SHARE) * (place / trained) ** 3;
    else heldOut[row] = 1;
  });
  for (let card = 0; card + 1 < table.starts.length; card++) {
    let isAside = false;
    for (let row = table.starts[card] ?? 0; row < (table.starts[card + 1] ?? 0); row++) {
      isAside ||= heldOut[row] === 1;
      if (!isAside || training[row] === 0) continue;
      training[row] = 0;
      heldOut[row] = 1;
    }
  }
  const heldOutCount = heldOut.reduce((sum, share) => sum + share, 0);
  return { training, heldOut, count: rows.length, heldOutCount };
}
