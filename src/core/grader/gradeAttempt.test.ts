import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Ink, Stroke } from "#core/ink/ink.ts";
import { inventGlyph } from "#testing/inventGlyph.ts";
import { noisyCopy } from "#testing/motorNoise.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import type { Finding } from "./grade.ts";
import { gradeAttempt } from "./gradeAttempt.ts";
import { learnOrder } from "./learnOrder.ts";

/** A straight stroke of eleven points. */
function line(fromX: number, fromY: number, toX: number, toY: number): Stroke {
  return Array.from({ length: 11 }, (_, at) => ({
    x: fromX + ((toX - fromX) * at) / 10,
    y: fromY + ((toY - fromY) * at) / 10,
    t: at * 20,
  }));
}

function circle(startTurn: number, clockwise = true): Stroke {
  return Array.from({ length: 41 }, (_, at) => {
    const angle = 2 * Math.PI * (startTurn + ((clockwise ? 1 : -1) * at) / 40);
    return { x: 500 + 300 * Math.cos(angle), y: 500 + 300 * Math.sin(angle), t: at * 10 };
  });
}

const across = line(200, 400, 800, 400);
const down = line(500, 100, 500, 900);
const leftLeg = line(490, 420, 220, 780);
const rightLeg = line(510, 420, 790, 780);
/** 木, and 本 with its stroke at the foot. */
const tree: Ink = [across, down, leftLeg, rightLeg];
const root: Ink = [...tree, line(400, 720, 600, 720)];
const dot: Ink = [[{ x: 400, y: 300, t: 0 }]];

const reversed = (stroke: Stroke): Stroke =>
  stroke.map((point, at) => ({ ...(stroke.at(-1 - at) ?? point), t: point.t }));

const moved = (ink: Ink, place: (x: number, y: number) => readonly [number, number]): Ink =>
  ink.map((stroke) =>
    stroke.map((point) => {
      const [x, y] = place(point.x, point.y);
      return { ...point, x, y };
    }),
  );

const typesOf = (findings: readonly Finding[]) => findings.map(({ type }) => type);

const seeds = fc.integer({ min: 1, max: 2 ** 31 });

