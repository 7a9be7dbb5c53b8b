import type { FactId, OpId, RecordId } from "#core/shared/ids.ts";
import type { Stamp } from "./hlc.ts";
import type { FactRow, Op, Register } from "./op.ts";
import type { Value } from "./value.ts";

/** A wish to write some fields of one record. */
export interface PutDraft {
  readonly type: "put";
  readonly kind: string;
  readonly record: RecordId;
  readonly fields: Readonly<Record<string, Value>>;
  /** Says that the record begins here: undoing it hides the record and leaves its fields alone. */
  readonly creates?: boolean;
  /** Writes fields even where nothing changes, so that one op carries the whole record. */
  readonly restates?: boolean;
  /** Writes a field only while its register bears this op (null: while it was never written). */
  readonly expects?: Readonly<Record<string, OpId | null>>;
}

/** A wish to add a fact. */
export interface FactDraft {
  readonly type: "fact";
  readonly kind: string;
  readonly body: Readonly<Record<string, Value>>;
  /** Fixed by the caller where the fact has an id of its own already. */
  readonly fact?: FactId;
  /** The stamp of a fact that this one takes back: its own must be later. */
  readonly after?: Stamp;
}

/**
 * A fact that is here already, said once more word for word, because it never travelled so far. It changes nothing
 * here, so nothing of it can be undone.
 */
export interface RestateDraft {
  readonly type: "restate";
  readonly fact: FactRow;
}

export type Draft = PutDraft | FactDraft | RestateDraft;

/** One op of a commit with what it replaced. */
export interface CommitEntry {
  readonly op: Op;
  /** For a put, the registers its fields had before; an absent field had none. */
  readonly before: Readonly<Record<string, Register>>;
  /** The record began with this op. */
  readonly created: boolean;
}

/** A field that was left alone because somebody wrote it in the meantime. */
export interface Skipped {
  readonly record: RecordId;
  readonly field: string;
}

/** What one transaction wrote: enough to undo it. */
export interface Commit {
  readonly entries: readonly CommitEntry[];
  readonly skipped: readonly Skipped[];
}
