import type { PutOp } from "#core/log/op.ts";
import type { OpId } from "#core/shared/ids.ts";
import { compareOps, type OpIndex } from "./opIndex.ts";

/** The causal strand through one op. */
export interface Trace {
  /** What led to it, oldest first. */
  readonly ancestors: readonly PutOp[];
  /** What came of it, oldest first. */
  readonly descendants: readonly PutOp[];
}

/** Follows `revises` from an op to both ends, also through what several devices wrote at the same time. */
export function trace(index: OpIndex, op: OpId): Trace {
  const start = index.put(op);
  if (!start) return { ancestors: [], descendants: [] };
  return {
    ancestors: reach(start, ({ revises }) =>
      revises.map((id) => index.put(id)).filter((put) => put !== undefined),
    ),
    descendants: reach(start, ({ id }) => index.revisersOf(id)),
  };
}

/** Everything that can be reached, without the start; a circle, which only a forger makes, ends it too. */
function reach(start: PutOp, next: (op: PutOp) => readonly PutOp[]): readonly PutOp[] {
  const found = new Set([start]);
  // A set hands out what joins it during the walk.
  for (const op of found) for (const one of next(op)) found.add(one);
  found.delete(start);
  return [...found].sort(compareOps);
}
