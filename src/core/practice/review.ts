import type { DeviceId, FactId, SymbolId } from "#core/shared/ids.ts";
import type { Face } from "./card.ts";

/** 1 again, 2 hard, 3 good, 4 easy, as FSRS counts them. */
export type Rating = 1 | 2 | 3 | 4;

/** How the card was answered; a traced card is a drawing card that was shown first. */
export const MODES = ["draw", "read", "trace"] as const;
export type Mode = (typeof MODES)[number];

/** One graded attempt: a fact, never changed. */
export interface Review {
  readonly id: FactId;
  readonly symbol: SymbolId;
  readonly face: Face;
  readonly mode: Mode;
  readonly rating: Rating;
  /** What the grader proposed; absent where nothing was drawn. */
  readonly suggested?: Rating;
  /** ms since 1970 by the device's wall clock, which may be wrong. */
  readonly at: number;
  /** Minutes east of UTC where the person was: with `at` it gives the day they lived in. */
  readonly offsetMinutes: number;
  /**
   * One more than the greatest `n` of this card that the device knew (Lamport's count): puts reviews in the order in
   * which they could know of each other, whatever the wall clocks said.
   */
  readonly n: number;
  readonly stamp: string;
  readonly device: DeviceId;
  /** From being asked to being rated, at most `MAX_DURATION_MS`. */
  readonly durationMs: number;
  /** Strokes that were shown as a hint. */
  readonly hints: number;
  /** Attempts that failed before this rating. */
  readonly misses: number;
  /** Practised apart from the schedule: counts as practice, not for the card. */
  readonly isCram: boolean;
  readonly drawing?: DrawingMeasures;
}

/** What grader and ink measures said of the drawing that was rated. */
export interface DrawingMeasures {
  /** The grader's score and parts, each 0–1. */
  readonly score: number;
  readonly shape: number;
  readonly position: number;
  readonly order: number;
  readonly direction: number;
  readonly count: number;
  readonly strokes: number;
  /** Pen down to last pen up. ms. */
  readonly drawMs: number;
  /** SPARC, at most about −1; absent where the ink is too short to say. */
  readonly smoothness?: number;
  /** What was found, by type and stroke of the reference, such as "reversed:1"; strokes from 0. */
  readonly findings: readonly string[];
}

/** Somebody who left the phone on the table is not practising. ms. */
export const MAX_DURATION_MS = 120_000;
