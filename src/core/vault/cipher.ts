/**
 * XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03) with random nonces: 192 bits make meeting one twice unthinkable, so
 * that no counter has to be kept. It does not commit to its key; where that matters, see `slot.ts`.
 */
import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";
import type { RandomBytes } from "#core/shared/ids.ts";
import { reveal, type Secret } from "./secret.ts";

export const NONCE_BYTES = 24;
export const TAG_BYTES = 16;

/** Bytes that a box has more than what is in it. */
export const BOX_OVERHEAD_BYTES = NONCE_BYTES + TAG_BYTES;

/** Nonce, ciphertext and tag in one. `bound` is not in the box, but the box opens only beside it. */
export function sealBox(
  key: Secret,
  plain: Uint8Array,
  given: { readonly bound: Uint8Array; readonly randomBytes: RandomBytes },
): Uint8Array {
  const nonce = given.randomBytes(NONCE_BYTES);
  const box = new Uint8Array(BOX_OVERHEAD_BYTES + plain.length);
  box.set(nonce);
  xchacha20poly1305(reveal(key), nonce, given.bound).encrypt(plain, box.subarray(NONCE_BYTES));
  return box;
}

/** What is in the box; undefined when key, bound bytes or any bit of the box are others. */
export function openBox(key: Secret, box: Uint8Array, bound: Uint8Array): Uint8Array | undefined {
  if (box.length < BOX_OVERHEAD_BYTES) return undefined;
  const cipher = xchacha20poly1305(reveal(key), box.subarray(0, NONCE_BYTES), bound);
  try {
    return cipher.decrypt(box.subarray(NONCE_BYTES));
  } catch {
    return undefined;
  }
}
