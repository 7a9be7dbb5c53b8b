/**
 * A device without symbols becomes the vault of a backup: everything is written into a new generation, which counts only once
 * it is whole, and the empty one before it is deleted. A kill, a cancel or a full disk on the way leaves the empty one as it was.
 */
import type { DeviceId } from "#core/shared/ids.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import { DEVICE_KIND } from "#core/vault/deviceRecord.ts";
import type { AtRest } from "#core/vault/atRest.ts";
import { connectTo, type OpenOptions } from "./connect.ts";
import {
  type Database,
  markTakenOver,
  sealingOf,
  type SlotRow,
  type Tables,
  type VaultRow,
} from "./database.ts";
import { refuseMoved, type StoreError, storeErrorOf } from "./errors.ts";
import { nextGenerationName } from "./generations.ts";
import { inTransaction, transact } from "./transact.ts";

/** Something was written here in the meantime, perhaps in another tab. */
export interface NotEmpty {
  readonly type: "NotEmpty";
}

/** Whether nothing was ever kept here and no lock is on: there is nothing that a restored vault could push aside. */
export function isBlank(db: Database): Promise<Result<boolean, StoreError>> {
  return inTransaction(db, "r", { tables: BLANK_TABLES, work: isBlankInside });
}

/** Puts the vault of a backup in the place of a blank one; `fill` writes its contents. On success the page must begin afresh. */
export async function restoreInto<E>(
  source: Database,
  given: {
    readonly options: OpenOptions;
    readonly state: Omit<VaultRow, "ready">;
    readonly slots: readonly SlotRow[];
    readonly atRest: AtRest;
    /** A restored device is a new one: its old self may live on elsewhere. */
    readonly device: DeviceId;
    readonly fill: (target: Database) => Promise<Result<void, E>>;
  },
): Promise<Result<void, E | NotEmpty | StoreError>> {
  const { options, state, slots, atRest, device, fill } = given;
  const alone = options.alone ?? ((work) => work());
  return alone(async () => {
    const blank = await isBlank(source);
    if (!blank.ok) return blank;
    if (!blank.value) return err({ type: "NotEmpty" });
    const target = connectTo(nextGenerationName(source.name), true, options);
    // It is there before the mark that stops writes: the next start looks for a target to take such a mark back.
    const begun = await transact(target, async () => {
      await target.open();
      Object.assign(sealingOf(target), { atRest });
      await target.transaction("rw", target.vault, target.slots, target.meta, async () => {
        await target.vault.put({ ...state, ready: false });
        await target.slots.bulkPut([...slots]);
        await target.meta.put({ key: "device", value: device });
      });
    });
    const claimed = begun.ok ? await claim(source, target.name) : begun;
    const filled = claimed.ok ? await fill(target) : claimed;
    const ended = filled.ok ? await finish(target) : filled;
    target.close();
    if (ended.ok) await letGo(source);
    else await giveUp(source, target);
    return ended;
  });
}

const BLANK_TABLES = ["records", "facts", "outbox", "entries", "vault", "slots", "meta"] as const;

/** What the device says of itself is nothing that anybody wrote. */
async function isBlankInside(db: Tables): Promise<boolean> {
  const state = await db.vault.get("state");
  if (!state?.device || (await db.slots.count()) > 0 || (await db.facts.count()) > 0) return false;
  const records = await db.records.count();
  return records === (await db.records.where("kind").equals(DEVICE_KIND).count());
}

/** Stops writes to the blank one, unless something was written there by now. */
async function claim(source: Database, name: string): Promise<Result<void, NotEmpty | StoreError>> {
  const claimed = await inTransaction(source, "rw", {
    tables: BLANK_TABLES,
    work: async (tables) => {
      refuseMoved(await tables.meta.get("moved"));
      const isStillBlank = await isBlankInside(tables);
      if (isStillBlank) await tables.meta.put({ key: "moved", value: name });
      return isStillBlank;
    },
  });
  if (!claimed.ok) return claimed;
  return claimed.value ? ok(undefined) : err({ type: "NotEmpty" });
}

function finish(target: Database): Promise<Result<void, StoreError>> {
  return transact(target, async () => {
    await target.transaction("rw", target.changes, target.vault, async () => {
      await target.changes.clear();
      await target.changes.add({ ids: null });
      await target.vault.update("state", { ready: true });
    });
  });
}

/** The new one is in use from the next start on, which also deletes the old one if that does not succeed now. */
async function letGo(source: Database): Promise<void> {
  // Whoever still asks it must not bring it back, empty.
  markTakenOver(source);
  try {
    await source.delete({ disableAutoOpen: true });
  } catch (error) {
    storeErrorOf(error);
  }
}

/** The mark goes first: without its target it would stop writes for ever. What does not succeed now is done at the next start. */
async function giveUp(source: Database, target: Database): Promise<void> {
  try {
    await source.meta.delete("moved");
    await target.delete();
  } catch (error) {
    storeErrorOf(error);
  }
}
