import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding, Grade } from "#core/grader/grade.ts";
import { compileMessageOrThrow } from "@lingui/message-utils/compileMessage";
import { setupI18n } from "@lingui/core";
import { de } from "./i18n/de.ts";
import { enScreens } from "./i18n/enScreens.ts";
import { findingWords, reportGrade } from "./gradeWords.ts";
import { PAD_BOX } from "./inkOutline.ts";
import { placeMarks } from "./placeMarks.ts";

const AT = { x: 500, y: 500 };
const ONE_OF_EACH: { readonly [Type in Finding["type"]]: Finding & { readonly type: Type } } = {
  wrongSymbol: { type: "wrongSymbol" },
  missingStroke: { type: "missingStroke", reference: 1, at: AT },
  extraStroke: { type: "extraStroke", stroke: 2, at: AT },
  merged: { type: "merged", stroke: 0, references: [0, 1], at: AT },
  split: { type: "split", strokes: [1, 2], reference: 1, at: AT },
  order: { type: "order", stroke: 2, reference: 0, shouldBe: 0, at: AT },
  reversed: { type: "reversed", stroke: 1, reference: 1, at: AT },
  startsElsewhere: { type: "startsElsewhere", stroke: 2, reference: 2, side: "below", at: AT },
  endsElsewhere: { type: "endsElsewhere", stroke: 2, reference: 2, side: "left", at: AT },
  misplaced: { type: "misplaced", stroke: 2, reference: 2, side: "right", at: AT },
  tooLong: { type: "tooLong", stroke: 2, reference: 2, at: AT },
  tooShort: { type: "tooShort", stroke: 2, reference: 2, at: AT },
  shape: { type: "shape", stroke: 2, reference: 2, at: AT },
};
const findings = Object.values(ONE_OF_EACH);

describe("findings in words", () => {
  const languages = setupI18n({ locale: "en", messages: { en: enScreens, de } });
  languages.setMessagesCompiler(compileMessageOrThrow);

  it.each(["en", "de"])("say each finding in its own words (%s)", (locale) => {
    languages.activate(locale);
    const sentences = findings.map((finding) => {
      const { id, values } = findingWords(finding);
      return languages._(id, values);
    });
    for (const sentence of sentences) expect(sentence).toMatch(/^[^{}#]{8,}$/);
    expect(new Set(sentences).size).toBe(findings.length);
  });

  it("number strokes from one, as they were drawn", () => {
    languages.activate("en");
    const say = (finding: Finding) => {
      const { id, values } = findingWords(finding);
      return languages._(id, values);
    };
    expect(say(ONE_OF_EACH.startsElsewhere)).toBe("Stroke 3 starts too low");
    expect(say(ONE_OF_EACH.misplaced)).toBe("Stroke 3 sits too far right");
    expect(say(ONE_OF_EACH.order)).toBe("Stroke 3 should come 1st");
    expect(say(ONE_OF_EACH.merged)).toBe("Stroke 1 should be 2 strokes");
    expect(say(ONE_OF_EACH.split)).toBe("Strokes 2 + 3 should be one");
  });
});

describe("a report", () => {
  it("is glad and has nothing to mark when nothing is amiss", () => {
    const report = reportGrade(grade([], true), "balanced");
    expect(report.verdict.id).toBe("grade.right");
    expect(report.hint).toBeUndefined();
    expect(report.chips.map(({ id, tone }) => [id, tone])).toEqual([
      ["grade.shape", "good"],
      ["grade.order", "good"],
      ["grade.direction", "good"],
    ]);
  });

  it("says no more than that it is another symbol", () => {
    const report = reportGrade(grade(findings, false), "strict");
    expect(report).toMatchObject({ verdict: { id: "grade.wrong" }, chips: [], marked: [] });
  });

  it("tells another way of writing from faults, and is silent about it when relaxed", () => {
    const { order, reversed, shape } = ONE_OF_EACH;
    const otherWay = grade([order, reversed], true, { order: 0.5, direction: 0.5 });
    expect(reportGrade(otherWay, "balanced")).toMatchObject({
      isOtherWay: true,
      verdict: { id: "grade.otherWay" },
    });
    expect(
      reportGrade({ ...otherWay, verdict: { score: 0.2, passed: false } }, "strict"),
    ).toMatchObject({ isOtherWay: true, verdict: { id: "grade.nearly" } });
    expect(reportGrade(otherWay, "relaxed")).toMatchObject({
      isOtherWay: false,
      verdict: { id: "grade.right" },
      chips: [{ id: "grade.shape" }],
    });
    expect(reportGrade(grade([order, shape], false), "balanced").isOtherWay).toBe(false);
  });

  it("keeps quiet about a stroke whose place in the order is the one it has", () => {
    const vain: Finding = { ...ONE_OF_EACH.order, stroke: 1, shouldBe: 1 };
    expect(reportGrade(grade([vain, ONE_OF_EACH.order], true), "balanced").marked).toEqual([
      ONE_OF_EACH.order,
    ]);
  });

  it("tells the gravest findings and how many more there are", () => {
    const six = findings.filter(({ type }) => type !== "wrongSymbol").slice(0, 6);
    const report = reportGrade(grade(six, false), "balanced");
    expect(report.marked).toEqual(six.slice(0, 4));
    expect(report.chips.at(-1)).toMatchObject({ id: "grade.more", values: { count: 2 } });
  });
});

describe("marks", () => {
  const ink = [[0, 1, 2, 3, 4].map((step) => ({ x: 500, y: 200 + step * 150, t: step * 10 }))];

  it("lie beside the ink, each with the number of its stroke, once", () => {
    const marks = placeMarks(ink, [
      ONE_OF_EACH.extraStroke,
      ONE_OF_EACH.shape,
      ONE_OF_EACH.reversed,
    ]);
    expect(marks.map(({ number }) => number)).toEqual([3, 2]);
    for (const { x } of marks) expect(Math.abs(x - 500)).toBeGreaterThan(50);
  });

  it("are shown apart where ink is missing", () => {
    expect(placeMarks(ink, [ONE_OF_EACH.missingStroke])).toMatchObject([
      { number: 2, isMissing: true },
    ]);
  });

  it("stay on the pad wherever the finding is, and on ink of every kind", () => {
    const place = fc.oneof(fc.double(), fc.integer({ min: -5000, max: 5000 }));
    fc.assert(
      fc.property(place, place, fc.boolean(), (x, y, isEmpty) => {
        const [mark] = placeMarks(isEmpty ? [] : ink, [{ ...ONE_OF_EACH.shape, at: { x, y } }]);
        expect(mark?.x).toBeGreaterThanOrEqual(0);
        expect(mark?.x).toBeLessThanOrEqual(PAD_BOX);
        expect(mark?.y).toBeGreaterThanOrEqual(0);
        expect(mark?.y).toBeLessThanOrEqual(PAD_BOX);
      }),
    );
  });
});

function grade(found: readonly Finding[], passed: boolean, parts: Partial<Grade["parts"]> = {}) {
  const whole: Grade = {
    parts: { shape: 0.9, position: 0.9, order: 1, direction: 1, count: 1, ...parts },
    verdict: { score: passed ? 0.9 : 0.2, passed },
    findings: found,
    pairs: [0, 1, 2].map((at) => ({ strokes: [at], references: [at], reversed: false })),
    overlay: { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 },
  };
  return whole;
}
