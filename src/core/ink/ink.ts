/** A place the pen has been: x grows rightwards, y downwards; `t` in ms since the first point; `p` pressure 0–255, absent without a pen. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly t: number;
  readonly p?: number;
}

/** What was drawn between pen down and pen up. */
export type Stroke = readonly Point[];

/** A drawing: its strokes in the order they were made. */
export type Ink = readonly Stroke[];
