import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ink } from "#core/ink/ink.ts";
import { inventGlyph } from "#testing/inventGlyph.ts";
import { noisyCopy } from "#testing/motorNoise.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { createRecogniser } from "./createRecogniser.ts";
import { MAX_CONFIRMED } from "./confirmedLimit.ts";
import { measureHabit } from "./habit.ts";
import {
  adoptHabit,
  type ConfirmedSample,
  type OwnSample,
  predictOwn,
  reviewSamples,
} from "./reviewSamples.ts";

function run<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

const someGlyphs = (count: number, seed: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => inventGlyph(random));
};

/** A hand that writes every sign the same way, and one that begins anywhere. */
const steadily = (ink: Ink, random: () => number) => noisyCopy(ink, random);
function anyhow(ink: Ink, random: () => number): Ink {
  const strokes = ink.map((stroke) => (random() < 0.5 ? stroke.toReversed() : stroke));
  return noisyCopy(random() < 0.5 ? strokes.toReversed() : strokes, random);
}

/** A person's drawings of some signs, so many of each, learnt as own samples. */
function person({
  seed,
  signs,
  each,
  hand = steadily,
}: {
  readonly seed: number;
  readonly signs: readonly Ink[];
  readonly each: number;
  readonly hand?: typeof steadily;
}) {
  const random = seededRandom(seed);
  const recogniser = createRecogniser();
  const drawings = signs.flatMap((glyph, sign) =>
    Array.from({ length: each }, (_, copy): OwnSample => {
      return { id: `${sign}`, ink: hand(glyph, random), key: [sign + 1, copy + 1] };
    }),
  );
  for (const { id, ink, key } of drawings) recogniser.add(id, ink, { key, isOwn: true });
  return { recogniser, drawings, random };
}

describe("a question about one's own drawings", () => {
  it("leaves the drawing itself out and changes nothing", () => {
    const [glyph = [], other = []] = someGlyphs(2, 1);
    const recogniser = createRecogniser();
    recogniser.add("a", glyph, { key: [1, 1] });
    recogniser.add("b", other, { key: [2, 1] });
    const without = { id: "a", key: [1, 1] } as const;
    expect(recogniser.recognise(glyph, 8, { without }).candidates.map(({ id }) => id)).toEqual([
      "b",
    ]);
    expect(recogniser.recognise(glyph).candidates[0]?.id).toBe("a");
  });

  it("finds a steady person's drawings nearly always", () => {
    const { recogniser, drawings } = person({ seed: 1, signs: someGlyphs(20, 3), each: 2 });
    const before = recogniser.save();
    const { asked, first } = run(predictOwn(recogniser, drawings));
    expect(asked).toBe(40);
    expect(first).toBeGreaterThanOrEqual(38);
    expect(recogniser.save()).toEqual(before);
  });
});