describe("gradeAttempt", () => {
  it("finds nothing amiss with the reference itself", () => {
    const { parts, verdict, findings, overlay } = gradeAttempt(tree, tree);
    expect(parts).toEqual({ shape: 1, position: 1, order: 1, direction: 1, count: 1 });
    expect(verdict).toEqual({ score: 1, passed: true });
    expect(findings).toEqual([]);
    expect(overlay.a).toBeCloseTo(1, 6);
    expect(overlay.e).toBeCloseTo(0, 3);
  });

  it("names strokes drawn in another order, and still knows the sign", () => {
    const { findings, verdict, parts } = gradeAttempt(tree, [down, across, leftLeg, rightLeg]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ type: "order" });
    expect(verdict.passed).toBe(true);
    expect(parts).toMatchObject({ shape: 1, order: 0.75, direction: 1 });
    expect(verdict.score).toBeLessThan(0.5);
  });

  it("says where a stroke should have come", () => {
    const { findings } = gradeAttempt(tree, [rightLeg, across, down, leftLeg]);
    expect(findings).toMatchObject([{ type: "order", stroke: 0, reference: 3, shouldBe: 3 }]);
  });

  it("names no stroke that came when it should, and tells the others their true place", () => {
    const attempts = fc.shuffledSubarray([...tree.keys()], { minLength: 2 }).chain((order) =>
      fc.record({
        order: fc.constant(order),
        // A stroke that is none of the sign's, drawn first or last.
        stray: fc.constantFrom<readonly number[]>([], [0], [order.length]),
      }),
    );
    fc.assert(
      fc.property(attempts, ({ order, stray }) => {
        const ink = order.map((at): Stroke => tree[at] ?? []);
        for (const at of stray) ink.splice(at, 0, line(840, 120, 960, 240));
        const { findings, parts, pairs } = gradeAttempt(tree, ink);
        const named = findings.filter((finding) => finding.type === "order");
        expect(named.length > 0).toBe(parts.order < 1);
        const slots = pairs.flatMap((pair) => pair.strokes);
        const sorted = pairs.flatMap((pair) => pair.references).sort((a, b) => a - b);
        for (const { stroke, reference, shouldBe } of named) {
          expect(shouldBe).not.toBe(stroke);
          expect(shouldBe).toBe(slots[sorted.indexOf(reference)]);
        }
      }),
    );
  });

  it("names a stroke that runs the other way, at the place where the pen came down", () => {
    const { findings } = gradeAttempt(tree, [across, reversed(down), leftLeg, rightLeg]);
    expect(typesOf(findings)).toEqual(["reversed"]);
    const [found] = findings;
    expect(found).toMatchObject({ stroke: 1, reference: 1 });
    expect(found && "at" in found && Math.round(found.at.y)).toBe(900);
  });

  it("names a missing and an extra stroke, each at its place", () => {
    const missing = gradeAttempt(root, tree);
    expect(typesOf(missing.findings)).toEqual(["missingStroke"]);
    expect(missing.findings[0]).toMatchObject({ reference: 4 });
    expect(missing.verdict.passed).toBe(false);
    const extra = gradeAttempt(tree, root);
    expect(extra.findings).toMatchObject([{ type: "extraStroke", stroke: 4 }]);
    expect(extra.verdict.passed).toBe(false);
    for (const found of [...missing.findings, ...extra.findings]) {
      expect("at" in found && Math.abs(found.at.x - 500)).toBeLessThan(60);
      expect("at" in found && Math.abs(found.at.y - 720)).toBeLessThan(60);
    }
  });

  it("recognises strokes drawn in one sweep, and one drawn in two", () => {
    const corner: Ink = [across, line(800, 400, 780, 900), line(210, 410, 210, 900)];
    const sweep: Stroke = [...line(200, 400, 800, 400), ...line(800, 400, 780, 900)];
    const merged = gradeAttempt(corner, [sweep, line(210, 410, 210, 900)]);
    expect(typesOf(merged.findings)).toEqual(["merged"]);
    expect(merged.findings[0]).toMatchObject({ stroke: 0, references: [0, 1] });
    const split = gradeAttempt([sweep, line(210, 410, 210, 900)], corner);
    expect(typesOf(split.findings)).toEqual(["split"]);
    expect(split.findings[0]).toMatchObject({ strokes: [0, 1], reference: 0 });
    expect(split.parts.count).toBeLessThan(1);
  });

  it.each([
    ["startsElsewhere", "right", [across, line(760, 100, 500, 900), leftLeg, rightLeg]],
    ["endsElsewhere", "left", [across, down, leftLeg, line(510, 420, 540, 900)]],
  ])("says of a stroke that it %s, too far %s", (type, side, attempt) => {
    const { findings } = gradeAttempt(tree, attempt);
    expect(findings).toContainEqual(expect.objectContaining({ type, side }));
  });

  it("says of a last stroke beside the others that it started low, or lies low", () => {
    const wave = (x: number, top: number): Stroke =>
      Array.from({ length: 25 }, (_, at) => ({
        x: x + 60 * Math.sin((at / 24) * Math.PI * 2.4),
        y: top + ((840 - top) * at) / 24,
        t: at * 12,
      }));
    const river = [wave(300, 180), wave(510, 180), wave(720, 180)];
    const begunLow = [wave(300, 180), wave(510, 180), wave(720, 320)];
    const low = [...river.slice(0, 2), ...moved(river.slice(2), (x, y) => [x, y + 140])];
    const place = { stroke: 2, reference: 2, side: "below" };
    expect(gradeAttempt(river, begunLow)).toMatchObject({
      findings: [{ type: "startsElsewhere", ...place }],
      verdict: { passed: true },
    });
    expect(gradeAttempt(river, low).findings).toMatchObject([{ type: "misplaced", ...place }]);
    const random = seededRandom(11);
    const findings = Array.from({ length: 40 }, () => noisyCopy(begunLow, random)).map(
      (ink) => gradeAttempt(river, ink).findings,
    );
    const told = findings.filter((found) =>
      found.some((one) => one.type === "startsElsewhere" && one.stroke === 2),
    );
    expect(told.length).toBeGreaterThan(findings.length / 2);
  });

  it("says of a stroke that it is too short", () => {
    const { findings } = gradeAttempt(tree, [across, line(500, 300, 500, 700), leftLeg, rightLeg]);
    expect(typesOf(findings)).toContain("tooShort");
  });

  it("keeps signs apart that differ in where strokes meet", () => {
    const earth: Ink = [line(300, 400, 700, 400), down, line(100, 880, 900, 880)];
    const samurai: Ink = [line(100, 400, 900, 400), down, line(300, 880, 700, 880)];
    expect(gradeAttempt(earth, samurai).verdict.passed).toBe(false);
    expect(gradeAttempt(samurai, earth).verdict.passed).toBe(false);
  });

  it("takes an attempt for the lookalike that it fits better, and says which", () => {
    const near = moved(tree, (x, y) => [x, y > 600 ? y + 40 : y]);
    const { verdict, findings } = gradeAttempt(near, tree, { lookalikes: [root, tree] });
    expect(verdict.passed).toBe(true);
    const far = [across, line(500, 400, 500, 900), leftLeg, rightLeg];
    const taken = gradeAttempt(tree, far, { lookalikes: [root, far] });
    expect(findings).toEqual([]);
    expect(taken.findings[0]).toEqual({ type: "wrongSymbol", lookalike: 1 });
    expect(taken.verdict.passed).toBe(false);
  });

  it("calls another symbol what it is, not a list of strokes that are missing and too many", () => {
    const gate: Ink = [circle(0), line(500, 100, 500, 900)];
    const corner = [...line(200, 900, 500, 300), ...line(500, 300, 800, 900)];
    const tent: Ink = [corner, line(100, 900, 900, 900)];
    for (const lookalikes of [[], [root, tent]]) {
      const { verdict, findings } = gradeAttempt(gate, tent, { lookalikes });
      expect(findings[0]?.type).toBe("wrongSymbol");
      expect(verdict.passed).toBe(false);
    }
  });

  it("is stricter or more lenient as asked", () => {
    const swapped = [down, across, leftLeg, rightLeg];
    expect(gradeAttempt(tree, swapped, { strictness: "strict" }).verdict.passed).toBe(false);
    expect(gradeAttempt(tree, swapped, { strictness: "relaxed" }).verdict.score).toBe(1);
    const random = seededRandom(5);
    const hasty = Array.from({ length: 60 }, () => noisyCopy(tree, random, 2.5));
    const passes = (strictness: "relaxed" | "balanced" | "strict") =>
      hasty.filter((ink) => gradeAttempt(tree, ink, { strictness }).verdict.passed).length;
    expect(passes("strict")).toBeLessThan(passes("balanced"));
    expect(passes("balanced")).toBeLessThan(passes("relaxed"));
  });

  it("lets a loop begin anywhere, and tells when it runs the other way", () => {
    const from = gradeAttempt([circle(0)], [circle(0.5)]);
    expect(typesOf(from.findings)).toEqual(["startsElsewhere"]);
    expect(from.verdict.passed).toBe(true);
    expect(typesOf(gradeAttempt([circle(0)], [circle(0, false)]).findings)).toContain("reversed");
  });
});

