/** RFC 4648 §5, without padding: safe in file names, addresses and JSON. */
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

const valueByCode = new Map([...ALPHABET].map((char, value) => [char.charCodeAt(0), value]));

/** Writes bytes as base64url. */
export function bytesToBase64url(bytes: Uint8Array): string {
  let text = "";
  let held = 0;
  let heldBits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    heldBits += 8;
    while (heldBits >= 6) {
      heldBits -= 6;
      text += ALPHABET.charAt((held >> heldBits) & 63);
    }
    held &= (1 << heldBits) - 1;
  }
  return heldBits > 0 ? text + ALPHABET.charAt((held << (6 - heldBits)) & 63) : text;
}

/**
 * Reads base64url; `undefined` when it is not exactly what `bytesToBase64url` writes (padding, foreign
 * characters, stray bits), so that equal bytes always have equal text.
 */
export function base64urlToBytes(text: string): Uint8Array | undefined {
  if (text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let written = 0;
  let held = 0;
  let heldBits = 0;
  for (let index = 0; index < text.length; index++) {
    const value = valueByCode.get(text.charCodeAt(index));
    if (value === undefined) return undefined;
    held = (held << 6) | value;
    heldBits += 6;
    if (heldBits >= 8) {
      heldBits -= 8;
      bytes[written++] = held >> heldBits;
    }
    held &= (1 << heldBits) - 1;
  }
  return held === 0 ? bytes : undefined;
}
