import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import type { Ink } from "#core/ink/ink.ts";
import { inventGlyph } from "#testing/inventGlyph.ts";
import { noisyCopy } from "#testing/motorNoise.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { measure } from "./recogniserDoor.ts";

const CHARACTERS = 8;
const DRAWERS = 4;

const folder = mkdtempSync(join(tmpdir(), "glyphary-eval-"));
afterAll(() => rmSync(folder, { recursive: true }));

const random = seededRandom(1);
const written = (ink: Ink) => ink.map((stroke) => stroke.map(({ x, y, t }) => [x, y, t]));
const glyphs = Array.from({ length: 2 * CHARACTERS }, () => inventGlyph(random));
const drawn = (glyph: Ink) => written(noisyCopy(glyph, random));
const named = <Value>(items: readonly Ink[], make: (glyph: Ink) => Value) =>
  Object.fromEntries(items.map((glyph, index) => [`character${index}`, make(glyph)]));

function save(name: string, data: unknown): string {
  const path = join(folder, name);
  const text = JSON.stringify(data);
  writeFileSync(path, name.endsWith(".gz") ? gzipSync(text) : text);
  return path;
}

const manyHands = (glyph: Ink) => Array.from({ length: DRAWERS }, () => drawn(glyph));
const set = save("set.json.gz", {
  Lower: named(glyphs.slice(0, CHARACTERS), manyHands),
  Upper: named(glyphs.slice(CHARACTERS), manyHands),
});
const templates = save(
  "templates.json",
  named(
    Array.from({ length: 30 }, () => inventGlyph(random)),
    written,
  ),
);
const sessions = [0, 1, 2].flatMap(() =>
  glyphs.slice(0, 5).map((glyph, index) => [`character${index}`, drawn(glyph)]),
);
const attempts = save("attempts.json", sessions);
const runs = save("runs.json", {
  runs: [
    {
      train: glyphs.map((glyph, index) => ({ label: index, strokes: drawn(glyph) })),
      test: glyphs.map((glyph, index) => ({ strokes: drawn(glyph), answer: String(index) })),
    },
  ],
});

function answerOf(...args: readonly string[]): Record<string, unknown> {
  const outcome = measure(args);
  return outcome.ok ? { ...outcome.value } : { error: outcome.error };
}

const aTime = expect.any(Number) as number;

describe("eval:recogniser", () => {
  it("oneshot: trains and tests each run, labels compared as text", () => {
    expect(answerOf("oneshot", runs)).toEqual({
      trials: 16,
      errorRate: 0,
      medianMs: aTime,
      p95Ms: aTime,
    });
  });

  it("pseudo: takes an alphabet at a time", () => {
    const answer = answerOf("pseudo", set, "--runs", "2", "--seed", "3");
    expect(answer).toMatchObject({ trials: 32, medianMs: aTime, p95Ms: aTime });
    expect(answer.errorRate).toBeLessThan(0.2);
    expect(Object.keys(answer.byAlphabet as object)).toEqual(["Lower", "Upper"]);
  });

  it("nway: mixes alphabets, and is the same again for the same seed", () => {
    const ask = () => answerOf("nway", set, "--classes", "12", "--trials", "40", "--seed", "1");
    const { classes, total, trials, top1, top5 } = ask();
    expect({ classes, total, trials }).toEqual({ classes: 12, total: 12, trials: 40 });
    expect(top1).toBeGreaterThan(0.8);
    expect(top5).toBeGreaterThanOrEqual(top1 as number);
    expect(ask()).toMatchObject({ top1, top5 });
  });

  it("nway: fills up with distractors", () => {
    const args = ["--classes", "12", "--trials", "10", "--seed", "1"];
    const answer = answerOf("nway", set, ...args, "--distractors", templates, "--total", "30");
    expect(answer).toMatchObject({ classes: 12, total: 30, trials: 10 });
  });

  it("samewriter: the first session teaches, the others ask", () => {
    const answer = answerOf("samewriter", attempts, "--session", "5");
    expect(answer).toMatchObject({ classes: 5, total: 5, trials: 10, top1: 1, top5: 1 });
  });

  it("samewriter: leaves templates out whose glyph the session taught", () => {
    const others = ["--distractors", templates, "--total", "1000"];
    expect(answerOf("samewriter", attempts, "--session", "5", ...others)).toMatchObject({
      classes: 5,
      total: 30,
    });
  });

  it("samewriter: without a session the templates teach", () => {
    const same = save("same.json", named(glyphs.slice(0, 5), written));
    const answer = answerOf(
      "samewriter",
      attempts,
      "--session",
      "0",
      "--distractors",
      same,
      "--total",
      "5",
    );
    expect(answer).toMatchObject({ classes: 5, total: 5, trials: 15, top1: 1 });
  });

  it("known: tells added classes from others", () => {
    const answer = answerOf("known", set, "--classes", "8", "--trials", "60", "--seed", "1");
    expect(answer.trials).toBe(60);
    expect(answer.auc).toBeGreaterThan(0.8);
  });
});

