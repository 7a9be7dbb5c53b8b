import type { Result } from "#core/shared/result.ts";
import type { Database, DueCardRow } from "./database.ts";
import type { StoreError } from "./errors.ts";
import { transact } from "./transact.ts";

/** When the first card comes after a moment; undefined where none will. Both in ms since 1970. */
export function readNextDue(
  db: Database,
  after: number,
): Promise<Result<number | undefined, StoreError>> {
  return transact(db, async () => {
    const row = (await db.due.where("due").above(after).first()) as DueCardRow | undefined;
    return row?.due;
  });
}
