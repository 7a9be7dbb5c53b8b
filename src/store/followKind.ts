import { liveQuery } from "dexie";
import type { Row } from "#core/log/op.ts";
import type { Database } from "./database.ts";

/** Hands over all records of a kind, and again whenever any tab or another device changed one, until told to stop. */
export function followKind(
  db: Database,
  kind: string,
  onRows: (rows: readonly Row[]) => void,
): () => void {
  const rows = liveQuery(() => db.records.where("kind").equals(kind).toArray());
  // An error here is a closed database: writes report it, and there is nothing left to follow.
  const subscription = rows.subscribe({ next: onRows, error: () => undefined });
  return () => subscription.unsubscribe();
}
