import { Dexie, type Table } from "dexie";

/** Sealed in one go, well within a frame: whoever draws meanwhile sees no pause. Rows. */
const ROWS_AT_ONCE = 250;

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
  const taken = new Set<number>();
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    try {
      await table.bulkAdd(rows.slice(from, from + ROWS_AT_ONCE));
    } catch (error) {
      if (!(error instanceof Dexie.BulkError)) throw error;
      const failures = Object.entries(error.failuresByPos);
      if (failures.some(([, { name }]) => name !== TAKEN)) throw error;
      for (const [place] of failures) taken.add(from + Number(place));
    }
  }
  return taken;
}
