import { describe, expect, it } from "vitest";
import type { Ink } from "#core/ink/ink.ts";
import { createRecogniser } from "#core/recogniser/createRecogniser.ts";
import { noisyCopy } from "#testing/motorNoise.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { hiragana } from "../packs/data/hiragana.ts";
import { kanji1 } from "../packs/data/kanji1.ts";
import { katakana } from "../packs/data/katakana.ts";

const symbols = [hiragana, katakana, kanji1].flatMap((pack) =>
  pack.symbols.map(({ key, samples }) => ({ id: `${pack.id} ${key}`, ink: samples[0] ?? [] })),
);
const recogniser = createRecogniser();
for (const { id, ink } of symbols) recogniser.add(id, ink);

/** Every so manieth sign is drawn, among all of them: enough for rates, few enough to be quick. */
const STEP = 5;

const random = seededRandom(11);
const drawings = symbols
  .filter(({ ink }) => ink.length >= 3)
  .filter((_, at) => at % STEP === 0)
  .map(({ id, ink }) => ({ id, ink: noisyCopy(ink, random) }));

/** Share of the drawings whose symbol is among the first candidates. */
function shareWithin(
  first: number,
  { part, isPartial }: { part: (ink: Ink) => Ink; isPartial: boolean },
): number {
  const found = drawings.filter(({ id, ink }) =>
    recogniser
      .recognise(part(ink), first, { isPartial })
      .candidates.some((candidate) => candidate.id === id),
  );
  return found.length / drawings.length;
}

const half = (ink: Ink) => ink.slice(0, Math.round(ink.length / 2));
const whole = (ink: Ink) => ink;

describe("candidates while a sign of kana and kanji is being drawn", () => {
  it("have the right one among eight after half the strokes", () => {
    const before = shareWithin(8, { part: half, isPartial: false });
    expect(before).toBeLessThan(0.5);
    expect(shareWithin(8, { part: half, isPartial: true })).toBeGreaterThan(0.95);
  });

  it("are no worse once it is drawn", () => {
    for (const first of [1, 5]) {
      expect(shareWithin(first, { part: whole, isPartial: true })).toBeGreaterThanOrEqual(
        shareWithin(first, { part: whole, isPartial: false }),
      );
    }
  });
});
