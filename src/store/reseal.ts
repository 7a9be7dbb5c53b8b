/**
 * Sealing rows anew after a change of keys, page by page, in the background. Where it has come to is kept with each page, so
 * that a kill costs nothing and two tabs that are at it share the work.
 */
import type { Table } from "dexie";
import type { Result } from "#core/shared/result.ts";
import { type Database, type ResealCursor, sealingOf } from "./database.ts";
import type { StoreError } from "./errors.ts";
import { isBrokenRow } from "./sealing.ts";
import { inTransaction, transact } from "./transact.ts";

/** The tables whose rows are sealed, the smallest first. */
const TABLES = ["drafts", "outbox", "packs", "cache", "records", "facts"] as const;

/** A page keeps writers waiting for about a frame. Rows. */
const ROWS_PER_PAGE = 200;

/** Where sealing anew begins. */
export const RESEAL_START: ResealCursor = { table: TABLES[0] };

export interface Resealed {
  /** Rows of this page. */
  readonly rows: number;
  /** Nothing is left to do. */
  readonly isDone: boolean;
}

/** Seals the next page of rows in the newest epoch; rows that do not open stay as they lie. */
export function resealPage(db: Database): Promise<Result<Resealed, StoreError>> {
  return inTransaction(db, "rw", {
    tables: ["vault", ...TABLES],
    work: async (tables): Promise<Resealed> => {
      const state = await tables.vault.get("state");
      const cursor = state?.reseal;
      const at = TABLES.findIndex((name) => name === cursor?.table);
      const name = TABLES[at];
      if (!state || !cursor || name === undefined) return { rows: 0, isDone: true };
      // A tab with the keys of before would count rows as done that it seals in the epoch of before.
      if (sealingOf(db).atRest?.epoch !== state.epoch) return { rows: 0, isDone: true };
      const table = tables[name] as unknown as Table<unknown, string | number>;
      const { after } = cursor;
      const rest = after === undefined ? table.toCollection() : table.where(":id").above(after);
      const keys = await rest.limit(ROWS_PER_PAGE).primaryKeys();
      const rows = await table.bulkGet(keys);
      await table.bulkPut(rows.filter((row) => !isBrokenRow(row)));
      const last = keys.length === ROWS_PER_PAGE ? keys.at(-1) : undefined;
      const next = last === undefined ? TABLES[at + 1] : name;
      const rested = { ...state };
      delete rested.reseal;
      const moved = next && { table: next, ...(last !== undefined && { after: last }) };
      await tables.vault.put(moved ? { ...rested, reseal: moved } : rested);
      return { rows: keys.length, isDone: moved === undefined };
    },
  });
}

/** How many rows a change of keys seals anew in all. */
export function countRows(db: Database): Promise<Result<number, StoreError>> {
  return transact(db, async () => {
    const counts = await Promise.all(TABLES.map((name) => db[name].count()));
    return counts.reduce((sum, count) => sum + count, 0);
  });
}
