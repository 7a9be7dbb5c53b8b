import type { Dexie } from "dexie";

/** Records, facts and the ops that made them; `meta` holds the device's id and clock. */
export function declareLog(db: Dexie): void {
  db.version(1).stores({
    records: "id, kind",
    facts: "id, kind",
    outbox: "++seq",
    meta: "key",
  });
}
