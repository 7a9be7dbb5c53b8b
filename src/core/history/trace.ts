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
    ancestors: reach(starts, ({ revises }, found) => {
      for (const id of revises) {
        const put = index.put(id);
        if (put) found.add(put);
      }
    }),
    descendants: reach(starts, ({ id }, found) => {
      for (const put of index.revisersOf(id)) found.add(put);
    }),
  };
}

/** Everything that can be reached, without the starts; a circle, which only a forger makes, ends it too. */
function reach(
  starts: readonly PutOp[],
  addNext: (op: PutOp, found: Set<PutOp>) => void,
): readonly PutOp[] {
  const found = new Set(starts);
  // A set hands out what joins it during the walk.
  for (const op of found) addNext(op, found);
  for (const start of starts) found.delete(start);
  return [...found].sort(compareOps);
}
