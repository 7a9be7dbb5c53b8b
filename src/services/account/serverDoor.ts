/** The door at the server, made from the ways in that the log tells of, and read as the vault's own. */
import { err, ok, type Result } from "#core/shared/result.ts";
import { assert } from "#core/shared/assert.ts";
import type { Door } from "#core/sync/door.ts";
import type { RemoteError, SyncRemote } from "#core/sync/remote.ts";
import type { Keyring } from "#core/vault/keyring.ts";
import type { SpaceId } from "#core/vault/slot.ts";
import { isProvenNow } from "#core/vault/slotProof.ts";
import { isSlotRemoved, slotRecordId } from "#core/vault/slotRecord.ts";
import { type Database, sealingOf, type SlotRow } from "#store/database.ts";
import type { StoreError } from "#store/errors.ts";
import { doorOf } from "../vault/waysIn.ts";
import { type Door as VaultDoor, type Inside, readInside } from "#store/slots.ts";

/** Somebody else changes the door at the same moment so often only if something is wrong. */
const MAX_TRIES = 5;

/** The keys were changed on another device. */
export interface NewKeys {
  readonly type: "NewKeys";
}

/** The keys of an unlocked vault. */
export function ringOf(database: Database): Keyring {
  const { keyring } = sealingOf(database);
  assert(keyring, "the account of a locked vault");
  return keyring;
}

/** The server's door as tables would hold it, to be opened like them. */
export function vaultDoorOf(space: SpaceId, { epoch, keyring, slots }: Door): VaultDoor {
  return {
    state: { key: "state", space, epoch, ...(keyring && { keyring }), ready: true },
    slots: slots.map(({ slot, sealed, proof }) => {
      return { ...slot, epoch, sealed, proof: proof ?? new Uint8Array() };
    }),
  };
}

/** The rows of a door that somebody with the keys put there: a server may add others. */
export function provenRows(door: VaultDoor, keyring: Keyring): readonly SlotRow[] {
  return door.slots.filter((row) => isProvenNow(keyring, row, row.proof));
}

/** The door that this vault's tables make. */
export function doorFrom({ state, slots }: Inside, keyring: Keyring): Door {
  const rows = slots.filter(
    (row) => row.epoch === state.epoch && isProvenNow(keyring, row, row.proof),
  );
  return doorOf(rows, keyring, state.keyring);
}

/**
 * Writes this vault's ways in to the server's door. What stands there beside them stays, unless the log says that it was taken
 * away: another device may have put it there a moment ago.
 */
export async function publishDoor(input: {
  readonly database: Database;
  readonly remote: SyncRemote;
}): Promise<Result<void, RemoteError | StoreError | NewKeys>> {
  const { database, remote } = input;
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const keyring = ringOf(database);
    const inside = await readInside(database);
    if (!inside.ok) return inside;
    if (inside.value.state.epoch !== keyring.epoch) return err({ type: "DatabaseTakenOver" });
    const read = await remote.readDoor(keyring.space);
    if (!read.ok) return read;
    const { rev, door } = read.value;
    if (door.epoch > keyring.epoch) return err({ type: "NewKeys" });
    const written = await remote.writeDoor(keyring.space, rev, merged(door, inside.value, keyring));
    if (written.ok) return ok(undefined);
    if (written.error.type !== "DoorChanged") return err(written.error);
  }
  return err({ type: "ServerTrouble", status: 409 });
}

function merged(there: Door, inside: Inside, keyring: Keyring): Door {
  const own = doorFrom(inside, keyring);
  const ids = new Set(own.slots.map(({ slot }) => slot.id));
  const records = new Map(inside.records.map((row) => [row.id, row]));
  const others = there.epoch === keyring.epoch ? there.slots : [];
  const kept = others.filter(
    ({ slot, proof }) =>
      !ids.has(slot.id) &&
      !isSlotRemoved(records.get(slotRecordId(slot.id))) &&
      proof !== undefined &&
      isProvenNow(keyring, slot, proof),
  );
  return { ...own, slots: [...own.slots, ...kept] };
}
