/**
 * The keys of a space, one per epoch. The newest seals; the older ones open what they once sealed. Each epoch carries a
 * box with all keys before it, so that one slot and one box open everything, and nothing is ever sealed again
 * because a key changed.
 */
import type { RandomBytes } from "#core/shared/ids.ts";
import { assert } from "#core/shared/assert.ts";
import { type Cbor, decodeCbor, encodeCbor } from "./cbor.ts";
import { openBox, sealBox } from "./cipher.ts";
import { derive, KEY_BYTES } from "./hkdf.ts";
import { joinBytes, labelOf, type Purpose, uint64 } from "./labels.ts";
import { createSecret, reveal, type Secret } from "./secret.ts";
import type { SpaceId } from "./slot.ts";

/** Epoch keys by number; epochs count from 1 without a gap. */
export interface Keyring {
  readonly space: SpaceId;
  /** The epoch that seals. */
  readonly epoch: number;
  readonly keys: ReadonlyMap<number, Secret>;
}

/** The keyring of a new space, with a fresh key. */
export function newKeyring(space: SpaceId, randomBytes: RandomBytes): Keyring {
  return { space, epoch: 1, keys: new Map([[1, createSecret(randomBytes(KEY_BYTES))]]) };
}

/** The keyring with one more epoch, whose fresh key seals from then on. */
export function nextEpoch(keyring: Keyring, randomBytes: RandomBytes): Keyring {
  const epoch = keyring.epoch + 1;
  const key = createSecret(randomBytes(KEY_BYTES));
  return { ...keyring, epoch, keys: new Map([...keyring.keys, [epoch, key]]) };
}

/** Derived keys, as long as there are those that they are derived from: deriving one takes as long as opening an entry with it. */
const derived = new WeakMap<Secret, Map<string, Secret>>();

/** The key of an epoch for one purpose; undefined for an epoch this keyring does not know. Not to be wiped: others are given it too. */
export function keyFor(keyring: Keyring, purpose: Purpose, epoch: number): Secret | undefined {
  const key = keyring.keys.get(epoch);
  if (!key) return undefined;
  const known = derived.get(key) ?? new Map<string, Secret>();
  derived.set(key, known);
  const name = `${purpose} ${epoch} ${keyring.space}`;
  const made = known.get(name) ?? derive(key, purpose, { context: placeOf(keyring.space, epoch) });
  known.set(name, made);
  return made;
}

/** The newest epoch's own key, which slots are sealed. */
export function epochKey({ keys, epoch }: Keyring): Secret {
  const key = keys.get(epoch);
  assert(key, "a keyring without its own epoch's key");
  return key;
}

/** The keys of epochs 1, 2, … */
export function epochKeysOf(keyring: Keyring): readonly Secret[] {
  return Array.from({ length: keyring.epoch }, (_, index) => {
    const key = keyring.keys.get(index + 1);
    assert(key, "a keyring with a gap");
    return key;
  });
}

/** Seals all older keys under the newest. */
export function sealKeyring(keyring: Keyring, randomBytes: RandomBytes): Uint8Array {
  const older = epochKeysOf(keyring)
    .slice(0, -1)
    .map((key): Cbor => reveal(key));
  return sealBox(derivedKey(epochKey(keyring), keyring), encodeCbor(older), {
    bound: boundTo(keyring),
    randomBytes,
  });
}

/** Opens the keyring of an epoch with that epoch's key; undefined when the box is not its. */
export function openKeyring(
  sealed: Uint8Array,
  key: Secret,
  place: { readonly space: SpaceId; readonly epoch: number },
): Keyring | undefined {
  const opened = openBox(derivedKey(key, place), sealed, boundTo(place));
  const older = opened && decodeCbor(opened);
  if (!Array.isArray(older) || older.length !== place.epoch - 1) return undefined;
  const keys = new Map<number, Secret>([[place.epoch, key]]);
  for (const [index, bytes] of (older as readonly Cbor[]).entries()) {
    if (!(bytes instanceof Uint8Array) || bytes.length !== KEY_BYTES) return undefined;
    keys.set(index + 1, createSecret(bytes));
  }
  return { ...place, keys };
}

function derivedKey(key: Secret, place: { readonly space: SpaceId; readonly epoch: number }) {
  return derive(key, "keyring", { context: placeOf(place.space, place.epoch) });
}

function boundTo({ space, epoch }: { readonly space: SpaceId; readonly epoch: number }) {
  return joinBytes(labelOf("keyring"), placeOf(space, epoch));
}

/** Space and epoch; the epoch's length is fixed, so that no two places look alike. */
function placeOf(space: SpaceId, epoch: number): Uint8Array {
  return joinBytes(new TextEncoder().encode(space), uint64(epoch));
}
