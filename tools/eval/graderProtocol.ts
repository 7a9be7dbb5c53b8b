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

/** Symbols that look most like an attempt and are given to the grader, as the app gives it the recogniser's candidates. */
const LOOKALIKES = 8;

const SEED = 1;

interface Count {
  made: number;
  caught: number;
}

/**
 * Grades every attempt that has as many strokes as its reference, and wrong drawings made from it, at the default
 * strictness, beside the references that look most like the drawing; `alone` is without them. Caught means named by a finding at the right stroke, rejected means not passed. Where an attempt is out of turn
 * or runs the wrong way already, swapping or reversing would put it right: those are counted in `ofAll` alone, where
 * `missingPlaced` is the share of missing strokes for which the very stroke is named, not a parallel one beside it.
 */
export function measureGrader({ references, attempts }: GradingPairs) {
  const random = seededRandom(SEED);
  const lookalikes = createLookalikes(references);
  const newCount = (): Count => ({ made: 0, caught: 0 });
  const accepted = newCount();
  const acceptedAlone = newCount();
  const swaps = newCount();
  const swapsOfAll = newCount();
  const reversals = newCount();
  const reversalsOfAll = newCount();
  const missing = newCount();
  const missingPlaced = newCount();
  const wrong = newCount();
  const wrongAlone = newCount();
  const confusable = newCount();
  const confusableAlone = newCount();
  const right: number[] = [];
  const amiss: number[] = [];
  for (const [glyph, ink] of attempts) {
    const reference = references[glyph];
    if (reference?.length !== ink.length || ink.length === 0) continue;
    const likest = lookalikes.like(ink, CONFUSABLES + LOOKALIKES, () => false);
    const grade = gradeAttempt(reference, ink, { lookalikes: others(glyph) });
    tell(accepted, grade.verdict.passed);
    tell(acceptedAlone, gradeAttempt(reference, ink).verdict.passed);
    right.push(grade.verdict.score);
    ink.forEach((_, at) => {
      if (at + 1 < ink.length) holdSwap(at);
      if (relativeLength(ink, at) >= LEAST_REVERSED) holdReversal(at);
      if (ink.length > 1) holdMissing(at);
    });
    holdOthers();

    function holdSwap(at: number): void {
      const seen = gradeWrong(glyph, swapStrokes(ink, at));
      const isNamed = namesStroke(seen, "order", at) || namesStroke(seen, "order", at + 1);
      const wasWrong = namesStroke(grade, "order", at) || namesStroke(grade, "order", at + 1);
      if (!wasWrong) tell(swaps, isNamed);
      tell(swapsOfAll, isNamed);
    }
    function holdReversal(at: number): void {
      const seen = gradeWrong(glyph, reverseStroke(ink, at));
      if (!namesStroke(grade, "reversed", at)) tell(reversals, namesStroke(seen, "reversed", at));
      tell(reversalsOfAll, namesStroke(seen, "reversed", at));
    }
    function holdMissing(at: number): void {
      const { findings } = gradeWrong(glyph, dropStroke(ink, at));
      // The stroke of the reference that the dropped one was drawn for.
      const target = grade.pairs.find(({ strokes }) => strokes.includes(at))?.references[0] ?? at;
      const named = findings.filter((one) => one.type === "missingStroke");
      tell(missing, named.length > 0);
      tell(
        missingPlaced,
        named.some(({ reference: at }) => at === target),
      );
    }
    function holdOthers(): void {
      const isSame = (other: string) =>
        other === glyph || isSameForm(references[other] ?? [], reference ?? []);
      const sameCount = Object.keys(references).filter(
        (other) => references[other]?.length === ink.length && !isSame(other),
      );
      for (const other of pickSome(random, sameCount, WRONG_GLYPHS)) {
        tell(wrong, !gradeWrong(other, ink).verdict.passed);
        tell(wrongAlone, !gradeAttempt(references[other] ?? [], ink).verdict.passed);
      }
      const confusables = likest.filter((other) => !isSame(other)).slice(0, CONFUSABLES);
      if (confusables.length === 0) return;
      const grades = confusables.map((other) => ({ other, ...gradeAs(other, ink) }));
      tell(confusable, !grades.some(({ verdict }) => verdict.passed));
      amiss.push(Math.max(...grades.map(({ verdict }) => verdict.score)));
      // Alone it is stricter, but for those that only a lookalike made fail.
      const near = grades.filter(
        ({ verdict, findings }) =>
          verdict.passed || findings.some(({ type }) => type === "wrongSymbol"),
      );
      const passesAlone = near.some(
        ({ other }) => gradeAttempt(references[other] ?? [], ink).verdict.passed,
      );
      tell(confusableAlone, !passesAlone);
    }
    function gradeAs(other: string, drawing: Ink): Grade {
      return gradeAttempt(references[other] ?? [], drawing, { lookalikes: others(other) });
    }
    function gradeWrong(other: string, drawing: Ink): Grade {
      const seen = gradeAs(other, drawing);
      amiss.push(seen.verdict.score);
      return seen;
    }
    function others(than: string): readonly Ink[] {
      const names = likest.filter((other) => other !== than).slice(0, LOOKALIKES);
      return names.map((other) => references[other] ?? []);
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
    alone: {
      accepted: rate(acceptedAlone.caught, acceptedAlone.made),
      wrongRejected: rate(wrongAlone.caught, wrongAlone.made),
      confusableRejected: rate(confusableAlone.caught, confusableAlone.made),
    },
    ofAll: {
      swapCaught: rate(swapsOfAll.caught, swapsOfAll.made),
      reversalCaught: rate(reversalsOfAll.caught, reversalsOfAll.made),
      missingPlaced: rate(missingPlaced.caught, missingPlaced.made),
    },
  };
}

function tell(count: Count, isCaught: boolean): void {
  count.made++;
  if (isCaught) count.caught++;
}

function namesStroke({ findings }: Grade, type: "order" | "reversed", stroke: number): boolean {
  return findings.some((finding) => finding.type === type && finding.stroke === stroke);
}
