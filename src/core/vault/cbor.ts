/** Deterministic CBOR (RFC 8949, section 4.2): equal values are equal bytes, and no other bytes are accepted. */
import { decode, encode, rfc8949EncodeOptions } from "cborg";
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

/** Encodes a value; numbers take the shortest form that holds them exactly. */
export function encodeCbor(value: Cbor): Uint8Array {
  return encode(value, rfc8949EncodeOptions);
}

/** Decodes bytes that `encodeCbor` could have written; undefined for anything else. */
export function decodeCbor(bytes: Uint8Array): Cbor | undefined {
  try {
    const value = decode(bytes, DECODE_OPTIONS) as Cbor;
    return sameBytes(encodeCbor(value), bytes) ? value : undefined;
  } catch {
    return undefined;
  }
}

const DECODE_OPTIONS = {
  allowIndefinite: false,
  allowUndefined: false,
  allowNaN: false,
  allowInfinity: false,
  allowBigInt: false,
  rejectDuplicateMapKeys: true,
} as const;
