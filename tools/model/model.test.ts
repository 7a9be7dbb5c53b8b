import { describe, expect, it } from "vitest";
import { explore } from "./explore.ts";
import { MUTANTS, needsHealing, QUICK_WORLDS } from "./worlds.ts";

/** All there is takes `npm run model` a minute; so many states of each world fit the tests. */
const MOST_STATES = 12_000;

describe("the protocol", () => {
  it.each(QUICK_WORLDS)("keeps its promises with $name", (world) => {
    const { broken, states } = explore(world, { most: MOST_STATES });
    expect(broken).toBeUndefined();
    expect(states).toBeGreaterThan(1000);
  });

  it.each(MUTANTS)("would break one with $name", (mutant) => {
    const { broken } = explore(mutant, { heals: needsHealing(mutant), most: 60_000 });
    expect(broken?.law).toBe(mutant.breaks);
  });
});
