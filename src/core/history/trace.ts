import type { PutOp } from "#core/log/op.ts";
import type { OpId } from "#core/shared/ids.ts";
import { compareOps, type OpIndex } from "./opIndex.ts";

/** The causal strand through one op, or through those of one step. */
export interface Trace {
  /** What led to it, oldest first. */
  readonly ancestors: readonly PutOp[];
  /** What came of it, oldest first. */
  readonly descendants: readonly PutOp[];
}

/** Follows `revises` from some ops to both ends, also through what several devices wrote at the same time. */
export function trace(index: OpIndex, ops: readonly OpId[]): Trace {
  const starts = ops.map((id) => index.put(id)).filter((put) => put !== undefined);
  return {
    ancestors: reach(starts, function* ({ revises }) {
      for (const id of revises) {
        const put = index.put(id);
        if (put) yield put;
      }
    }),
    descendants: reach(starts, ({ id }) => index.revisersOf(id)),
  };
}

/** Everything that can be reached, without the starts; a circle, which only a forger makes, ends it too. */
function reach(starts: readonly PutOp[], next: (op: PutOp) => Iterable<PutOp>): readonly PutOp[] {
  const found = new Set(starts);
  // A set hands out what joins it during the walk.
  for (const op of found) for (const one of next(op)) found.add(one);
  for (const start of starts) found.delete(start);
  return [...found].sort(compareOps);
}
