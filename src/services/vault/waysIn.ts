/**
 * The ways in: the log says which there are, the table of slots is what opens. The log is changed first, so that whoever is killed
 * in between finds the table behind it, opens by the old way, and the table is then made to follow.
 */
import type { RandomBytes } from "#core/shared/ids.ts";
import { ok, type Result } from "#core/shared/result.ts";
import type { Door } from "#core/sync/door.ts";
import { epochKey, type Keyring } from "#core/vault/keyring.ts";
import { sealToSlot, type SlotId, type SlotKind } from "#core/vault/slot.ts";
import { isProven, isProvenNow, proveSlot } from "#core/vault/slotProof.ts";
import {
  isSlotRemoved,
  readSlotRecord,
  type SlotRecord,
  slotRecordId,
} from "#core/vault/slotRecord.ts";
import { type Database, sealingOf, type SlotRow } from "#store/database.ts";
import type { StoreError } from "#store/errors.ts";
import { changeDoor, type Inside, readInside } from "#store/slots.ts";

/**
 * All slots there are, oldest first, those of devices among them. Only what was made by somebody with the newest epoch's key counts,
 * as its record or its row proves: a device that was taken out of the vault keeps the keys of the epochs before. A slot whose
 * record does not open stays one: a flipped bit must not lock anybody out.
 */
export function slotsIn(inside: Inside, keyring: Keyring): readonly SlotRecord[] {
  const rows = new Map(inside.slots.map((row) => [row.id, row]));
  const read = inside.records.flatMap((row) => readSlotRecord(row) ?? []);
  const known = new Set(read.map(({ slot }) => slot.id));
  const orphans = inside.slots
    .filter(({ id }) => !known.has(id))
    .map((slot) => ({ slot, name: "", addedAt: 0, proof: slot.proof }));
  const opens = ({ slot, proof }: SlotRecord) => {
    const row = rows.get(slot.id);
    return isProvenNow(keyring, slot, proof) || (row && isProvenNow(keyring, slot, row.proof));
  };
  return [...read, ...orphans]
    .filter((record) => !isRemoved(inside, record.slot.id) && opens(record))
    .sort((one, other) => one.addedAt - other.addedAt);
}

/** The ways in that somebody has chosen: what a device keeps for itself to follow new keys with is none of them. */
export function waysIn(inside: Inside, keyring: Keyring): readonly SlotRecord[] {
  return slotsIn(inside, keyring).filter(({ slot }) => slot.kind !== "device");
}

/**
 * Ways in that were added with the keys of before while another device changed them: the new keys were sealed to all that it knew
 * of, and nobody can tell these from one that a device makes which was taken out. They open nothing that is written from now on.
 */
export function leftOutIn(inside: Inside, keyring: Keyring): readonly SlotRecord[] {
  const known = new Set(slotsIn(inside, keyring).map(({ slot }) => slot.id));
  return inside.records
    .flatMap((row) => readSlotRecord(row) ?? [])
    .filter(
      ({ slot, proof }) =>
        slot.kind !== "device" &&
        !known.has(slot.id) &&
        !isRemoved(inside, slot.id) &&
        isProven(keyring, slot, proof),
    );
}

/** The ids of the ways in of a kind. */
export function idsOfKind(ways: readonly SlotRecord[], kind: SlotKind): readonly SlotId[] {
  return ways.flatMap(({ slot }) => (slot.kind === kind ? [slot.id] : []));
}

/** The rows that open the keyring's newest epoch. */
export function sealSlots(
  ways: readonly SlotRecord[],
  keyring: Keyring,
  randomBytes: RandomBytes,
): readonly SlotRow[] {
  const { space, epoch } = keyring;
  return ways.map(({ slot: { id, kind, publicKey, kdf } }) => {
    const slot = { id, kind, publicKey, ...(kdf && { kdf }) };
    const sealed = sealToSlot(epochKey(keyring), { space, epoch, slot, randomBytes });
    return { ...slot, epoch, sealed, proof: proveSlot(keyring, slot) };
  });
}

/** These rows as the server keeps them. */
export function doorOf(
  rows: readonly SlotRow[],
  { epoch }: Pick<Keyring, "epoch">,
  keyring: Uint8Array | undefined,
): Door {
  return {
    ...{ epoch, keyring },
    slots: rows.map(({ id, kind, publicKey, kdf, sealed, proof }) => {
      return { slot: { id, kind, publicKey, ...(kdf && { kdf }) }, sealed, proof };
    }),
  };
}

/** Makes the table of slots what the log says; does nothing where it is already. */
export async function settleSlots(
  database: Database,
  randomBytes: RandomBytes,
): Promise<Result<void, StoreError>> {
  const { keyring } = sealingOf(database);
  const inside = await readInside(database);
  if (!inside.ok) return inside;
  if (keyring?.epoch !== inside.value.state.epoch) return ok(undefined);
  const rows = new Map(inside.value.slots.map((row) => [row.id, row]));
  const missing = slotsIn(inside.value, keyring).filter(
    ({ slot }) => !opensNow(rows.get(slot.id), keyring),
  );
  const removed = inside.value.slots.filter(({ id }) => isRemoved(inside.value, id));
  if (missing.length + removed.length === 0) return ok(undefined);
  const changed = await changeDoor(database, {
    epoch: keyring.epoch,
    put: sealSlots(missing, keyring, randomBytes),
    remove: removed.map(({ id }) => id),
  });
  return changed.ok ? ok(undefined) : changed;
}

/** Whether a row opens the newest epoch, and was written by somebody with the keys. */
function opensNow(row: SlotRow | undefined, keyring: Keyring): boolean {
  if (row?.epoch !== keyring.epoch) return false;
  return isProvenNow(keyring, row, row.proof);
}

function isRemoved({ records }: Inside, id: SlotId): boolean {
  return isSlotRemoved(records.find((row) => row.id === slotRecordId(id)));
}
