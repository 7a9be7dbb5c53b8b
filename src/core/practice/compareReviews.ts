import { compareText } from "#core/log/op.ts";
import type { Review } from "./review.ts";

/**
 * The order in which the reviews of one card are replayed: by Lamport's count, then stamp, device and id. Total and the
 * same everywhere; no wall clock, however wrong, puts a review last for ever.
 */
export function compareReviews(a: Review, b: Review): number {
  return (
    a.n - b.n ||
    compareText(a.stamp, b.stamp) ||
    compareText(a.device, b.device) ||
    compareText(a.id, b.id)
  );
}
