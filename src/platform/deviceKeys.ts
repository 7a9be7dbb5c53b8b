import type { DeviceKeys } from "#core/vault/deviceKeys.ts";
import { createSecret, reveal } from "#core/vault/secret.ts";

/** AES-GCM's nonce, NIST SP 800-38D. Bytes. */
const IV_BYTES = 12;

const DERIVED_BITS = 256;

/** WebCrypto: a non-extractable AES-GCM key per wrapped secret, kept by the browser beside it. */
export function createBrowserDeviceKeys(crypto: Crypto = globalThis.crypto): DeviceKeys {
  const { subtle } = crypto;
  return {
    wrap: async (secret) => {
      const key = await subtle.generateKey({ name: "AES-GCM", length: 256 }, false, [
        "encrypt",
        "decrypt",
      ]);
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const box = await subtle.encrypt({ name: "AES-GCM", iv }, key, owned(reveal(secret)));
      return { key, iv, box: new Uint8Array(box) };
    },
    unwrap: async ({ key, iv, box }) => {
      try {
        const algorithm = { name: "AES-GCM", iv: owned(iv) };
        const opened = await subtle.decrypt(algorithm, key as CryptoKey, owned(box));
        return createSecret(new Uint8Array(opened));
      } catch {
        return undefined;
      }
    },
    derive: async (secret, info) => {
      const key = await subtle.importKey("raw", owned(reveal(secret)), "HKDF", false, [
        "deriveBits",
      ]);
      const algorithm = {
        name: "HKDF",
        hash: "SHA-256",
        salt: new Uint8Array(),
        info: owned(info),
      };
      return createSecret(new Uint8Array(await subtle.deriveBits(algorithm, key, DERIVED_BITS)));
    },
  };
}

/** WebCrypto's types want bytes over memory that is not shared. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.slice();
}
