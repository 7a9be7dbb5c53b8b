import type { Ink } from "#core/ink/ink.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import { MAX_NOTE_LENGTH, MAX_SAMPLE_POINTS } from "./fields.ts";

/** Why something is not a symbol one can keep. */
export type DraftError =
  /** Neither ink nor text. */
  | { readonly type: "EmptySymbol" }
  /** Only drawn, and without a name there would be nothing to find it by but drawing. */
  | { readonly type: "NameMissing" }
  | { readonly type: "NoteTooLong"; readonly length: number; readonly limit: number }
  | { readonly type: "SampleTooLong"; readonly points: number; readonly limit: number };

/** Whether cleaned text and ink make a symbol. An empty name is fine where a character stands for it. */
export function checkDraft(draft: {
  readonly name: string;
  readonly text: string;
  readonly notes: string;
  readonly hasInk: boolean;
}): Result<void, DraftError> {
  if (!draft.hasInk && draft.text === "") return err({ type: "EmptySymbol" });
  if (draft.name === "" && draft.text === "") return err({ type: "NameMissing" });
  const length = draft.notes.length;
  if (length > MAX_NOTE_LENGTH) return err({ type: "NoteTooLong", length, limit: MAX_NOTE_LENGTH });
  return ok(undefined);
}

/** Whether a drawing may be kept: it has ink, and not more than fits. */
export function checkInk(ink: Ink): Result<void, DraftError> {
  const points = countPoints(ink);
  if (points === 0) return err({ type: "EmptySymbol" });
  if (points > MAX_SAMPLE_POINTS)
    return err({ type: "SampleTooLong", points, limit: MAX_SAMPLE_POINTS });
  return ok(undefined);
}

export function countPoints(ink: Ink): number {
  return ink.reduce((sum, stroke) => sum + stroke.length, 0);
}
