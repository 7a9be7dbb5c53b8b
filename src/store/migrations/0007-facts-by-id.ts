import type { Dexie } from "dexie";

/**
 * Facts are found by their ids alone. An index is one more row for each of a hundred thousand reviews, and nobody asks for one kind
 * of facts without going through all of the reviews anyway. The browser drops it in the upgrade's own transaction, so that a kill
 * leaves either version.
 */
export function findFactsById(db: Dexie): void {
  db.version(7).stores({ facts: "id" });
}
