/**
 * An entry: a bundle of ops as it is kept and as it travels (docs/format.md). Ops become CBOR, are deflated, get a header that
 * chains them to the device's entry before, are padded and sealed once; the same bytes are sent again until
 * somebody has them. Its id is the hash of its envelope, so nobody can change one without changing its name.
 */
import type { Stamp } from "#core/log/hlc.ts";
import type { Op } from "#core/log/op.ts";
import { bytesToBase64url, base64urlToBytes } from "#core/shared/base64url.ts";
import type { Branded, DeviceId, RandomBytes } from "#core/shared/ids.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import { assert } from "#core/shared/assert.ts";
import { toUtf8 } from "#core/shared/utf8.ts";
import { type Cbor, decodeCbor, encodeCbor } from "./cbor.ts";
import { openBox, sealBox } from "./cipher.ts";
import { hash } from "./hkdf.ts";
import { deflate, inflate } from "./inflate.ts";
import { keyFor, keysFor, type Keyring } from "./keyring.ts";
import { FORMAT_VERSION, joinBytes, labelOf, uint64 } from "./labels.ts";
import { decodeOp, encodeOp, idOf, idToCbor, isList, stampBytes, stampOf } from "./opCodec.ts";
import { pad, unpad } from "./padme.ts";
import type { SpaceId } from "./slot.ts";

/** SHA-256 of the envelope as base64url. */
export type EntryId = Branded<string, "EntryId">;

/** What the author had seen of the server: how far, and the digest there. */
export interface ServerView {
  readonly seq: number;
  /** 32 bytes, or none at 0. */
  readonly digest: Uint8Array;
}

export const NO_VIEW: ServerView = { seq: 0, digest: new Uint8Array() };

export interface Entry {
  readonly space: SpaceId;
  readonly device: DeviceId;
  /** Counts this device's entries from 1. */
  readonly n: number;
  /** The id of this device's entry before; undefined at the first. */
  readonly previous: EntryId | undefined;
  readonly view: ServerView;
  /** The device's clock at bundling. */
  readonly clock: Stamp;
  readonly ops: readonly Op[];
}

export interface SealedEntry {
  readonly id: EntryId;
  readonly envelope: Uint8Array;
}

export interface OpenedEntry extends Entry {
  readonly id: EntryId;
  readonly epoch: number;
  readonly signed: SignedPart | undefined;
}

