import { Dexie, type DexieOptions } from "dexie";
import type { RandomBytes } from "#core/shared/ids.ts";
import type { DeviceKeys } from "#core/vault/deviceKeys.ts";
import { type Database, declareVersions, keepSealing, markTakenOver } from "./database.ts";
import { endWhenPutAway, type HearPutAway } from "./putAway.ts";
import { NO_KEYS, sealRows, type Sealing } from "./sealing.ts";

export type DatabaseEvent =
  /**
   * A newer version in another tab wants the database, it is being sealed anew, or it was cleared; this tab let go and must be
   * reloaded.
   */
  | { readonly type: "TakenOver" }
  /** Another tab holds an older version open and does not let go. */
  | { readonly type: "Blocked" };

export interface OpenOptions {
  readonly randomBytes: RandomBytes;
  readonly keys: DeviceKeys;
  /** Lets one tab at a time do the work, where the browser has a way to. */
  readonly alone?: <T>(work: () => Promise<T>) => Promise<T>;
  readonly onEvent?: (event: DatabaseEvent) => void;
  /** How to hear of being put away, in a page. */
  readonly hearPutAway?: HearPutAway;
  /** Another IndexedDB than the global one, for tests. */
  readonly indexedDB?: IDBFactory | undefined;
  readonly IDBKeyRange?: typeof IDBKeyRange;
}

/** A database of this app by name, not open yet, and without keys. */
export function connectTo(name: string, isSealed: boolean, options: OpenOptions): Database {
  const { onEvent, hearPutAway } = options;
  const db = new Dexie(name, dexieOptions(options)) as Database;
  declareVersions(db);
  const sealing: Sealing = { ...NO_KEYS };
  if (isSealed) sealRows(db, sealing);
  keepSealing(db, sealing);
  if (hearPutAway) endWhenPutAway(db, hearPutAway);
  db.on("versionchange", () => {
    markTakenOver(db);
    db.close();
    onEvent?.({ type: "TakenOver" });
    return false;
  });
  let wasOpen = false;
  const refuseCleared = async (opened: Dexie) => {
    if (wasOpen && (await opened.table("vault").count()) === 0) {
      markTakenOver(db);
      onEvent?.({ type: "TakenOver" });
      // What is opened now is empty and has no keys; what this tab would write could never be read.
      throw new DOMException("the data was cleared beneath the app", "InvalidStateError");
    }
    wasOpen = true;
  };
  // At each opening: Dexie opens a connection that was lost again, and makes the database anew where it has gone.
  db.on("ready", (opened) => refuseCleared(opened), true);
  db.on("blocked", () => onEvent?.({ type: "Blocked" }));
  return db;
}

/** How this app speaks to IndexedDB. */
export function dexieOptions({ indexedDB, IDBKeyRange }: OpenOptions): DexieOptions {
  return {
    cache: "disabled",
    // "Saved" means on the disk, not in a buffer that a power cut empties.
    chromeTransactionDurability: "strict",
    ...(indexedDB && { indexedDB }),
    ...(IDBKeyRange && { IDBKeyRange }),
  };
}
