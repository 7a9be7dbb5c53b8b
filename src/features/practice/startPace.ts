import type { Review } from "#core/practice/review.ts";
import type { Counts } from "#services/practice/practiceService.ts";

/** Before anybody has practised: a symbol of a few strokes, drawn, looked at and rated. ms. */
const USUAL_ANSWER_MS = 12_000;
/** The latest answers say most about the hand of today. */
const LATEST = 200;
/** About one answer in ten is forgotten and asked once more. */
const ASKED_AGAIN = 1.1;

/** How long what is due takes at the person's own pace; whole minutes, at least 1. */
export function minutesFor(
  { due, learning, new: fresh }: Counts,
  { reviews, steps }: { readonly reviews: readonly Review[]; readonly steps: number },
): number {
  const answers = due * ASKED_AGAIN + learning + fresh * (1 + steps);
  return Math.max(1, Math.round((answers * msPerAnswer(reviews)) / 60_000));
}

function msPerAnswer(reviews: readonly Review[]): number {
  const latest = reviews.slice(-LATEST);
  if (latest.length === 0) return USUAL_ANSWER_MS;
  return latest.reduce((sum, { durationMs }) => sum + durationMs, 0) / latest.length;
}
