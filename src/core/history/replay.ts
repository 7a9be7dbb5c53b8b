import { foldPut } from "#core/log/fold.ts";
import type { PutOp, Row } from "#core/log/op.ts";
import type { RecordId, SymbolId } from "#core/shared/ids.ts";
import type { SymbolParts } from "#core/symbols/readSymbol.ts";
import { compareOps, type OpIndex } from "./opIndex.ts";

/** The records of a symbol. */
export type SymbolRecords = Pick<SymbolParts, "row" | "samples">;

/**
 * A symbol's records made anew from the log, up to and including one op; without one, as they are now. Up to an op means by
 * the order in which writes win, which is the same on every device.
 */
export function replay(index: OpIndex, symbol: SymbolId, until?: PutOp): SymbolRecords {
  const samples: Row[] = [];
  let row: Row | undefined;
  for (const record of index.recordsOf(symbol)) {
    const replayed = replayRecord(index, record, until);
    if (record === symbol) row = replayed;
    else if (replayed) samples.push(replayed);
  }
  return { row, samples };
}

/** The same for one record of any kind. */
export function replayRecord(index: OpIndex, record: RecordId, until?: PutOp): Row | undefined {
  let row: Row | undefined;
  for (const op of index.putsOf(record)) {
    if (until && compareOps(op, until) > 0) break;
    row = foldPut(row, op);
  }
  return row;
}