/** What a signature says, and the signature; whose it must be is for the reader to know. */
export interface SignedPart {
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

export type EntryError =
  /** Written by a newer version of the app. */
  | { readonly type: "NewerFormat"; readonly version: number }
  /** Sealed in an epoch whose key is not here. */
  | { readonly type: "UnknownEpoch"; readonly epoch: number }
  /** Not sealed by this space's keys, or changed since. */
  | { readonly type: "NotAuthentic" }
  /** Sealed with the right key and yet not an entry of this format. */
  | { readonly type: "Malformed" };

const HEAD_BYTES = 5;
const ID_HASH_BYTES = 32;

/** Ed25519. */
const SIGNATURE_BYTES = 64;

/** Seals an entry under the keyring's newest epoch. */
export function sealEntry(
  entry: Entry,
  given: {
    readonly keyring: Keyring;
    readonly randomBytes: RandomBytes;
    readonly sign?: (message: Uint8Array) => Uint8Array;
  },
): SealedEntry {
  const { keyring, randomBytes, sign } = given;
  assert(keyring.space === entry.space, "an entry is sealed with the keys of its own space");
  const payload = deflate(encodeCbor(entry.ops.map((op) => encodeOp(op, entry.device))));
  const inner = encodeCbor([
    FORMAT_VERSION,
    idToCbor(entry.device),
    entry.n,
    entry.previous === undefined ? null : hashBytes(entry.previous),
    entry.view.seq,
    entry.view.digest,
    stampBytes(entry.clock),
    sign?.(signedMessage(entry, payload)) ?? null,
    payload,
  ]);
  const key = keyFor(keyring, "entry", keyring.epoch);
  assert(key, "a keyring without its own epoch's key");
  const bound = boundTo(entry.space, keyring.epoch);
  const box = sealBox(key, pad(inner), { bound, randomBytes });
  const envelope = joinBytes(headOf(keyring.epoch), box);
  return { id: entryIdOf(envelope), envelope };
}

/** Opens an envelope of this keyring's space. Whoever has worked its id out by `entryIdOf` gives it along. */
export function openEntry(
  envelope: Uint8Array,
  keyring: Keyring,
  id = entryIdOf(envelope),
): Result<OpenedEntry, EntryError> {
  if (envelope.length < HEAD_BYTES) return err({ type: "NotAuthentic" });
  const version = envelope[0] ?? 0;
  if (version > FORMAT_VERSION) return err({ type: "NewerFormat", version });
  if (version !== FORMAT_VERSION) return err({ type: "NotAuthentic" });
  const epoch = new DataView(envelope.buffer, envelope.byteOffset).getUint32(1);
  if (!keyring.keys.has(epoch)) return err({ type: "UnknownEpoch", epoch });
  const [box, bound] = [envelope.subarray(HEAD_BYTES), boundTo(keyring.space, epoch)];
  for (const key of keysFor(keyring, "entry", epoch)) {
    const opened = openBox(key, box, bound);
    if (!opened) continue;
    const entry = readInner(opened, keyring.space);
    return entry ? ok({ ...entry, id, epoch }) : err({ type: "Malformed" });
  }
  return err({ type: "NotAuthentic" });
}

/** The id of an envelope. */
export function entryIdOf(envelope: Uint8Array): EntryId {
  return bytesToBase64url(hash(envelope)) as EntryId;
}

function readInner(
  padded: Uint8Array,
  space: SpaceId,
): Omit<OpenedEntry, "id" | "epoch"> | undefined {
  const inner = unpad(padded);
  const parts = inner && decodeCbor(inner);
  if (!isList(parts) || parts.length !== 9 || parts[0] !== FORMAT_VERSION) return undefined;
  const device = idOf<DeviceId>(parts[1]);
  const [n, seq] = [countOf(parts[2]), countOf(parts[4])];
  const previous = parts[3] === null ? undefined : entryIdFrom(parts[3]);
  const clock = stampOf(parts[6]);
  const [, , , , , digest, , signature, payload] = parts;
  if (device === undefined || n === undefined || seq === undefined || clock === undefined)
    return undefined;
  if ((previous === undefined) !== (n === 1) || !(digest instanceof Uint8Array)) return undefined;
  if (!(payload instanceof Uint8Array)) return undefined;
  const ops = opsIn(payload, device);
  if (!ops) return undefined;
  const entry: Entry = { space, device, n, previous, view: { seq, digest }, clock, ops };
  if (signature === null) return { ...entry, signed: undefined };
  if (!(signature instanceof Uint8Array) || signature.length !== SIGNATURE_BYTES) return undefined;
  return { ...entry, signed: { message: signedMessage(entry, payload), signature } };
}

function opsIn(payload: Uint8Array, device: DeviceId): readonly Op[] | undefined {
  const inflated = inflate(payload);
  const list = inflated && decodeCbor(inflated);
  if (!isList(list)) return undefined;
  const ops = list.map((op) => decodeOp(op, device));
  const read = ops.filter((op) => op !== undefined);
  return read.length === ops.length ? read : undefined;
}

function signedMessage(entry: Omit<Entry, "ops">, payload: Uint8Array): Uint8Array {
  return joinBytes(
    labelOf("entry-signature"),
    encodeCbor([
      idToCbor(entry.space),
      idToCbor(entry.device),
      entry.n,
      entry.previous === undefined ? null : hashBytes(entry.previous),
      hash(payload),
    ]),
  );
}

/** Version and epoch stand in the clear, since they say which key opens; the seal binds them. */
function headOf(epoch: number): Uint8Array {
  const head = new Uint8Array(HEAD_BYTES);
  head[0] = FORMAT_VERSION;
  new DataView(head.buffer).setUint32(1, epoch);
  return head;
}

function boundTo(space: SpaceId, epoch: number): Uint8Array {
  return joinBytes(labelOf("entry"), toUtf8(space), uint64(epoch));
}

function hashBytes(id: EntryId): Uint8Array {
  const bytes = base64urlToBytes(id);
  assert(bytes?.length === ID_HASH_BYTES, "an entry's id is a hash");
  return bytes;
}

function entryIdFrom(value: Cbor | undefined): EntryId | undefined {
  if (!(value instanceof Uint8Array) || value.length !== ID_HASH_BYTES) return undefined;
  return bytesToBase64url(value) as EntryId;
}

function countOf(value: Cbor | undefined): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
