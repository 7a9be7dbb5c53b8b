import { describe, expect, it } from "vitest";
import { inventGlyph } from "#testing/inventGlyph.ts";
import { noisyCopy } from "#testing/motorNoise.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { comparisonRecognisers } from "./comparisonRecognisers.ts";
import { normaliseCloud } from "./normaliseCloud.ts";

const SYMBOLS = 30;

describe.each(Object.entries(comparisonRecognisers))("$%s", (_name, create) => {
  const random = seededRandom(1);
  const glyphs = Array.from({ length: SYMBOLS }, () => inventGlyph(random));
  const recogniser = create();
  glyphs.forEach((glyph, at) => recogniser.add(`glyph ${at}`, glyph));

  it("finds most drawn symbols, and the templates themselves always", () => {
    let first = 0;
    glyphs.forEach((glyph, at) => {
      expect(recogniser.recognise(glyph).candidates[0]).toEqual({ id: `glyph ${at}`, score: 1 });
      const { candidates } = recogniser.recognise(noisyCopy(glyph, random));
      if (candidates[0]?.id === `glyph ${at}`) first++;
    });
    expect(first).toBeGreaterThan(0.8 * SYMBOLS);
  });

  it("does not mind the order and direction of strokes", () => {
    const [glyph = []] = glyphs;
    const turned = glyph.map((stroke) => stroke.toReversed()).reverse();
    expect(recogniser.recognise(turned).candidates[0]?.id).toBe("glyph 0");
  });

  it("lists every symbol once, best first, at most as many as asked", () => {
    const { candidates } = recogniser.recognise(inventGlyph(random), 5);
    const scores = candidates.map(({ score }) => score);
    expect(candidates).toHaveLength(5);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    expect(new Set(candidates.map(({ id }) => id)).size).toBe(5);
  });

  it("takes several samples of a symbol as templates, forgets, and answers nothing to nothing", () => {
    const own = create();
    const [one = [], other = []] = glyphs;
    own.add("a", one);
    own.add("a", other);
    own.add("nothing", [[]]);
    expect(own.recognise(other).candidates).toEqual([{ id: "a", score: 1 }]);
    expect(own.recognise([]).candidates).toEqual([]);
    own.remove("a");
    expect(own.recognise(one).candidates).toEqual([]);
  });
});

describe("normaliseCloud", () => {
  it("spaces points evenly along all strokes and forgets place and size", () => {
    const ink = [
      [
        { x: 100, y: 0, t: 0 },
        { x: 300, y: 0, t: 1 },
      ],
      [
        { x: 100, y: 100, t: 2 },
        { x: 200, y: 100, t: 3 },
      ],
    ];
    const cloud = normaliseCloud(ink, 4);
    expect(cloud.map(({ stroke }) => stroke)).toEqual([0, 0, 0, 1]);
    expect(cloud.map(({ x }) => Math.round(x * 100) / 100)).toEqual([-0.5, 0, 0.5, 0]);
    expect(normaliseCloud([[{ x: 4, y: 4, t: 0 }]], 3)).toHaveLength(3);
    expect(normaliseCloud([], 3)).toEqual([]);
  });
});
