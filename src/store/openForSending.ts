/** What is to be sent, and where the service worker notes that it was; entries are sealed already, so that it needs no keys. */
import { MAX_BATCH_ENTRIES, type Appended } from "#core/sync/remote.ts";
import type { SpaceId } from "#core/vault/slot.ts";
import { acknowledgeIn, type Sent } from "./acknowledge.ts";
import type { EntryRow, MetaRow, VaultRow } from "./database.ts";
import { answerOf, openNewestRaw, storesOf } from "./rawDatabase.ts";
import type { AccountRow, SyncLogRow, SyncRow } from "./syncRows.ts";

/** An entry that waits. */
export type WaitingEntry = EntryRow & { readonly at: number };

export interface Sending {
  readonly account: AccountRow;
  readonly space: SpaceId;
  /** The oldest that wait, as many as one append takes. */
  readonly waiting: () => Promise<readonly WaitingEntry[]>;
  /** False: the answer contradicts what is known, or everything is on its way into another database; nothing was written. */
  readonly acknowledge: (
    sent: readonly Sent[],
    answer: Pick<Appended, "seqs" | "before" | "head">,
  ) => Promise<boolean>;
  readonly log: (line: SyncLogRow) => Promise<void>;
  readonly close: () => void;
}

/** Opens the database in use; undefined when there is none, it syncs with nobody, or another version of the app uses it. */
export async function openForSending(
  indexedDB: IDBFactory = globalThis.indexedDB,
): Promise<Sending | undefined> {
  // Not every browser lists its databases; those without Background Sync never get here.
  const database = await openNewestRaw(indexedDB);
  if (!database) return undefined;
  const found = await readPlace(database).catch(() => undefined);
  if (found) return sendingFrom(database, found);
  database.close();
  return undefined;
}

interface Place {
  readonly account: AccountRow;
  readonly space: SpaceId;
}

async function readPlace(database: IDBDatabase): Promise<Place | undefined> {
  const { vault, sync } = storesOf(database, ["vault", "sync"], "readonly");
  const state = (await answerOf(vault.get("state"))) as VaultRow | undefined;
  const account = (await answerOf(sync.get("account"))) as AccountRow | undefined;
  // A generation that is being filled is not in use yet, and the one before it takes no writes.
  return state?.ready === true && account?.isOn === true
    ? { account, space: state.space }
    : undefined;
}

function sendingFrom(database: IDBDatabase, place: Place): Sending {
  return {
    ...place,
    waiting: async () => {
      const { entries } = storesOf(database, ["entries"], "readonly");
      const rows = await answerOf(entries.index("toSend").getAll(1, MAX_BATCH_ENTRIES));
      return rows as readonly WaitingEntry[];
    },
    acknowledge: async (sent, answer) => {
      const { entries, sync, meta, done } = storesOf(database, ["entries", "sync", "meta"]);
      const moved = (await answerOf(meta.get("moved"))) as MetaRow | undefined;
      if (moved) return false;
      const isTaken = await acknowledgeIn(
        {
          entries: {
            bulkGet: (keys) => getAll<EntryRow>(entries, keys),
            bulkPut: (rows) => Promise.all(rows.map((row) => answerOf(entries.put(row)))),
            lastSeq: async () => {
              const last = await answerOf(entries.index("seq").openKeyCursor(null, "prev"));
              return typeof last?.key === "number" ? last.key : 0;
            },
          },
          sync: {
            bulkGet: (keys) => getAll<SyncRow>(sync, keys),
            put: (row) => answerOf(sync.put(row)),
          },
        },
        sent,
        answer,
      );
      await done;
      return isTaken;
    },
    // The page keeps the log short.
    log: async (line) => {
      const { syncLog, done } = storesOf(database, ["syncLog"]);
      syncLog.add(line);
      await done;
    },
    close: () => database.close(),
  };
}

function getAll<T>(store: IDBObjectStore, keys: readonly IDBValidKey[]) {
  return Promise.all(keys.map((key) => answerOf(store.get(key)) as Promise<T | undefined>));
}
