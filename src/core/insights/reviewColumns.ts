import type { Finding } from "#core/grader/grade.ts";
import type { SymbolId } from "#core/shared/ids.ts";

/** What a drawing can be told, in the order in which the codes of `findings` count them. */
export const FINDING_TYPES = [
  "wrongSymbol",
  "missingStroke",
  "extraStroke",
  "merged",
  "split",
  "order",
  "reversed",
  "startsElsewhere",
  "endsElsewhere",
  "misplaced",
  "tooLong",
  "tooShort",
  "shape",
] as const satisfies readonly Finding["type"][];
export type FindingType = (typeof FINDING_TYPES)[number];

/** A code of `findings` is the type's place times this, plus the stroke from 0. */
export const STROKES_PER_FINDING_TYPE = 256;

/**
 * Reviews as columns, one row each in the order of replay: a hundred thousand objects would take longer to cross into a
 * Web Worker than everything that is found out about them.
 */
export interface ReviewColumns {
  /** What `symbol` counts in. */
  readonly symbols: readonly SymbolId[];
  readonly symbol: Uint32Array;
  /** Places in `FACES` and `MODES`. */
  readonly face: Uint8Array;
  readonly mode: Uint8Array;
  readonly rating: Uint8Array;
  /** 1 where it was practised apart from the schedule. */
  readonly isCram: Uint8Array;
  /** ms since 1970. */
  readonly at: Float64Array;
  readonly offsetMinutes: Float64Array;
  readonly durationMs: Float64Array;
  /** Strokes of the drawing; 0 where nothing was drawn, and then the three after it are NaN. */
  readonly strokes: Uint16Array;
  readonly score: Float32Array;
  readonly drawMs: Float64Array;
  /** NaN also where the ink was too short to say. */
  readonly smoothness: Float32Array;
  /** Codes of what was found, row after row; those of row i end before `findingEnds[i]`. */
  readonly findings: Uint16Array;
  readonly findingEnds: Uint32Array;
}

/** Cards as columns, one row each; `symbol` counts in the table of the reviews. */
export interface CardColumns {
  readonly symbol: Uint32Array;
  readonly dueDay: Int32Array;
  readonly lapses: Uint16Array;
  /** 1 where it has been answered and is not suspended, so that it comes due. */
  readonly comesDue: Uint8Array;
}
