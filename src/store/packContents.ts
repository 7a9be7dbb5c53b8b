import { valueOf } from "#core/log/op.ts";
import type { Pack } from "#core/packs/pack.ts";
import { packRecordId, type PackId } from "#core/shared/ids.ts";
import type { Result } from "#core/shared/result.ts";
import { PACK_KIND } from "#core/symbols/fields.ts";
import type { Database } from "./database.ts";
import type { StoreError } from "./errors.ts";
import { journal } from "./journal.ts";
import { inTransaction, transact } from "./transact.ts";

/** Keeps a fetched pack; whether it is installed is for its record to say. */
export function keepPack(db: Database, pack: Pack): Promise<Result<void, StoreError>> {
  return inTransaction(db, "rw", {
    tables: ["packs", "changes"],
    work: async (tables) => {
      await tables.packs.put({ id: pack.id, pack });
      await journal(tables, { records: [packRecordId(pack.id as PackId)], facts: [] });
    },
  });
}

export function keptPacks(db: Database): Promise<Result<readonly Pack[], StoreError>> {
  return transact(db, async () => (await db.packs.toArray()).map(({ pack }) => pack));
}

/** The packs whose record says that they are installed, whether their contents are here or not. */
export function installedPacks(db: Database): Promise<Result<readonly PackId[], StoreError>> {
  return transact(db, async () => {
    const rows = await db.records.where("kind").equals(PACK_KIND).toArray();
    return rows
      .filter((row) => valueOf(row, "installed") === true)
      .map(({ id }) => id.slice(packRecordId("" as PackId).length) as PackId);
  });
}

/**
 * Forgets the contents of packs that were removed. Judged in one transaction, for another tab may be installing; a
 * pack without a record is one whose installing has only begun.
 */
export function dropRemovedPacks(db: Database): Promise<Result<void, StoreError>> {
  return inTransaction(db, "rw", {
    tables: ["packs", "records"],
    work: async ({ packs, records }) => {
      const ids = await packs.toCollection().primaryKeys();
      const rows = await records.bulkGet(ids.map((id) => packRecordId(id as PackId)));
      const removed = ids.filter((_, index) => {
        const row = rows[index];
        return row !== undefined && valueOf(row, "installed") !== true;
      });
      await packs.bulkDelete(removed);
    },
  });
}