describe("gradeAttempt takes any ink", () => {
  it.each<[string, Ink, boolean]>([
    ["a dot", dot, true],
    ["a vertical line", [down], true],
    ["a horizontal line", [across], true],
    ["two coincident points", [[...(dot[0] ?? []), ...(dot[0] ?? [])]], true],
    ["a dot and a line", [...dot, down], true],
    ["no strokes", [], false],
    ["a stroke without points", [[]], false],
  ])("%s", (_what, ink, passes) => {
    const { verdict, parts } = gradeAttempt(ink, ink);
    expect(verdict.passed).toBe(passes);
    for (const part of Object.values(parts)) expect(part).toBeGreaterThanOrEqual(0);
  });

  it("finds all strokes missing from an empty attempt", () => {
    const { verdict, findings } = gradeAttempt(tree, []);
    expect(verdict).toEqual({ score: 0, passed: false });
    expect(typesOf(findings)).toEqual(["wrongSymbol", ...tree.map(() => "missingStroke")]);
  });

  it("tells a vertical from a horizontal line, and a line from a dot", () => {
    expect(gradeAttempt([down], [across]).verdict.passed).toBe(false);
    expect(gradeAttempt([down], dot).verdict.passed).toBe(false);
    expect(gradeAttempt(dot, [down]).verdict.passed).toBe(false);
  });

  it("leaves out points that are not finite, and keeps the numbers of strokes", () => {
    const broken: Ink = [[{ x: Number.NaN, y: 3, t: 0 }], ...tree];
    const { pairs, verdict } = gradeAttempt(tree, broken);
    expect(verdict.passed).toBe(true);
    expect(pairs.map(({ strokes }) => strokes)).toEqual([[1], [2], [3], [4]]);
  });

  it("a stroke of 2,000 points, and 40 strokes", () => {
    const long = Array.from({ length: 2000 }, (_, at) => ({
      x: 500 + (at / 5) * Math.cos(at / 100),
      y: 500 + (at / 5) * Math.sin(at / 100),
      t: at,
    }));
    expect(gradeAttempt([long], [long]).verdict.passed).toBe(true);
    const random = seededRandom(3);
    const many = Array.from({ length: 20 }, () => inventGlyph(random))
      .flat()
      .slice(0, 40);
    expect(gradeAttempt(many, many).verdict).toEqual({ score: 1, passed: true });
  });
});

