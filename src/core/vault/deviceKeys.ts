import type { Secret } from "./secret.ts";

/** A secret that a device keeps for itself, under a key that cannot be read out of the browser. */
export interface WrappedSecret {
  /** The browser's handle of the key; storable, not readable. */
  readonly key: unknown;
  readonly iv: Uint8Array;
  readonly box: Uint8Array;
}

/** What the browser's own cryptography does for the vault before anything else is loaded. */
export interface DeviceKeys {
  /** Wraps a secret under a fresh key of this device. */
  readonly wrap: (secret: Secret) => Promise<WrappedSecret>;
  /** The secret again; undefined when key and box do not belong together. */
  readonly unwrap: (wrapped: WrappedSecret) => Promise<Secret | undefined>;
  /** HKDF-SHA-256 without salt, 32 bytes: the same as `hkdfSha256`. */
  readonly derive: (secret: Secret, info: Uint8Array) => Promise<Secret>;
}
