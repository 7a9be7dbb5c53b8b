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
  const joined = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
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
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}

/** Compares in a time that does not depend on where the first difference lies. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  let difference = 0;
  for (const [index, byte] of one.entries()) difference |= byte ^ (other[index] ?? 0);
  return difference === 0;
}
