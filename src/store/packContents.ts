import type { Pack } from "#core/packs/pack.ts";
import { packRecordId, type PackId } from "#core/shared/ids.ts";
import type { Result } from "#core/shared/result.ts";
import type { Database } from "./database.ts";
import type { StoreError } from "./errors.ts";
import { journal } from "./journal.ts";
import { transact } from "./transact.ts";

/** Keeps a fetched pack; whether it is installed is for its record to say. */
export function keepPack(db: Database, pack: Pack): Promise<Result<void, StoreError>> {
  return transact(db, () =>
    db.transaction("rw", [db.packs, db.changes], async () => {
      await db.packs.put({ id: pack.id, pack });
      await journal(db, [packRecordId(pack.id as PackId)]);
    }),
  );
}

export function keptPacks(db: Database): Promise<Result<readonly Pack[], StoreError>> {
  return transact(db, async () => (await db.packs.toArray()).map(({ pack }) => pack));
}

/** Forgets fetched packs that nobody has installed any more. */
export function dropPacks(db: Database, ids: readonly PackId[]): Promise<Result<void, StoreError>> {
  return transact(db, () => db.packs.bulkDelete([...ids]));
}
