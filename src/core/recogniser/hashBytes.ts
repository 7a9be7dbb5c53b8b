/**
 * Two independent 32-bit hashes of bytes, a word at a time: quick enough for the whole index. For telling contents apart
 * and for noticing damage; no protection against anybody who means harm. Mixing as in MurmurHash3 (Appleby, 2011).
 */
export function hashBytes(bytes: Uint8Array, seed = 0): readonly [number, number] {
  let one = seed ^ 0x9747b28c;
  let two = seed ^ 0x3c6ef372;
  const whole = bytes.length & ~3;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < whole; at += 4) {
    const word = view.getInt32(at, true);
    one = mix(one, Math.imul(word, 0xcc9e2d51));
    two = mix(two, Math.imul(word, 0x85ebca77));
  }
  let tail = bytes.length;
  for (let at = whole; at < bytes.length; at++) tail = Math.imul(tail, 257) + (bytes[at] ?? 0);
  return [finish(mix(one, tail)), finish(mix(two, Math.imul(tail, 0xc2b2ae3d)))];
}

function mix(hash: number, word: number): number {
  const turned = hash ^ Math.imul((word << 15) | (word >>> 17), 0x1b873593);
  return (Math.imul((turned << 13) | (turned >>> 19), 5) + 0xe6546b64) | 0;
}

function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
