import { describe, expect, it } from "vitest";
import type { Attack } from "./attack.ts";

/** Carries out each of the attacks, which must come to what the paper on security says. */
export function testAttacks(by: string, attacks: readonly Attack[]): void {
  describe(by, () => {
    it.each(attacks)("on a $on, $deed: $verdict", { timeout: 60_000 }, async (attack) => {
      expect(await attack.run()).toBe(attack.verdict);
    });
  });
}
