import type { Tables } from "./database.ts";

/** Lines kept; an index that fell further behind loads everything, which is as fast. */
const MAX_LINES = 500;

/** Trimming this rarely keeps its cost out of most saves. Lines. */
const TRIM_EVERY = 100;

/** Above this a line says "everything": reading so many one by one is no gain. Records and facts. */
const MAX_IDS_PER_LINE = 2000;

/** Notes touched records and facts for the in-memory indexes of all tabs; runs inside the writer's transaction. */
export async function journal(
  db: Pick<Tables, "changes">,
  touched: { readonly records: readonly string[]; readonly facts: readonly string[] },
): Promise<void> {
  const { records, facts } = touched;
  const count = records.length + facts.length;
  if (count === 0) return;
  const line = { ids: records, ...(facts.length > 0 && { facts }) };
  const seq = await db.changes.add(count > MAX_IDS_PER_LINE ? { ids: null } : line);
  if (seq % TRIM_EVERY === 0)
    await db.changes
      .where("seq")
      .belowOrEqual(seq - MAX_LINES)
      .delete();
}
