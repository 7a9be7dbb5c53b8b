import { FSRSAlgorithm } from "ts-fsrs";
import { legalWeights } from "./weights.ts";
import type { Rating } from "./review.ts";
import type { Parameters, PracticeSettings } from "./settings.ts";

/** What a card leaves in the head; FSRS calls it the memory state. */
export interface MemoryState {
  /** Days until recall falls to 90 %. */
  readonly stability: number;
  /** 1–10. */
  readonly difficulty: number;
}

/** FSRS-6 with one person's settings and parameters. Pure: the same questions have the same answers. */
export interface Scheduler {
  readonly settings: PracticeSettings;
  /** The state after an answer so many whole days after the one before; undefined before the first. */
  readonly memoryAfter: (
    memory: MemoryState | undefined,
    elapsedDays: number,
    rating: Rating,
  ) => MemoryState;
  /** Days until recall falls to the desired retention: whole, from 1 to the maximum interval. */
  readonly intervalDays: (stability: number) => number;
  /** Chance of recall so many days after an answer, 0–1. */
  readonly recall: (stability: number, elapsedDays: number) => number;
}

/**
 * FSRS-6 by ts-fsrs, formulas only: cards, steps, fuzz and dates are ours (see `replay.ts`). Answers on the same day move
 * stability by FSRS-6's short-term formula. Weights out of range are clipped as ts-fsrs clips them; what are not 21 numbers
 * counts as never fitted. Source: "The Algorithm", wiki of open-spaced-repetition/awesome-fsrs.
 */
export function createScheduler(settings: PracticeSettings, parameters: Parameters): Scheduler {
  const algorithm = new FSRSAlgorithm({
    w: [...legalWeights(parameters.weights)],
    request_retention: settings.desiredRetention,
    maximum_interval: settings.maximumIntervalDays,
    enable_fuzz: false,
    enable_short_term: true,
    // How many there are bounds w17 and w18: relearning must not leave a card better off than before its lapse.
    relearning_steps: settings.relearningSteps.map((minutes) => `${minutes}m` as const),
  });
  return {
    settings,
    memoryAfter: (memory, elapsedDays, rating) =>
      algorithm.next_state(memory ?? null, Math.max(0, elapsedDays), rating),
    intervalDays: (stability) => algorithm.next_interval(stability, 0),
    recall: (stability, elapsedDays) =>
      stability > 0 ? algorithm.forgetting_curve(Math.max(0, elapsedDays), stability) : 0,
  };
}
