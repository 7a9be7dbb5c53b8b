/** Turning the lock on: everything goes into a new generation that knows no device's secret, and the one before is deleted. */
import { ok, err, type Result } from "#core/shared/result.ts";
import type { AtRest } from "#core/vault/atRest.ts";
import { connectTo, type OpenOptions } from "./connect.ts";
import { type Database, sealingOf, type SlotRow, type VaultRow } from "./database.ts";
import { type StoreError, storeErrorOf } from "./errors.ts";
import { nextGenerationName } from "./generations.ts";
import { moveInto } from "./moveInto.ts";

/**
 * Moves a database into a generation that only its slots open. Whatever goes wrong on the way leaves the one before as it
 * was. On success the source is gone, and the page that held it must begin afresh.
 */
export async function moveBehindLock(
  source: Database,
  given: {
    readonly options: OpenOptions;
    readonly state: Omit<VaultRow, "device" | "ready" | "reseal">;
    readonly slots: readonly SlotRow[];
    /** Of the new epoch, and of those before it. */
    readonly atRest: AtRest;
    readonly onProgress?: (done: number) => void;
  },
): Promise<Result<void, StoreError>> {
  const { options, state, slots, atRest, onProgress } = given;
  const alone = options.alone ?? ((work) => work());
  return alone(async () => {
    const target = connectTo(nextGenerationName(source.name), true, options);
    try {
      await target.open();
      Object.assign(sealingOf(target), { atRest });
      await target.transaction("rw", target.vault, target.slots, async () => {
        await target.vault.put({ ...state, ready: false });
        await target.slots.clear();
        await target.slots.bulkPut([...slots]);
      });
      await moveInto(target, source, (done, all) => onProgress?.(all === 0 ? 1 : done / all));
      return ok(undefined);
    } catch (error) {
      // Once it is whole it is the one in use, and the next start deletes the other.
      if (await isWhole(target)) return ok(undefined);
      await giveUp(target, source);
      return err(storeErrorOf(error));
    } finally {
      target.close();
    }
  });
}

async function isWhole(target: Database): Promise<boolean> {
  try {
    return (await target.vault.get("state"))?.ready === true;
  } catch {
    return false;
  }
}

/** The mark goes first: without its target it would stop writes for ever. What cannot be undone now is undone at the next start. */
async function giveUp(target: Database, source: Database): Promise<void> {
  try {
    await source.meta.delete("moved");
    await target.delete();
  } catch {
    // The error that led here is the one to tell.
  }
}
