/*
 * The stroke files that the doors read, plain or gzipped JSON. Points are [x, y, t], y grows downwards, t in ms.
 *
 *   stroke set     { alphabet: { character: [drawing of drawer 1, drawing of drawer 2, …] } }
 *   templates      { glyph: drawing }
 *   attempts       [[glyph, drawing], …]
 *   one-shot runs  { "runs": [{ "train": [{ "label", "strokes" }], "test": [{ "strokes", "answer" }] }] }
 */
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import * as v from "valibot";
import type { Ink } from "#core/ink/ink.ts";
import { err, ok, type Result } from "#core/shared/result.ts";

const Points = v.array(v.pipe(v.array(v.number()), v.minLength(2)));

const Drawing = v.pipe(
  v.array(Points),
  v.transform((strokes): Ink =>
    strokes.map((stroke) => stroke.map(([x = 0, y = 0, t = 0]) => ({ x, y, t }))),
  ),
);

/** Labels of runs may be numbers; they are compared as text. */
const Label = v.pipe(v.union([v.string(), v.number()]), v.transform(String));

export const StrokeSet = v.pipe(
  v.record(v.string(), v.record(v.string(), v.array(Drawing))),
  v.transform((set) => {
    const scale = padScale(
      Object.values(set).flatMap((characters) => Object.values(characters).flat()),
    );
    return mapValues(set, (characters) =>
      mapValues(characters, (drawings) => drawings.map((ink) => scaleInk(ink, scale))),
    );
  }),
);

export const Templates = v.pipe(
  v.record(v.string(), Drawing),
  v.transform((templates) => {
    const scale = padScale(Object.values(templates));
    return mapValues(templates, (ink) => scaleInk(ink, scale));
  }),
);

export const Attempts = v.pipe(
  v.array(v.tuple([v.string(), Drawing])),
  v.transform((attempts) => {
    const scale = padScale(attempts.map(([, ink]) => ink));
    return attempts.map(([glyph, ink]) => [glyph, scaleInk(ink, scale)] as const);
  }),
);

const Run = v.object({
  train: v.array(v.object({ label: Label, strokes: Drawing })),
  test: v.array(v.object({ strokes: Drawing, answer: Label })),
});

export const OneShotRuns = v.pipe(
  v.object({ runs: v.array(Run) }),
  v.transform(({ runs }) => {
    const drawings = runs.flatMap(({ train, test }) => [...train, ...test]);
    const scale = padScale(drawings.map(({ strokes }) => strokes));
    return {
      runs: runs.map(({ train, test }) => ({
        train: train.map((one) => ({ ...one, strokes: scaleInk(one.strokes, scale) })),
        test: test.map((one) => ({ ...one, strokes: scaleInk(one.strokes, scale) })),
      })),
    };
  }),
);

export type StrokeSet = v.InferOutput<typeof StrokeSet>;
export type Templates = v.InferOutput<typeof Templates>;
export type Attempts = v.InferOutput<typeof Attempts>;
export type OneShotRuns = v.InferOutput<typeof OneShotRuns>;

/** The canvas on which Omniglot's drawers drew, in its own units; strokes traced from its pictures share it. */
const OMNIGLOT_CANVAS = 105;

/** Our own pad, and the frame of all other sets. */
const PAD = 1023;

/** No coordinate of an Omniglot drawing lies farther out, and some of every set on a larger canvas do. */
const OMNIGLOT_REACH = 2 * OMNIGLOT_CANVAS;

/**
 * The factor that brings drawings into the pad's units, in which the recogniser knows what is small enough to be a
 * tap: that of Omniglot's canvas if no coordinate exceeds twice its size, otherwise 1.
 */
function padScale(drawings: Iterable<Ink>): number {
  for (const ink of drawings) {
    for (const stroke of ink) {
      if (stroke.some(({ x, y }) => Math.max(x, y) > OMNIGLOT_REACH)) return 1;
    }
  }
  return PAD / OMNIGLOT_CANVAS;
}

/** The same drawing in units so many times smaller. */
function scaleInk(ink: Ink, scale: number): Ink {
  if (scale === 1) return ink;
  return ink.map((stroke) => stroke.map(({ x, y, t }) => ({ x: x * scale, y: y * scale, t })));
}

/** Reads a file of one of the formats; the error is a sentence for the person at the command line. */
export function readStrokeData<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
): Result<v.InferOutput<Schema>, string> {
  let text: string;
  try {
    const bytes = readFileSync(path);
    text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  } catch (error) {
    return err(`Cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return err(`${path} is not JSON.`);
  }
  const parsed = v.safeParse(schema, data, { abortEarly: true });
  if (parsed.success) return ok(parsed.output);
  const [issue] = parsed.issues;
  return err(
    `${path} has another form: at "${v.getDotPath(issue) ?? "the top"}", ${issue.message}.`,
  );
}

function mapValues<Value, Other>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value) => Other,
): Record<string, Other> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
