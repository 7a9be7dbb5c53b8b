/**
 * The database as the service worker opens it: without keys, without Dexie, since a worker is started for each event; and it never
 * makes, upgrades or deletes a database, since that is for the page that knows all of it.
 */
import { DATABASE_VERSION } from "./database.ts";
import { findGenerations, VERSION_FACTOR } from "./generations.ts";

/** Opens the database in use; undefined when there is none, or another version of the app uses it. */
export async function openNewestRaw(indexedDB: IDBFactory): Promise<IDBDatabase | undefined> {
  const [newest] = await findGenerations(indexedDB);
  if (newest?.version !== DATABASE_VERSION || newest.number === 0) return undefined;
  return openExisting(indexedDB, newest.name);
}

/** A connection that gives way to whoever wants to upgrade or delete the database. */
async function openExisting(indexedDB: IDBFactory, name: string): Promise<IDBDatabase | undefined> {
  const request = indexedDB.open(name);
  // It went away since it was listed; what the browser begins to make in its place is taken back.
  request.onupgradeneeded = () => request.transaction?.abort();
  const database = await answerOf(request).catch(() => undefined);
  if (!database) return undefined;
  database.onversionchange = () => database.close();
  if (database.version === DATABASE_VERSION * VERSION_FACTOR) return database;
  database.close();
  return undefined;
}

export function storesOf<Name extends string>(
  database: IDBDatabase,
  names: readonly Name[],
  mode: IDBTransactionMode = "readwrite",
) {
  const transaction = database.transaction(names, mode, { durability: "strict" });
  const stores = Object.fromEntries(names.map((name) => [name, transaction.objectStore(name)]));
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException("", "AbortError"));
  });
  // Readers do not wait for it.
  done.catch(() => undefined);
  return { ...(stores as Readonly<Record<Name, IDBObjectStore>>), done };
}

export function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException("", "UnknownError"));
  });
}
