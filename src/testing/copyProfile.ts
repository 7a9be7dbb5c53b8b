import { IDBFactory } from "fake-indexeddb";

/** Another profile with the same databases: making one by using the app takes many times as long. */
export async function copyProfile(source: globalThis.IDBFactory): Promise<globalThis.IDBFactory> {
  const target: globalThis.IDBFactory = new IDBFactory();
  for (const { name = "", version } of await source.databases()) {
    const from = await answer(source.open(name));
    const opening = target.open(name, version);
    opening.onupgradeneeded = () => layOut(from, opening.result);
    const to = await answer(opening);
    for (const store of from.objectStoreNames) {
      const rows = await answer(from.transaction(store).objectStore(store).getAll());
      const written = to.transaction(store, "readwrite").objectStore(store);
      await Promise.all(rows.map((row: unknown) => answer(written.put(row))));
    }
    from.close();
    to.close();
  }
  return target;
}

function layOut(from: IDBDatabase, to: IDBDatabase): void {
  for (const name of from.objectStoreNames) {
    const { keyPath, autoIncrement, indexNames, transaction } = from
      .transaction(name)
      .objectStore(name);
    const store = to.createObjectStore(name, { keyPath, autoIncrement });
    for (const indexName of indexNames) {
      const index = transaction.objectStore(name).index(indexName);
      const { unique, multiEntry } = index;
      store.createIndex(indexName, index.keyPath, { unique, multiEntry });
    }
  }
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB gave no reason"));
  });
}
