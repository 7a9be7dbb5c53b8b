/*
 * Message encryption for Web Push (RFC 8291) in the one content coding that is in use, aes128gcm (RFC 8188), by WebCrypto: only the
 * browser that subscribed can read what passes through its push service.
 */
import { type Bytes, fromBase64url, joinBytes } from "./base64url.ts";

/** Who reads: the public key and the shared secret of a subscription, base64url. */
export interface Receiver {
  readonly p256dh: string;
  readonly auth: string;
}

/** What must be new for each message; given only where a published example is to come out again. */
export interface Fresh {
  readonly keys: CryptoKeyPair;
  readonly salt: Bytes;
}

const CURVE = { name: "ECDH", namedCurve: "P-256" } as const;
const SALT_BYTES = 16;
const KEY_BITS = 128;
const NONCE_BITS = 96;
/** One record holds everything: push services need not take more than this (RFC 8030, 7.2). Bytes. */
const RECORD_BYTES = 4096;
/** Ends the text of the last record; zeros after it are padding (RFC 8188, 2). */
const LAST_RECORD = 2;

const utf8 = new TextEncoder();

/** Seals a message; it is filled up with zeros to `paddedBytes`, so that its length says nothing. Throws on keys that are none. */
export async function encryptMessage(
  message: Bytes,
  { receiver, paddedBytes, fresh }: { receiver: Receiver; paddedBytes: number; fresh?: Fresh },
): Promise<Bytes> {
  const theirRaw = fromBase64url(receiver.p256dh);
  const theirs = await crypto.subtle.importKey("raw", theirRaw, CURVE, false, []);
  const keys = fresh?.keys ?? (await crypto.subtle.generateKey(CURVE, true, ["deriveBits"]));
  const salt = fresh?.salt ?? crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const ourRaw = new Uint8Array(await crypto.subtle.exportKey("raw", keys.publicKey));

  const agreement = { name: "ECDH", public: theirs };
  const shared = new Uint8Array(await crypto.subtle.deriveBits(agreement, keys.privateKey, 256));
  const auth = fromBase64url(receiver.auth);
  const keyInfo = joinBytes(utf8.encode("WebPush: info\0"), theirRaw, ourRaw);
  const secret = await hkdf(shared, { salt: auth, info: keyInfo, bits: 256 });
  const label = (name: string) => utf8.encode(`Content-Encoding: ${name}\0`);
  const key = await hkdf(secret, { salt, info: label("aes128gcm"), bits: KEY_BITS });
  const nonce = await hkdf(secret, { salt, info: label("nonce"), bits: NONCE_BITS });

  const text = new Uint8Array(Math.max(message.length, paddedBytes) + 1);
  text.set(message);
  text[message.length] = LAST_RECORD;
  const cipher = await crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt"]);
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv: nonce }, cipher, text);
  const size = new Uint8Array(4);
  new DataView(size.buffer).setUint32(0, RECORD_BYTES);
  return joinBytes(salt, size, Uint8Array.of(ourRaw.length), ourRaw, new Uint8Array(sealed));
}

interface HkdfInput {
  readonly salt: Bytes;
  readonly info: Bytes;
  readonly bits: number;
}

async function hkdf(secret: Bytes, { salt, info, bits }: HkdfInput): Promise<Bytes> {
  const key = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
  const how = { name: "HKDF", hash: "SHA-256", salt, info };
  return new Uint8Array(await crypto.subtle.deriveBits(how, key, bits));
}
