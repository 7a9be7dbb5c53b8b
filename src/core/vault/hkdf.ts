import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { joinBytes, labelOf, type Purpose } from "./labels.ts";
import { createSecret, reveal, type Secret } from "./secret.ts";

/** Bytes of every symmetric key. */
export const KEY_BYTES = 32;

/** SHA-256 (FIPS 180-4). */
export function hash(...parts: readonly Uint8Array[]): Uint8Array {
  return sha256(joinBytes(...parts));
}

/** HKDF-SHA-256 (RFC 5869). */
export function hkdfSha256(
  secret: Secret,
  given: { readonly salt?: Uint8Array; readonly info: Uint8Array; readonly length: number },
): Secret {
  return createSecret(hkdf(sha256, reveal(secret), given.salt, given.info, given.length));
}

/** A key for one purpose: HKDF with the purpose's label, then the context, as its info. */
export function derive(
  secret: Secret,
  purpose: Purpose,
  options: {
    readonly context?: Uint8Array;
    readonly salt?: Uint8Array;
    /** Bytes; a key's 32 unless given. */
    readonly length?: number;
  } = {},
): Secret {
  const info = joinBytes(labelOf(purpose), options.context ?? new Uint8Array());
  const { salt, length = KEY_BYTES } = options;
  return hkdfSha256(secret, { ...(salt && { salt }), info, length });
}
