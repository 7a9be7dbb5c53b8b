import type { Ink } from "#core/ink/ink.ts";
import { examine } from "./examine.ts";
import { bringIntoFrame, type FramedInk } from "./frame.ts";

/** Another symbol fits clearly better when its strain is less than this share of the reference's, */
const CLEARLY = 0.9;

/** and less by this share of what the two symbols are apart: a drawing of one differs by about all of it, and chance by a tenth. */
const TOWARDS = 0.15;

/** Symbols nearer to each other than this are one form under two names: no drawing is one and not the other. */
const SAME_FORM = 0.15;

/** With stroke counts further apart no drawing is taken for another. */
const MOST_JOINS = 2;

/** The number of the first symbol that an attempt fits clearly better than the reference, from which its strain is known. */
export function findLookalike(
  lookalikes: readonly Ink[],
  { wanted, drawn, strain }: { wanted: FramedInk; drawn: FramedInk; strain: number },
): number | undefined {
  const found = lookalikes.findIndex((ink) => {
    if (Math.abs(ink.length - drawn.paths.count) > MOST_JOINS) return false;
    const other = bringIntoFrame(ink);
    const seen = examine(other, drawn);
    if (!seen.whole || seen.strain >= CLEARLY * strain) return false;
    const apart = examine(wanted, other);
    if (!apart.whole) return true;
    return apart.strain > SAME_FORM && strain - seen.strain > TOWARDS * apart.strain;
  });
  return found < 0 ? undefined : found;
}

/** The number of the first symbol that an attempt passes for with every stroke, where it does not for the reference. */
export function findPassed(
  lookalikes: readonly Ink[],
  drawn: FramedInk,
  passes: (strain: number) => boolean,
): number | undefined {
  const found = lookalikes.findIndex((ink) => {
    if (ink.length !== drawn.paths.count) return false;
    const seen = examine(bringIntoFrame(ink), drawn);
    return seen.whole && passes(seen.strain);
  });
  return found < 0 ? undefined : found;
}
