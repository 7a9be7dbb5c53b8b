import type { Result } from "#core/shared/result.ts";
import type { CacheRow, Database } from "./database.ts";
import type { StoreError } from "./errors.ts";
import { transact } from "./transact.ts";

/** The bytes kept under a key; undefined when there are none. */
export function readCache(
  db: Database,
  key: CacheRow["key"],
): Promise<Result<Uint8Array | undefined, StoreError>> {
  return transact(db, async () => (await db.cache.get(key))?.bytes);
}

/** Keeps bytes that can be derived again, in place of those before. */
export function writeCache(
  db: Database,
  key: CacheRow["key"],
  bytes: Uint8Array,
): Promise<Result<void, StoreError>> {
  return transact(db, async () => void (await db.cache.put({ key, bytes })));
}

/** Drops everything that can be derived again. */
export function clearCache(db: Database): Promise<Result<void, StoreError>> {
  return transact(db, () => db.cache.clear());
}
