import { parseArgs } from "node:util";
import { err, ok, type Result } from "#core/shared/result.ts";
import { comparisonRecognisers } from "./compare/comparisonRecognisers.ts";
import {
  countClasses,
  type Create,
  type Distractors,
  known,
  nWay,
  oneShot,
  pseudoRuns,
  sameWriter,
} from "./recogniserProtocols.ts";
import { Attempts, OneShotRuns, readStrokeData, StrokeSet, Templates } from "./strokeData.ts";

const USAGE = `Usage: npm run eval:recogniser --
  oneshot FILE
  pseudo FILE --runs R --seed S
  nway FILE --classes N --trials T --seed S [--distractors FILE --total M]
  samewriter FILE --session K [--distractors FILE --total M]
  known FILE --classes N --trials T --seed S
  Each with --versus q|p: the same asked of $Q or $P, in "versus".`;

type Options = Readonly<Record<string, string | undefined>>;

/** Answers a question put on the command line; the error is what to say to the person. */
export function measure(args: readonly string[]): Result<object, string> {
  const read = readArguments(args);
  if (!read.ok) return read;
  const { versus } = read.value.options;
  if (versus === undefined) return answer(read.value);
  if (versus !== "q" && versus !== "p") return err(`--versus must be q or p, not "${versus}".`);
  const ours = answer(read.value);
  if (!ours.ok) return ours;
  const theirs = answer({ ...read.value, create: comparisonRecognisers[versus] });
  return theirs.ok
    ? ok({ ...ours.value, versus: { name: `$${versus.toUpperCase()}`, ...theirs.value } })
    : theirs;
}

interface Question {
  readonly mode: string;
  readonly file: string;
  readonly options: Options;
  /** Ours when absent. */
  readonly create?: Create;
}

function answer({ mode, file, options, create }: Question): Result<object, string> {
  switch (mode) {
    case "oneshot": {
      const data = readStrokeData(file, OneShotRuns);
      return data.ok ? ok(oneShot(data.value, create)) : data;
    }
    case "pseudo":
      return withNumbers(options, ["runs", "seed"], ({ runs, seed }) =>
        withSet(file, (set) => ok(pseudoRuns(set, { runs, seed }, create))),
      );
    case "nway":
      return withNumbers(options, ["classes", "trials", "seed"], (numbers) =>
        withSet(file, (set) => {
          const held = countClasses(set);
          if (numbers.classes > held) return err(tooManyClasses(numbers.classes, held));
          return withDistractors(options, (found) =>
            ok(nWay(set, { ...numbers, ...found }, create)),
          );
        }),
      );
    case "samewriter":
      return withNumbers(options, ["session"], ({ session }) => {
        const data = readStrokeData(file, Attempts);
        if (!data.ok) return data;
        if (session >= data.value.length) {
          return err(
            `--session ${session} leaves no probe: ${file} holds ${data.value.length} attempts.`,
          );
        }
        return withDistractors(options, (found) => {
          if (session === 0 && found.distractors === undefined) {
            return err(
              "--session 0 teaches nothing: give --distractors as templates, or a larger session.",
            );
          }
          return ok(sameWriter(data.value, { session, ...found }, create));
        });
      });
    case "known":
      return withNumbers(options, ["classes", "trials", "seed"], (numbers) =>
        withSet(file, (set) => {
          const held = countClasses(set);
          if (numbers.classes >= held) return err(tooManyClasses(numbers.classes, held - 1));
          return ok(known(set, numbers, create));
        }),
      );
    default:
      return err(USAGE);
  }
}

function readArguments(
  args: readonly string[],
): Result<{ mode: string; file: string; options: Options }, string> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        runs: { type: "string" },
        seed: { type: "string" },
        classes: { type: "string" },
        trials: { type: "string" },
        session: { type: "string" },
        distractors: { type: "string" },
        total: { type: "string" },
        versus: { type: "string" },
      },
    });
    const [mode, file, ...rest] = positionals;
    if (mode === undefined || file === undefined || rest.length > 0) return err(USAGE);
    return ok({ mode, file, options: values });
  } catch (error) {
    return err(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

function withNumbers<Name extends string>(
  options: Options,
  names: readonly Name[],
  use: (numbers: Record<Name, number>) => Result<object, string>,
): Result<object, string> {
  const numbers = {} as Record<Name, number>;
  for (const name of names) {
    const text = options[name];
    // A session may be 0 and so may a seed; of everything else there must be one at least.
    const least = name === "seed" || name === "session" ? 0 : 1;
    if (text === undefined) return err(`--${name} is missing.\n${USAGE}`);
    const value = wholeNumber(text);
    if (value === undefined || value < least)
      return err(`--${name} must be a whole number from ${least} up, not "${text}".`);
    numbers[name] = value;
  }
  return use(numbers);
}

function withSet(
  file: string,
  use: (set: StrokeSet) => Result<object, string>,
): Result<object, string> {
  const data = readStrokeData(file, StrokeSet);
  if (!data.ok) return data;
  if (countClasses(data.value) < 2)
    return err(`${file} holds fewer than two characters with two drawers.`);
  return use(data.value);
}

function withDistractors(
  options: Options,
  use: (found: { distractors?: Distractors }) => Result<object, string>,
): Result<object, string> {
  if (options.distractors === undefined && options.total === undefined) return use({});
  if (options.distractors === undefined || options.total === undefined) {
    return err("--distractors FILE and --total M belong together.");
  }
  const total = wholeNumber(options.total);
  if (total === undefined) return err(`--total must be a whole number, not "${options.total}".`);
  const templates = readStrokeData(options.distractors, Templates);
  return templates.ok ? use({ distractors: { templates: templates.value, total } }) : templates;
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

function tooManyClasses(wanted: number, held: number): string {
  return `--classes ${wanted} is more than the ${held} that the file allows.`;
}
