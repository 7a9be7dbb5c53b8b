import type { RandomBytes } from "#core/shared/ids.ts";

/** Bytes that are different every time and the same in every run: xorshift32 over a seed. */
export function seededBytes(seed = 1): RandomBytes {
  let state = (seed * 2654435761) >>> 0 || 1;
  return (count) => {
    const bytes = new Uint8Array(count);
    for (let index = 0; index < count; index++) {
      state ^= state << 13;
      state >>>= 0;
      state ^= state >>> 17;
      state ^= state << 5;
      state >>>= 0;
      bytes[index] = state & 0xff;
    }
    return bytes;
  };
}
