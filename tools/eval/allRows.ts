import { join } from "node:path";
import { err, ok, type Result } from "#core/shared/result.ts";
import { benches } from "../bench/recognise.ts";
import { comparisonRecognisers } from "./compare/comparisonRecognisers.ts";
import { measureGrader } from "./graderProtocol.ts";
import { oneShotRuns } from "./makeFiles.ts";
import { known, nWay, oneShot, pseudoRuns, sameWriter } from "./recogniserProtocols.ts";
import { Attempts, readStrokeData, StrokeSet, Templates } from "./strokeData.ts";

/** One goal held against what was measured. */
export interface Row {
  readonly row: string;
  readonly value: number;
  readonly goal: string;
  readonly ok: boolean;
  /** What $Q reached on the same questions. */
  readonly versus?: number;
}

const SEED = 1;

/** Trials: enough that a row moves by less than a percent from seed to seed, few enough for ten minutes in all. */
const RUNS_PER_ALPHABET = 20;
const ONE_SHOT_RUNS_PER_ALPHABET = 4;
const TRIALS = 2000;
const TRIALS_AMONG_MANY = 400;

/** Symbols of the development set, and all templates besides. */
const CLASSES = 136;
const TOTAL = 6900;
const KNOWN_CLASSES = 60;

/** Attempts in a session of the same writer. */
const SESSION = 50;

const { q: createDollarQ } = comparisonRecognisers;

/** Measures the goals one after the other; an error says which file cannot be read. */
export async function* allRows(folder: string): AsyncGenerator<Result<Row, string>> {
  const set = readStrokeData(join(folder, "omniglot-dev.json.gz"), StrokeSet);
  const templates = readStrokeData(join(folder, "kanjivg-templates.json.gz"), Templates);
  const attempts = readStrokeData(join(folder, "same-writer-dev.json.gz"), Attempts);
  if (!set.ok || !templates.ok || !attempts.ok) {
    for (const data of [set, templates, attempts]) if (!data.ok) yield err(data.error);
    return;
  }
  const distractors = { templates: templates.value, total: TOTAL };

  const pseudo = { runs: RUNS_PER_ALPHABET, seed: SEED };
  yield atMost(0.08, "20-way pseudo-runs across drawers, error", [
    pseudoRuns(set.value, pseudo).errorRate,
    pseudoRuns(set.value, pseudo, createDollarQ).errorRate,
  ]);

  const made = oneShotRuns(set.value, { runs: ONE_SHOT_RUNS_PER_ALPHABET, seed: SEED });
  yield atMost(0.08, "one-shot runs made of the development set, error", [
    oneShot(made).errorRate,
    oneShot(made, createDollarQ).errorRate,
  ]);

  const nway = { classes: CLASSES, trials: TRIALS, seed: SEED };
  const [alone, aloneQ] = [nWay(set.value, nway), nWay(set.value, nway, createDollarQ)];
  yield atLeast(0.88, `different drawer, N = ${CLASSES}, top-1`, [alone.top1, aloneQ.top1]);
  yield atLeast(0.985, `different drawer, N = ${CLASSES}, top-5`, [alone.top5, aloneQ.top5]);

  const many = { ...nway, trials: TRIALS_AMONG_MANY, distractors };
  const [among, amongQ] = [nWay(set.value, many), nWay(set.value, many, createDollarQ)];
  yield atLeast(0.7, `different drawer among ${among.total}, top-1`, [among.top1, amongQ.top1]);
  yield atLeast(0.95, `different drawer among ${among.total}, top-5`, [among.top5, amongQ.top5]);

  const session = { session: SESSION };
  const own = sameWriter(attempts.value, session);
  const ownQ = sameWriter(attempts.value, session, createDollarQ);
  yield atLeast(0.995, "same writer, own 50 symbols, top-1", [own.top1, ownQ.top1]);

  const ownMany = sameWriter(attempts.value, { ...session, distractors });
  const ownManyQ = sameWriter(attempts.value, { ...session, distractors }, createDollarQ);
  const where = `same writer among ${ownMany.total} templates`;
  yield atLeast(0.97, `${where}, top-1`, [ownMany.top1, ownManyQ.top1]);
  yield atLeast(0.998, `${where}, top-5`, [ownMany.top5, ownManyQ.top5]);

  const clean = { session: 0, distractors };
  const kanji = sameWriter(attempts.value, clean);
  const kanjiQ = sameWriter(attempts.value, clean, createDollarQ);
  const single = `learner's kanji from one clean template among ${kanji.total}, top-1`;
  yield atLeast(0.96, single, [kanji.top1, kanjiQ.top1]);

  for (const [samples, goalMs] of [
    [20, 2],
    [1000, 5],
    [10_000, 10],
  ] as const) {
    const bench = await benches[`recognise-${samples}`]?.();
    yield atMost(goalMs, `query among ${samples} samples, p95 in ms`, [bench?.p95 ?? Infinity]);
  }

  const strange = { classes: KNOWN_CLASSES, trials: TRIALS, seed: SEED };
  yield atLeast(0.95, `known told from unknown ink at N = ${KNOWN_CLASSES}, area under curve`, [
    known(set.value, strange).auc,
    known(set.value, strange, createDollarQ).auc,
  ]);

  const references = templates.value;
  const graded = measureGrader({ references, attempts: attempts.value });
  yield atLeast(0.97, "grader: learner's correct drawings accepted", [graded.accepted]);
  yield atLeast(0.99, "grader: swaps caught", [graded.swapCaught]);
  yield atLeast(0.99, "grader: reversals caught", [graded.reversalCaught]);
  yield atLeast(1, "grader: missing strokes caught", [graded.missingCaught]);
  yield atLeast(0.995, "grader: wrong glyphs rejected", [graded.wrongRejected]);
  yield atLeast(0.97, "grader: nearest confusables rejected", [graded.confusableRejected]);
}

function atLeast(goal: number, row: string, measured: Measured): Result<Row, string> {
  return ok({
    row,
    value: measured[0],
    goal: `≥ ${goal}`,
    ok: measured[0] >= goal,
    ...versus(measured),
  });
}

function atMost(goal: number, row: string, measured: Measured): Result<Row, string> {
  return ok({
    row,
    value: measured[0],
    goal: `≤ ${goal}`,
    ok: measured[0] <= goal,
    ...versus(measured),
  });
}

/** Ours, and $Q's where it was asked. */
type Measured = readonly [number, number?];

function versus([, theirs]: Measured): { versus?: number } {
  return theirs === undefined ? {} : { versus: theirs };
}
