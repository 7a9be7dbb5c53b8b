import { clearCache, readCache, writeCache } from "#store/cache.ts";
import type { Database } from "#store/database.ts";

/** Where the recogniser's index waits for the next start. Derived from the drawings, so it may be dropped at any moment. */
export interface RecogniserCache {
  /** Undefined when there is none or it cannot be read: everything is looked at anew then. */
  readonly load: () => Promise<Uint8Array | undefined>;
  /** A full disk loses nothing but time at the next start. */
  readonly save: (bytes: Uint8Array) => void;
  readonly drop: () => Promise<void>;
}

export function createRecogniserCache(database: Database): RecogniserCache {
  return {
    load: async () => {
      const read = await readCache(database, "recogniser");
      return read.ok ? read.value : undefined;
    },
    save: (bytes) => void writeCache(database, "recogniser", bytes),
    drop: async () => void (await clearCache(database)),
  };
}
