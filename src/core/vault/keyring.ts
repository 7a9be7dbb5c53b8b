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
import { joinBytes, labelOf, type Purpose, sameBytes, uint64 } from "./labels.ts";
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
  return key && derivedFor(key, purpose, { space: keyring.space, epoch });
}

function derivedFor(
  key: Secret,
  purpose: Purpose,
  { space, epoch }: { readonly space: SpaceId; readonly epoch: number },
): Secret {
  const known = derived.get(key) ?? new Map<string, Secret>();
  derived.set(key, known);
  const name = `${purpose} ${epoch} ${space}`;
  const made = known.get(name) ?? derive(key, purpose, { context: placeOf(space, epoch) });
  known.set(name, made);
  return made;
}

/**
 * The keys that may have been in force in an epoch, for one purpose: the one that is, and those that stand at a later place because two
 * branches were joined there. Only what the first does not open need be tried with the others.
 */
export function* keysFor(keyring: Keyring, purpose: Purpose, epoch: number): Iterable<Secret> {
  const { space } = keyring;
  const own = keyFor(keyring, purpose, epoch);
  if (!own) return;
  yield own;
  for (const [at, key] of keyring.keys)
    if (at > epoch) yield derivedFor(key, purpose, { space, epoch });
}

/**
 * One keyring of two that parted: the first one's keys in their places, behind them those that only the second has, and a fresh key that
 * seals from then on. Undefined: they never were one, or neither lacks a key of the other.
 */
export function joinKeyrings(
  one: Keyring,
  other: Keyring,
  randomBytes: RandomBytes,
): Keyring | undefined {
  const [first, otherFirst] = [one.keys.get(1), other.keys.get(1)];
  if (one.space !== other.space || !first || !otherFirst || !isSameKey(first, otherFirst))
    return undefined;
  const missing = epochKeysOf(other).filter((key) => placeOfKey(one, key) === undefined);
  if (missing.length === 0) return undefined;
  const keys = [...epochKeysOf(one), ...missing];
  const last = { ...one, epoch: keys.length, keys: new Map(keys.map((key, at) => [at + 1, key])) };
  return nextEpoch(last, randomBytes);
}

/** A key of an epoch that stands at another place since two branches were joined. */
export interface MovedKey {
  readonly epoch: number;
  readonly at: number;
}

/** Which of a keyring's keys stand elsewhere in the next one, with those that had moved before; undefined for a key that is not there. */
export function movedKeys(
  before: Keyring,
  next: Keyring,
  earlier: readonly MovedKey[] = [],
): readonly MovedKey[] | undefined {
  if (next.space !== before.space) return undefined;
  const known = [...epochKeysOf(before).keys()].map((index) => ({
    epoch: index + 1,
    at: index + 1,
  }));
  const moved: MovedKey[] = [];
  for (const { epoch, at } of [...known, ...earlier]) {
    const key = before.keys.get(at);
    const place = key && placeOfKey(next, key);
    if (place === undefined) return undefined;
    if (place !== epoch) moved.push({ epoch, at: place });
  }
  return moved;
}

function placeOfKey(keyring: Keyring, key: Secret): number | undefined {
  for (const [place, known] of keyring.keys) if (isSameKey(known, key)) return place;
  return undefined;
}

function isSameKey(one: Secret, other: Secret): boolean {
  return sameBytes(reveal(one), reveal(other));
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
