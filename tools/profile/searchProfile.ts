/**
 * Searches all files of a browser's profile for texts and bytes, as somebody would who has the disk: as they lie, in the blocks and
 * records of LevelDB, and in values that IndexedDB compressed for itself.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { logRecords, tableBlocks } from "./levelDb.ts";
import { unsnappy } from "./snappy.ts";

/** How Chromium begins a value that it compressed: two bytes that say "to be processed first", and how. */
const COMPRESSED_VALUE = Uint8Array.of(0xff, 0x11, 0x02);

/** Text is looked for in every encoding that a browser writes. */
const ENCODINGS = ["utf8", "latin1", "utf16le"] as const;

export type Sought = string | Uint8Array;

export interface Found {
  /** The name it is sought by. */
  readonly name: string;
  /** Relative to the profile. */
  readonly file: string;
}

export interface ProfileSearch {
  readonly found: readonly Found[];
  readonly files: number;
  /** Of all files, and of what was decompressed. */
  readonly bytes: number;
  readonly unpackedBytes: number;
}

/** Where in a profile anything of what is sought lies. */
export function searchProfile(
  folder: string,
  sought: Readonly<Record<string, Sought>>,
): ProfileSearch {
  const needles = Object.entries(sought).flatMap(([name, what]) =>
    needlesOf(what).map((needle) => ({ name, needle })),
  );
  const found: Found[] = [];
  let [files, bytes, unpackedBytes] = [0, 0, 0];
  for (const file of filesIn(folder)) {
    const content = readFileSync(join(folder, file));
    const layers = layersOf(content);
    files++;
    bytes += content.length;
    unpackedBytes += layers.reduce((sum, layer) => sum + layer.length, 0) - content.length;
    const names = needles
      .filter(({ needle }) => layers.some((layer) => layer.includes(needle)))
      .map(({ name }) => name);
    for (const name of new Set(names)) found.push({ name, file });
  }
  return { found, files, bytes, unpackedBytes };
}

/** A file as it lies, and everything that can be unpacked from it. */
function layersOf(content: Buffer): readonly Buffer[] {
  const layers = [content, ...[...tableBlocks(content), ...logRecords(content)].map(asBuffer)];
  return layers.flatMap((layer) => [layer, ...compressedValues(layer)]);
}

function compressedValues(layer: Buffer): readonly Buffer[] {
  const values: Buffer[] = [];
  for (
    let at = layer.indexOf(COMPRESSED_VALUE);
    at >= 0;
    at = layer.indexOf(COMPRESSED_VALUE, at + 1)
  ) {
    const start = at + COMPRESSED_VALUE.length;
    const value = unsnappy(layer, { start, isCutAllowed: true });
    if (value) values.push(asBuffer(value));
  }
  return values;
}

function needlesOf(what: Sought): readonly Buffer[] {
  return typeof what === "string"
    ? ENCODINGS.map((encoding) => Buffer.from(what, encoding))
    : [asBuffer(what)];
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
}
