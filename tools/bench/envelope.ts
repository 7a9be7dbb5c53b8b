/*
 * What an envelope weighs beyond the ops in it, read from entries as the app seals them after a long life: outside the sealed
 * part, and of the header inside. A signature, where there is one, is counted apart; padding hides lengths and is counted nowhere.
 */
import { makeStamp } from "#core/log/hlc.ts";
import type { Op } from "#core/log/op.ts";
import { assert } from "#core/shared/assert.ts";
import { type DeviceId, newId, type OpId, type RecordId } from "#core/shared/ids.ts";
import { decodeCbor } from "#core/vault/cbor.ts";
import { openBox } from "#core/vault/cipher.ts";
import { type EntryId, sealEntry } from "#core/vault/entry.ts";
import { KEY_BYTES } from "#core/vault/hkdf.ts";
import { keyFor, type Keyring, newKeyring } from "#core/vault/keyring.ts";
import { joinBytes, labelOf, uint64 } from "#core/vault/labels.ts";
import { unpad } from "#core/vault/padme.ts";
import { createSecret } from "#core/vault/secret.ts";
import { signingKeyOf } from "#core/vault/signature.ts";
import type { SpaceId } from "#core/vault/slot.ts";
import { bytesToBase64url } from "#core/shared/base64url.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { type Benches, type BenchRow, summarise } from "./benchRow.ts";

const ENTRIES = 300;

/** Numbers of entries and places at the server, after years. */
const MOST_ENTRIES = 2 ** 32;

/** Version and epoch, in front of the box. */
const HEAD_BYTES = 5;
const HASH_BYTES = 32;
const SIGNATURE_AT = 7;
const PAYLOAD_AT = 8;

const random = seededRandom(7);
const randomBytes = seededBytes(7);
const keyring = newKeyring(newId<SpaceId>(randomBytes), randomBytes);
const device = newId<DeviceId>(randomBytes);
const { sign } = signingKeyOf(createSecret(randomBytes(KEY_BYTES)));

export const benches: Benches = {
  "envelope-overhead": () => measure(({ outside }) => outside),
  "envelope-header": () => measure(({ header, signature }) => header - signature),
  "envelope-header-signed": () => measure(({ header }) => header),
};

function measure(of: (weight: Weight) => number): BenchRow {
  return summarise(
    Array.from({ length: ENTRIES }, (_, index) => of(weigh(sealOne(1 + (index % 200)), keyring))),
    "bytes",
  );
}

interface Weight {
  readonly outside: number;
  readonly header: number;
  readonly signature: number;
}

function sealOne(ops: number): Uint8Array {
  const count = () => 2 + Math.floor(random() * MOST_ENTRIES);
  const entry = {
    ...{ space: keyring.space, device, n: count(), clock: makeStamp(Date.UTC(2026, 10), 0) },
    previous: bytesToBase64url(randomBytes(HASH_BYTES)) as EntryId,
    view: { seq: count(), digest: randomBytes(HASH_BYTES) },
    ops: Array.from({ length: ops }, inventOp),
  };
  return sealEntry(entry, { keyring, randomBytes, sign }).envelope;
}

function inventOp(): Op {
  return {
    ...{ type: "put", kind: "symbol", record: newId<RecordId>(randomBytes), revises: [] },
    ...{ id: newId<OpId>(randomBytes), stamp: makeStamp(Date.UTC(2026, 10), 0), device },
    fields: { name: "river" },
  };
}

/** Opens an envelope by hand. */
function weigh(envelope: Uint8Array, { space, epoch }: Keyring): Weight {
  const key = keyFor(keyring, "entry", epoch);
  const bound = joinBytes(labelOf("entry"), new TextEncoder().encode(space), uint64(epoch));
  const padded = key && openBox(key, envelope.subarray(HEAD_BYTES), bound);
  const inner = padded && unpad(padded);
  assert(padded && inner, "an envelope that was just sealed opens");
  const parts = decodeCbor(inner);
  assert(Array.isArray(parts), "an entry is a list");
  const [signature, payload] = [bytesAt(parts, SIGNATURE_AT), bytesAt(parts, PAYLOAD_AT)];
  return {
    outside: envelope.length - padded.length,
    header: inner.length - payload.length,
    signature: signature.length,
  };
}

function bytesAt(parts: readonly unknown[], place: number): Uint8Array {
  const part = parts[place];
  assert(part instanceof Uint8Array, "signature and payload are bytes");
  return part;
}
