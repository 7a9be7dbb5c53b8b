/**
 * What of a backup can be read without a key: which space it is of, and the ways in, as they are needed to open it. The
 * preface that follows is bound to it, so that nobody can change it unnoticed.
 */
import { decodeCbor, encodeCbor } from "#core/vault/cbor.ts";
import { idOf, idToCbor, isList } from "#core/vault/opCodec.ts";
import {
  isCount,
  readSealedSlot,
  type SealedSlot,
  sealedSlotToCbor,
} from "#core/vault/sealedSlot.ts";
import type { EpochPlace, SpaceId } from "#core/vault/slot.ts";

export interface BackupHeader extends EpochPlace {
  /** All older epochs' keys (core/vault/keyring); undefined in the first epoch. */
  readonly keyring: Uint8Array | undefined;
  readonly slots: readonly SealedSlot[];
}

/** The header as bytes. */
export function encodeHeader({ space, epoch, keyring, slots }: BackupHeader): Uint8Array {
  return encodeCbor([idToCbor(space), epoch, keyring ?? null, slots.map(sealedSlotToCbor)]);
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
  const slots = list.map(readSealedSlot);
  const read = slots.filter((slot) => slot !== undefined);
  return read.length === slots.length ? { space, epoch, keyring, slots: read } : undefined;
}
