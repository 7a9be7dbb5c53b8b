import type { Ink } from "#core/ink/ink.ts";
import type { StrokeOrder } from "./grade.ts";
import { gradeAttempt } from "./gradeAttempt.ts";

/**
 * The way of writing that an attempt shows, to be accepted from now on when the person says that it is right too.
 * `undefined` when the attempt lacks strokes or has others: then there is no order to learn.
 */
export function learnOrder(reference: Ink, attempt: Ink): StrokeOrder | undefined {
  const { pairs, findings } = gradeAttempt(reference, attempt);
  const isWhole = findings.every(({ type }) => type !== "missingStroke" && type !== "extraStroke");
  if (!isWhole || pairs.length === 0) return undefined;
  return pairs.flatMap(({ references, reversed }) =>
    // One stroke that was drawn through several from the far end meets the last of them first.
    (reversed ? references.toReversed() : references).map((at) => ({ reference: at, reversed })),
  );
}
