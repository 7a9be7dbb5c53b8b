/**
 * Deterministic CBOR (RFC 8949, section 4.2): equal values are equal bytes, and no other bytes are accepted. That is looked at
 * while reading; to encode again and compare would take twice as long as opening an entry.
 */
import { encode, rfc8949EncodeOptions } from "cborg";
import { readUtf8 } from "#core/shared/utf8.ts";
import { sameBytes } from "./labels.ts";

/** What the formats are made of; a map's keys are text. */
export type Cbor =
  | null
  | boolean
  | number
  | string
  | Uint8Array
  | readonly Cbor[]
  | { readonly [key: string]: Cbor };

const UNSIGNED = 0;
const NEGATIVE = 1;
const BYTES = 2;
const TEXT = 3;
const LIST = 4;
const MAP = 5;
const SIMPLE = 7;

const FALSE = 20;
const TRUE = 21;
const NULL = 22;

/** Bytes of a float after its first byte: half, single and double. */
const FLOAT_BYTES: Readonly<Record<number, number>> = { 25: 2, 26: 4, 27: 8 };

/** A first byte's lower five bits are a count below this, or say how many bytes of count follow. */
const FIRST_LONG = 24;

/** Encodes a value; numbers take the shortest form that holds them exactly. */
export function encodeCbor(value: Cbor): Uint8Array {
  return encode(value, rfc8949EncodeOptions);
}

/** Decodes bytes that `encodeCbor` could have written; undefined for anything else. */
export function decodeCbor(bytes: Uint8Array): Cbor | undefined {
  const reader = { bytes, at: 0 };
  try {
    const value = read(reader);
    return reader.at === bytes.length ? value : undefined;
  } catch {
    // Not deterministic, no UTF-8, or nested deeper than the stack.
    return undefined;
  }
}

interface Reader {
  readonly bytes: Uint8Array;
  at: number;
}

function read(reader: Reader): Cbor {
  const first = readByte(reader);
  const [major, minor] = [first >> 5, first & 31];
  switch (major) {
    case UNSIGNED:
      return readCount(reader, minor);
    case NEGATIVE:
      return readNegative(reader, minor);
    case BYTES: {
      const start = skip(reader, readCount(reader, minor));
      // A copy: a value must not keep the whole entry alive.
      return new Uint8Array(reader.bytes.subarray(start, reader.at));
    }
    case TEXT:
      return readText(reader, minor);
    case LIST: {
      // No list is made beforehand: what says that it is long may end at once.
      const list: Cbor[] = [];
      for (let left = readCount(reader, minor); left > 0; left--) list.push(read(reader));
      return list;
    }
    case MAP:
      return readMap(reader, minor);
    case SIMPLE:
      return readSimple(reader, minor);
    default:
      return refuse();
  }
}

function readText(reader: Reader, minor: number): string {
  const start = skip(reader, readCount(reader, minor));
  return readUtf8(reader.bytes, start, reader.at);
}

function readMap(reader: Reader, minor: number): Cbor {
  const map: Record<string, Cbor> = {};
  let before: Uint8Array | undefined;
  for (let left = readCount(reader, minor); left > 0; left--) {
    const start = reader.at;
    const first = readByte(reader);
    if (first >> 5 !== TEXT) refuse();
    const name = readText(reader, first & 31);
    const key = reader.bytes.subarray(start, reader.at);
    if (before && !isAfter(key, before)) refuse();
    before = key;
    const value = read(reader);
    // Assigning would call a setter of this name.
    if (name === "__proto__")
      Object.defineProperty(map, name, {
        ...{ value, enumerable: true, configurable: true, writable: true },
      });
    else map[name] = value;
  }
  return map;
}

function readNegative(reader: Reader, minor: number): number {
  const value = -1 - readCount(reader, minor);
  return Number.isSafeInteger(value) ? value : refuse();
}

function readSimple(reader: Reader, minor: number): Cbor {
  if (minor === FALSE || minor === TRUE) return minor === TRUE;
  if (minor === NULL) return null;
  const length = FLOAT_BYTES[minor] ?? refuse();
  const start = skip(reader, length);
  const view = new DataView(reader.bytes.buffer, reader.bytes.byteOffset + start, length);
  const value = floatIn(view);
  // Floats are few, and whoever wrote one chose among four forms.
  const isShortest = sameBytes(encodeCbor(value), reader.bytes.subarray(start - 1, reader.at));
  return Number.isFinite(value) && isShortest ? value : refuse();
}

function floatIn(view: DataView): number {
  if (view.byteLength === 8) return view.getFloat64(0);
  if (view.byteLength === 4) return view.getFloat32(0);
  const half = view.getUint16(0);
  const [sign, exponent, fraction] = [half >> 15 ? -1 : 1, (half >> 10) & 31, half & 1023];
  if (exponent === 31) return NaN;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  return sign * (1024 + fraction) * 2 ** (exponent - 25);
}

/** A count in the shortest form that holds it, no greater than numbers are exact. */
function readCount(reader: Reader, minor: number): number {
  if (minor < FIRST_LONG) return minor;
  if (minor > 27) refuse();
  let count = 0;
  const length = 2 ** (minor - FIRST_LONG);
  for (let index = 0; index < length; index++) count = count * 256 + readByte(reader);
  const least = length === 1 ? FIRST_LONG : 2 ** (4 * length);
  return count >= least && count <= Number.MAX_SAFE_INTEGER ? count : refuse();
}

function readByte(reader: Reader): number {
  return reader.bytes[reader.at++] ?? refuse();
}

/** Passes so many bytes; answers where they begin. */
function skip(reader: Reader, count: number): number {
  const start = reader.at;
  if (count > reader.bytes.length - start) refuse();
  reader.at = start + count;
  return start;
}

/** Whether a key comes after another in the order of their bytes. */
function isAfter(key: Uint8Array, before: Uint8Array): boolean {
  const shared = Math.min(key.length, before.length);
  for (let index = 0; index < shared; index++) {
    const difference = (key[index] ?? 0) - (before[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return key.length > before.length;
}

function refuse(): never {
  throw new RangeError("no deterministic CBOR");
}
