/*
 * Worked examples of every layer of the format (docs/format.md), from seeds that say what they are. Bytes are hex; chance is
 * written down where it is not in the result anyway.
 */
import { exportState } from "#core/log/exportState.ts";
import { EMPTY_STATE, fold } from "#core/log/fold.ts";
import { bytesToBase64url } from "#core/shared/base64url.ts";
import { newId, type RandomBytes } from "#core/shared/ids.ts";
import { encodeCbor } from "#core/vault/cbor.ts";
import { type EntryId, NO_VIEW, openEntry, sealEntry } from "#core/vault/entry.ts";
import { hash } from "#core/vault/hkdf.ts";
import { type Keyring, keyFor, nextEpoch, sealKeyring } from "#core/vault/keyring.ts";
import { encodeOp } from "#core/vault/opCodec.ts";
import { pad } from "#core/vault/padme.ts";
import { accountSalt, passphraseSecret, stretch } from "#core/vault/passphrase.ts";
import { phraseOf } from "#core/vault/recoveryPhrase.ts";
import { createSecret, reveal, type Secret } from "#core/vault/secret.ts";
import { isSignedBy, signingKeyOf } from "#core/vault/signature.ts";
import { publicKeyOf, sealToSlot, type Slot, slotSeed, type SpaceId } from "#core/vault/slot.ts";
import { proveSlot } from "#core/vault/slotProof.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { DEVICE, exampleOps } from "./exampleOps.ts";

/** What JSON holds. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** The least that a client accepts, so that the vectors are made in a moment. */
const KDF = { memoryKiB: 19 * 1024, passes: 2, lanes: 1 } as const;

/** Makes the files of docs/vectors by their names. */
export async function makeVectors(): Promise<Readonly<Record<string, Json>>> {
  const space = newId<SpaceId>(seededBytes(1));
  const first: Keyring = { space, epoch: 1, keys: new Map([[1, counted(0x10)]]) };
  const keyring = nextEpoch(first, () => reveal(counted(0x40)).slice());
  return {
    "padding.json": padding(),
    "ops.json": ops(),
    "keys.json": keys(keyring),
    "passphrase.json": await passphrase(),
    "recovery.json": recovery(),
    "slots.json": await slots(keyring),
    "keyring.json": keyringBox(keyring),
    "entries.json": entries(first, keyring),
  };
}

function padding(): Json {
  return [0, 1, 8, 9, 22, 100, 1000].map((length) => {
    const content = new Uint8Array(length).fill(0xab);
    return { length, paddedLength: pad(content).length, padded: hex(pad(content).slice(0, 64)) };
  });
}

function ops(): Json {
  const all = exampleOps();
  const state = fold(EMPTY_STATE, all);
  return {
    device: DEVICE,
    ops: all.map((op) => ({ op: plain(op), cbor: hex(encodeCbor(encodeOp(op, DEVICE))) })),
    folded: exportState(state.rows.values(), state.facts.values()),
  };
}

function keys(keyring: Keyring): Json {
  const purposes = ["entry", "at-rest", "keyring"] as const;
  return {
    space: keyring.space,
    epochs: [1, 2].map((epoch) => ({
      epoch,
      epochKey: hexOf(keyring.keys.get(epoch)),
      ...Object.fromEntries(purposes.map((use) => [use, hexOf(keyFor(keyring, use, epoch))])),
    })),
    signing: { seed: hexOf(counted(0x70)), publicKey: hex(signingKeyOf(counted(0x70)).publicKey) },
    slotSeeds: (["passphrase", "recovery", "passkey"] as const).map((kind) => ({
      kind,
      secret: hexOf(counted(0x90)),
      seed: hexOf(slotSeed(kind, counted(0x90))),
    })),
  };
}

async function passphrase(): Promise<Json> {
  const [email, text] = [" Ada@Example.org", " grüne\u0308 Tinte, drei Striche "];
  const salt = accountSalt(email);
  const stretched = await stretch(passphraseSecret(text), { ...KDF, salt });
  if (!stretched.ok) throw new Error(stretched.error.type);
  return {
    email,
    salt: hex(salt),
    passphrase: text,
    bytes: hexOf(passphraseSecret(text)),
    kdf: { ...KDF },
    stretched: hexOf(stretched.value),
    slotSeed: hexOf(slotSeed("passphrase", stretched.value)),
  };
}

function recovery(): Json {
  const secret = counted(0xa0);
  return {
    secret: hexOf(secret),
    words: phraseOf(secret),
    slotSeed: hexOf(slotSeed("recovery", secret)),
  };
}

