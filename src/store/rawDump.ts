import { bytesAsText, COPY_FORMAT } from "#core/backup/copyFormat.ts";
import type { RandomBytes } from "#core/shared/ids.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import type { AtRest } from "#core/vault/atRest.ts";
import type { DeviceKeys } from "#core/vault/deviceKeys.ts";
import { atRestOf, unpackDeviceSecret } from "#core/vault/deviceSecret.ts";
import type { VaultRow } from "./database.ts";
import { type StoreError, storeErrorOf } from "./errors.ts";
import { findGenerations } from "./generations.ts";
import { openRowOf } from "./sealing.ts";

/** Can be derived again, and is as large as everything else together. */
const DERIVED = ["cache"];
/** Of no use beside rows that can be read. */
const WAYS_IN = ["vault", "slots"];

/**
 * Everything in the newest database as JSON, whatever version wrote it: the way out when this app is too old to
 * understand it. Reads by plain IndexedDB and writes nothing. Rows that this device's key opens are readable in it;
 * under a lock they stay sealed, and the ways into them, sealed by passphrase and recovery phrase, come along: without them nobody
 * could ever open it again.
 */
export async function rawDump(options: {
  readonly keys: DeviceKeys;
  readonly randomBytes: RandomBytes;
  readonly indexedDB?: IDBFactory;
}): Promise<Result<string, StoreError>> {
  const { indexedDB = globalThis.indexedDB } = options;
  try {
    const [newest] = await findGenerations(indexedDB);
    if (!newest) return err({ type: "StorageUnavailable", detail: "no database" });
    const db = await answer(indexedDB.open(newest.name));
    try {
      const names = [...db.objectStoreNames];
      const allOf = (store: string) =>
        answer<unknown[]>(db.transaction(store).objectStore(store).getAll());
      const states = names.includes("vault") ? await allOf("vault") : [];
      const atRest = await deviceAtRest(states as VaultRow[], options);
      const stores: Record<string, unknown[]> = {};
      for (const store of names) {
        if (DERIVED.includes(store) || (atRest && WAYS_IN.includes(store))) continue;
        const rows = store === "vault" ? withoutDevice(states) : await allOf(store);
        stores[store] = atRest ? rows.map((row) => openRowOf(store, row, atRest)) : rows;
      }
      const dump = { format: COPY_FORMAT, databaseVersion: db.version, stores };
      return ok(JSON.stringify(dump, bytesAsText, 1));
    } finally {
      db.close();
    }
  } catch (error) {
    return err(storeErrorOf(error));
  }
}

async function deviceAtRest(
  states: readonly VaultRow[],
  given: { readonly keys: DeviceKeys; readonly randomBytes: RandomBytes },
): Promise<AtRest | undefined> {
  const state = states.find(({ key }) => key === "state");
  const packed = state?.device && (await given.keys.unwrap(state.device));
  if (!state || !packed) return undefined;
  return atRestOf(unpackDeviceSecret(packed).epochKeys, {
    ...{ ...given, space: state.space, moved: state.moved },
  });
}

/** What this device alone could unwrap is of no use to anybody else. */
function withoutDevice(states: readonly unknown[]): unknown[] {
  return (states as VaultRow[]).map((state) => ({ ...state, device: undefined }));
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB gave no reason"));
  });
}
