import type { Op } from "#core/log/op.ts";
import { ownerOf } from "./ownerOf.ts";

/** How many changes people would say these ops are: a symbol saved with its drawing is one, each review is one. */
export function countChanges(ops: Iterable<Op>): number {
  const records = new Set<string>();
  let facts = 0;
  for (const op of ops)
    if (op.type === "fact") facts++;
    else records.add(ownerOf(op) ?? op.record);
  return records.size + facts;
}
