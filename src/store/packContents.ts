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
      await journal(tables, [packRecordId(pack.id as PackId)]);
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

/** Forgets fetched packs that nobody has installed any more. */
export function dropPacks(db: Database, ids: readonly PackId[]): Promise<Result<void, StoreError>> {
  return transact(db, () => db.packs.bulkDelete([...ids]));
}
