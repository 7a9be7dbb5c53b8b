import type { Dexie } from "dexie";

/** What can be derived again and only saves time: an entry may go missing at any moment. */
export function addCache(db: Dexie): void {
  db.version(3).stores({ cache: "key" });
}
