import type { Grade } from "#core/grader/grade.ts";
import type { Rating } from "./review.ts";
import type { PracticeSettings } from "./settings.ts";

/**
 * Below this a drawing passed but was found wanting. Copies by a careful hand score 0.8 and more (motorNoise at strength 1),
 * one in four by a hasty hand falls below; wrong order or direction leaves a half at most, unless it is overlooked.
 */
const WANTING_SCORE = 0.7;

/** From here on, and without a finding, there is nothing to mend. */
const FLAWLESS_SCORE = 0.9;

/** Drawn in at most this share of the person's own median time it came without thinking. */
const SWIFT_PACE = 0.8;

export interface Drawn {
  readonly grade: Pick<Grade, "verdict" | "findings">;
  /** Strokes that were shown as a hint. */
  readonly hints: number;
  /** Attempts that failed before this one. */
  readonly misses: number;
  readonly buttons: PracticeSettings["buttons"];
  /** Drawing time per stroke as a share of the person's own median; absent where that is not known yet. */
  readonly pace?: number;
}

/**
 * The rating a drawing suggests: again when it failed, hard when it passed but leaves something to mend, good, and easy only
 * when flawless, swift and unaided. Each hint lowers it by one; after a failed attempt it is hard at most. With two buttons
 * all that passed unaided or nearly so is good.
 */
export function suggestRating(drawn: Drawn): Rating {
  const { grade, hints, misses, buttons } = drawn;
  const own = grade.verdict.passed ? ratingOfDrawing(drawn) : 1;
  const afterMisses = misses > 0 ? Math.min(own, 2) : own;
  const rating = Math.max(1, afterMisses - hints) as Rating;
  return buttons === 2 ? ratingOfTwo(rating) : rating;
}

/** What a rating of four is among two: again stays again, all else is good. */
export function ratingOfTwo(rating: Rating): 1 | 3 {
  return rating === 1 ? 1 : 3;
}

function ratingOfDrawing({ grade, hints, misses, pace }: Drawn): Rating {
  const { verdict, findings } = grade;
  if (verdict.score < WANTING_SCORE) return 2;
  const isUnaided = hints === 0 && misses === 0;
  const isSwift = pace !== undefined && pace <= SWIFT_PACE;
  const isFlawless = verdict.score >= FLAWLESS_SCORE && findings.length === 0;
  return isUnaided && isSwift && isFlawless ? 4 : 3;
}
