import type { Tables } from "./database.ts";

/** Lines kept; an index that fell further behind loads everything, which is as fast. */
const MAX_LINES = 500;

/** Trimming this rarely keeps its cost out of most saves. Lines. */
const TRIM_EVERY = 100;

/** Above this a line says "everything": reading so many records one by one is no gain. Records. */
const MAX_IDS_PER_LINE = 2000;

/** Notes touched records for the in-memory indexes of all tabs; runs inside the writer's transaction. */
export async function journal(db: Pick<Tables, "changes">, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const seq = await db.changes.add({ ids: ids.length > MAX_IDS_PER_LINE ? null : ids });
  if (seq % TRIM_EVERY === 0)
    await db.changes
      .where("seq")
      .belowOrEqual(seq - MAX_LINES)
      .delete();
}
