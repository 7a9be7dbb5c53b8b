/**
 * Lengths that say little: PADMÉ (Nikitin et al. 2019, "Reducing Metadata Leakage from Encrypted Files and Communication
 * with PURBs") leaves a length of E bits only its highest log2(E) + 1 bits, at a cost of at most 12 %.
 */

/** Ends the content; only zeros follow (ISO/IEC 7816-4). */
const END = 0x80;

/** The padded length of so many bytes. */
export function padmeLength(length: number): number {
  if (length < 2) return length;
  const exponent = Math.floor(Math.log2(length));
  const kept = Math.floor(Math.log2(exponent)) + 1;
  const step = 2 ** Math.max(0, exponent - kept);
  return Math.ceil(length / step) * step;
}

/** Content, an end mark, and zeros up to the padded length. */
export function pad(content: Uint8Array): Uint8Array {
  const padded = new Uint8Array(padmeLength(content.length + 1));
  padded.set(content);
  padded[content.length] = END;
  return padded;
}

/** The content again; undefined when these bytes were not made by `pad`. */
export function unpad(padded: Uint8Array): Uint8Array | undefined {
  const end = padded.findLastIndex((byte) => byte !== 0);
  if (end < 0 || padded[end] !== END || padmeLength(end + 1) !== padded.length) return undefined;
  return padded.subarray(0, end);
}
