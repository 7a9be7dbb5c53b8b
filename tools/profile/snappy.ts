/**
 * Snappy's raw format (github.com/google/snappy, format_description.txt): a length, then elements of which the low two bits say
 * whether they bring bytes or repeat some that came before. Decodes; there is nothing to compress here.
 */

/** No block of LevelDB and no value of IndexedDB is larger; a search meets bytes that only look like Snappy. Bytes. */
const MAX_BYTES = 64 * 1024 * 1024;

const LITERAL = 0;
const COPY_WITH_1_BYTE = 1;
const COPY_WITH_2_BYTES = 2;

/** Literals longer than this give their length in further bytes. Bytes. */
const SHORT_LITERAL = 60;

/**
 * The bytes that a stream beginning at `start` stands for; what follows it does not matter, since it says how long it is.
 * Undefined when it is none. Of one that is cut, as pages on a disk cut them, what there is if `isCutAllowed`.
 */
export function unsnappy(
  bytes: Uint8Array,
  { start = 0, isCutAllowed = false }: { start?: number; isCutAllowed?: boolean } = {},
): Uint8Array | undefined {
  const [length, first] = readLength(bytes, start);
  if (length === undefined || length > MAX_BYTES) return undefined;
  let out = new Uint8Array(Math.min(length, 64 * 1024));
  let [at, written] = [first, 0];
  const room = (count: number) => {
    if (written + count <= out.length) return;
    const wider = new Uint8Array(Math.min(length, Math.max(2 * out.length, written + count)));
    wider.set(out);
    out = wider;
  };
  const littleEnd = (from: number, count: number) => {
    let value = 0;
    for (let index = count - 1; index >= 0; index--)
      value = value * 256 + (bytes[from + index] ?? 0);
    return value;
  };
  const end = () => (isCutAllowed && written > 0 ? out.slice(0, written) : undefined);
  while (written < length) {
    const tag = bytes[at++];
    if (tag === undefined) return end();
    const upper = tag >> 2;
    if ((tag & 3) === LITERAL) {
      const further = upper < SHORT_LITERAL ? 0 : upper - SHORT_LITERAL + 1;
      const count = (further === 0 ? upper : littleEnd(at, further)) + 1;
      at += further;
      if (at + count > bytes.length || written + count > length) return end();
      room(count);
      out.set(bytes.subarray(at, at + count), written);
      at += count;
      written += count;
      continue;
    }
    const [count, offset, further] =
      (tag & 3) === COPY_WITH_1_BYTE
        ? [(upper & 7) + 4, (tag >> 5) * 256 + (bytes[at] ?? 0), 1]
        : (tag & 3) === COPY_WITH_2_BYTES
          ? [upper + 1, littleEnd(at, 2), 2]
          : [upper + 1, littleEnd(at, 4), 4];
    at += further;
    if (offset === 0 || offset > written || written + count > length) return end();
    room(count);
    // Byte by byte: a copy may run into what it writes itself.
    for (let index = 0; index < count; index++, written++)
      out[written] = out[written - offset] ?? 0;
  }
  return out.subarray(0, written);
}

/** LEB128, at most five bytes; then the place after it. */
function readLength(bytes: Uint8Array, start: number): [number | undefined, number] {
  let value = 0;
  for (let index = 0; index < 5; index++) {
    const byte = bytes[start + index];
    if (byte === undefined) return [undefined, start];
    value += (byte & 127) * 128 ** index;
    if (byte < 128) return [value, start + index + 1];
  }
  return [undefined, start];
}
