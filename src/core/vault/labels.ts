/** Every derivation and every seal names its purpose, so that nothing made for one can be used for another. */
export const FORMAT_VERSION = 1;

const utf8 = new TextEncoder();

/** Every row and every entry asks for the same few. */
const labels = new Map<Purpose, Uint8Array>();

/** The label of a purpose in this version of the format, as bytes that end in a zero; not to be written to. */
export function labelOf(purpose: Purpose): Uint8Array {
  const known = labels.get(purpose);
  if (known) return known;
  const label = utf8.encode(`glyphary/${FORMAT_VERSION}/${purpose}\0`);
  labels.set(purpose, label);
  return label;
}

export type Purpose =
  | "entry"
  | "entry-signature"
  | "at-rest"
  | "keyring"
  | "slot"
  | "slot-seed/passphrase"
  | "slot-seed/recovery"
  | "slot-seed/passkey"
  | "slot-proof"
  | "passkey-salt"
  | "login"
  | "salt"
  | "signing-key"
  | "draft"
  | "backup";

/** Joins byte strings; who needs to tell them apart again gives all but one a fixed length. */
export function joinBytes(...parts: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const part of parts) length += part.length;
  const joined = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** An unsigned number below 2^53 as eight bytes, big end first. */
export function uint64(value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  for (let index = 7, rest = value; rest > 0; index--) {
    bytes[index] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  return bytes;
}

/** Compares in a time that does not depend on where the first difference lies. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  let difference = 0;
  for (let index = 0; index < one.length; index++)
    difference |= (one[index] ?? 0) ^ (other[index] ?? 0);
  return difference === 0;
}
