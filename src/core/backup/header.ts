/**
 * What of a backup can be read without a key: which space it is of, and the ways in, as they are needed to open it. The
 * preface that follows is bound to it, so that nobody can change it unnoticed.
 */
import { type Cbor, decodeCbor, encodeCbor } from "#core/vault/cbor.ts";
import type { KdfParams } from "#core/vault/kdfParams.ts";
import { idOf, idToCbor, isList } from "#core/vault/opCodec.ts";
import {
  type EpochPlace,
  type Slot,
  SLOT_KINDS,
  type SlotId,
  type SpaceId,
} from "#core/vault/slot.ts";

export interface BackupSlot {
  readonly slot: Slot;
  /** The newest epoch's key, sealed to it. */
  readonly sealed: Uint8Array;
  /** See core/vault/slotProof; undefined: it was made for this file alone, and is no way into the vault. */
  readonly proof: Uint8Array | undefined;
}

export interface BackupHeader extends EpochPlace {
  /** All older epochs' keys (core/vault/keyring); undefined in the first epoch. */
  readonly keyring: Uint8Array | undefined;
  readonly slots: readonly BackupSlot[];
}

/** The header as bytes. */
export function encodeHeader({ space, epoch, keyring, slots }: BackupHeader): Uint8Array {
  return encodeCbor([idToCbor(space), epoch, keyring ?? null, slots.map(slotToCbor)]);
}

/** Reads a header; undefined when this is none. */
export function decodeHeader(bytes: Uint8Array): BackupHeader | undefined {
  const parts = decodeCbor(bytes);
  if (!isList(parts) || parts.length !== 4) return undefined;
  const [place, epoch, box, list] = parts;
  const space = idOf<SpaceId>(place);
  if (space === undefined || !isCount(epoch) || epoch < 1 || !isList(list)) return undefined;
  const keyring = box instanceof Uint8Array ? box : undefined;
  if ((keyring === undefined) !== (epoch === 1) || (box !== null && !keyring)) return undefined;
  const slots = list.map(readSlot);
  const read = slots.filter((slot) => slot !== undefined);
  return read.length === slots.length ? { space, epoch, keyring, slots: read } : undefined;
}

function slotToCbor({ slot, sealed, proof }: BackupSlot): Cbor {
  const { id, kind, publicKey, kdf } = slot;
  const stretching = kdf ? [kdf.memoryKiB, kdf.passes, kdf.lanes, kdf.salt] : null;
  return [idToCbor(id), kind, publicKey, stretching, sealed, proof ?? null];
}

function readSlot(value: Cbor): BackupSlot | undefined {
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

function isCount(value: Cbor | undefined): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