describe("gradeAttempt by law", () => {
  it("does not mind place, size, sampling, a tilt of ten degrees or a squash", () => {
    fc.assert(
      fc.property(
        seeds,
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        fc.double({ min: 0.7, max: 1.4, noNaN: true }),
        fc.double({ min: -0.17, max: 0.17, noNaN: true }),
        (seed, scale, squash, tilt) => {
          const glyph = [...inventGlyph(seededRandom(seed)), ...tree];
          const drawn = moved(glyph, (x, y) => {
            const [u, v] = [x * scale * squash, y * scale];
            return [
              u * Math.cos(tilt) - v * Math.sin(tilt) + 70,
              u * Math.sin(tilt) + v * Math.cos(tilt) - 300,
            ];
          });
          const sparse = drawn.map((stroke) =>
            stroke.filter((_, at) => at % 2 === 0 || at === stroke.length - 1),
          );
          const { verdict, parts } = gradeAttempt(glyph, sparse);
          expect(verdict.passed).toBe(true);
          expect(parts).toMatchObject({ order: 1, direction: 1, count: 1 });
        },
      ),
      { numRuns: 60 },
    );
  });

  it("answers the same for place and size, with every number in range", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = seededRandom(seed);
        const [one, other] = [inventGlyph(random), inventGlyph(random)];
        const here = gradeAttempt(one, other);
        const there = gradeAttempt(
          one,
          moved(other, (x, y) => [x * 2 - 5000, y * 2 + 900]),
        );
        expect(there.verdict.passed).toBe(here.verdict.passed);
        expect(typesOf(there.findings)).toEqual(typesOf(here.findings));
        for (const number of [...Object.values(here.parts), here.verdict.score]) {
          expect(number).toBeGreaterThanOrEqual(0);
          expect(number).toBeLessThanOrEqual(1);
        }
        expect(gradeAttempt(one, other)).toEqual(here);
      }),
      { numRuns: 60 },
    );
  });

  it("leaves the person's ink as it is", () => {
    const before = JSON.stringify(root);
    gradeAttempt(tree, root);
    expect(JSON.stringify(root)).toBe(before);
  });
});

describe("learnOrder", () => {
  const own: Ink = [rightLeg, reversed(down), across, leftLeg];

  it("makes an order and its directions right from then on, and the reference's stays right", () => {
    const order = learnOrder(tree, own);
    expect(order).toEqual([
      { reference: 3, reversed: false },
      { reference: 1, reversed: true },
      { reference: 0, reversed: false },
      { reference: 2, reversed: false },
    ]);
    const acceptedOrders = order ? [order] : [];
    const options = { acceptedOrders, strictness: "strict" } as const;
    expect(gradeAttempt(tree, own, options)).toMatchObject({
      verdict: { score: 1, passed: true },
      findings: [],
    });
    expect(gradeAttempt(tree, tree, options).findings).toEqual([]);
    const third = [down, across, leftLeg, rightLeg];
    expect(typesOf(gradeAttempt(tree, third, options).findings)).toEqual(["order"]);
  });

  it("learns nothing from an attempt with strokes missing or too many", () => {
    expect(learnOrder(tree, root)).toBeUndefined();
    expect(learnOrder(root, tree)).toBeUndefined();
    expect(learnOrder(tree, [])).toBeUndefined();
    expect(learnOrder([], [])).toBeUndefined();
  });
});
