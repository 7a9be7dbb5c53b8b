/** The bytes with one bit flipped in the byte at this place, from the end where it is negative. */
export function flipped(bytes: Uint8Array, place: number): Uint8Array {
  return bytes.with(place, (bytes.at(place) ?? 0) ^ 1);
}
