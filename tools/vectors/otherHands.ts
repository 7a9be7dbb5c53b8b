/*
 * A second reader of the format, written from docs/format.md with Node's own cryptography and nothing of the app: what the
 * paper does not say would fail here.
 */
import { createDecipheriv, createPublicKey, hkdfSync, verify } from "node:crypto";
import { inflateRawSync } from "node:zlib";

const VERSION = 1;
const NONCE_BYTES = 24;
const TAG_BYTES = 16;

/** What CBOR becomes; maps stay maps. */
export type Item =
  null | boolean | number | string | Uint8Array | readonly Item[] | ReadonlyMap<string, Item>;

export interface Inner {
  readonly items: readonly Item[];
  readonly ops: readonly Item[];
}

/** HKDF-SHA-256 without salt; info is label, space and epoch. */
export function subkey(
  epochKey: Uint8Array,
  purpose: string,
  space: string,
  epoch: number,
): Buffer {
  const info = Buffer.concat([label(purpose), placeOf(space, epoch)]);
  return Buffer.from(hkdfSync("sha256", epochKey, Buffer.alloc(0), info, 32));
}

/** Opens an envelope: head, box, padding, CBOR, deflate. */
export function openEnvelope(envelope: Uint8Array, epochKey: Uint8Array, space: string): Inner {
  const bytes = Buffer.from(envelope);
  if (bytes[0] !== VERSION) throw new Error("another version");
  const epoch = bytes.readUInt32BE(1);
  const bound = Buffer.concat([label("entry"), placeOf(space, epoch)]);
  const padded = openBox(subkey(epochKey, "entry", space, epoch), bytes.subarray(5), bound);
  const end = padded.lastIndexOf(0x80);
  if (padded.subarray(end + 1).some((byte) => byte !== 0)) throw new Error("not padded");
  const items = readCbor(padded.subarray(0, end)) as readonly Item[];
  const ops = readCbor(inflateRawSync(items[8] as Uint8Array)) as readonly Item[];
  return { items, ops };
}

/** The keys of the epochs before, sealed under this one's. */
export function openKeyringBox(
  sealed: Uint8Array,
  epochKey: Uint8Array,
  place: { readonly space: string; readonly epoch: number },
): readonly Uint8Array[] {
  const { space, epoch } = place;
  const bound = Buffer.concat([label("keyring"), placeOf(space, epoch)]);
  const key = subkey(epochKey, "keyring", space, epoch);
  return readCbor(openBox(key, Buffer.from(sealed), bound)) as readonly Uint8Array[];
}

/** Ed25519 over raw bytes. */
export function isSigned(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  // RFC 8410: what stands before the 32 bytes of an Ed25519 key.
  const head = Buffer.from("302a300506032b6570032100", "hex");
  const key = createPublicKey({
    key: Buffer.concat([head, publicKey]),
    format: "der",
    type: "spki",
  });
  return verify(null, message, key, signature);
}

/** Reads one CBOR item; knows what the format uses. */
export function readCbor(bytes: Uint8Array): Item {
  const data = Buffer.from(bytes);
  let at = 0;
  const argument = (info: number): number => {
    if (info < 24) return info;
    const length = 2 ** (info - 24);
    at += length;
    if (length === 8) return Number(data.readBigUInt64BE(at - 8));
    return data.readUIntBE(at - length, length);
  };
  const item = (): Item => {
    const head = data.readUInt8(at++);
    const [major, info] = [head >> 5, head & 31];
    if (major === 7) return simple(info);
    const count = argument(info);
    switch (major) {
      case 0:
        return count;
      case 1:
        return -1 - count;
      case 2:
      case 3: {
        at += count;
        const content = data.subarray(at - count, at);
        return major === 2 ? new Uint8Array(content) : content.toString("utf8");
      }
      case 4:
        return Array.from({ length: count }, item);
      case 5:
        return new Map(Array.from({ length: count }, () => [item() as string, item()] as const));
      default:
        throw new Error("a tag");
    }
  };
  const simple = (info: number): Item => {
    if (info === 20 || info === 21) return info === 21;
    if (info === 22) return null;
    at += 2 ** (info - 24);
    if (info === 27) return data.readDoubleBE(at - 8);
    if (info === 26) return data.readFloatBE(at - 4);
    return halfFloat(data.readUInt16BE(at - 2));
  };
  const read = item();
  if (at !== data.length) throw new Error("more follows");
  return read;
}

function label(purpose: string): Buffer {
  return Buffer.from(`glyphary/${VERSION}/${purpose}\0`, "utf8");
}

function placeOf(space: string, epoch: number): Buffer {
  const number = Buffer.alloc(8);
  number.writeBigUInt64BE(BigInt(epoch));
  return Buffer.concat([Buffer.from(space, "utf8"), number]);
}

/** XChaCha20-Poly1305: HChaCha20 of key and the nonce's first 16 bytes, then RFC 8439 with the other eight. */
function openBox(key: Buffer, box: Buffer, bound: Buffer): Buffer {
  const inner = hchacha20(key, box.subarray(0, 16));
  const nonce = Buffer.concat([Buffer.alloc(4), box.subarray(16, NONCE_BYTES)]);
  const options = { authTagLength: TAG_BYTES };
  const cipher = createDecipheriv("chacha20-poly1305", inner, nonce, options);
  cipher.setAAD(bound, { plaintextLength: box.length - NONCE_BYTES - TAG_BYTES });
  cipher.setAuthTag(box.subarray(-TAG_BYTES));
  return Buffer.concat([cipher.update(box.subarray(NONCE_BYTES, -TAG_BYTES)), cipher.final()]);
}

/** draft-irtf-cfrg-xchacha-03, section 2.2. */
function hchacha20(key: Buffer, nonce: Buffer): Buffer {
  const words = Buffer.concat([Buffer.from("expand 32-byte k"), key, nonce]);
  const s = Array.from({ length: 16 }, (_, index) => words.readUInt32LE(4 * index));
  const add = (a: number, b: number, c: number, turn: number) => {
    s[a] = ((s[a] ?? 0) + (s[b] ?? 0)) >>> 0;
    const mixed = ((s[c] ?? 0) ^ (s[a] ?? 0)) >>> 0;
    s[c] = ((mixed << turn) | (mixed >>> (32 - turn))) >>> 0;
  };
  const quarter = (a: number, b: number, c: number, d: number) => {
    add(a, b, d, 16);
    add(c, d, b, 12);
    add(a, b, d, 8);
    add(c, d, b, 7);
  };
  for (let round = 0; round < 10; round++) {
    for (let column = 0; column < 4; column++) quarter(column, 4 + column, 8 + column, 12 + column);
    for (let diagonal = 0; diagonal < 4; diagonal++)
      quarter(
        diagonal,
        4 + ((diagonal + 1) & 3),
        8 + ((diagonal + 2) & 3),
        12 + ((diagonal + 3) & 3),
      );
  }
  const out = Buffer.alloc(32);
  for (const [index, word] of [0, 1, 2, 3, 12, 13, 14, 15].entries())
    out.writeUInt32LE(s[word] ?? 0, 4 * index);
  return out;
}

function halfFloat(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 31;
  const fraction = half & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
