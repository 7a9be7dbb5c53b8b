import type { Insights, InsightsContext } from "#core/insights/insights.ts";
import type { PackedPractice } from "#core/insights/packReviews.ts";

/** What the insights' Web Worker is asked; columns are handed over, not copied. Answered in order. */
export interface InsightsRequest {
  readonly type: "derive";
  readonly question: number;
  readonly packed: PackedPractice;
  readonly context: InsightsContext;
}

export type InsightsResponse =
  | { readonly type: "derived"; readonly question: number; readonly insights: Insights }
  /** The request was of no known form. */
  | { readonly type: "refused" };
