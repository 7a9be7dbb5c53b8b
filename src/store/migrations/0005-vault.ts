import type { Dexie } from "dexie";

/**
 * What opens the vault, readable because it is needed before anything can be opened: its space and epoch, the device's
 * wrapped secret, and the slots. `entries` holds sealed entries in the order in which they came to be here, `drafts`
 * what was begun and not saved. Rows of other tables are sealed from here on; a database of an older version is
 * copied into a new one (see resettle.ts).
 */
export function addVault(db: Dexie): void {
  db.version(5).stores({ vault: "key", slots: "id", entries: "++at, &id, chain", drafts: "key" });
}
