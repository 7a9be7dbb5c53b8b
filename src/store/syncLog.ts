/** What the sync did, line by line, for whoever looks for a fault: times, counts and types, nothing of what was written. */
import type { Result } from "#core/shared/result.ts";
import type { Database } from "./database.ts";
import type { StoreError } from "./errors.ts";
import type { SyncLogRow } from "./syncRows.ts";
import { transact } from "./transact.ts";

/** Kept at most. Lines. */
const MAX_LINES = 500;

/** Trimmed this rarely. Lines. */
const TRIM_EVERY = 50;

export function addSyncLine(
  db: Database,
  line: Omit<SyncLogRow, "at">,
): Promise<Result<void, StoreError>> {
  return transact(db, async () => {
    const at = await db.syncLog.add(line);
    if (at % TRIM_EVERY === 0)
      await db.syncLog
        .where(":id")
        .belowOrEqual(at - MAX_LINES)
        .delete();
  });
}

/** The lines, oldest first. */
export function readSyncLog(db: Database): Promise<Result<readonly SyncLogRow[], StoreError>> {
  return transact(db, () => db.syncLog.toArray());
}
