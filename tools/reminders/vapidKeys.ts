import { createECDH } from "node:crypto";

/** A new key pair for VAPID as raw base64url, as the sender's settings have it. */
export function newVapidKeys(): { readonly publicKey: string; readonly privateKey: string } {
  const keys = createECDH("prime256v1");
  keys.generateKeys();
  const privateKey = Buffer.concat([Buffer.alloc(32), keys.getPrivateKey()]).subarray(-32);
  return {
    publicKey: keys.getPublicKey("base64url"),
    privateKey: privateKey.toString("base64url"),
  };
}
