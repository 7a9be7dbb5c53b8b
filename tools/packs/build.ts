/**
 * Builds the packs into static files: `public/packs/<id>.<revision>.json` and `public/packs/index.json`. The same
 * sources always give the same bytes; files of former revisions are removed.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import {
  PACK_INDEX_FORMAT,
  PACK_VERSION,
  parsePackIndexText,
  parsePackText,
  type PackError,
  type PackIndex,
} from "#core/packs/pack.ts";
import type { Result } from "#core/shared/result.ts";
import { packFile } from "./packFile.ts";
import { packs } from "./packs.ts";

const FOLDER = new URL("../../public/packs/", import.meta.url);

const files = packs.map(packFile);
const index: PackIndex = {
  format: PACK_INDEX_FORMAT,
  version: PACK_VERSION,
  packs: files.map(({ entry }) => entry),
};
const texts = new Map(files.map(({ text, entry }) => [entry.file, text]));
texts.set("index.json", JSON.stringify(index));

for (const { text, entry } of files) refuseDamage(entry.file, parsePackText(text, entry.id));
refuseDamage("index.json", parsePackIndexText(JSON.stringify(index)));

mkdirSync(FOLDER, { recursive: true });
for (const file of readdirSync(FOLDER))
  if (!texts.has(file)) rmSync(new URL(file, FOLDER), { recursive: true });
for (const [file, text] of texts) writeFileSync(new URL(file, FOLDER), text);

for (const [file, text] of texts) {
  const count = files.find(({ entry }) => entry.file === file)?.entry.count;
  const symbols = count === undefined ? "" : `${count} symbols`;
  const size = `${kilobytes(Buffer.byteLength(text))} kB, ${kilobytes(gzipSync(text).length)} kB gzipped`;
  console.log(`${file.padEnd(40)} ${symbols.padStart(12)} ${size.padStart(32)}`);
}

function refuseDamage(file: string, parsed: Result<unknown, PackError>): void {
  if (!parsed.ok) throw new Error(`${file} would be refused: ${JSON.stringify(parsed.error)}`);
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
