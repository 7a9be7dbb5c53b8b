/**
 * Says of a slot that whoever made it held the keys. Every new epoch's key is sealed to all slots there are: without
 * the proof somebody who can write to the disk, or a file that is imported, could slip in a slot of their own
 * and be let in at the next change of keys.
 */
import { derive, KEY_BYTES } from "./hkdf.ts";
import type { Keyring } from "./keyring.ts";
import { joinBytes, sameBytes, uint64 } from "./labels.ts";
import { reveal } from "./secret.ts";
import { type Slot, slotHeader } from "./slot.ts";

const EPOCH_BYTES = 8;

/** The newest epoch's number (8 bytes) and what only its key makes of the slot (32 bytes). */
export function proveSlot(keyring: Keyring, slot: Slot): Uint8Array {
  const proof = proofIn(keyring, slot, keyring.epoch);
  if (!proof) throw new Error("Bug: a keyring without its own epoch's key");
  return proof;
}

/** Whether the proof was made for just this slot, with the key of any epoch in the keyring. */
export function isProven(keyring: Keyring, slot: Slot, proof: Uint8Array): boolean {
  if (proof.length !== EPOCH_BYTES + KEY_BYTES) return false;
  const view = new DataView(proof.buffer, proof.byteOffset, EPOCH_BYTES);
  const expected = proofIn(keyring, slot, Number(view.getBigUint64(0)));
  return expected !== undefined && sameBytes(expected, proof);
}

/**
 * Whether the proof was made with the newest epoch's key: only such a slot is sealed to. A device that was taken out of the vault
 * keeps the keys of the epochs before.
 */
export function isProvenNow(keyring: Keyring, slot: Slot, proof: Uint8Array): boolean {
  const expected = proofIn(keyring, slot, keyring.epoch);
  return expected !== undefined && sameBytes(expected, proof);
}

function proofIn(keyring: Keyring, slot: Slot, epoch: number): Uint8Array | undefined {
  const key = keyring.keys.get(epoch);
  if (!key) return undefined;
  const context = slotHeader(slot, { space: keyring.space, epoch });
  return joinBytes(uint64(epoch), reveal(derive(key, "slot-proof", { context })));
}
