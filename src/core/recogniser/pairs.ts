/** Two clouds while they are matched; a row is `ROW` numbers beginning with x and y. */
export interface Pairs {
  /** The query as drawn, and as bent so far. */
  readonly original: Float64Array;
  readonly bent: Float64Array;
  readonly other: Float64Array;
  /** For each point of the query the nearest of the other, and the reverse. */
  readonly nearestToQuery: Int32Array;
  readonly nearestToOther: Int32Array;
  queryCount: number;
  otherCount: number;
}

/** Numbers for each point while matching: x, y, doubled-angle cosine and sine times reach, then dx, dy. */
export const ROW = 6;
