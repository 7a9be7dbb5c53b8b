import type { OpId, RecordId } from "#core/shared/ids.ts";
import type { Commit, CommitEntry, Draft, FactDraft, PutDraft } from "./draft.ts";
import { type PutOp, VOID_KIND } from "./op.ts";
import type { Value } from "./value.ts";

/**
 * What takes a commit back: old values for the fields it wrote, each only while it still bears the commit's
 * op; a record that began with it is hidden; a fact is voided. Undoing the undo is the inverse of its commit.
 */
export function inverse(commit: Commit): readonly Draft[] {
  const puts = new Map<RecordId, PutDraft>();
  const voids: FactDraft[] = [];
  for (const entry of commit.entries.toReversed()) {
    const { op } = entry;
    if (op.type === "fact") {
      voids.push({ type: "fact", kind: VOID_KIND, body: { voids: op.fact }, after: op.stamp });
      continue;
    }
    puts.set(op.record, joined(puts.get(op.record), undoPut(op, entry)));
  }
  return [...puts.values(), ...voids];
}

function undoPut(op: PutOp, { before, created }: CommitEntry): PutDraft {
  // A record's own beginning is no edit to take back: the fields stay in history, under the hiding field.
  if (created && !Object.hasOwn(op.fields, "deleted"))
    return draftOf(op, { deleted: true }, { deleted: null });
  const names = Object.keys(op.fields);
  const fields = Object.fromEntries(
    names.map((name) => [name, Object.hasOwn(before, name) ? (before[name]?.v ?? null) : null]),
  );
  return draftOf(op, fields, Object.fromEntries(names.map((name) => [name, op.id])));
}

function draftOf(
  { kind, record }: PutOp,
  fields: Readonly<Record<string, Value>>,
  expects: Readonly<Record<string, OpId | null>>,
): PutDraft {
  return { type: "put", kind, record, fields, expects };
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
