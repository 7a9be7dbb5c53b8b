import type { DeviceId, FactId } from "#core/shared/ids.ts";
import type { Card } from "./card.ts";
import { DAY_MS, practiceDay } from "./practiceDay.ts";
import { applyReview } from "./replay.ts";
import type { Rating, Review } from "./review.ts";
import type { Scheduler } from "./scheduler.ts";

const RATINGS: readonly Rating[] = [1, 2, 3, 4];

/** When a rating would bring a card back. */
export interface RatingForecast {
  readonly rating: Rating;
  /** ms from now; whole days are multiples of 24 h. */
  readonly afterMs: number;
}

/** When each rating, given now, would bring the card back; rating so then does exactly that. */
export function forecastRatings(
  card: Card,
  { now, offsetMinutes }: { readonly now: number; readonly offsetMinutes: number },
  scheduler: Scheduler,
): readonly RatingForecast[] {
  const today = practiceDay(now, offsetMinutes, scheduler.settings.rolloverHour);
  return RATINGS.map((rating) => {
    const next = applyReview(card, imagined(card, { rating, at: now, offsetMinutes }), scheduler);
    const afterMs = next.phase === "review" ? (next.dueDay - today) * DAY_MS : next.dueAt - now;
    return { rating, afterMs };
  });
}

function imagined(
  { symbol, face, n }: Card,
  given: Pick<Review, "rating" | "at" | "offsetMinutes">,
): Review {
  return {
    id: "" as FactId,
    ...{ symbol, face, mode: face, n: n + 1, stamp: "", device: "" as DeviceId },
    ...{ durationMs: 0, hints: 0, misses: 0, isCram: false },
    ...given,
  };
}
