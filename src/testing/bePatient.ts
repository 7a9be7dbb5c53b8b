import { configure, getConfig } from "@testing-library/react";

/** A screen on a busy machine is late, not wrong. ms. */
const PATIENCE_MS = 10_000;

/** The scheduler of React takes its turns by `setImmediate` where that is there. */
const EFFECT_TURNS = 3;
const nextTurn = setImmediate;

/**
 * Has tests wait long enough for what is drawn, and for what follows from it: React draws, and on a busy machine does only some turns
 * later what follows, opens the sheet or moves the focus. Call it once a file, before anything is waited for.
 */
export function bePatient(): void {
  const before = getConfig();
  const asyncWrapper = (wait: () => Promise<unknown>): Promise<unknown> =>
    before.asyncWrapper(async () => {
      const found = await wait();
      for (let turn = 0; turn < EFFECT_TURNS; turn++) await new Promise(nextTurn);
      return found;
    });
  configure({ asyncUtilTimeout: PATIENCE_MS, asyncWrapper });
}
