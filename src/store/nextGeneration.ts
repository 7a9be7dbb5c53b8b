/**
 * Goes on in a new generation that holds another vault: it counts only once it is whole, and the one before is deleted then. A
 * kill, a cancel or a full disk on the way leaves the one before as it was.
 */
import type { DeviceId } from "#core/shared/ids.ts";
import type { Result } from "#core/shared/result.ts";
import type { AtRest } from "#core/vault/atRest.ts";
import { connectTo, type OpenOptions } from "./connect.ts";
import {
  type Database,
  markTakenOver,
  sealingOf,
  type SlotRow,
  type VaultRow,
} from "./database.ts";
import { type StoreError, storeErrorOf } from "./errors.ts";
import { nextGenerationName } from "./generations.ts";
import { transact } from "./transact.ts";

export interface NextVault {
  readonly options: OpenOptions;
  readonly state: Omit<VaultRow, "ready">;
  readonly slots: readonly SlotRow[];
  readonly atRest: AtRest;
  /** Whoever goes on in another vault is a new device there: its old self may live on elsewhere. */
  readonly device: DeviceId;
}

/**
 * Puts another vault in the place of this one. `claim` stops writes here by the mark `moved`, or says why not; `fill` writes what
 * the new one holds. On success the page must begin afresh.
 */
export async function goOnIn<E>(
  source: Database,
  vault: NextVault,
  given: {
    readonly claim: (name: string) => Promise<Result<void, E>>;
    readonly fill: (target: Database) => Promise<Result<void, E>>;
  },
): Promise<Result<void, E | StoreError>> {
  const { options, state, slots, atRest, device } = vault;
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
  const claimed = begun.ok ? await given.claim(target.name) : begun;
  const filled = claimed.ok ? await given.fill(target) : claimed;
  const ended = filled.ok ? await finish(target) : filled;
  target.close();
  if (ended.ok) await letGo(source);
  else await giveUp(source, target);
  return ended;
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
