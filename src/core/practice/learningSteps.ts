import type { Rating } from "./review.ts";

/** What comes next for a card that is being learnt. */
export interface NextStep {
  /** Which step it then stands at, from 0. */
  readonly step: number;
  readonly waitMinutes: number;
}

/** With a single step, "hard" waits so many times as long. */
const HARD_ALONE = 1.5;

/**
 * The next learning step, or undefined when the card has learnt enough and goes by days from now on. "Again" begins anew;
 * "hard" stays, at the first step for the mean of the first two; "good" goes on; "easy" is done with it. Source: Anki manual,
 * "Answer buttons", "Learning steps".
 *
 * @param steps waits in minutes; without any, every answer leaves learning
 * @param step where the card stands, from 0; beyond the last is the last
 */
export function nextStep(
  steps: readonly number[],
  step: number,
  rating: Rating,
): NextStep | undefined {
  const [first, second] = steps;
  if (first === undefined || rating === 4) return undefined;
  if (rating === 1) return { step: 0, waitMinutes: first };
  const at = Math.min(step, steps.length - 1);
  if (rating === 2) {
    const hardFirst = second === undefined ? first * HARD_ALONE : (first + second) / 2;
    return { step: at, waitMinutes: at === 0 ? hardFirst : (steps[at] ?? first) };
  }
  const onward = steps[at + 1];
  return onward === undefined ? undefined : { step: at + 1, waitMinutes: onward };
}
