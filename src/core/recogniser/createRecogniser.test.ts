import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ink } from "#core/ink/ink.ts";
import { inventGlyph } from "#testing/inventGlyph.ts";
import { noisyCopy } from "#testing/motorNoise.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { createRecogniser } from "./createRecogniser.ts";

type Place = readonly [number, number];
const drawn = (...strokes: readonly (readonly Place[])[]): Ink =>
  strokes.map((places) => places.map(([x, y], index) => ({ x, y, t: index * 20 })));

const map = (ink: Ink, move: (x: number, y: number) => Place): Ink =>
  ink.map((stroke) =>
    stroke.map((point) => {
      const [x, y] = move(point.x, point.y);
      return { ...point, x, y };
    }),
  );

/** Puts a point between every two: the same line by a digitiser of twice the rate. */
const atTwiceTheRate = (ink: Ink): Ink =>
  ink.map((stroke) =>
    stroke.flatMap((point, index) => {
      const next = stroke[index + 1];
      if (next === undefined) return [point];
      return [
        point,
        { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, t: (point.t + next.t) / 2 },
      ];
    }),
  );

function teach(glyphs: readonly Ink[]) {
  const recogniser = createRecogniser();
  glyphs.forEach((glyph, index) => recogniser.add(`${index}`, glyph));
  return recogniser;
}

const someGlyphs = (count: number, seed = 1) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => inventGlyph(random));
};

const anyPoint = fc.record({
  x: fc.integer({ min: 0, max: 1023 }),
  y: fc.integer({ min: 0, max: 1023 }),
  t: fc.nat(5000),
});
const anyInk = fc.array(fc.array(anyPoint, { minLength: 1, maxLength: 12 }), {
  minLength: 1,
  maxLength: 5,
});

describe("recognition", () => {
  it("knows another drawing of a symbol among sixty from one sample", () => {
    const glyphs = someGlyphs(60);
    const recogniser = teach(glyphs);
    const random = seededRandom(2);
    const misses = glyphs.filter((glyph, index) => {
      const { candidates } = recogniser.recognise(noisyCopy(glyph, random));
      return candidates[0]?.id !== `${index}`;
    });
    expect(misses.length).toBeLessThanOrEqual(1);
  });

  it("does not mind where, how large and how finely something is drawn", () => {
    const glyphs = someGlyphs(12);
    const recogniser = teach(glyphs);
    fc.assert(
      fc.property(
        fc.nat({ max: 11 }),
        fc.double({ min: 0.2, max: 20, noNaN: true }),
        fc.double({ min: -5000, max: 5000, noNaN: true }),
        fc.boolean(),
        (at, scale, shift, isFine) => {
          const ink = noisyCopy(glyphs[at] ?? [], seededRandom(at));
          const moved = map(isFine ? atTwiceTheRate(ink) : ink, (x, y) => [
            x * scale + shift,
            y * scale - shift,
          ]);
          const before = recogniser.recognise(ink);
          const after = recogniser.recognise(moved);
          expect(after.candidates[0]?.id).toBe(before.candidates[0]?.id);
          expect(
            Math.abs((after.candidates[0]?.score ?? 0) - (before.candidates[0]?.score ?? 0)),
          ).toBeLessThan(0.05);
          expect(Math.abs(after.known - before.known)).toBeLessThan(0.05);
        },
      ),
    );
  });

  it("does not mind order, direction, and strokes drawn as one", () => {
    const square: Place[] = [
      [100, 100],
      [900, 100],
      [900, 900],
      [100, 900],
      [100, 100],
    ];
    const recogniser = teach([...someGlyphs(30), drawn(square)]);
    const sides = square.slice(1).map((to, index): Place[] => [to, square[index] ?? to]);
    const { candidates } = recogniser.recognise(drawn(...sides.toReversed()));
    expect(candidates[0]?.id).toBe("30");
    expect(candidates[0]?.score).toBeGreaterThan(0.9);
  });

  it("keeps glyphs apart that are each other turned or mirrored", () => {
    const arms: Ink = drawn(
      [
        [200, 100],
        [200, 900],
      ],
      [
        [200, 500],
        [800, 500],
      ],
    );
    const turned = map(arms, (x, y) => [1023 - x, 1023 - y]);
    const tipped = map(arms, (x, y) => [y, x]);
    const recogniser = teach([arms, turned, tipped]);
    const random = seededRandom(4);
    for (const [index, glyph] of [arms, turned, tipped].entries()) {
      for (let copy = 0; copy < 10; copy++) {
        expect(recogniser.recognise(noisyCopy(glyph, random)).candidates[0]?.id).toBe(`${index}`);
      }
    }
  });

  it("tolerates ten degrees of tilt and a squash of 0.7 to 1.4", () => {
    const glyphs = someGlyphs(30);
    const recogniser = teach(glyphs);
    for (const [index, glyph] of glyphs.entries()) {
      const tilt = ((index % 2 === 0 ? 10 : -10) * Math.PI) / 180;
      const tilted = map(glyph, (x, y) => [
        x * Math.cos(tilt) - y * Math.sin(tilt),
        x * Math.sin(tilt) + y * Math.cos(tilt),
      ]);
      const squashed = map(glyph, (x, y) => [x, y * (index % 2 === 0 ? 0.7 : 1.4)]);
      expect(recogniser.recognise(tilted).candidates[0]?.id).toBe(`${index}`);
      expect(recogniser.recognise(squashed).candidates[0]?.id).toBe(`${index}`);
    }
  });

  it("tells a letter from the same letter with a dot", () => {
    const stem: Place[] = [
      [500, 300],
      [500, 900],
    ];
    const recogniser = teach([drawn(stem), drawn(stem, [[500, 120]])]);
    expect(
      recogniser.recognise(
        drawn([
          [480, 310],
          [490, 890],
        ]),
      ).candidates[0]?.id,
    ).toBe("0");
    expect(
      recogniser.recognise(
        drawn(
          [
            [480, 310],
            [490, 890],
          ],
          [
            [505, 140],
            [507, 141],
          ],
        ),
      ).candidates[0]?.id,
    ).toBe("1");
  });

  it("is sure of what it knows and doubts what it does not", () => {
    const glyphs = someGlyphs(80, 5);
    const recogniser = teach(glyphs.slice(0, 40));
    const random = seededRandom(6);
    const knownOf = (some: readonly Ink[]) =>
      some
        .map((glyph) => recogniser.recognise(noisyCopy(glyph, random)).known)
        .sort((a, b) => a - b);
    const familiar = knownOf(glyphs.slice(0, 40));
    const strange = knownOf(glyphs.slice(40));
    expect(familiar[10]).toBeGreaterThan(0.5);
    expect(strange[30]).toBeLessThan(0.5);
  });
});

