import type { DeviceKeys } from "#core/vault/deviceKeys.ts";
import { hkdfSha256, KEY_BYTES } from "#core/vault/hkdf.ts";
import { createSecret, reveal } from "#core/vault/secret.ts";

/** Wraps nothing: the databases of tests cannot hold what WebCrypto makes. Derives as the browser does. */
export const fakeDeviceKeys: DeviceKeys = {
  wrap: (secret) =>
    Promise.resolve({ key: "fake", iv: new Uint8Array(), box: reveal(secret).slice() }),
  unwrap: ({ key, box }) =>
    Promise.resolve(key === "fake" ? createSecret(Uint8Array.from(box)) : undefined),
  derive: (secret, info) => Promise.resolve(hkdfSha256(secret, { info, length: KEY_BYTES })),
};
