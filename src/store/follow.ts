import { liveQuery } from "dexie";
import type { Row } from "#core/log/op.ts";
import type { Pack } from "#core/packs/pack.ts";
import type { Result } from "#core/shared/result.ts";
import type { ChangeRow, Database } from "./database.ts";
import type { StoreError } from "./errors.ts";
import { transact } from "./transact.ts";

/** All records and packs as of one line of the journal. */
export interface Everything {
  readonly rows: readonly Row[];
  readonly packs: readonly Pack[];
  readonly cursor: number;
}

/** Reads all records and packs in one transaction, so that nothing falls between them and the cursor. */
export function readEverything(db: Database): Promise<Result<Everything, StoreError>> {
  return transact(db, () =>
    db.transaction("r", [db.records, db.packs, db.changes], async () => {
      const last = await db.changes.orderBy("seq").last();
      const rows = await db.records.toArray();
      const packs = await db.packs.toArray();
      return { rows, packs: packs.map(({ pack }) => pack), cursor: last?.seq ?? 0 };
    }),
  );
}

/** Reads some records and packs as they are now; missing ones are left out. */
export function readSome(
  db: Database,
  ids: { readonly records: readonly string[]; readonly packs: readonly string[] },
): Promise<Result<Pick<Everything, "rows" | "packs">, StoreError>> {
  return transact(db, () =>
    db.transaction("r", [db.records, db.packs], async () => {
      const rows = await db.records.bulkGet([...ids.records]);
      const packs = await db.packs.bulkGet([...ids.packs]);
      return {
        rows: rows.filter((row) => row !== undefined),
        packs: packs.flatMap((row) => (row ? [row.pack] : [])),
      };
    }),
  );
}

/** Calls back with the journal's lines after the cursor, now and whenever any tab writes; stops when told to. */
export function followJournal(
  db: Database,
  follower: {
    readonly cursor: () => number;
    readonly onLines: (lines: readonly ChangeRow[]) => void;
    readonly onError: (error: unknown) => void;
  },
): () => void {
  const lines = liveQuery(() => db.changes.where("seq").above(follower.cursor()).toArray());
  const subscription = lines.subscribe({ next: follower.onLines, error: follower.onError });
  return () => subscription.unsubscribe();
}