describe("the recogniser's answers", () => {
  it("are the same for the same question", () => {
    const glyphs = someGlyphs(20);
    fc.assert(
      fc.property(anyInk, (ink) => {
        const recogniser = teach(glyphs);
        const first = recogniser.recognise(ink);
        recogniser.recognise(glyphs[3] ?? []);
        expect(recogniser.recognise(ink)).toEqual(first);
        expect(teach(glyphs).recognise(ink)).toEqual(first);
      }),
      { numRuns: 30 },
    );
  });

  it("have scores in range, best first, one candidate for each symbol", () => {
    const recogniser = teach(someGlyphs(40));
    for (const [index, glyph] of someGlyphs(40, 9).entries()) recogniser.add(`${index}`, glyph);
    fc.assert(
      fc.property(anyInk, fc.integer({ min: 1, max: 60 }), (ink, limit) => {
        const { candidates, known } = recogniser.recognise(ink, limit);
        const scores = candidates.map(({ score }) => score);
        expect([...scores, known].every((score) => score >= 0 && score <= 1)).toBe(true);
        expect(scores).toEqual(scores.toSorted((one, other) => other - one));
        expect(new Set(candidates.map(({ id }) => id)).size).toBe(Math.min(limit, 40));
      }),
    );
  });

  it("are eight at most unless more are asked for", () => {
    const recogniser = teach(someGlyphs(20));
    expect(
      recogniser.recognise(
        drawn([
          [0, 0],
          [500, 500],
        ]),
      ).candidates,
    ).toHaveLength(8);
    expect(
      recogniser.recognise(
        drawn([
          [0, 0],
          [500, 500],
        ]),
        3,
      ).candidates,
    ).toHaveLength(3);
  });
});

