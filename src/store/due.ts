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
  return transact(db, async () => {
    const cards = (await db.due.where("due").above(-Infinity).toArray()) as DueCardRow[];
    return { cards, tally: await tallyOf(db) };
  });
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

/** Up to when cards are to be looked for, ms since 1970, by what the tally says. */
export type DueLimit = (tally: DueTallyRow) => number;

/** The rows of cards due up to a moment, and the tally; nothing where there is no tally. */
export function readDueBy(db: Database, limit: DueLimit): Promise<Result<DueTimes, StoreError>> {
  return transact(db, () => dueBy(db, limit));
}

/** Hands over what is due, and again whenever any tab changed that, until told to stop. */
export function followDue(
  db: Database,
  limit: DueLimit,
  onTimes: (times: DueTimes) => void,
): () => void {
  // An error here is a closed database: writes report it, and there is nothing left to follow.
  const times = liveQuery(() => dueBy(db, limit));
  const subscription = times.subscribe({ next: onTimes, error: () => undefined });
  return () => subscription.unsubscribe();
}

async function dueBy(db: Database, limit: DueLimit): Promise<DueTimes> {
  const tally = await tallyOf(db);
  if (!tally) return { cards: [], tally };
  const cards = await db.due.where("due").belowOrEqual(limit(tally)).toArray();
  return { cards: cards as DueCardRow[], tally };
}

async function tallyOf(db: Database): Promise<DueTallyRow | undefined> {
  return (await db.due.get("tally")) as DueTallyRow | undefined;
}
