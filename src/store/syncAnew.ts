/** Reading a server's log anew, because it is not the one it was, and sending it what it has lost. */
import { sameView } from "#core/sync/digest.ts";
import type { Result } from "#core/shared/result.ts";
import { NO_VIEW, type ServerView } from "#core/vault/entry.ts";
import type { Database, EntryRow, Tables } from "./database.ts";
import { refuseMoved, type StoreError } from "./errors.ts";
import { keepWatched, NOTHING_WATCHED } from "./syncLedger.ts";
import { syncStateIn, viewOf } from "./syncState.ts";
import { inTransaction } from "./transact.ts";

/**
 * Forgets where entries stand at the server, so that its log is read from the beginning; what is here stays. Does nothing where
 * the cursor is not `from` any more: another engine has done so.
 */
export function beginAnew(db: Database, from: ServerView): Promise<Result<boolean, StoreError>> {
  return inTransaction(db, "rw", {
    tables: ["entries", "sync", "drafts", "meta"],
    work: async (tables) => {
      refuseMoved(await tables.meta.get("moved"));
      const { cursor, flow } = await syncStateIn(tables);
      if (!sameView(viewOf(cursor), from)) return false;
      await tables.entries
        .where("seq")
        .above(0)
        .modify((row: Partial<EntryRow>) => {
          delete (row as { seq?: number }).seq;
          delete (row as { digest?: Uint8Array }).digest;
        });
      await keepWatched(tables, NOTHING_WATCHED);
      await tables.sync.bulkPut([
        { key: "cursor", ...NO_VIEW, doorRev: 0 },
        { ...flow, looksForLoss: true },
      ]);
      return true;
    },
  });
}

/** How many entries a server that was read anew has not: asked at its head, and only until there is none. */
export function countLost(db: Database): Promise<Result<number, StoreError>> {
  return inTransaction(db, "rw", {
    tables: ["entries", "sync"],
    work: async (tables) => {
      const { flow } = await syncStateIn(tables);
      if (!flow.looksForLoss) return 0;
      const lost = await lostIn(tables);
      if (lost.length > 0) return lost.length;
      const rested = { ...flow };
      delete rested.looksForLoss;
      await tables.sync.put(rested);
      return 0;
    },
  });
}

/** Marks what the server has lost to be sent again. */
export function sendLost(db: Database): Promise<Result<number, StoreError>> {
  return inTransaction(db, "rw", {
    tables: ["entries", "sync", "meta"],
    work: async (tables) => {
      refuseMoved(await tables.meta.get("moved"));
      const lost = await lostIn(tables);
      for (const at of lost) await tables.entries.update(at, { toSend: 1 });
      return lost.length;
    },
  });
}

/** Entries of the synced chain that neither have a place at the server nor wait for one. */
async function lostIn({ entries }: Pick<Tables, "entries">): Promise<readonly number[]> {
  const [synced, placed, waiting] = await Promise.all([
    entries.where("chain").equals("synced").primaryKeys(),
    entries.where("seq").above(0).primaryKeys(),
    entries.where("toSend").equals(1).primaryKeys(),
  ]);
  const known = new Set([...placed, ...waiting]);
  return synced.filter((at) => !known.has(at));
}