describe("teaching", () => {
  it("never loses a symbol when another gets a sample", () => {
    const glyphs = someGlyphs(10);
    fc.assert(
      fc.property(anyInk, fc.nat({ max: 9 }), (ink, at) => {
        const recogniser = teach(glyphs);
        recogniser.add(`${at}`, ink);
        const { candidates } = recogniser.recognise(ink, 20);
        expect(candidates.map(({ id }) => id).sort()).toEqual(glyphs.map((_, index) => `${index}`));
        for (const [index, glyph] of glyphs.entries()) {
          expect(recogniser.recognise(glyph, 20).candidates.map(({ id }) => id)).toContain(
            `${index}`,
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  it("does not let a symbol of very many samples crowd out the others", () => {
    const recogniser = createRecogniser();
    const random = seededRandom(3);
    const [often = [], once = []] = someGlyphs(2);
    for (let copy = 0; copy < 400; copy++) recogniser.add("often", noisyCopy(often, random));
    recogniser.add("once", once);
    expect(recogniser.recognise(often).candidates.map(({ id }) => id)).toEqual(["often", "once"]);
  });

  it("finds a symbol by any of its samples", () => {
    const glyphs = someGlyphs(20);
    const recogniser = teach(glyphs);
    const [other = []] = someGlyphs(1, 77);
    recogniser.add("4", other);
    expect(recogniser.recognise(other).candidates[0]?.id).toBe("4");
    expect(recogniser.recognise(glyphs[4] ?? []).candidates[0]?.id).toBe("4");
  });

  it("forgets a symbol wholly and leaves the others as if it had never been", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 11 }), { maxLength: 30 }), fc.nat(), (order, seed) => {
        const glyphs = someGlyphs(12, seed);
        const recogniser = createRecogniser();
        order.forEach((at) => recogniser.add(`${at}`, glyphs[at] ?? []));
        for (let at = 0; at < 6; at++) recogniser.remove(`${at}`);
        const fresh = createRecogniser();
        order.filter((at) => at >= 6).forEach((at) => fresh.add(`${at}`, glyphs[at] ?? []));
        const query = glyphs[7] ?? [];
        const byId = (answer: ReturnType<typeof fresh.recognise>) =>
          answer.candidates.toSorted((one, other) => one.id.localeCompare(other.id));
        expect(byId(recogniser.recognise(query, 20))).toEqual(byId(fresh.recognise(query, 20)));
      }),
      { numRuns: 40 },
    );
  });

  it("gives two symbols of the same drawing the same score", () => {
    const [glyph = []] = someGlyphs(1);
    const { candidates } = teach([glyph, glyph]).recognise(glyph);
    expect(candidates[0]?.score).toBe(candidates[1]?.score);
  });
});

describe("ink of every kind", () => {
  const dot = drawn([[512, 512]]);
  const hairline = drawn([
    [500, 0],
    [500, 1000],
  ]);
  const scribble = drawn(
    Array.from({ length: 2000 }, (_, at): Place => [
      512 + 500 * Math.sin(at * 0.7) * Math.cos(at * 0.013),
      512 + 500 * Math.cos(at * 0.9),
    ]),
  );
  const forest = drawn(
    ...Array.from({ length: 400 }, (_, at): Place[] => [
      [at, 0],
      [at, 900],
    ]),
  );
  const longest = drawn(
    Array.from({ length: 5000 }, (_, at): Place => [at % 1000, (at * 7) % 1000]),
  );
  const still = drawn(
    [
      [10, 10],
      [10, 10],
      [10, 10],
    ],
    [[10, 10]],
  );
  const far = drawn([
    [-1e9, 1e12],
    [1e9, -1e12],
  ]);
  const withEmptyStroke: Ink = [[], ...hairline, []];
  const every = { dot, hairline, scribble, forest, longest, still, far, withEmptyStroke };

  it.each(Object.entries(every))("%s is learnt and found", (_name, ink) => {
    const recogniser = teach(someGlyphs(10));
    recogniser.add("odd", ink);
    const { candidates, known } = recogniser.recognise(ink);
    expect(candidates[0]?.id).toBe("odd");
    expect(known).toBeGreaterThan(0.5);
  });

  it("a dot is not a hairline is not a scribble", () => {
    const recogniser = teach([dot, hairline, scribble]);
    const random = seededRandom(8);
    [dot, hairline, scribble].forEach((ink, index) => {
      expect(recogniser.recognise(noisyCopy(ink, random)).candidates[0]?.id).toBe(`${index}`);
    });
  });

  it.each([
    ["no strokes", []],
    ["an empty stroke", [[]]],
    ["a coordinate that is no number", [[{ x: Number.NaN, y: 0, t: 0 }]]],
    ["an infinite coordinate", [[{ x: 0, y: Number.NEGATIVE_INFINITY, t: 0 }]]],
    [
      "coordinates too far apart for a number",
      [
        [
          { x: -1.7e308, y: 0, t: 0 },
          { x: 1.7e308, y: 0, t: 0 },
        ],
      ],
    ],
  ])("%s is neither learnt nor recognised", (_name, ink) => {
    const recogniser = createRecogniser();
    recogniser.add("nothing", ink);
    expect(recogniser.recognise(dot)).toEqual({ candidates: [], known: 0 });
    recogniser.add("dot", dot);
    expect(recogniser.recognise(ink)).toEqual({ candidates: [], known: 0 });
  });

  it("an empty recogniser has no candidates", () => {
    expect(createRecogniser().recognise(dot)).toEqual({ candidates: [], known: 0 });
  });
});