describe("eval:recogniser refuses", () => {
  const nway = ["--classes", "4", "--trials", "4", "--seed", "1"];
  const cut = join(folder, "cut.json.gz");
  writeFileSync(cut, gzipSync("[1, 2, 3]").subarray(0, 12));
  const words = save("words.json", { Greek: { alpha: ["not a drawing"] } });
  const prose = join(folder, "prose.json");
  writeFileSync(prose, "once upon a time");

  it.each([
    ["no arguments", [], "Usage"],
    ["an unknown mode", ["guess", set], "Usage"],
    ["an unknown option", ["nway", set, "--speed", "9"], "--speed"],
    ["a missing option", ["nway", set, "--classes", "4"], "--trials is missing"],
    [
      "no number",
      ["pseudo", set, "--runs", "many", "--seed", "1"],
      "--runs must be a whole number",
    ],
    ["no trials", ["nway", set, "--classes", "4", "--trials", "0", "--seed", "1"], "--trials must"],
    ["a missing file", ["nway", join(folder, "gone.json"), ...nway], "Cannot read"],
    ["a file cut short", ["nway", cut, ...nway], "Cannot read"],
    ["no JSON", ["nway", prose, ...nway], "is not JSON"],
    ["another form", ["nway", words, ...nway], "Greek.alpha.0"],
    [
      "too many classes",
      ["nway", set, "--classes", "17", "--trials", "4", "--seed", "1"],
      "the 16 that",
    ],
    [
      "no class left unknown",
      ["known", set, "--classes", "16", "--trials", "4", "--seed", "1"],
      "the 15 that",
    ],
    [
      "distractors without total",
      ["nway", set, ...nway, "--distractors", templates],
      "belong together",
    ],
    ["a session without probes", ["samewriter", attempts, "--session", "15"], "leaves no probe"],
    ["nothing to teach", ["samewriter", attempts, "--session", "0"], "teaches nothing"],
  ])("%s", (_what, args, sentence) => {
    const outcome = measure(args);
    expect(outcome.ok ? "answered" : outcome.error).toContain(sentence);
  });
});

describe("the command", () => {
  const ask = (...args: readonly string[]) =>
    spawnSync(process.execPath, [join(import.meta.dirname, "recogniser.ts"), ...args], {
      encoding: "utf8",
    });

  it("prints one JSON object on one line", () => {
    const { status, stdout, stderr } = ask("samewriter", attempts, "--session", "5");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^\{.*\}\n$/);
    expect(JSON.parse(stdout)).toMatchObject({ trials: 10 });
  });

  it("says on standard error what is wrong, and exits with 2", () => {
    const { status, stdout, stderr } = ask("samewriter", attempts);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("--session is missing");
  });
});
