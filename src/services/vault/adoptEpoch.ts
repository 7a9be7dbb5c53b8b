/**
 * Following a new epoch that another device began. Its door is at the server, which is believed in nothing: the keyring behind the
 * door must hold every key that this device has already, which nobody can put there who does not have them.
 */
import { err, ok, type Result } from "#core/shared/result.ts";
import type { RandomBytes } from "#core/shared/ids.ts";
import type { Door } from "#core/sync/door.ts";
import type { DeviceKeys } from "#core/vault/deviceKeys.ts";
import { newDeviceSecret, packDeviceSecret } from "#core/vault/deviceSecret.ts";
import { epochKeysOf, type Keyring, movedKeys, openKeyring } from "#core/vault/keyring.ts";
import { type Secret, wipe } from "#core/vault/secret.ts";
import { openFromSlot, type SlotId } from "#core/vault/slot.ts";
import { isProvenNow } from "#core/vault/slotProof.ts";
import { type Database, sealingOf, type SlotRow } from "#store/database.ts";
import type { StoreError } from "#store/errors.ts";
import { RESEAL_START } from "#store/reseal.ts";
import { changeDoor, readDoor } from "#store/slots.ts";
import { changeFlow } from "#store/syncState.ts";
import { giveKeys } from "./openDoor.ts";

/** The keys behind this door are not those that this vault goes on with. */
export interface NotThisVault {
  readonly type: "NotThisVault";
}

interface Given {
  readonly keys: DeviceKeys;
  readonly randomBytes: RandomBytes;
}

/** Opens a door with the seed of a device's slot; undefined: that slot is not in it, or not as it was made. */
export function openDoorBySlot(
  door: Door,
  own: { readonly id: SlotId; readonly seed: Secret },
  space: Keyring["space"],
): Keyring | undefined {
  const found = door.slots.find(({ slot }) => slot.id === own.id);
  if (!found) return undefined;
  const { epoch } = door;
  const key = openFromSlot(found.sealed, own.seed, { space, epoch, slot: found.slot });
  if (!key.ok) return undefined;
  if (!door.keyring) return { space, epoch, keys: new Map([[1, key.value]]) };
  return openKeyring(door.keyring, key.value, { space, epoch });
}

/**
 * Puts the keys behind a door in force: the slots are the door's from now on, the keyring is its, rows are sealed anew in the
 * background. False: another tab was faster.
 */
export async function adoptEpoch(
  database: Database,
  next: {
    readonly door: Door;
    readonly keyring: Keyring;
    /** Somebody opened the door with a way in: a device that had been taken out of the vault is let in again, as a new one. */
    readonly isLetIn?: boolean;
  },
  given: Given,
): Promise<Result<boolean, StoreError | NotThisVault>> {
  const { door, keyring } = next;
  const { keyring: before } = sealingOf(database);
  if (!before || keyring.epoch <= before.epoch) return err({ type: "NotThisVault" });
  const inside = await readDoor(database);
  if (!inside.ok) return inside;
  const moved = movedKeys(before, keyring, inside.value.state.moved);
  if (!moved) return err({ type: "NotThisVault" });
  const rows = rowsOf(door, keyring);
  const kept = new Set(rows.map(({ id }) => id));
  const device = inside.value.state.device && (await wrapKeys(database, keyring, given));
  if (next.isLetIn) {
    // First: killed in between, a device that was taken out would be in the new epoch, and out of the vault for good. That it was
    // taken out may stand in what it could not open until now: the engine reads that, and looks here.
    const told = await changeFlow(database, (flow) => ({ ...flow, letInEpoch: keyring.epoch }));
    if (!told.ok) return told;
  }
  const changed = await changeDoor(database, {
    epoch: before.epoch,
    put: rows,
    remove: inside.value.slots.flatMap(({ id }) => (kept.has(id) ? [] : [id])),
    state: {
      ...{ epoch: keyring.epoch, reseal: RESEAL_START },
      ...(moved.length > 0 && { moved }),
      ...(door.keyring && { keyring: door.keyring }),
      ...(device && { device }),
    },
  });
  if (!changed.ok || !changed.value) return changed;
  await giveKeys(database, keyring, { ...given, moved });
  return ok(true);
}

/** The device's secret with these keys, as it opens the app without a question. */
export async function wrapKeys(database: Database, keyring: Keyring, { keys, randomBytes }: Given) {
  const seed = sealingOf(database).deviceSeed ?? newDeviceSecret(randomBytes).seed;
  const packed = packDeviceSecret({ seed, epochKeys: epochKeysOf(keyring) });
  const device = await keys.wrap(packed);
  wipe(packed);
  return device;
}

/** What of a door somebody with its keys has put there; whoever keeps the door could add more. */
function rowsOf({ slots, epoch }: Door, keyring: Keyring): readonly SlotRow[] {
  return slots.flatMap(({ slot, sealed, proof }) =>
    proof && isProvenNow(keyring, slot, proof) ? [{ ...slot, epoch, sealed, proof }] : [],
  );
}
