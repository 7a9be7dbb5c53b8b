/**
 * What LevelDB's files hold, made readable: the blocks of tables (table_format.md) with their compression undone, and the
 * records of logs (log_format.md) put together again where a block's end cut them. Keys in tables leave out what they share
 * with the one before, so values stand whole but keys may not; nothing private is in a key.
 */
import { unsnappy } from "./snappy.ts";

/** The last bytes of every table. */
const MAGIC = Uint8Array.of(0x57, 0xfb, 0x80, 0x8b, 0x24, 0x75, 0x47, 0xdb);
const FOOTER_BYTES = 48;

/** Compression type of a block and its checksum. Bytes. */
const TRAILER_BYTES = 5;
const SNAPPY = 1;

const LOG_BLOCK_BYTES = 32 * 1024;
const LOG_HEADER_BYTES = 7;

/** Pieces of a record: the first and those in the middle are followed by more. */
const [FIRST, MIDDLE] = [2, 3];

/** All blocks of a table, decompressed; none when it is no table. */
export function tableBlocks(file: Uint8Array): readonly Uint8Array[] {
  if (!isTable(file)) return [];
  const footer = file.subarray(file.length - FOOTER_BYTES);
  const meta = readHandle(footer, 0);
  const index = block(file, readHandle(footer, meta.next));
  return index ? [index, ...handlesIn(index).flatMap((handle) => block(file, handle) ?? [])] : [];
}

/** All records of a log, each in one piece; whole only as far as the file is a log. */
export function logRecords(file: Uint8Array): readonly Uint8Array[] {
  const records: Uint8Array[] = [];
  let pieces: Uint8Array[] = [];
  const view = new DataView(file.buffer, file.byteOffset, file.length);
  for (let start = 0; start < file.length; start += LOG_BLOCK_BYTES) {
    const end = Math.min(start + LOG_BLOCK_BYTES, file.length);
    for (let at = start; at + LOG_HEADER_BYTES <= end;) {
      const length = view.getUint16(at + 4, true);
      const type = view.getUint8(at + 6);
      at += LOG_HEADER_BYTES;
      pieces.push(file.subarray(at, Math.min(at + length, end)));
      at += length;
      if (type === FIRST || type === MIDDLE) continue;
      records.push(Buffer.concat(pieces));
      pieces = [];
    }
  }
  if (pieces.length > 0) records.push(Buffer.concat(pieces));
  return records;
}

interface Handle {
  readonly offset: number;
  readonly size: number;
}

function isTable(file: Uint8Array): boolean {
  const magic = file.subarray(file.length - MAGIC.length);
  return file.length >= FOOTER_BYTES && Buffer.compare(magic, MAGIC) === 0;
}

function block(file: Uint8Array, { offset, size }: Handle): Uint8Array | undefined {
  if (offset + size + TRAILER_BYTES > file.length) return undefined;
  const content = file.subarray(offset, offset + size);
  return file[offset + size] === SNAPPY ? unsnappy(content) : content;
}

/** The values of an index block: where each data block lies. */
function handlesIn(index: Uint8Array): readonly Handle[] {
  const view = new DataView(index.buffer, index.byteOffset, index.length);
  const restarts = view.getUint32(index.length - 4, true);
  const end = index.length - 4 - 4 * restarts;
  const handles: Handle[] = [];
  for (let at = 0; at < end;) {
    const [, afterShared] = readVarint(index, at);
    const [unshared, afterUnshared] = readVarint(index, afterShared);
    const [length, afterLength] = readVarint(index, afterUnshared);
    const value = afterLength + unshared;
    handles.push(readHandle(index, value));
    at = value + length;
  }
  return handles;
}

function readHandle(bytes: Uint8Array, at: number): Handle & { readonly next: number } {
  const [offset, afterOffset] = readVarint(bytes, at);
  const [size, next] = readVarint(bytes, afterOffset);
  return { offset, size, next };
}

function readVarint(bytes: Uint8Array, start: number): [number, number] {
  let [value, at] = [0, start];
  for (let unit = 1; ; unit *= 128) {
    const byte = bytes[at++] ?? 0;
    value += (byte & 127) * unit;
    if (byte < 128) return [value, at];
  }
}
