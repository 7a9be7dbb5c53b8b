import { ok, type Result } from "#core/shared/result.ts";
import type { Database } from "#store/database.ts";
import type { StoreError } from "#store/errors.ts";
import { countRows, resealPage } from "#store/reseal.ts";
import { readDoor } from "#store/slots.ts";

/** Between two pages whoever waits for the database comes first. ms. */
const PAUSE_MS = 10;

/** Seals all rows in the newest epoch, in the background; goes on where it was left, and does nothing where nothing is left. */
export async function resealRows(
  database: Database,
  given: {
    readonly sleep: (ms: number) => Promise<void>;
    /** So much is done, 0–1. */
    readonly onProgress: (share: number) => void;
  },
): Promise<Result<void, StoreError>> {
  const door = await readDoor(database);
  if (!door.ok) return door;
  if (!door.value.state.reseal) return ok(undefined);
  const all = await countRows(database);
  if (!all.ok) return all;
  let rows = 0;
  for (;;) {
    given.onProgress(Math.min(1, rows / Math.max(1, all.value)));
    const page = await resealPage(database);
    if (!page.ok) return page;
    if (page.value.isDone) return ok(undefined);
    rows += page.value.rows;
    await given.sleep(PAUSE_MS);
  }
}
