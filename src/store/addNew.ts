import { Dexie, type Table } from "dexie";

/** What IndexedDB says of a row whose primary or unique key is taken. */
const TAKEN = "ConstraintError";

/**
 * Adds the rows that are not there; answers the places, in `rows`, of those that are and were left as they lie. Inside a
 * transaction, which goes on; any other trouble than a taken key is thrown and ends it.
 */
export async function addNew<T, K>(
  table: Table<T, K>,
  rows: readonly T[],
): Promise<ReadonlySet<number>> {
  if (rows.length === 0) return NOTHING;
  try {
    await table.bulkAdd(rows);
    return NOTHING;
  } catch (error) {
    if (!(error instanceof Dexie.BulkError)) throw error;
    const failures = Object.entries(error.failuresByPos);
    if (failures.some(([, { name }]) => name !== TAKEN)) throw error;
    return new Set(failures.map(([place]) => Number(place)));
  }
}

const NOTHING: ReadonlySet<number> = new Set();
