/** Longer waits are days, and those are the scheduler's own. Minutes. */
const LONGEST_STEP = 1440;
const MOST_STEPS = 10;

/** Reads waits as people write them, "1 10" or "1, 10 min"; undefined where something else is among them. */
export function parseSteps(text: string): readonly number[] | undefined {
  const words = text.split(/[\s,;]+/u).filter((word) => word !== "" && !/^min\.?$/iu.test(word));
  const steps = words.map(Number);
  const areSteps = steps.every((step) => step > 0 && step <= LONGEST_STEP);
  return areSteps && steps.length <= MOST_STEPS ? steps : undefined;
}