async function slots(keyring: Keyring): Promise<Json> {
  const salt = Uint8Array.from({ length: 16 }, (_, index) => index);
  const stretched = await stretch(passphraseSecret("drei Striche"), { ...KDF, salt });
  if (!stretched.ok) throw new Error(stretched.error.type);
  const seeds = [
    { kind: "passphrase", seed: slotSeed("passphrase", stretched.value), kdf: { ...KDF, salt } },
    { kind: "recovery", seed: slotSeed("recovery", counted(0xa0)) },
    { kind: "device", seed: counted(0xb0) },
  ] as const;
  return seeds.map(({ kind, seed, ...rest }, index) => {
    const slot: Slot = {
      id: newId(seededBytes(100 + index)),
      kind,
      publicKey: publicKeyOf(seed),
      ...rest,
    };
    const { randomBytes, drawn } = recorded(seededBytes(200 + index));
    const { space, epoch } = keyring;
    const sealed = sealToSlot(counted(0x40), { space, epoch, slot, randomBytes });
    const [encapsulation, nonce] = drawn;
    return {
      ...{ space, epoch, epochKey: hexOf(counted(0x40)), id: slot.id, kind },
      ...("kdf" in rest && { kdf: { ...KDF, salt: hex(salt) } }),
      ...{ seed: hexOf(seed), publicKey: hex(slot.publicKey) },
      ...{ encapsulation: hex(encapsulation), nonce: hex(nonce), sealed: hex(sealed) },
      proof: hex(proveSlot(keyring, slot)),
    };
  });
}

function keyringBox(keyring: Keyring): Json {
  const { space, epoch } = keyring;
  return {
    ...{ space, epoch, epochKey: hexOf(keyring.keys.get(2)), older: [hexOf(keyring.keys.get(1))] },
    sealed: hex(sealKeyring(keyring, seededBytes(300))),
  };
}

/** Three of one chain: the first, one of a later epoch that is signed, and one by which a reader knows what it saw. */
function entries(first: Keyring, second: Keyring): Json {
  const all = exampleOps();
  const signer = signingKeyOf(counted(0x70));
  const views = [NO_VIEW, NO_VIEW, { seq: 1000, digest: hash(new TextEncoder().encode("seen")) }];
  let previous: EntryId | undefined;
  return views.map((view, index) => {
    const keyring = index === 0 ? first : second;
    const clock = all[all.length - 1]?.stamp;
    if (clock === undefined) throw new Error("no ops");
    const bundled = index === 0 ? all : all.slice(index, index + 1);
    const { space } = keyring;
    const entry = { space, device: DEVICE, n: index + 1, previous, view, clock, ops: bundled };
    const { id, envelope } = sealEntry(entry, {
      ...{ keyring, randomBytes: seededBytes(400 + index) },
      ...(index === 1 && { sign: signer.sign }),
    });
    const opened = openEntry(envelope, keyring);
    if (!opened.ok) throw new Error(opened.error.type);
    const { signed } = opened.value;
    if (signed && !isSignedBy(signer.publicKey, signed.message, signed.signature))
      throw new Error("the signature does not hold");
    const made: Json = {
      ...{ space, epoch: keyring.epoch, epochKey: hexOf(keyring.keys.get(keyring.epoch)) },
      ...{ device: DEVICE as string, n: entry.n, previous: previous ?? null, clock },
      view: { seq: view.seq, digest: hex(view.digest) },
      ...(signed && { publicKey: hex(signer.publicKey), signedMessage: hex(signed.message) }),
      ops: bundled.map(({ id: op }) => op as string),
      ...{ id, envelope: hex(envelope) },
    };
    previous = id;
    return made;
  });
}

/** 32 bytes that count up from one. */
function counted(from: number): Secret {
  return createSecret(Uint8Array.from({ length: 32 }, (_, index) => (from + index) & 0xff));
}

/** Keeps what was drawn, in order. */
function recorded(source: RandomBytes) {
  const drawn: Uint8Array[] = [];
  const randomBytes: RandomBytes = (count) => {
    const bytes = source(count);
    drawn.push(bytes);
    return bytes.slice();
  };
  return { randomBytes, drawn };
}

function hexOf(secret: Secret | undefined): string {
  if (!secret) throw new Error("no such key");
  return hex(reveal(secret));
}

function hex(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? []).toString("hex");
}

/** Bytes as `{ "$bytes": base64url }`, as in an export. */
function plain(value: unknown): Json {
  return JSON.parse(
    JSON.stringify(value, (_key, one: unknown) =>
      one instanceof Uint8Array ? { $bytes: bytesToBase64url(one) } : one,
    ),
  ) as Json;
}