describe("confirmed drawings", () => {
  const anyConfirmed = fc.array(
    fc.record({
      drawn: fc.nat({ max: 7 }),
      said: fc.nat({ max: 7 }),
      at: fc.nat(),
      seed: fc.nat(),
    }),
    { maxLength: 6 },
  );

  it("never make a person's own drawings worse recognised, whatever was confirmed", () => {
    fc.assert(
      fc.property(fc.nat({ max: 1000 }), anyConfirmed, (seed, taps) => {
        const signs = someGlyphs(8, seed);
        const { recogniser, drawings } = person({ seed, signs, each: 2 });
        const before = run(predictOwn(recogniser, drawings));
        const confirmed = taps.map(({ drawn, said, at, seed: hand }, index): ConfirmedSample => ({
          id: `${said}`,
          ink: noisyCopy(signs[drawn] ?? [], seededRandom(hand), 2),
          key: [100 + index, 1],
          confirmedAt: at,
        }));
        run(reviewSamples(recogniser, { drawings, confirmed }));
        const after = run(predictOwn(recogniser, drawings));
        expect(after.first).toBeGreaterThanOrEqual(before.first);
      }),
      { numRuns: 10 },
    );
  });

  it("are refused when they are another sign's drawing that would take its place", () => {
    const signs = someGlyphs(8, 5);
    const { recogniser, drawings } = person({ seed: 5, signs, each: 2 });
    const [, , third] = drawings;
    const confirmed: ConfirmedSample = {
      ...{ id: "7", ink: third?.ink ?? [], key: [200, 1] },
      confirmedAt: 1,
    };
    const before = recogniser.save();
    expect(run(reviewSamples(recogniser, { drawings, confirmed: [confirmed] }))).toEqual([]);
    expect(recogniser.save()).toEqual(before);
  });

  it("teach another way of drawing a sign, and can be forgotten", () => {
    const signs = someGlyphs(10, 8);
    const { recogniser, drawings, random } = person({ seed: 8, signs, each: 2 });
    const [variant = []] = someGlyphs(1, 77);
    const confirmed: ConfirmedSample = {
      ...{ id: "3", ink: variant, key: [300, 1] },
      confirmedAt: 1,
    };
    expect(run(reviewSamples(recogniser, { drawings, confirmed: [confirmed] }))).toEqual([
      confirmed,
    ]);
    const again = noisyCopy(variant, random);
    expect(recogniser.recognise(again).candidates[0]?.id).toBe("3");
    recogniser.remove("3", confirmed.key);
    expect(recogniser.recognise(again).known).toBeLessThan(0.5);
    expect(recogniser.recognise(signs[3] ?? []).candidates[0]?.id).toBe("3");
  });

  it("are the newest few of each sign", () => {
    const signs = someGlyphs(3, 9);
    const { recogniser, drawings, random } = person({ seed: 9, signs, each: 2 });
    const confirmed = Array.from({ length: 9 }, (_, index): ConfirmedSample => ({
      ...{ id: "1", ink: noisyCopy(signs[1] ?? [], random), key: [400 + index, 1] },
      confirmedAt: 100 - index,
    }));
    const kept = run(reviewSamples(recogniser, { drawings, confirmed }));
    expect(kept).toEqual(confirmed.slice(0, MAX_CONFIRMED).toReversed());
  });
});

describe("habit", () => {
  it("is nought for strangers, little evidence, and a hand that begins anywhere", () => {
    const signs = someGlyphs(20, 4).filter((ink) => ink.length > 1);
    expect(measureHabit([])).toBe(0);
    expect(measureHabit(person({ seed: 1, signs: signs.slice(0, 3), each: 2 }).drawings)).toBe(0);
    expect(measureHabit(person({ seed: 1, signs, each: 3, hand: anyhow }).drawings)).toBe(0);
  });

  it("is full for a hand that writes every sign the same way", () => {
    const signs = someGlyphs(20, 4);
    expect(measureHabit(person({ seed: 1, signs, each: 3 }).drawings)).toBeGreaterThan(0.8);
  });

  it("tells apart what a steady person writes in another order", () => {
    const [glyph = []] = someGlyphs(30, 6).filter((ink) => ink.length === 4);
    const backwards = glyph.toReversed().map((stroke) => stroke.toReversed());
    const signs = [glyph, backwards, ...someGlyphs(10, 7)];
    const { recogniser, drawings } = person({ seed: 2, signs, each: 4 });
    const before = run(predictOwn(recogniser, drawings));
    const { habit, first, asked } = run(adoptHabit(recogniser, drawings));
    expect(habit).toBeGreaterThan(0.8);
    expect(first).toBeGreaterThan(before.first);
    expect(first).toBeGreaterThanOrEqual(asked - 1);
  });

  it("never makes own drawings worse recognised", () => {
    fc.assert(
      fc.property(fc.nat({ max: 1000 }), fc.boolean(), (seed, isSteady) => {
        const hand = isSteady ? steadily : anyhow;
        const signs = someGlyphs(8, seed);
        const { recogniser, drawings } = person({ seed, signs, each: 2, hand });
        const before = run(predictOwn(recogniser, drawings));
        const adopted = run(adoptHabit(recogniser, drawings));
        expect(adopted.first).toBeGreaterThanOrEqual(before.first);
        expect(run(predictOwn(recogniser, drawings)).first).toBe(adopted.first);
      }),
      { numRuns: 10 },
    );
  });
});
