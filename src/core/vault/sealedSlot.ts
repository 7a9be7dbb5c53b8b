/**
 * A slot with the newest epoch's key sealed to it, as CBOR: what of a vault's ways in lies in a backup's header and on the server. All of it is
 * readable without a key; what it opens is not.
 */
import type { Cbor } from "./cbor.ts";
import type { KdfParams } from "./kdfParams.ts";
import { idOf, idToCbor, isList } from "./opCodec.ts";
import { type Slot, SLOT_KINDS, type SlotId } from "./slot.ts";

export interface SealedSlot {
  readonly slot: Slot;
  /** The newest epoch's key, sealed to it. */
  readonly sealed: Uint8Array;
  /** See slotProof.ts; undefined: made for one backup file alone, and no way into the vault. */
  readonly proof: Uint8Array | undefined;
}

/** As a list of six. */
export function sealedSlotToCbor({ slot, sealed, proof }: SealedSlot): Cbor {
  const { id, kind, publicKey, kdf } = slot;
  const stretching = kdf ? [kdf.memoryKiB, kdf.passes, kdf.lanes, kdf.salt] : null;
  return [idToCbor(id), kind, publicKey, stretching, sealed, proof ?? null];
}

/** Reads what `sealedSlotToCbor` made; undefined when this is none. */
export function readSealedSlot(value: Cbor): SealedSlot | undefined {
  if (!isList(value) || value.length !== 6) return undefined;
  const [slotId, kindName, publicKey, stretching, sealed, proof] = value;
  const id = idOf<SlotId>(slotId);
  const kind = SLOT_KINDS.find((known) => known === kindName);
  const kdf = stretching === null ? undefined : readKdf(stretching);
  if (id === undefined || kind === undefined || (kdf === undefined && stretching !== null))
    return undefined;
  if (!(publicKey instanceof Uint8Array && sealed instanceof Uint8Array)) return undefined;
  if (proof !== null && !(proof instanceof Uint8Array)) return undefined;
  return { slot: { id, kind, publicKey, ...(kdf && { kdf }) }, sealed, proof: proof ?? undefined };
}

/** As written; whether one may compute with them is for `checkKdfParams` to say. */
function readKdf(value: Cbor | undefined): KdfParams | undefined {
  if (!isList(value) || value.length !== 4) return undefined;
  const [memoryKiB, passes, lanes, salt] = value;
  if (!isCount(memoryKiB) || !isCount(passes) || !isCount(lanes)) return undefined;
  return salt instanceof Uint8Array ? { memoryKiB, passes, lanes, salt } : undefined;
}

/** A whole number from 0 on. */
export function isCount(value: Cbor | undefined): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
