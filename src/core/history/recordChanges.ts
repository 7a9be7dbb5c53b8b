import type { PutOp } from "#core/log/op.ts";
import { sameValue, type Value } from "#core/log/value.ts";
import type { OpIndex } from "./opIndex.ts";
import { withOneMore } from "./withOneMore.ts";

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

const NONE: readonly Write[] = [];

/**
 * What each put of one record changed, in the order given (oldest first). The old value is the one its writer saw, which
 * is what the put names in `revises`; writes between that one and the put were made without knowledge of each other.
 */
export function recordChanges(
  puts: readonly PutOp[],
  index: Pick<OpIndex, "put">,
): readonly RecordChange[] {
  const writes = new Map<string, Write[]>();
  const changes: RecordChange[] = [];
  for (const op of puts) {
    let fields: Write[] | undefined;
    for (const field of Object.keys(op.fields)) {
      const earlier = writes.get(field);
      const write = writeOf(op, { field, earlier: earlier ?? NONE, index });
      if (earlier) earlier.push(write);
      else writes.set(field, [write]);
      if (!sameValue(write.before, write.after)) fields = withOneMore(fields, write);
    }
    changes.push({ op, fields: fields ?? NONE });
  }
  return changes;
}

function writeOf(
  op: PutOp,
  given: {
    readonly field: string;
    readonly earlier: readonly Write[];
    readonly index: Pick<OpIndex, "put">;
  },
): Write {
  const { field, earlier, index } = given;
  const after = op.fields[field] ?? null;
  let seenAt = earlier.length - 1;
  while (seenAt >= 0 && !isSeenBy(op, earlier[seenAt]?.op)) seenAt--;
  const seen = earlier[seenAt];
  const write: Write = { op, field, before: seen?.after ?? null, after, meanwhile: undefined };
  if (!seen && isPastMissing(op, index)) {
    // What it replaced is not here, and only the fold can say what that may have been.
    write.before = earlier.at(-1)?.after ?? null;
    return write;
  }
  for (let at = seenAt + 1; at < earlier.length; at++) {
    const other = earlier[at];
    if (!other || sameValue(other.after, after)) continue;
    other.meanwhile = "gaveWay";
    write.meanwhile = "holds";
  }
  return write;
}

/** A device has always seen what it wrote itself. */
function isSeenBy(op: PutOp, earlier: PutOp | undefined): boolean {
  return (
    earlier?.device === op.device || (earlier !== undefined && op.revises.includes(earlier.id))
  );
}

/** An op that names one which is not here, as after an import. */
function isPastMissing(op: PutOp, index: Pick<OpIndex, "put">): boolean {
  return op.revises.some((revised) => index.put(revised) === undefined);
}
