import type { Grade } from "#core/grader/grade.ts";
import type { Rating } from "#core/practice/review.ts";
import type { PracticeSettings } from "#core/practice/settings.ts";
import { suggestRating } from "#core/practice/suggestRating.ts";
import type { GradeReport } from "#ui/gradeWords.ts";
import { paceOf } from "./ownPace.ts";
import type { AtHand } from "./session.ts";

export interface GradedAttempt {
  readonly grade: Grade;
  readonly report: GradeReport;
  readonly atHand: AtHand;
  readonly buttons: PracticeSettings["buttons"];
  /** The person's own median time per stroke, where it is known. ms. */
  readonly usualMs: number | undefined;
}

/** The rating that is proposed for a drawing. What is not pointed out does not count either; what was copied was not known. */
export function suggestionFor({ grade, report, atHand, buttons, usualMs }: GradedAttempt): Rating {
  const { ink, hinted, misses, isCopy } = atHand;
  if (isCopy) return 1;
  const pace = paceOf(ink, usualMs);
  return suggestRating({
    grade: { verdict: grade.verdict, findings: report.marked },
    ...{ hints: hinted.length, misses, buttons },
    ...(pace !== undefined && { pace }),
  });
}
