/* What runs inside the page to look beneath the app; each function stands alone, for its text is all that reaches the browser. */

/**
 * Has the connection to the database that is used next closed a moment later, as a browser does to a tab that slept or to an origin
 * it needs room from.
 */
export function loseConnection(): void {
  const real: IDBDatabase["transaction"] = Reflect.get(IDBDatabase.prototype, "transaction");
  let isLost = false;
  IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
    if (!isLost) {
      isLost = true;
      setTimeout(() => {
        this.close();
        this.dispatchEvent(new Event("close"));
      });
    }
    return real.apply(this, args);
  };
}

/** Everything in every object store, as JSON with bytes as Latin-1, as a script on the origin could read it. */
export async function storedText(): Promise<string> {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error("IndexedDB gave no reason"));
    });
  const latin1 = new TextDecoder("latin1");
  const parts: string[] = [];
  for (const { name } of await indexedDB.databases()) {
    const db = await answer(indexedDB.open(name ?? ""));
    for (const store of db.objectStoreNames) {
      const rows = await answer<unknown[]>(db.transaction(store).objectStore(store).getAll());
      const text = JSON.stringify(rows, (_, value: unknown) =>
        value instanceof Uint8Array ? latin1.decode(value) : value,
      );
      parts.push(`${name}/${store}: ${text}`);
    }
    db.close();
  }
  return parts.join("\n");
}
