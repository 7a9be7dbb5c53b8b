/* Drawings kept from practice: records `attempt.<symbol>.<random>`, the last few of each symbol. */
import { decodeInk, encodeInk } from "#core/ink/encodeInk.ts";
import type { Ink } from "#core/ink/ink.ts";
import type { PutDraft } from "#core/log/draft.ts";
import { type Row, valueOf } from "#core/log/op.ts";
import {
  attemptOwner,
  type FactId,
  newId,
  type RandomBytes,
  type RecordId,
  type SymbolId,
} from "#core/shared/ids.ts";

export const ATTEMPT_KIND = "attempt";

/** Kept drawings of one symbol: enough to see oneself get better, too few to fill a disk. */
export const MAX_ATTEMPTS = 12;

/** A kept drawing as it is read from its record. */
export interface Attempt {
  readonly id: RecordId;
  readonly symbol: SymbolId;
  /** The review it was rated in. */
  readonly review: FactId;
  /** ms since 1970. */
  readonly at: number;
  readonly ink: Ink;
}

/** A drawing that is kept from now on; undoing its step hides it. */
export function newAttemptDraft(attempt: Omit<Attempt, "id">, randomBytes: RandomBytes): PutDraft {
  const { symbol, review, at, ink } = attempt;
  const record = `${attemptOwner(symbol)}.${newId<string>(randomBytes)}` as RecordId;
  const fields = { symbol, review, at, ink: encodeInk(ink) };
  return { type: "put", kind: ATTEMPT_KIND, record, fields, creates: true };
}

/** Stops keeping a drawing and lets go of its ink, which is nearly all it weighs. */
export function hiddenAttemptDraft(record: RecordId): PutDraft {
  return { type: "put", kind: ATTEMPT_KIND, record, fields: { deleted: true, ink: null } };
}

/** The drawings still kept among these records, oldest first; what is no ink is left out. */
export function readAttempts(rows: readonly Row[]): readonly Attempt[] {
  return rows
    .flatMap((row) => {
      const attempt = readAttempt(row);
      return attempt ? [attempt] : [];
    })
    .sort((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
}

function readAttempt(row: Row): Attempt | undefined {
  const [symbol, review, at] = [valueOf(row, "symbol"), valueOf(row, "review"), valueOf(row, "at")];
  const bytes = valueOf(row, "ink");
  if (row.kind !== ATTEMPT_KIND || valueOf(row, "deleted") === true) return undefined;
  if (typeof symbol !== "string" || typeof review !== "string" || typeof at !== "number")
    return undefined;
  const ink = bytes instanceof Uint8Array ? decodeInk(bytes) : undefined;
  if (!ink) return undefined;
  return { id: row.id, symbol: symbol as SymbolId, review: review as FactId, at, ink };
}
