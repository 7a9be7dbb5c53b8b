import { err, ok, type Result } from "#core/shared/result.ts";
import type { Transaction } from "dexie";
import { type Database, isTakenOver, markTakenOver, sealingOf, type Tables } from "./database.ts";
import { timesPutAway, untilShown } from "./putAway.ts";
import { isConnectionLost, isOldKeys, type StoreError, storeErrorOf } from "./errors.ts";

/**
 * Runs work on the database and answers its troubles as values. A lost connection (the tab slept, the browser
 * cleaned up) is opened again and the work tried once more, and so is what ended because the page was put away for the way back:
 * a transaction that failed wrote nothing.
 */
export async function transact<T>(
  db: Database,
  work: () => PromiseLike<T>,
): Promise<Result<T, StoreError>> {
  if (isTakenOver(db)) return err({ type: "DatabaseTakenOver" });
  const times = timesPutAway(db);
  await untilShown(db);
  let error: unknown;
  try {
    return ok(await work());
  } catch (thrown) {
    error = thrown;
  }
  if (isTakenOver(db)) return err({ type: "DatabaseTakenOver" });
  const wasPutAway = timesPutAway(db) > times;
  if (!wasPutAway && !isConnectionLost(error) && !isOldKeys(error)) return err(storeErrorOf(error));
  try {
    if (wasPutAway) {
      await untilShown(db);
    } else if (isOldKeys(error)) {
      if (await haveKeysChanged(db)) return err({ type: "DatabaseTakenOver" });
    } else {
      db.close({ disableAutoOpen: false });
      await db.open();
    }
    return ok(await work());
  } catch (again) {
    return err(isTakenOver(db) ? { type: "DatabaseTakenOver" } : storeErrorOf(again));
  }
}

/** Whether there is an epoch newer than this tab's; where there is none, rows that say so are broken ones from then on. */
async function haveKeysChanged(db: Database): Promise<boolean> {
  const sealing = sealingOf(db);
  const state = await db.vault.get("state");
  if (state && sealing.atRest && state.epoch > sealing.atRest.epoch) {
    markTakenOver(db);
    return true;
  }
  sealing.knowsAllEpochs = true;
  return false;
}

/**
 * Runs work in one transaction over the named tables. The work gets tables bound to the transaction: Dexie
 * otherwise finds the transaction by counting awaits, and loses it in async functions that await one another.
 */
export function inTransaction<T>(
  db: Database,
  mode: "r" | "rw",
  scope: {
    readonly tables: readonly (keyof Tables)[];
    readonly work: (tables: Tables) => Promise<T>;
  },
): Promise<Result<T, StoreError>> {
  return transact(db, () =>
    db.transaction(mode, [...scope.tables], async (transaction) =>
      scope.work(tablesOf(transaction)),
    ),
  );
}

function tablesOf(transaction: Transaction): Tables {
  return {
    get records() {
      return transaction.table("records");
    },
    get facts() {
      return transaction.table("facts");
    },
    get outbox() {
      return transaction.table("outbox");
    },
    get meta() {
      return transaction.table("meta");
    },
    get changes() {
      return transaction.table("changes");
    },
    get packs() {
      return transaction.table("packs");
    },
    get cache() {
      return transaction.table("cache");
    },
    get vault() {
      return transaction.table("vault");
    },
    get entries() {
      return transaction.table("entries");
    },
    get drafts() {
      return transaction.table("drafts");
    },
    get slots() {
      return transaction.table("slots");
    },
    get sync() {
      return transaction.table("sync");
    },
    get syncLog() {
      return transaction.table("syncLog");
    },
    get due() {
      return transaction.table("due");
    },
  };
}
