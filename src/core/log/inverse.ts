/**
 * Undo, as ops like any other: old values, each only while its field still bears the op that is undone.
 *
 * Undoing step after step needs one thing more. When an undo gives a field its old value back, the field
 * bears the undo's own op, not the old one; `Heirs` remembers that the new op stands for the old, so that
 * the step before can be undone as well.
 */
import type { OpId, RecordId } from "#core/shared/ids.ts";
import type { Commit, CommitEntry, Draft, FactDraft, PutDraft } from "./draft.ts";
import { type PutOp, VOID_KIND } from "./op.ts";
import type { Value } from "./value.ts";

/** Which op stands for an older write of a field since an undo restored it. */
export type Heirs = ReadonlyMap<string, OpId>;

export const NO_HEIRS: Heirs = new Map();

/**
 * What takes a commit back: old values for the fields it wrote, each only while it still bears the commit's
 * op; a record that began with it is hidden; a fact is voided. Redo is the inverse of the undo's commit.
 */
export function inverse(commit: Commit, heirs: Heirs = NO_HEIRS): readonly Draft[] {
  const puts = new Map<RecordId, PutDraft>();
  const voids: FactDraft[] = [];
  for (const entry of commit.entries.toReversed()) {
    const { op } = entry;
    if (op.type === "fact") {
      const body = { voids: op.fact };
      voids.push({ type: "fact", kind: VOID_KIND, body, after: op.stamp });
    } else {
      puts.set(op.record, joined(puts.get(op.record), undoPut(op, entry, heirs)));
    }
  }
  return [...puts.values(), ...voids];
}

/** The heirs once `undo`, a commit of the inverse of `undone`, is written. */
export function heirsAfter(heirs: Heirs, undone: Commit, undo: Commit): Heirs {
  const next = new Map(heirs);
  const written = new Map<string, OpId>();
  for (const { op } of undo.entries)
    if (op.type === "put")
      for (const field of Object.keys(op.fields)) written.set(keyOf(op.record, field), op.id);
  const left = new Set(undo.skipped.map(({ record, field }) => keyOf(record, field)));
  const restored = new Set<string>();
  for (const entry of undone.entries) {
    if (entry.op.type !== "put") continue;
    for (const [field, old] of fieldsToRestore(entry.op, entry)) {
      const place = keyOf(entry.op.record, field);
      if (left.has(place) || restored.has(place)) continue;
      restored.add(place);
      // Where the old value was there already nothing was written, and the undone op itself stands for it.
      const heir = written.get(place) ?? entry.op.id;
      next.set(keyOf(entry.op.record, field, old?.o), heir);
    }
  }
  return next;
}

function undoPut(op: PutOp, entry: CommitEntry, heirs: Heirs): PutDraft {
  const fields: [string, Value][] = [];
  const expects: [string, OpId | null][] = [];
  for (const [field, old] of fieldsToRestore(op, entry)) {
    const isBeginning = hidesOnUndo(op, entry);
    fields.push([field, isBeginning ? true : (old?.v ?? null)]);
    const written = isBeginning ? undefined : op.id;
    expects.push([field, heirOf(heirs, { record: op.record, field, written })]);
  }
  return {
    type: "put",
    kind: op.kind,
    record: op.record,
    fields: Object.fromEntries(fields),
    expects: Object.fromEntries(expects),
  };
}

/** A record's own beginning is no edit to take back: its fields stay in history, under the field that hides. */
function hidesOnUndo(op: PutOp, { created }: CommitEntry): boolean {
  return created && !Object.hasOwn(op.fields, "deleted");
}

function fieldsToRestore(op: PutOp, entry: CommitEntry) {
  const names = hidesOnUndo(op, entry) ? ["deleted"] : Object.keys(op.fields);
  return names.map((name) => {
    const old = Object.hasOwn(entry.before, name) ? entry.before[name] : undefined;
    return [name, old] as const;
  });
}

/** Follows a write to the op that stands for it now; null: the field is as if never written. */
function heirOf(
  heirs: Heirs,
  place: { readonly record: RecordId; readonly field: string; readonly written: OpId | undefined },
): OpId | null {
  let op = place.written;
  for (;;) {
    const heir = heirs.get(keyOf(place.record, place.field, op));
    if (heir === undefined || heir === op) return op ?? null;
    op = heir;
  }
}

/** Two ops of one commit on one record: the older one's old values, while the newer one's writes still stand. */
function joined(newer: PutDraft | undefined, older: PutDraft): PutDraft {
  if (!newer) return older;
  return {
    ...older,
    fields: { ...newer.fields, ...older.fields },
    expects: { ...older.expects, ...newer.expects },
  };
}

function keyOf(record: RecordId, field: string, op?: OpId): string {
  return JSON.stringify([record, field, op ?? null]);
}
