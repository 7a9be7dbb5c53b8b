/* What the grader sees in an attempt, by its own code and in the app's own words. */
import { setupI18n } from "@lingui/core";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import type { Finding, Grade } from "#core/grader/grade.ts";
import { gradeAttempt } from "#core/grader/gradeAttempt.ts";
import { placePoint } from "#core/grader/placement.ts";
import type { Ink, Stroke } from "#core/ink/ink.ts";
import { findingWords, type GradeWords, reportGrade } from "#ui/gradeWords.ts";
import { enScreens } from "#ui/i18n/enScreens.ts";
import { en } from "#ui/i18n/en.ts";
import { placeMarks } from "#ui/placeMarks.ts";
import {
  drawInk,
  drawLines,
  drawNumber,
  drawSheet,
  INK,
  type Panel,
  type Place,
  QUIET,
  SEAL,
  WARN,
} from "./sheet.ts";

/** Opacity of the reference beneath the ink. */
const BENEATH = 0.24;

const i18n = setupI18n({ locale: "en", messages: { en: { ...en, ...enScreens } } });
i18n.setMessagesCompiler((message) => compileMessage(message));

/** Reference, attempt, and the one in the other's frame with lines between counterparts. */
export function drawCorrespondence(reference: Ink, attempt: Ink): string {
  const { pairs, overlay } = gradeAttempt(reference, attempt);
  const placed = place(reference, overlay);
  const lines = pairs.flatMap(({ strokes: [stroke = 0], references: [target = 0], reversed }) => {
    const drawn = evenly(attempt[stroke] ?? []);
    const wanted = evenly(placed[target] ?? []);
    if (reversed) drawn.reverse();
    return drawn.map((from, at): readonly [Place, Place] => [from, wanted[at] ?? from]);
  });
  const beneath = drawInk(placed, { colour: SEAL, opacity: BENEATH });
  return drawSheet("A reference, an attempt at it, and which stroke of one is which of the other", [
    { body: drawInk(reference) + numbers(reference), caption: ["the reference"] },
    {
      body: drawInk(attempt) + numbers(attempt),
      caption: ["an attempt, in another order,", "one stroke from the other end"],
    },
    {
      body:
        beneath +
        drawInk(attempt, { opacity: 0.35 }) +
        drawLines(lines, { colour: QUIET, width: 4, opacity: 0.8 }),
      caption: ["each stroke and its counterpart;", "the ink itself is not moved"],
    },
  ]);
}

/** Attempts as the app shows them when they are graded. */
export function drawFindings(reference: Ink, attempts: readonly Ink[]): string {
  const panels = attempts.map((attempt): Panel => {
    const grade = gradeAttempt(reference, attempt);
    const { verdict, marked } = reportGrade(grade, "balanced");
    const beneath = drawInk(place(reference, grade.overlay), { colour: SEAL, opacity: BENEATH });
    const marks = placeMarks(attempt, marked).map(({ x, y, number }) =>
      drawNumber(x, y, number, WARN),
    );
    const words = [verdict, ...marked.map(findingWords)].map(inEnglish);
    return { body: beneath + drawInk(attempt) + marks.join(""), caption: words };
  });
  return drawSheet("Graded attempts: the reference beneath the ink, findings marked on it", panels);
}

function inEnglish({ id, values }: GradeWords): string {
  return i18n._(id, values);
}

function place(ink: Ink, overlay: Grade["overlay"]): Ink {
  return ink.map((stroke) => stroke.map((point) => ({ ...point, ...placePoint(overlay, point) })));
}

/** Each stroke's number near where it begins, beside the ink. */
function numbers(ink: Ink): string {
  const begins = ink.map(([at = { x: 0, y: 0 }], stroke): Finding => ({
    type: "shape",
    stroke,
    reference: stroke,
    at,
  }));
  return placeMarks(ink, begins)
    .map(({ x, y, number }) => drawNumber(x, y, number, INK))
    .join("");
}

/** Points of a stroke at which lines to its counterpart are drawn. */
const STATIONS = 9;

function evenly(stroke: Stroke): Place[] {
  return Array.from({ length: STATIONS }, (_, station) => {
    const { x, y } = stroke[Math.round((station / (STATIONS - 1)) * (stroke.length - 1))] ?? {
      x: 0,
      y: 0,
    };
    return [x, y] as const;
  });
}
