import type { KdfParams } from "#core/vault/kdfParams.ts";

/** What the Web Worker that stretches passphrases is asked, once in its life; the bytes are handed over, not copied. */
export interface KeyDerivationRequest {
  readonly type: "stretch";
  /** See `passphraseSecret`. */
  readonly passphrase: Uint8Array;
  readonly params: KdfParams;
}

export type KeyDerivationResponse =
  | { readonly type: "stretched"; readonly stretched: Uint8Array }
  /** The device would not give so much memory. */
  | { readonly type: "NoMemory" }
  /** The request was of no known form, or asked for parameters outside the limits. */
  | { readonly type: "refused" };
