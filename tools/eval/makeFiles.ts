import { parseArgs } from "node:util";
import type { Ink } from "#core/ink/ink.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { pickIndex, pickOther, pickSome } from "./chance.ts";
import { Attempts, type OneShotRuns, readStrokeData, StrokeSet, Templates } from "./strokeData.ts";

const USAGE = `Usage: npm run -s eval:make --
  pairs TEMPLATES ATTEMPTS              grading pairs: every template a reference, attempts without one left out
  pairs STROKESET --seed S              grading pairs: one drawer's drawings the references, another's the attempts
  runs STROKESET --runs R --seed S      one-shot runs: R for each alphabet, 20 characters, two drawers`;

/** Characters in a run, as in the official one-shot runs. */
const RUN_CLASSES = 20;

type Written = readonly (readonly (readonly [number, number, number])[])[];

/** What the command line asks for, ready to be written; the error is what to say to the person. */
export function make(args: readonly string[]): Result<object, string> {
  const read = readArguments(args);
  if (!read.ok) return read;
  const { what, files, runs, seed } = read.value;
  const [first = "", second] = files;
  if (what === "pairs" && second !== undefined && files.length === 2) {
    const templates = readStrokeData(first, Templates);
    if (!templates.ok) return templates;
    const attempts = readStrokeData(second, Attempts);
    return attempts.ok ? ok(pairs(templates.value, attempts.value)) : attempts;
  }
  const isPairs = what === "pairs" && seed !== undefined;
  const isRuns = what === "runs" && seed !== undefined && runs !== undefined;
  if (files.length !== 1 || (!isPairs && !isRuns)) return err(USAGE);
  const set = readStrokeData(first, StrokeSet);
  if (!set.ok) return set;
  return ok(
    isRuns
      ? writeRuns(oneShotRuns(set.value, { runs, seed }))
      : pairsOfDrawers(set.value, seededRandom(seed)),
  );
}

function pairs(templates: Templates, attempts: Attempts): object {
  return {
    references: mapValues(templates, write),
    attempts: attempts
      .filter(([glyph]) => Object.hasOwn(templates, glyph))
      .map(([glyph, ink]) => [glyph, write(ink)]),
  };
}

/** For each character two drawers, who agree on the number of strokes or are left out by the grader's door. */
function pairsOfDrawers(set: StrokeSet, random: () => number): object {
  const references: Record<string, Written> = {};
  const attempts: [string, Written][] = [];
  for (const [alphabet, characters] of Object.entries(set)) {
    for (const [character, drawings] of Object.entries(characters)) {
      if (drawings.length < 2) continue;
      const teacher = pickIndex(random, drawings.length);
      const name = `${alphabet} ${character}`;
      references[name] = write(drawings[teacher] ?? []);
      drawings.forEach((ink, drawer) => {
        if (drawer !== teacher) attempts.push([name, write(ink)]);
      });
    }
  }
  return { references, attempts };
}

/** Runs in the form of the official ones: within one alphabet, one drawer trains and another tests. */
export function oneShotRuns(
  set: StrokeSet,
  { runs, seed }: { runs: number; seed: number },
): OneShotRuns {
  const random = seededRandom(seed);
  return {
    runs: Object.values(set).flatMap((characters) =>
      Array.from({ length: runs }, () => {
        const able = Object.entries(characters).filter(([, drawings]) => drawings.length >= 2);
        const classes = pickSome(random, able, RUN_CLASSES);
        const drawers = Math.min(...classes.map(([, drawings]) => drawings.length));
        const teacher = pickIndex(random, drawers);
        const tester = pickOther(random, drawers, teacher);
        return {
          train: classes.map(([label, drawings]) => ({ label, strokes: drawings[teacher] ?? [] })),
          test: classes.map(([answer, drawings]) => ({ answer, strokes: drawings[tester] ?? [] })),
        };
      }),
    ),
  };
}

function writeRuns({ runs }: OneShotRuns): object {
  return {
    runs: runs.map(({ train, test }) => ({
      train: train.map(({ label, strokes }) => ({ label, strokes: write(strokes) })),
      test: test.map(({ strokes, answer }) => ({ strokes: write(strokes), answer })),
    })),
  };
}

function write(ink: Ink): Written {
  return ink.map((stroke) => stroke.map(({ x, y, t }) => [Math.round(x), Math.round(y), t]));
}

function readArguments(args: readonly string[]): Result<
  {
    what: string;
    files: readonly string[];
    runs: number | undefined;
    seed: number | undefined;
  },
  string
> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { runs: { type: "string" }, seed: { type: "string" } },
    });
    const [what = "", ...files] = positionals;
    return ok({ what, files, runs: wholeNumber(values.runs), seed: wholeNumber(values.seed) });
  } catch (error) {
    return err(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function mapValues<Value, Other>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value) => Other,
): Record<string, Other> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
