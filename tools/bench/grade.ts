/* How long grading takes: one glyph of forty strokes, drawn by hand, beside eight lookalikes. Glyphs are invented. */
import { gradeAttempt } from "#core/grader/gradeAttempt.ts";
import type { Ink } from "#core/ink/ink.ts";
import { inventGlyph } from "#testing/inventGlyph.ts";
import { noisyCopy } from "#testing/motorNoise.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { type Benches, type BenchRow, timeRuns } from "./benchRow.ts";

const SEED = 1;
const ATTEMPTS = 300;
const WARM_UP = 60;
const LOOKALIKES = 8;

/** A busy kanji, and the most strokes that the design speaks of. */
const ORDINARY_STROKES = 12;
const MOST_STROKES = 40;

export const benches: Benches = {
  grade: () => gradeAll(ORDINARY_STROKES, 0),
  "grade-40-strokes": () => gradeAll(MOST_STROKES, 0),
  "grade-lookalikes": () => gradeAll(ORDINARY_STROKES, LOOKALIKES),
};

function gradeAll(strokes: number, others: number): Promise<BenchRow> {
  const random = seededRandom(SEED);
  const tasks = Array.from({ length: ATTEMPTS + WARM_UP }, () => {
    const reference = glyphOf(strokes, random);
    // Likeness costs nothing: another drawing of the same strokes is compared as far as one can be.
    const lookalikes = Array.from({ length: others }, () => noisyCopy(reference, random, 3));
    return { reference, attempt: noisyCopy(reference, random), lookalikes };
  });
  return timeRuns(
    (run) => {
      const { reference = [], attempt = [], lookalikes = [] } = tasks[run] ?? {};
      gradeAttempt(reference, attempt, { lookalikes });
    },
    { n: ATTEMPTS, warmUp: WARM_UP },
  );
}

/** Invented glyphs laid over each other until there are strokes enough. */
function glyphOf(strokes: number, random: () => number): Ink {
  const ink: Ink[number][] = [];
  while (ink.length < strokes) ink.push(...inventGlyph(random));
  return ink.slice(0, strokes);
}
