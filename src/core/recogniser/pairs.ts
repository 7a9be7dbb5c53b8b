/** Two clouds while they are matched. Coordinates are in units of the trace unless they are called steps. */
export interface Pairs {
  /** The query as drawn. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The query as bent so far. */
  readonly bentX: Float64Array;
  readonly bentY: Float64Array;
  /** The sample's places, as steps, x and y in turn. */
  samplePlaces: Int16Array;
  /** For each point of the query the nearest of the sample, and the reverse; the point's number is in the low bits. */
  nearestToQuery: Int32Array;
  nearestToSample: Int32Array;
  queryCount: number;
  sampleCount: number;
}
