import type { Table } from "dexie";
import { type Database, markTakenOver } from "./database.ts";
import { isBrokenRow } from "./sealing.ts";

/** Rows read, sealed and written at once: some megabytes at most. */
const ROWS_PER_PAGE = 1000;

/**
 * Moves everything from one generation to the next and deletes the one before. The source takes no more writes from the
 * moment it begins; the target counts only once it is whole, so that whoever is killed on the way begins again.
 */
export async function moveInto(
  target: Database,
  source: Database,
  onProgress?: (done: number, all: number) => void,
): Promise<void> {
  await source.meta.put({ key: "moved", value: target.name });
  const tables = [
    ...(["records", "facts", "outbox", "packs", "due", "entries", "drafts"] as const),
    ...(["sync", "syncLog"] as const),
  ] as const;
  let all = 0;
  for (const name of tables) {
    await target.table(name).clear();
    all += await source.table(name).count();
  }
  let done = 0;
  for (const name of tables)
    await copyTable(source.table(name), target.table(name), (rows) => {
      done += rows;
      onProgress?.(done, all);
    });
  const kept = (await source.meta.toArray()).filter(({ key }) => key !== "moved");
  await target.transaction("rw", target.meta, target.changes, target.vault, async () => {
    await target.meta.bulkPut(kept);
    await target.changes.clear();
    // In-memory indexes that followed the one before know nothing of this one's lines.
    await target.changes.add({ ids: null });
    await target.vault.update("state", { ready: true });
  });
  // Whoever still asks it must not bring it back, empty.
  markTakenOver(source);
  await source.delete({ disableAutoOpen: true });
}

/** Copies rows page by page. Leaves out those that do not open: they hold nothing that anybody could read, and the log can rebuild them. */
export async function copyTable(
  from: Table<unknown, string | number>,
  to: Table<unknown, string | number>,
  onRows: (count: number) => void = () => undefined,
): Promise<void> {
  let after: string | number | undefined;
  for (;;) {
    const rest = after === undefined ? from.toCollection() : from.where(":id").above(after);
    const keys = await rest.limit(ROWS_PER_PAGE).primaryKeys();
    if (keys.length === 0) return;
    const rows = await from.bulkGet(keys);
    await to.bulkPut(rows.filter((row) => !isBrokenRow(row)));
    onRows(keys.length);
    after = keys.at(-1);
  }
}
