import { Dexie, type Table } from "dexie";

/** Sealed in one go, well within a frame: whoever draws meanwhile sees no pause. Rows. */
const ROWS_AT_ONCE = 125;

/** What IndexedDB says of a row whose primary or unique key is taken. */
const TAKEN = "ConstraintError";

/**
 * Adds the rows that are not there; answers the places, in `rows`, of those that are and were left as they lie. Inside a
 * transaction, which goes on; any other trouble than a taken key is thrown and ends it. While the database stores some, the next
 * are sealed.
 */
export async function addNew<T, K>(
  table: Table<T, K>,
  rows: readonly T[],
): Promise<ReadonlySet<number>> {
  const taken = new Set<number>();
  let storing: PromiseLike<Stored> | undefined;
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const next = store(table, rows.slice(from, from + ROWS_AT_ONCE), from);
    note(await storing);
    storing = next;
  }
  note(await storing);
  return taken;

  function note(stored: Stored | undefined): void {
    if (stored?.error !== undefined) throw stored.error;
    for (const place of stored?.taken ?? []) taken.add(place);
  }
}

interface Stored {
  readonly taken?: readonly number[];
  readonly error?: Error;
}

/** Never fails, so that nobody has to be there when it does. */
function store<T, K>(table: Table<T, K>, rows: readonly T[], from: number): PromiseLike<Stored> {
  return table.bulkAdd(rows).then(
    (): Stored => ({}),
    (error: Error): Stored => {
      if (!(error instanceof Dexie.BulkError)) return { error };
      const failures = Object.entries(error.failuresByPos);
      if (failures.some(([, { name }]) => name !== TAKEN)) return { error };
      return { taken: failures.map(([place]) => from + Number(place)) };
    },
  );
}
