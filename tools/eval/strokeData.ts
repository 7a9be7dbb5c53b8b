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

export const StrokeSet = v.record(v.string(), v.record(v.string(), v.array(Drawing)));
export const Templates = v.record(v.string(), Drawing);
export const Attempts = v.array(v.tuple([v.string(), Drawing]));
export const OneShotRuns = v.object({
  runs: v.array(
    v.object({
      train: v.array(v.object({ label: Label, strokes: Drawing })),
      test: v.array(v.object({ strokes: Drawing, answer: Label })),
    }),
  ),
});

export type StrokeSet = v.InferOutput<typeof StrokeSet>;
export type Templates = v.InferOutput<typeof Templates>;
export type Attempts = v.InferOutput<typeof Attempts>;
export type OneShotRuns = v.InferOutput<typeof OneShotRuns>;

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
