/* The database as a thief has it: by plain IndexedDB, past everything that the app does. */

/** Reads a stored row. */
export async function stored<T>(
  factory: IDBFactory,
  place: { readonly db: string; readonly table: string; readonly key: string | number },
): Promise<T> {
  const row = await inDatabase(factory, place.db, (db) =>
    answer<unknown>(db.transaction(place.table).objectStore(place.table).get(place.key)),
  );
  if (row === undefined) throw new Error(`nothing lies at ${place.table}/${place.key}`);
  return row as T;
}

/** Reads all stored rows of a table. */
export async function allStored<T>(
  factory: IDBFactory,
  place: { readonly db: string; readonly table: string },
): Promise<readonly T[]> {
  const rows = await inDatabase(factory, place.db, (db) =>
    answer<unknown[]>(db.transaction(place.table).objectStore(place.table).getAll()),
  );
  return rows as T[];
}

/** Writes rows as they are given. */
export async function plant(
  factory: IDBFactory,
  place: { readonly db: string; readonly table: string },
  ...rows: readonly object[]
): Promise<void> {
  await inDatabase(factory, place.db, async (db) => {
    const store = db.transaction(place.table, "readwrite").objectStore(place.table);
    for (const row of rows) await answer(store.put(row));
  });
}

/** Takes a row away. */
export async function tear(
  factory: IDBFactory,
  place: { readonly db: string; readonly table: string; readonly key: string | number },
): Promise<void> {
  await inDatabase(factory, place.db, (db) =>
    answer(db.transaction(place.table, "readwrite").objectStore(place.table).delete(place.key)),
  );
}

async function inDatabase<T>(
  factory: IDBFactory,
  name: string,
  work: (db: IDBDatabase) => Promise<T>,
): Promise<T> {
  const db = await answer(factory.open(name));
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB gave no reason"));
  });
}
