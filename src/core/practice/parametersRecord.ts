/*
 * The parameters in force. Weights and how they came about are one text in one field: two devices that adopt at the same
 * time leave the one or the other, never a mixture.
 */
import type { PutDraft } from "#core/log/draft.ts";
import { type Row, valueOf } from "#core/log/op.ts";
import type { Value } from "#core/log/value.ts";
import type { RecordId } from "#core/shared/ids.ts";
import type { Parameters } from "./settings.ts";
import { PRACTICE_KIND } from "./settingsRecord.ts";
import { DEFAULT_WEIGHTS } from "./weights.ts";

export const PARAMETERS_RECORD = "practice.parameters" as RecordId;

/** FSRS-6 as published, before anything was fitted. */
export const DEFAULT_PARAMETERS: Parameters = { weights: DEFAULT_WEIGHTS };

/** What stands behind the weights in the text, in this order; an unknown one is "-". */
const FIGURES = ["fittedAt", "reviews", "lossBefore", "lossAfter"] as const;

/** The parameters in force; the published ones where none were fitted, or what is there cannot be read. */
export function readParameters(row: Row | undefined): Parameters {
  return parametersFrom(valueOf(row, "weights")) ?? DEFAULT_PARAMETERS;
}

/** Puts parameters in force and remembers those before; with undefined goes back to those. */
export function parametersDraft(
  row: Row | undefined,
  parameters: Parameters | undefined,
): PutDraft {
  const fields: Record<string, Value> = parameters
    ? { weights: textOf(parameters), previous: valueOf(row, "weights") }
    : { weights: valueOf(row, "previous"), previous: null };
  return { type: "put", kind: PRACTICE_KIND, record: PARAMETERS_RECORD, fields };
}

function textOf(parameters: Parameters): string {
  const figures = FIGURES.map((figure) => parameters[figure] ?? "-");
  return [...parameters.weights, ...figures].join(" ");
}

function parametersFrom(value: Value): Parameters | undefined {
  if (typeof value !== "string") return undefined;
  const words = value.split(" ");
  const weights = words.slice(0, DEFAULT_WEIGHTS.length).map(numberFrom);
  if (weights.length < DEFAULT_WEIGHTS.length) return undefined;
  const figures = words.slice(DEFAULT_WEIGHTS.length).map(numberFrom);
  const known = weights.filter((weight) => weight !== undefined);
  if (known.length < weights.length) return undefined;
  const told = FIGURES.map((figure, place) => [figure, figures[place]] as const);
  return {
    weights: known,
    ...Object.fromEntries(told.filter(([, number]) => number !== undefined)),
  };
}

function numberFrom(word: string): number | undefined {
  const number = word === "" ? NaN : Number(word);
  return Number.isFinite(number) ? number : undefined;
}
