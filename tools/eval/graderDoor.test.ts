import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { gradeAttempt } from "#core/grader/gradeAttempt.ts";
import { noisyCopy } from "#testing/motorNoise.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { packs } from "../packs/packs.ts";
import { GradingPairs } from "./graderData.ts";
import {
  createLookalikes,
  dropStroke,
  isSameForm,
  relativeLength,
  reverseStroke,
  swapStrokes,
} from "./graderNegatives.ts";
import { measureGrader } from "./graderProtocol.ts";
import { make } from "./makeFiles.ts";
import { measure } from "./recogniserDoor.ts";
import { readStrokeData } from "./strokeData.ts";

const folder = mkdtempSync(join(tmpdir(), "glyphary-grader-"));
afterAll(() => rmSync(folder, { recursive: true }));

function save(name: string, data: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(data));
  return path;
}

/** Glyphs of the packs that are written in a known order. */
const glyphs = packs
  .filter(({ id }) => ["hiragana", "katakana", "kanji-1"].includes(id))
  .flatMap((pack) => pack.symbols)
  .flatMap(({ key, samples: [ink] }) => (ink ? [{ key, ink }] : []));

/** A stroke must be this much of the drawing for its direction to be seen through a hand's noise. */
const LEAST_REVERSED = 0.1;

/**
 * Noise now and then makes a stroke that nobody could tell from its reverse, so these are rates over fixed seeds, held to
 * the goals of the grader's door, and not laws.
 */
const CASES = 200;
const LEAST_RATE = 0.99;

const cases = Array.from({ length: CASES }, (_, seed) => {
  const random = seededRandom(seed + 1);
  const { ink } = glyphs[Math.floor(random() * glyphs.length)] ?? { ink: [] };
  const copy = noisyCopy(ink, random);
  return { ink, copy, at: Math.floor(random() * copy.length) };
});

describe("a careful copy of a pack's glyph", () => {
  it("passes, with every stroke found to be the one it is", () => {
    const right = cases.filter(({ ink, copy }) => {
      const { verdict, pairs, parts } = gradeAttempt(ink, copy);
      const isEachItself = pairs.every(({ references }, at) => references.join() === String(at));
      return verdict.passed && isEachItself && parts.order === 1 && parts.direction === 1;
    });
    expect(right.length / CASES).toBeGreaterThanOrEqual(LEAST_RATE);
  });

  it("has swaps, reversals and missing strokes found", () => {
    const swaps = cases.filter(({ copy, at }) => at + 1 < copy.length);
    const caughtSwaps = swaps.filter(({ ink, copy, at }) =>
      gradeAttempt(ink, swapStrokes(copy, at)).findings.some(({ type }) => type === "order"),
    );
    expect(caughtSwaps.length / swaps.length).toBeGreaterThanOrEqual(LEAST_RATE);

    const reversals = cases.filter(({ copy, at }) => relativeLength(copy, at) >= LEAST_REVERSED);
    const caughtReversals = reversals.filter(({ ink, copy, at }) =>
      gradeAttempt(ink, reverseStroke(copy, at)).findings.some(
        (finding) => finding.type === "reversed" && finding.stroke === at,
      ),
    );
    expect(caughtReversals.length / reversals.length).toBeGreaterThanOrEqual(LEAST_RATE);

    const caughtMissing = cases.filter(({ ink, copy, at }) =>
      gradeAttempt(ink, dropStroke(copy, at)).findings.some(({ type }) => type === "missingStroke"),
    );
    expect(caughtMissing.length / CASES).toBeGreaterThanOrEqual(LEAST_RATE);
  });
});

const written = (ink: (typeof glyphs)[number]["ink"]) =>
  ink.map((stroke) => stroke.map(({ x, y, t }) => [x, y, t]));
const someGlyphs = glyphs.filter((_, at) => at % 8 === 0);
const templates = save(
  "templates.json",
  Object.fromEntries(someGlyphs.map(({ key, ink }) => [key, written(ink)])),
);
const random = seededRandom(4);
const attempts = save("attempts.json", [
  ...someGlyphs.map(({ key, ink }) => [key, written(noisyCopy(ink, random))]),
  ["unheard of", [[[1, 1, 0]]]],
]);
const set = save("set.json", {
  Kana: Object.fromEntries(
    glyphs
      .slice(0, 24)
      .map(({ key, ink }) => [
        key,
        Array.from({ length: 3 }, () => written(noisyCopy(ink, random))),
      ]),
  ),
});

function madeFile(...args: readonly string[]): string {
  const outcome = make(args);
  if (!outcome.ok) throw new Error(outcome.error);
  return save(`${args[0]}.json`, outcome.value);
}

describe("eval:make and eval:grader", () => {
  it("make pairs of templates and attempts, and measure them", () => {
    const pairs = readStrokeData(madeFile("pairs", templates, attempts), GradingPairs);
    if (!pairs.ok) throw new Error(pairs.error);
    expect(pairs.value.attempts).toHaveLength(someGlyphs.length);
    const measured = measureGrader(pairs.value);
    expect(measured).toMatchObject({ pairs: someGlyphs.length, missingCaught: 1 });
    expect(measured.accepted).toBeGreaterThan(0.95);
    expect(measured.swapCaught).toBeGreaterThan(0.98);
    expect(measured.reversalCaught).toBeGreaterThan(0.97);
    expect(measured.wrongRejected).toBeGreaterThan(0.95);
    expect(measured.confusableRejected).toBeGreaterThan(0.9);
    expect(measured.auc).toBeGreaterThan(0.95);
  });

  it("make one-shot runs that the recogniser's door reads", () => {
    const runs = madeFile("runs", set, "--runs", "2", "--seed", "1");
    const outcome = measure(["oneshot", runs]);
    expect(outcome).toMatchObject({ ok: true, value: { trials: 40 } });
  });

  it("make pairs of drawers out of a stroke set", () => {
    const pairs = readStrokeData(madeFile("pairs", set, "--seed", "1"), GradingPairs);
    expect(pairs.ok && pairs.value.attempts.length).toBe(48);
  });

  it.each([[[]], [["pairs"]], [["runs", set]], [["runs", set, "--runs", "2"]], [["what", set]]])(
    "say how they are used when asked for %j",
    (args) => {
      expect(make(args)).toEqual({ ok: false, error: expect.stringMatching(/^Usage/) as string });
    },
  );
});

describe("negatives", () => {
  it("knows one form under two names from two forms", () => {
    const one = glyphs.find(({ ink }) => ink.length === 3)?.ink ?? [];
    const larger = one.map((stroke) => stroke.map((p) => ({ ...p, x: p.x / 2, y: p.y / 2 })));
    expect(isSameForm(one, larger)).toBe(true);
    expect(isSameForm(one, swapStrokes(one, 0))).toBe(false);
    expect(isSameForm(one, dropStroke(one, 0))).toBe(false);
  });

  it("lists what looks most like a drawing, without what is left out", () => {
    const references = Object.fromEntries(glyphs.map(({ key, ink }) => [key, ink]));
    const [first, second] = glyphs;
    if (!first || !second) throw new Error("The packs are empty");
    const lookalikes = createLookalikes(references);
    expect(lookalikes.like(first.ink, 3, () => false)[0]).toBe(first.key);
    expect(lookalikes.like(first.ink, 3, (glyph) => glyph === first.key)).not.toContain(first.key);
    expect(lookalikes.like(first.ink, 3, () => false)).toHaveLength(3);
  });
});
