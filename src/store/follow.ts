import { liveQuery } from "dexie";
import type { FactRow, Row } from "#core/log/op.ts";
import type { Pack } from "#core/packs/pack.ts";
import { ATTEMPT_PREFIX } from "#core/shared/ids.ts";
import type { Result } from "#core/shared/result.ts";
import type { ChangeRow, Database } from "./database.ts";
import type { StoreError } from "./errors.ts";
import { inTransaction, transact } from "./transact.ts";

/** All records and packs as of one line of the journal. */
export interface Everything {
  readonly rows: readonly Row[];
  readonly packs: readonly Pack[];
  readonly cursor: number;
}

/** Read at once these keep a phone busy for about a frame; ten thousand would for a quarter of a second. Rows. */
const ROWS_PER_PAGE = 1000;

/** Everything but the drawings kept from practice, which no index of symbols needs: half-open ranges of ids. */
const RECORD_RANGES: readonly (readonly [from: string, to: string])[] = [
  ["", ATTEMPT_PREFIX],
  [`${ATTEMPT_PREFIX}\uffff`, "\uffff"],
];

/**
 * Reads all records, in the order of their ids, and packs, in one transaction, so that nothing falls between them and
 * the cursor. Records come in pages, so that whoever draws meanwhile is not held up. Drawings kept from practice are
 * left out.
 */
export function readEverything(db: Database): Promise<Result<Everything, StoreError>> {
  return inTransaction(db, "r", {
    tables: ["records", "packs", "changes"],
    work: async ({ records, packs, changes }) => {
      const last = await changes.orderBy("seq").last();
      const rows: Row[] = [];
      for (const [from, to] of RECORD_RANGES) {
        let after = from;
        let page: readonly Row[];
        do {
          const range = records.where("id").between(after, to, after === from, false);
          page = await range.limit(ROWS_PER_PAGE).toArray();
          rows.push(...page);
          after = page.at(-1)?.id ?? after;
        } while (page.length === ROWS_PER_PAGE);
      }
      const contents = await packs.toArray();
      return { rows, packs: contents.map(({ pack }) => pack), cursor: last?.seq ?? 0 };
    },
  });
}

/** Reads some records and packs as they are now; missing ones are left out. */
export function readSome(
  db: Database,
  ids: { readonly records: readonly string[]; readonly packs: readonly string[] },
): Promise<Result<Pick<Everything, "rows" | "packs">, StoreError>> {
  return inTransaction(db, "r", {
    tables: ["records", "packs"],
    work: async ({ records, packs }) => {
      const rows = await records.bulkGet([...ids.records]);
      const contents = await packs.bulkGet([...ids.packs]);
      return {
        rows: rows.filter((row) => row !== undefined),
        packs: contents.flatMap((row) => (row ? [row.pack] : [])),
      };
    },
  });
}

/** All records and facts: what an export holds. */
export function readLog(
  db: Database,
): Promise<
  Result<{ readonly rows: readonly Row[]; readonly facts: readonly FactRow[] }, StoreError>
> {
  return inTransaction(db, "r", {
    tables: ["records", "facts"],
    work: async ({ records, facts }) => ({
      rows: await records.toArray(),
      facts: await facts.toArray(),
    }),
  });
}

/** The journal's lines after the cursor, in order. */
export function readJournal(
  db: Database,
  cursor: number,
): Promise<Result<readonly ChangeRow[], StoreError>> {
  return transact(db, () => db.changes.where("seq").above(cursor).toArray());
}

/** Calls back now and whenever any tab added lines after the cursor, until told to stop. */
export function followJournal(db: Database, cursor: () => number, onLines: () => void): () => void {
  // An error here is a closed database: writes report it, and there is nothing left to follow.
  const lines = liveQuery(() => db.changes.where("seq").above(cursor()).count());
  const subscription = lines.subscribe({ next: onLines, error: () => undefined });
  return () => subscription.unsubscribe();
}
