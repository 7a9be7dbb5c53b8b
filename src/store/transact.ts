import { err, ok, type Result } from "#core/shared/result.ts";
import { type Database, isTakenOver } from "./database.ts";
import { isConnectionLost, type StoreError, storeErrorOf } from "./errors.ts";

/**
 * Runs work on the database and answers its troubles as values. A lost connection (the tab slept, the browser
 * cleaned up) is opened again and the work tried once more: a transaction that failed wrote nothing.
 */
export async function transact<T>(
  db: Database,
  work: () => PromiseLike<T>,
): Promise<Result<T, StoreError>> {
  if (isTakenOver(db)) return err({ type: "DatabaseTakenOver" });
  try {
    return ok(await work());
  } catch (error) {
    if (isTakenOver(db)) return err({ type: "DatabaseTakenOver" });
    if (!isConnectionLost(error)) return err(storeErrorOf(error));
  }
  try {
    db.close({ disableAutoOpen: false });
    await db.open();
    return ok(await work());
  } catch (error) {
    return err(storeErrorOf(error));
  }
}
