import type { Dexie } from "dexie";

/**
 * A journal of touched records, which the in-memory indexes of all tabs follow, and the contents of fetched
 * packs. The journal's first line says "load everything": an index of version 1 knows nothing of what came before.
 */
export function addJournalAndPacks(db: Dexie): void {
  db.version(2)
    .stores({ changes: "++seq", packs: "id" })
    .upgrade((transaction) => transaction.table("changes").add({ ids: null }));
}
