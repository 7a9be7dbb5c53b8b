/*
 * The whole index as bytes, so that ten thousand symbols need not be looked at again at every start.
 *
 *   "GLYX", version, samples, bytes of ids        four whole numbers of 32 bits, little endian like all numbers here
 *   ids                                           a JSON array in UTF-8, filled up to a multiple of 4
 *   embeddings, then every column                 each filled up to a multiple of 4
 *   hash of all that                              two whole numbers of 32 bits
 *
 * The last sample is a touchstone: a glyph that nobody drew. Whoever reads the file looks at the same glyph, and if what is
 * seen differs in a single bit from what the file holds, another version of the recogniser wrote it.
 */
import type { Ink } from "#core/ink/ink.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import { hashBytes } from "./hashBytes.ts";
import type { Kernels } from "./kernels.ts";
import {
  addRow,
  columnBytes,
  createSampleIndex,
  fillRow,
  reserveRows,
  type SampleIndex,
} from "./sampleIndex.ts";
import { createTrace, traceInk } from "./trace.ts";

/** "GLYX". */
const MAGIC = 0x58_59_4c_47;

/** Rises whenever the layout of the file changes. */
const VERSION = 1;

const HEADER_BYTES = 16;
const HASH_BYTES = 8;

/** More samples than this no honest file holds. */
const MAX_SAMPLES = 10_000_000;

/** A stroke of many directions, a line across it, and a dot. */
const TOUCHSTONE: Ink = [
  Array.from({ length: 24 }, (_, at) => ({
    x: Math.round(512 + 18 * at * Math.cos(at / 3)),
    y: Math.round(512 + 18 * at * Math.sin(at / 3)),
    t: at * 10,
  })),
  [
    { x: 150, y: 800, t: 300 },
    { x: 870, y: 240, t: 400 },
  ],
  [{ x: 900, y: 900, t: 500 }],
];

export type IndexFileError =
  /** Not written by this version of the recogniser: look at the drawings again. */
  | { readonly type: "OtherVersion" }
  /** Not as it was written. */
  | { readonly type: "Damaged" };

/** Writes all samples with their keys. */
export function writeIndex(index: SampleIndex): Uint8Array {
  const ids = new TextEncoder().encode(JSON.stringify(index.ids));
  const parts = [ids, ...withTouchstone(index)];
  const length = parts.reduce((sum, part) => sum + filled(part.length), HEADER_BYTES);
  const bytes = new Uint8Array(length + HASH_BYTES);
  const view = new DataView(bytes.buffer);
  [MAGIC, VERSION, index.count, ids.length].forEach((value, at) =>
    view.setUint32(at * 4, value, true),
  );
  let at = HEADER_BYTES;
  for (const part of parts) {
    bytes.set(part, at);
    at += filled(part.length);
  }
  const [one, two] = hashBytes(bytes.subarray(0, length));
  view.setUint32(length, one, true);
  view.setUint32(length + 4, two, true);
  return bytes;
}

/** Reads what `writeIndex` wrote, into an index over fresh `kernels`; never guesses. */
export function readIndex(
  bytes: Uint8Array,
  kernels: Kernels,
): Result<SampleIndex, IndexFileError> {
  if (bytes.length < HEADER_BYTES + HASH_BYTES || bytes.length % 4 !== 0) return damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const numbers = [0, 4, 8, 12].map((at) => view.getUint32(at, true));
  const [magic, version, count = 0, idBytes = 0] = numbers;
  if (magic !== MAGIC) return damaged();
  if (version !== VERSION) return err({ type: "OtherVersion" });
  const end = bytes.length - HASH_BYTES;
  const [one, two] = hashBytes(bytes.subarray(0, end));
  if (view.getUint32(end, true) !== one || view.getUint32(end + 4, true) !== two) return damaged();
  const ids = readIds(bytes.subarray(HEADER_BYTES, HEADER_BYTES + idBytes), count);
  if (ids === undefined) return damaged();

  const index = createSampleIndex(kernels);
  const expected = withTouchstone(index).map((row) => row.slice());
  // Widths of columns belong to the recogniser's version: a file of another size was written by another one.
  const length = expected.reduce((sum, row) => sum + filled(row.length * (count + 1)), 0);
  if (HEADER_BYTES + filled(idBytes) + length !== end) return err({ type: "OtherVersion" });
  reserveRows(index, count + 1);
  for (const id of ids) addRow(index, id);
  let at = HEADER_BYTES + filled(idBytes);
  for (const [column, target] of withTouchstone(index).entries()) {
    const row = expected[column] ?? target;
    target.set(bytes.subarray(at, at + target.length));
    at += filled(target.length);
    const last = target.subarray(count * row.length);
    if (!row.every((byte, cell) => byte === last[cell])) return err({ type: "OtherVersion" });
  }
  return ok(index);
}

/** The columns' bytes with the touchstone in a row behind the last, which no symbol has. */
function withTouchstone(index: SampleIndex): readonly Uint8Array[] {
  const trace = createTrace();
  traceInk(TOUCHSTONE, trace);
  reserveRows(index, index.count + 1);
  fillRow(index, index.count, { trace });
  return columnBytes(index, index.count + 1);
}

function readIds(bytes: Uint8Array, count: number): readonly string[] | undefined {
  if (count > MAX_SAMPLES) return undefined;
  try {
    const ids: unknown = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    if (!Array.isArray(ids) || ids.length !== count) return undefined;
    return ids.every((id) => typeof id === "string") ? ids : undefined;
  } catch {
    return undefined;
  }
}

function filled(length: number): number {
  return (length + 3) & ~3;
}

function damaged(): Result<never, IndexFileError> {
  return err({ type: "Damaged" });
}
