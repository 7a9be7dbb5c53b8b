import type { Fit } from "#core/practice/optimise.ts";
import type { ReviewTable } from "#core/practice/reviewTable.ts";

/** What the optimiser's Web Worker is asked, once in its life; the table's columns are handed over, not copied. */
export interface OptimiserRequest {
  readonly type: "fit";
  readonly table: ReviewTable;
  /** The weights in force. */
  readonly current: readonly number[];
  readonly relearningSteps: number;
}

export type OptimiserResponse =
  /** So much is done, 0–1; some hundred times. */
  | { readonly type: "progress"; readonly done: number }
  | { readonly type: "fitted"; readonly fit: Fit }
  /** The request was of no known form. */
  | { readonly type: "refused" };
