/** RFC 4648, section 4, with padding: how bytes travel in JSON. */

interface Base64Codec {
  readonly fromBase64: (text: string) => Uint8Array<ArrayBuffer>;
}

/** Characters per call: more arguments than some engines take would be one too many. */
const CHUNK = 0x8000;

/** Writes bytes as base64, by the engine's own means where it has some (ECMAScript 2026). */
export function bytesToBase64(bytes: Uint8Array): string {
  const native = bytes as Uint8Array & { readonly toBase64?: () => string };
  if (native.toBase64) return native.toBase64();
  let text = "";
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
}

/** Reads base64; undefined when this is none. */
export function base64ToBytes(text: string): Uint8Array | undefined {
  try {
    const native = Uint8Array as unknown as Partial<Base64Codec>;
    if (native.fromBase64) return native.fromBase64(text);
    const binary = atob(text);
    const bytes = new Uint8Array(binary.length);
    for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
    return bytes;
  } catch {
    return undefined;
  }
}
