import { bytesToBase64url } from "#core/shared/base64url.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import { DATABASE_NAME } from "./database.ts";
import { type StoreError, storeErrorOf } from "./errors.ts";

/**
 * Everything in a database as JSON, whatever version wrote it: the way out when this app is too old to
 * understand it. Reads by plain IndexedDB and writes nothing.
 */
export async function rawDump(
  options: { readonly name?: string; readonly indexedDB?: IDBFactory } = {},
): Promise<Result<string, StoreError>> {
  const { name = DATABASE_NAME, indexedDB = globalThis.indexedDB } = options;
  try {
    const db = await answer(indexedDB.open(name));
    try {
      const stores: Record<string, unknown[]> = {};
      for (const store of [...db.objectStoreNames]) {
        // What can be derived again is as large as everything else together.
        if (store === "cache") continue;
        const all = db.transaction(store).objectStore(store).getAll();
        stores[store] = await answer(all);
      }
      const dump = { format: "glyphary-raw-dump", databaseVersion: db.version, stores };
      return ok(JSON.stringify(dump, readable, 1));
    } finally {
      db.close();
    }
  } catch (error) {
    return err(storeErrorOf(error));
  }
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB gave no reason"));
  });
}

function readable(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { $bytes: bytesToBase64url(value) } : value;
}
