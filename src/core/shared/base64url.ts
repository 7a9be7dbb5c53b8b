/** RFC 4648 §5, without padding: safe in file names, addresses and JSON. */
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** No character's value. */
const FOREIGN = 64;

const valueByCode = Uint8Array.from({ length: 128 }, (_, code) => {
  const value = ALPHABET.indexOf(String.fromCharCode(code));
  return value < 0 ? FOREIGN : value;
});

/** Two characters at once: ids are written by the hundred thousand. */
const PAIRS = Array.from(
  { length: 64 * 64 },
  (_, value) => ALPHABET.charAt(value >> 6) + ALPHABET.charAt(value & 63),
);

/** Writes bytes as base64url. */
export function bytesToBase64url(bytes: Uint8Array): string {
  const whole = bytes.length - (bytes.length % 3);
  let text = "";
  for (let at = 0; at < whole; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    text += PAIRS[three >> 12] ?? "";
    text += PAIRS[three & 4095] ?? "";
  }
  const left = bytes.length - whole;
  if (left === 0) return text;
  const last = ((bytes[whole] ?? 0) << 8) | (bytes[whole + 1] ?? 0);
  text += PAIRS[last >> 4] ?? "";
  return left === 1 ? text : text + ALPHABET.charAt((last & 15) << 2);
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
    const value = valueByCode[text.charCodeAt(index)] ?? FOREIGN;
    if (value === FOREIGN) return undefined;
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
