/**
 * UTF-8 of many short texts. Calling the browser's own encoder costs more than all there is to do for an id or the name of a
 * field, so that plain ASCII is read and written here, and everything else there.
 */

/** Longer texts are quicker by the browser's own means. Bytes. */
const MAX_PLAIN_BYTES = 64;

const ASCII_END = 0x80;

const encoder = new TextEncoder();

/** A text may begin with what elsewhere is a mark of byte order; here it is a character like others. */
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Reads the text in `bytes` from one place up to another; throws when it is none. */
export function readUtf8(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > MAX_PLAIN_BYTES) return decoder.decode(bytes.subarray(start, end));
  let text = "";
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? ASCII_END;
    if (byte >= ASCII_END) return decoder.decode(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}

/** Writes a text of nothing but ASCII at a place that has room for it; false when it is another, and must be encoded. */
export function writeAscii(text: string, bytes: Uint8Array, start: number): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= ASCII_END) return false;
    bytes[start + index] = code;
  }
  return true;
}

/** A text as bytes; half of a surrogate pair becomes U+FFFD. */
export function toUtf8(text: string): Uint8Array {
  return encoder.encode(text);
}
