/** Entries that do not open: kept, and tried again when there are new keys or a newer app. */
import type { Result } from "#core/shared/result.ts";
import { FORMAT_VERSION } from "#core/vault/labels.ts";
import type { OpenedEntry } from "#core/vault/entry.ts";
import { follow } from "#core/sync/ledger.ts";
import type { Database, EntryRow } from "./database.ts";
import type { StoreError } from "./errors.ts";
import { foldPulled } from "./syncFold.ts";
import { keepWatched, watchedIn } from "./syncLedger.ts";
import { PULL_TABLES, seenOf, type TakeEnv, viewsAfter } from "./syncPull.ts";
import { inTransaction, transact } from "./transact.ts";

/** Tried at once. Entries. */
const HELD_PER_PAGE = 200;

/** The next entries that do not open, after one of them; in the order in which they came. */
export function readHeld(
  db: Database,
  after: number,
): Promise<Result<readonly EntryRow[], StoreError>> {
  return transact(db, async () => {
    const keys = await db.entries.where("held").equals(1).primaryKeys();
    const rows = await db.entries.bulkGet(keys.filter((at) => at > after).slice(0, HELD_PER_PAGE));
    return rows.filter((row) => row !== undefined);
  });
}

/** How many there are, and how many of them a newer app wrote. */
export function countHeld(
  db: Database,
): Promise<Result<{ readonly count: number; readonly newerFormat: number }, StoreError>> {
  return transact(db, async () => {
    const rows = await db.entries.where("held").equals(1).toArray();
    const newer = rows.filter(({ envelope }) => (envelope[0] ?? 0) > FORMAT_VERSION);
    return { count: rows.length, newerFormat: newer.length };
  });
}

/** Folds entries that open at last. */
export function takeHeld(
  db: Database,
  opened: readonly OpenedEntry[],
  env: Pick<TakeEnv, "nowMs">,
): Promise<Result<number, StoreError>> {
  return inTransaction(db, "rw", {
    tables: PULL_TABLES,
    work: async (tables) => {
      const ids = opened.map(({ id }) => id);
      const rows = await tables.entries.where("id").anyOf(ids).toArray();
      const held = new Set(rows.flatMap(({ id, held: isHeld }) => (isHeld ? [id] : [])));
      const fresh = opened.filter(({ id }) => held.has(id));
      const changed = await foldPulled(
        tables,
        fresh.flatMap(({ ops }) => ops),
        env.nowMs(),
      );
      const watched = await watchedIn(tables);
      if (watched)
        await keepWatched(tables, {
          ledger: follow(watched.ledger, fresh.map(seenOf)),
          views: viewsAfter(watched.views, fresh),
        });
      await tables.entries.bulkPut(
        rows.map((row) => {
          const open: { -readonly [K in keyof EntryRow]: EntryRow[K] } = { ...row };
          delete open.held;
          return open;
        }),
      );
      return changed;
    },
  });
}
