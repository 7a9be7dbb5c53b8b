/**
 * Slots: the ways into a vault. A slot is an X-Wing key pair (ML-KEM-768 with X25519, draft-connolly-cfrg-xwing-kem)
 * whose seed comes from a passphrase, a recovery phrase, a passkey or the device itself. An epoch's key is sealed to the
 * public half of every slot, so that a new epoch needs nobody to type anything.
 *
 * XChaCha20-Poly1305 commits to no key: one box can be made that opens under two. So a sealed key carries a commitment, and
 * the header (with the slot's KDF parameters) goes into the derivation of both: parameters changed on the way
 * open nothing.
 */
import { ml_kem768_x25519 as xwing } from "@noble/post-quantum/hybrid.js";
import type { Branded, RandomBytes } from "#core/shared/ids.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import { base64urlToBytes } from "#core/shared/base64url.ts";
import { decodeCbor, encodeCbor } from "./cbor.ts";
import { openBox, sealBox } from "./cipher.ts";
import { derive, hash, KEY_BYTES } from "./hkdf.ts";
import { checkKdfParams, type KdfParams, type KdfRefused } from "./kdfParams.ts";
import { FORMAT_VERSION, sameBytes } from "./labels.ts";
import { createSecret, reveal, type Secret, wipe } from "./secret.ts";

export type SlotId = Branded<string, "SlotId">;
export type SpaceId = Branded<string, "SpaceId">;

export const SLOT_KINDS = ["passphrase", "recovery", "passkey", "device"] as const;
export type SlotKind = (typeof SLOT_KINDS)[number];

/** The half of a slot that anybody may know. */
export interface Slot {
  readonly id: SlotId;
  readonly kind: SlotKind;
  /** X-Wing public key, 1,216 bytes. */
  readonly publicKey: Uint8Array;
  /** Of a passphrase slot. */
  readonly kdf?: KdfParams;
}

export type SlotError =
  /** The secret belongs to another slot: a wrong passphrase, phrase or passkey. */
  | { readonly type: "WrongSecret" }
  /** The secret is right and the sealed key is not: changed or broken on the way. */
  | { readonly type: "Damaged" }
  | KdfRefused;

/** Which key of which space is sealed. */
export interface EpochPlace {
  readonly space: SpaceId;
  readonly epoch: number;
}

const ID_BYTES = 16;

/** The seed of a slot from what its owner has: a stretched passphrase, a recovery secret or a passkey's PRF output. */
export function slotSeed(kind: Exclude<SlotKind, "device">, secret: Secret): Secret {
  return derive(secret, `slot-seed/${kind}`);
}

/** The public half of a slot whose seed (32 bytes) is given. */
export function publicKeyOf(seed: Secret): Uint8Array {
  return xwing.keygen(reveal(seed)).publicKey;
}

/** Seals an epoch's key to a slot. */
export function sealToSlot(
  epochKey: Secret,
  given: EpochPlace & { readonly slot: Slot; readonly randomBytes: RandomBytes },
): Uint8Array {
  const { cipherText, sharedSecret } = xwing.encapsulate(
    given.slot.publicKey,
    given.randomBytes(ENCAPSULATION_BYTES),
  );
  const header = slotHeader(given.slot, given);
  const { boxKey, commitment } = keysOf(createSecret(sharedSecret), header);
  const box = sealBox(boxKey, reveal(epochKey), {
    bound: header,
    randomBytes: given.randomBytes,
  });
  wipe(boxKey);
  return encodeCbor([FORMAT_VERSION, cipherText, commitment, box]);
}

/** Opens an epoch's key with a slot's seed. */
export function openFromSlot(
  sealed: Uint8Array,
  seed: Secret,
  given: EpochPlace & { readonly slot: Slot },
): Result<Secret, SlotError> {
  const { slot } = given;
  if (slot.kdf !== undefined) {
    const checked = checkKdfParams(slot.kdf);
    if (!checked.ok) return checked;
  }
  const { publicKey, secretKey } = xwing.keygen(reveal(seed));
  if (!sameBytes(publicKey, slot.publicKey)) return err({ type: "WrongSecret" });
  const parts = decodeCbor(sealed);
  if (!Array.isArray(parts)) return err({ type: "Damaged" });
  const [version, cipherText, expected, box] = parts as readonly unknown[];
  if (version !== FORMAT_VERSION || !isBytes(cipherText) || !isBytes(expected) || !isBytes(box))
    return err({ type: "Damaged" });
  if (cipherText.length !== CIPHERTEXT_BYTES) return err({ type: "Damaged" });
  const header = slotHeader(slot, given);
  const shared = createSecret(xwing.decapsulate(cipherText, secretKey));
  const { boxKey, commitment } = keysOf(shared, header);
  const opened = sameBytes(commitment, expected) ? openBox(boxKey, box, header) : undefined;
  wipe(boxKey);
  return opened?.length === KEY_BYTES ? ok(createSecret(opened)) : err({ type: "Damaged" });
}

/** ML-KEM's and X25519's share of chance. */
const ENCAPSULATION_BYTES = xwing.lengths.msgRand ?? 2 * KEY_BYTES;

const CIPHERTEXT_BYTES = xwing.lengths.cipherText ?? 0;

/** One derivation for key and commitment, so that whoever opens with this key also has this commitment. */
function keysOf(shared: Secret, header: Uint8Array) {
  const both = derive(shared, "slot", { salt: hash(header), length: 2 * KEY_BYTES });
  const bytes = reveal(both);
  const boxKey = createSecret(bytes.slice(0, KEY_BYTES));
  const commitment = bytes.slice(KEY_BYTES);
  wipe(both);
  wipe(shared);
  return { boxKey, commitment };
}

/** Everything that is true of a slot in an epoch, as bytes: what derivations about it are bound to. */
export function slotHeader(slot: Slot, { space, epoch }: EpochPlace): Uint8Array {
  const { id, kind, publicKey, kdf } = slot;
  return encodeCbor([
    FORMAT_VERSION,
    idBytes(space),
    epoch,
    idBytes(id),
    kind,
    hash(publicKey),
    kdf === undefined ? null : [kdf.memoryKiB, kdf.passes, kdf.lanes, kdf.salt],
  ]);
}

/** An id of 128 bits as its bytes. */
function idBytes(id: string): Uint8Array {
  const bytes = base64urlToBytes(id);
  return bytes?.length === ID_BYTES ? bytes : new TextEncoder().encode(id);
}

function isBytes(value: unknown): value is Uint8Array {
  return value instanceof Uint8Array;
}
