import type { Grade } from "#core/grader/grade.ts";
import { gradeAttempt } from "#core/grader/gradeAttempt.ts";
import type { Ink } from "#core/ink/ink.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { areaUnderCurve } from "./areaUnderCurve.ts";
import { pickSome } from "./chance.ts";
import type { GradingPairs } from "./graderData.ts";
import {
  createLookalikes,
  dropStroke,
  isSameForm,
  relativeLength,
  reverseStroke,
  swapStrokes,
} from "./graderNegatives.ts";
import { rate } from "./tally.ts";

/** Of a stroke shorter than this part of the drawing nobody can see which way it ran: it is not reversed. */
const LEAST_REVERSED = 0.03;

/** Wrong glyphs of the same stroke count that each attempt is held against. */
const WRONG_GLYPHS = 5;

/** Glyphs that look most like an attempt; the one that is graded best is held against it. */
const CONFUSABLES = 200;

const SEED = 1;

interface Count {
  made: number;
  caught: number;
}

/**
 * Grades every attempt that has as many strokes as its reference, and wrong drawings made from it, at the default
 * strictness. Caught means named by a finding at the right stroke, rejected means not passed. Where an attempt is out of turn
 * or runs the wrong way already, swapping or reversing would put it right: those are counted apart, in `ofAll`.
 */
export function measureGrader({ references, attempts }: GradingPairs) {
  const random = seededRandom(SEED);
  const lookalikes = createLookalikes(references);
  const newCount = (): Count => ({ made: 0, caught: 0 });
  const accepted = newCount();
  const swaps = newCount();
  const swapsOfAll = newCount();
  const reversals = newCount();
  const reversalsOfAll = newCount();
  const missing = newCount();
  const wrong = newCount();
  const confusable = newCount();
  const right: number[] = [];
  const amiss: number[] = [];
  for (const [glyph, ink] of attempts) {
    const reference = references[glyph];
    if (reference?.length !== ink.length || ink.length === 0) continue;
    const grade = gradeAttempt(reference, ink);
    tell(accepted, grade.verdict.passed);
    right.push(grade.verdict.score);
    ink.forEach((_, at) => {
      if (at + 1 < ink.length) holdSwap(at);
      if (relativeLength(ink, at) >= LEAST_REVERSED) holdReversal(at);
      if (ink.length > 1) holdMissing(at);
    });
    holdOthers();

    function holdSwap(at: number): void {
      const seen = gradeWrong(reference ?? [], swapStrokes(ink, at));
      const isNamed = namesStroke(seen, "order", at) || namesStroke(seen, "order", at + 1);
      const wasWrong = namesStroke(grade, "order", at) || namesStroke(grade, "order", at + 1);
      if (!wasWrong) tell(swaps, isNamed);
      tell(swapsOfAll, isNamed);
    }
    function holdReversal(at: number): void {
      const seen = gradeWrong(reference ?? [], reverseStroke(ink, at));
      if (!namesStroke(grade, "reversed", at)) tell(reversals, namesStroke(seen, "reversed", at));
      tell(reversalsOfAll, namesStroke(seen, "reversed", at));
    }
    function holdMissing(at: number): void {
      const { findings } = gradeWrong(reference ?? [], dropStroke(ink, at));
      // The stroke of the reference that the dropped one was drawn for.
      const target = grade.pairs.find(({ strokes }) => strokes.includes(at))?.references[0] ?? at;
      tell(
        missing,
        findings.some((one) => one.type === "missingStroke" && one.reference === target),
      );
    }
    function holdOthers(): void {
      const isSame = (other: string) =>
        other === glyph || isSameForm(references[other] ?? [], reference ?? []);
      const sameCount = Object.keys(references).filter(
        (other) => references[other]?.length === ink.length && !isSame(other),
      );
      for (const other of pickSome(random, sameCount, WRONG_GLYPHS)) {
        tell(wrong, !gradeWrong(references[other] ?? [], ink).verdict.passed);
      }
      const grades = lookalikes
        .like(ink, CONFUSABLES, isSame)
        .map((other) => gradeAttempt(references[other] ?? [], ink).verdict);
      if (grades.length === 0) return;
      tell(confusable, !grades.some(({ passed }) => passed));
      amiss.push(Math.max(...grades.map(({ score }) => score)));
    }
  }
  return {
    pairs: accepted.made,
    accepted: rate(accepted.caught, accepted.made),
    swapCaught: rate(swaps.caught, swaps.made),
    reversalCaught: rate(reversals.caught, reversals.made),
    missingCaught: rate(missing.caught, missing.made),
    wrongRejected: rate(wrong.caught, wrong.made),
    confusableRejected: rate(confusable.caught, confusable.made),
    auc: areaUnderCurve(right, amiss),
    ofAll: {
      swapCaught: rate(swapsOfAll.caught, swapsOfAll.made),
      reversalCaught: rate(reversalsOfAll.caught, reversalsOfAll.made),
    },
  };

  function gradeWrong(reference: Ink, ink: Ink): Grade {
    const grade = gradeAttempt(reference, ink);
    amiss.push(grade.verdict.score);
    return grade;
  }
}

function tell(count: Count, isCaught: boolean): void {
  count.made++;
  if (isCaught) count.caught++;
}

function namesStroke({ findings }: Grade, type: "order" | "reversed", stroke: number): boolean {
  return findings.some((finding) => finding.type === type && finding.stroke === stroke);
}
