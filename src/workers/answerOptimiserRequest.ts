import { optimiseInSteps } from "#core/practice/optimise.ts";
import type { OptimiserResponse } from "./optimiserMessages.ts";
import { parseOptimiserRequest } from "./parseOptimiserRequest.ts";

/** A bar is not drawn more finely than this. */
const REPORTED_SHARE = 0.01;

/** Answers one message to the optimiser's Worker; progress goes out at once, so whoever is tired of it ends the Worker. */
export function answerOptimiserRequest(
  message: unknown,
  post: (response: OptimiserResponse) => void,
): void {
  const request = parseOptimiserRequest(message);
  if (request === undefined) {
    post({ type: "refused" });
    return;
  }
  const { table, current, relearningSteps } = request;
  const steps = optimiseInSteps(table, { current, relearningSteps });
  let told = -1;
  for (;;) {
    const step = steps.next();
    if (step.done) {
      post({ type: "fitted", fit: step.value });
      return;
    }
    if (step.value - told < REPORTED_SHARE) continue;
    told = step.value;
    post({ type: "progress", done: told });
  }
}
