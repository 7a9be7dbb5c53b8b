import { MAX_STEP_MINUTES, MAX_STEPS } from "#core/practice/settingsRecord.ts";

/** Reads waits as people write them, "1 10" or "1, 10 min"; undefined where something else is among them. */
export function parseSteps(text: string): readonly number[] | undefined {
  const words = text.split(/[\s,;]+/u).filter((word) => word !== "" && !/^min\.?$/iu.test(word));
  const steps = words.map(Number);
  const areSteps = steps.every((step) => step > 0 && step <= MAX_STEP_MINUTES);
  return areSteps && steps.length <= MAX_STEPS ? steps : undefined;
}
