import type { PutOp } from "#core/log/op.ts";
import { sameValue, type Value } from "#core/log/value.ts";
import type { OpIndex } from "./opIndex.ts";

/** What became of one of two writes of a field whose writers did not know of each other. */
export type Meanwhile = "holds" | "gaveWay";

/** One field as an op found it and left it. */
export interface FieldChange {
  readonly field: string;
  /** What the writer saw; null: nothing. */
  readonly before: Value;
  readonly after: Value;
  /** Set when another device wrote the field at the same time: whether this write won over it. */
  readonly meanwhile: Meanwhile | undefined;
}

export interface RecordChange {
  readonly op: PutOp;
  /** Those that really changed. */
  readonly fields: readonly FieldChange[];
}

/** A change that later ones may still say something about. */
interface Write extends FieldChange {
  readonly op: PutOp;
  before: Value;
  meanwhile: Meanwhile | undefined;
}

/**
 * What each put of one record changed, in the order given (oldest first). The old value is the one its writer saw, which
 * is what the put names in `revises`; writes between that one and the put were made without knowledge of each other.
 */
export function recordChanges(
  puts: readonly PutOp[],
  index: Pick<OpIndex, "put">,
): readonly RecordChange[] {
  const writes = new Map<string, Write[]>();
  const changes: { op: PutOp; fields: Write[] }[] = [];
  for (const op of puts) {
    const fields: Write[] = [];
    for (const [field, after] of Object.entries(op.fields)) {
      const earlier = writes.get(field);
      const write = writeOf(op, { field, after, earlier: earlier ?? [], index });
      if (earlier) earlier.push(write);
      else writes.set(field, [write]);
      if (!sameValue(write.before, after)) fields.push(write);
    }
    changes.push({ op, fields });
  }
  return changes;
}

function writeOf(
  op: PutOp,
  given: {
    readonly field: string;
    readonly after: Value;
    readonly earlier: readonly Write[];
    readonly index: Pick<OpIndex, "put">;
  },
): Write {
  const { field, after, earlier, index } = given;
  const unseen: Write[] = [];
  let seen: Write | undefined;
  for (let at = earlier.length - 1; at >= 0 && !seen; at--) {
    const write = earlier[at];
    if (!write) continue;
    // A device has always seen what it wrote itself.
    if (write.op.device === op.device || op.revises.includes(write.op.id)) seen = write;
    else unseen.push(write);
  }
  const write: Write = { op, field, before: null, after, meanwhile: undefined };
  if (seen) write.before = seen.after;
  else if (isPastMissing(op, index)) {
    // What it replaced is not here, and only the fold can say what that may have been.
    write.before = unseen[0]?.after ?? null;
    return write;
  }
  for (const other of unseen) {
    if (sameValue(other.after, after)) continue;
    other.meanwhile = "gaveWay";
    write.meanwhile = "holds";
  }
  return write;
}

/** An op that names one which is not here, as after an import. */
function isPastMissing(op: PutOp, index: Pick<OpIndex, "put">): boolean {
  return op.revises.some((revised) => index.put(revised) === undefined);
}
