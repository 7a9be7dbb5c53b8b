/* Moving a symbol to another level, with all that hangs on it; loaded when somebody does it. */
import type { Draft } from "#core/log/draft.ts";
import { studyRecordId } from "#core/practice/studyRecord.ts";
import { attemptOwner, type SymbolId } from "#core/shared/ids.ts";
import { ok, type Result } from "#core/shared/result.ts";
import type { SymbolParts } from "#core/symbols/readSymbol.ts";
import { relevel, type Relevelled } from "#core/symbols/relevel.ts";
import type { Level } from "#core/symbols/symbol.ts";
import type { Reader } from "#store/commit.ts";
import type { Database } from "#store/database.ts";
import type { StoreError } from "#store/errors.ts";
import { factsOfSymbol } from "./practice/factsOfSymbol.ts";

/** Decides, inside the transaction that writes it, what moving the symbol takes. */
export type Move = (
  symbol: SymbolParts,
  reader: Reader,
  given: Parameters<typeof relevel>[2],
) => Promise<Relevelled>;

/** Reads what may be read before the transaction: facts never change, and there may be very many. */
export async function prepareMove(
  database: Database,
  id: SymbolId,
  level: Level,
): Promise<Result<Move, StoreError>> {
  const facts = level === "private" ? await factsOfSymbol(database, id) : ok([]);
  if (!facts.ok) return facts;
  const restated = facts.value.map((fact): Draft => ({ type: "restate", fact }));
  return ok(async (symbol, reader, given) => {
    const study = await reader.row(studyRecordId(id));
    const attempts = study ? await reader.rowsUnder(attemptOwner(id)) : [];
    const moved = relevel({ ...symbol, study, attempts }, level, given);
    return { ...moved, drafts: [...moved.drafts, ...restated] };
  });
}
