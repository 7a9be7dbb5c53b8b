/**
 * Where the session of an account lies: texts by key in an IndexedDB database of their own, since a service worker has no
 * localStorage. Apart from the vault's database, so that sealing or locking that one does not end the session, and signing out
 * touches nothing of the vault.
 */
export interface SessionStore {
  readonly get: (key: string) => Promise<string | undefined>;
  readonly set: (key: string, text: string) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  /** Forgets everything. */
  readonly clear: () => Promise<void>;
}

const DATABASE = "glyphary-session";
const TABLE = "texts";

export function createSessionStore(indexedDB: IDBFactory = globalThis.indexedDB): SessionStore {
  return createTexts(DATABASE, indexedDB);
}

/** Opens the database for each deed and lets it go: a connection kept open would stand in the way of other versions. */
export function createTexts(name: string, indexedDB: IDBFactory): SessionStore {
  const run = <T>(mode: IDBTransactionMode, work: (texts: IDBObjectStore) => IDBRequest<T>) =>
    open(name, indexedDB).then((database) =>
      inTransaction(database, mode, work).finally(() => database.close()),
    );
  return {
    get: async (key) => {
      const text: unknown = await run("readonly", (texts) => texts.get(key));
      return typeof text === "string" ? text : undefined;
    },
    set: async (key, text) => void (await run("readwrite", (texts) => texts.put(text, key))),
    remove: (key) => run("readwrite", (texts) => texts.delete(key)),
    clear: () => run("readwrite", (texts) => texts.clear()),
  };
}

function open(name: string, indexedDB: IDBFactory): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
  return answerOf(request);
}

/** Answers when what was written is on the disk. */
function inTransaction<T>(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  work: (texts: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const transaction = database.transaction(TABLE, mode, { durability: "strict" });
  const request = work(transaction.objectStore(TABLE));
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error ?? new DOMException("", "AbortError"));
  });
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException("", "UnknownError"));
  });
}
