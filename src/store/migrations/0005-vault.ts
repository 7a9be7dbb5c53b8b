import type { Dexie } from "dexie";

/**
 * What opens the vault, readable because it is needed before anything can be opened: its space and epoch, the device's
 * wrapped secret, and the slots. Rows of other tables are sealed from here on; a database of an older version is
 * copied into a new one (see resettle.ts).
 */
export function addVault(db: Dexie): void {
  db.version(5).stores({ vault: "key", slots: "id" });
}
