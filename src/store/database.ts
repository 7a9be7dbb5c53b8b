/**
 * The device's database. Its tables are views over the log (DESIGN, section 2); only `commit` and `ingest`
 * write records.
 */
import { Dexie, type DexieOptions, type Table } from "dexie";
import type { FactRow, Op, Row } from "#core/log/op.ts";
import type { Pack } from "#core/packs/pack.ts";
import type { CardId } from "#core/practice/card.ts";
import { type DeviceId, newId, type RandomBytes } from "#core/shared/ids.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import { type OpenError, storeErrorOf } from "./errors.ts";
import { declareLog } from "./migrations/0001-log.ts";
import { addJournalAndPacks } from "./migrations/0002-journal-and-packs.ts";
import { addCache } from "./migrations/0003-cache.ts";
import { addPractice } from "./migrations/0004-practice.ts";

export const DATABASE_NAME = "glyphary";

/** The newest version this app knows. */
export const DATABASE_VERSION = 4;

/** Dexie multiplies versions by ten before the browser sees them. */
const VERSION_FACTOR = 10;

export interface OutboxRow {
  readonly seq?: number;
  readonly op: Op;
}

/** A line of the journal that in-memory indexes follow; `ids` is null when everything must be loaded again. */
export interface ChangeRow {
  readonly seq?: number;
  /** Records. */
  readonly ids: readonly string[] | null;
  readonly facts?: readonly string[];
}

/** When a card is due, ms since 1970. */
export interface DueCardRow {
  readonly id: CardId;
  readonly due: number;
  /** Between its first steps: asked whatever the day's limits say. */
  readonly isLearning?: boolean;
}

/** What, beside the times of the cards, says how many are due. */
export interface DueTallyRow {
  readonly id: "tally";
  readonly rolloverHour: number;
  readonly newPerDay: number;
  readonly reviewsPerDay: number;
  /** New cards that wait to be learnt. */
  readonly newCards: number;
  /** The practice day of which the next three are. */
  readonly day: number;
  /** New cards asked for beyond the limit. */
  readonly moreToday: number;
  readonly learntToday: number;
  readonly reviewedToday: number;
}

export type DueRow = DueCardRow | DueTallyRow;

export interface MetaRow {
  readonly key: "device" | "clock";
  readonly value: string;
}

/** A fetched pack: a cache that can be fetched again. */
export interface PackRow {
  readonly id: string;
  readonly pack: Pack;
}

/** Derived data that may go missing; as private as what it is derived from. */
export interface CacheRow {
  readonly key: "recogniser";
  readonly bytes: Uint8Array;
}

export type Database = Dexie & Tables;

/** The tables of the database, or the same bound to one transaction. */
export interface Tables {
  readonly records: Table<Row, string>;
  readonly facts: Table<FactRow, string>;
  readonly outbox: Table<OutboxRow, number>;
  readonly meta: Table<MetaRow, string>;
  readonly changes: Table<ChangeRow, number>;
  readonly packs: Table<PackRow, string>;
  readonly cache: Table<CacheRow, string>;
  readonly due: Table<DueRow, string>;
}

export type DatabaseEvent =
  /** A newer version in another tab wants the database; this tab let go and must be reloaded. */
  | { readonly type: "TakenOver" }
  /** Another tab holds an older version open and does not let go. */
  | { readonly type: "Blocked" };

export interface OpenOptions {
  /** The browser's own generator unless given. */
  readonly randomBytes?: RandomBytes;
  readonly name?: string;
  readonly onEvent?: (event: DatabaseEvent) => void;
  /** Another IndexedDB than the global one, for tests. */
  readonly indexedDB?: IDBFactory | undefined;
  readonly IDBKeyRange?: typeof IDBKeyRange;
}

const takenOver = new WeakSet<Dexie>();

/** Opens the database, migrates an older one, refuses a newer one untouched, and fixes the device's id. */
export async function openDatabase(
  options: OpenOptions = {},
): Promise<Result<Database, OpenError>> {
  const { name = DATABASE_NAME, randomBytes = browserBytes, onEvent } = options;
  const found = await existingVersion(options.indexedDB ?? globalThis.indexedDB, name);
  if (!found.ok) return found;
  if (found.value > DATABASE_VERSION)
    return err({ type: "NewerDatabase", found: found.value, known: DATABASE_VERSION });
  const db = new Dexie(name, dexieOptions(options)) as Database;
  declareLog(db);
  addJournalAndPacks(db);
  addCache(db);
  addPractice(db);
  db.on("versionchange", () => {
    takenOver.add(db);
    db.close();
    onEvent?.({ type: "TakenOver" });
    return false;
  });
  db.on("blocked", () => onEvent?.({ type: "Blocked" }));
  try {
    await db.open();
    await ensureDevice(db, randomBytes);
    return ok(db);
  } catch (error) {
    db.close();
    return err(storeErrorOf(error));
  }
}

/** Whether another tab with a newer version has taken this database over. */
export function isTakenOver(db: Database): boolean {
  return takenOver.has(db);
}

/**
 * The version on the disk, 0 if there is none. Asked by plain IndexedDB, before Dexie: Dexie opens a newer
 * database without a word and even adds the tables it misses.
 */
function existingVersion(
  indexedDB: IDBFactory | undefined,
  name: string,
): Promise<Result<number, OpenError>> {
  if (!indexedDB)
    return Promise.resolve(err({ type: "StorageUnavailable", detail: "no IndexedDB" }));
  return new Promise((resolve) => {
    const fail = (error: unknown) => {
      resolve(err({ type: "StorageUnavailable", detail: String(error) }));
    };
    try {
      const request = indexedDB.open(name);
      // Only a database that is not there asks for an upgrade here; it must not come to be by the question.
      request.onupgradeneeded = () => {
        request.transaction?.abort();
        resolve(ok(0));
      };
      request.onsuccess = () => {
        const version = Math.floor(request.result.version / VERSION_FACTOR);
        request.result.close();
        resolve(ok(version));
      };
      request.onerror = () => fail(request.error);
    } catch (error) {
      fail(error);
    }
  });
}

function dexieOptions({ indexedDB, IDBKeyRange }: OpenOptions): DexieOptions {
  return {
    cache: "disabled",
    // "Saved" means on the disk, not in a buffer that a power cut empties.
    chromeTransactionDurability: "strict",
    ...(indexedDB && { indexedDB }),
    ...(IDBKeyRange && { IDBKeyRange }),
  };
}

/** In one transaction, so that two tabs opening at once agree; only a first start waits for a write. */
async function ensureDevice(db: Database, randomBytes: RandomBytes): Promise<void> {
  if (await db.meta.get("device")) return;
  await db.transaction("rw", db.meta, async () => {
    if (await db.meta.get("device")) return;
    await db.meta.add({ key: "device", value: newId<DeviceId>(randomBytes) });
  });
}

function browserBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}
