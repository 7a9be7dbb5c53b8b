import type { Database } from "./database.ts";
import { answerOf } from "./rawDatabase.ts";

/** A row as it lies on the disk, beneath the sealing; undefined when it is not there. */
export async function readStored(
  db: Database,
  table: "drafts" | "records",
  key: string,
): Promise<Readonly<Record<string, unknown>> | undefined> {
  const store = db.backendDB().transaction(table).objectStore(table);
  return answerOf(store.get(key) as IDBRequest<Readonly<Record<string, unknown>> | undefined>);
}
