/* The readable table: when cards are due. Derived, so nothing is lost with it; see migrations/0004-practice.ts. */
import { liveQuery } from "dexie";
import type { Result } from "#core/shared/result.ts";
import type { Database, DueCardRow, DueRow, DueTallyRow } from "./database.ts";
import type { StoreError } from "./errors.ts";
import { inTransaction, transact } from "./transact.ts";

export interface DueTimes {
  readonly cards: readonly DueCardRow[];
  readonly tally: DueTallyRow | undefined;
}

/** All that is in the table. */
export function readDue(db: Database): Promise<Result<DueTimes, StoreError>> {
  return transact(db, async () => dueTimesOf(await db.due.toArray()));
}

/** Writes rows and takes others out, in one transaction. */
export function writeDue(
  db: Database,
  change: { readonly put: readonly DueRow[]; readonly remove: readonly string[] },
): Promise<Result<void, StoreError>> {
  return inTransaction(db, "rw", {
    tables: ["due"],
    work: async ({ due }) => {
      if (change.remove.length > 0) await due.bulkDelete([...change.remove]);
      if (change.put.length > 0) await due.bulkPut([...change.put]);
    },
  });
}

/** Hands over the table now and whenever any tab changed it, until told to stop. */
export function followDue(db: Database, onChange: (times: DueTimes) => void): () => void {
  const rows = liveQuery(() => db.due.toArray());
  const subscription = rows.subscribe({
    next: (found) => onChange(dueTimesOf(found)),
    // A closed database: whoever writes reports it.
    error: () => undefined,
  });
  return () => subscription.unsubscribe();
}

function dueTimesOf(rows: readonly DueRow[]): DueTimes {
  return {
    cards: rows.filter((row) => "due" in row),
    tally: rows.find((row) => row.id === "tally") as DueTallyRow | undefined,
  };
}
