import { ed25519 } from "@noble/curves/ed25519.js";
import { derive } from "./hkdf.ts";
import { reveal, type Secret } from "./secret.ts";

/** A device's Ed25519 key (RFC 8032), from its random seed of 32 bytes. */
export interface SigningKey {
  readonly publicKey: Uint8Array;
  readonly sign: (message: Uint8Array) => Uint8Array;
}

/** The signing key of a device, apart from whatever else its seed is used for. */
export function signingKeyOf(seed: Secret): SigningKey {
  const key = derive(seed, "signing-key");
  return {
    publicKey: ed25519.getPublicKey(reveal(key)),
    sign: (message) => ed25519.sign(message, reveal(key)),
  };
}

/** Whether a signature is this key's; strict as FIPS 186-5 asks, so that all verifiers agree. */
export function isSignedBy(
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
}
