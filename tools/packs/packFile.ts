import { createHash } from "node:crypto";
import { encodeInk } from "#core/ink/encodeInk.ts";
import {
  PACK_FORMAT,
  PACK_VERSION,
  packFileName,
  type Pack,
  type PackIndexEntry,
  type PackSymbol,
} from "#core/packs/pack.ts";
import { bytesToBase64url } from "#core/shared/base64url.ts";
import type { PackSource, SourceSymbol } from "./packSource.ts";

/** 128 bits of the hash name a symbol; never change this or what it is hashed from, or people lose what they learnt. */
const SYMBOL_ID_BYTES = 16;
const SYMBOL_ID_DOMAIN = "glyphary pack symbol v1";

/** 64 bits tell the contents of one pack's few revisions apart. */
const REVISION_HEX_DIGITS = 16;

const PREVIEW_COUNT = 6;

/** A pack's file: its text, and its entry in the index. The same source always gives the same bytes. */
export interface PackFile {
  readonly text: string;
  readonly entry: PackIndexEntry;
}

/** Turns a pack as it was written down into the file that a device fetches. */
export function packFile(source: PackSource): PackFile {
  const pack = packOf(source);
  const text = JSON.stringify(pack);
  const { id, revision, title, description, symbols } = pack;
  const entry: PackIndexEntry = {
    id,
    file: packFileName(pack),
    revision,
    title,
    description,
    source: pack.source,
    licence: pack.licence,
    count: symbols.length,
    bytes: Buffer.byteLength(text),
    preview: previewKeys(source).map((key) => referenceOf(pack, key)),
  };
  return { text, entry };
}

/** The id of a pack's symbol: the same on all devices and in all revisions of the pack. */
export function packSymbolId(packId: string, key: string): string {
  const hash = createHash("sha256").update([SYMBOL_ID_DOMAIN, packId, key].join("\0")).digest();
  return `p${bytesToBase64url(hash.subarray(0, SYMBOL_ID_BYTES))}`;
}

/** Fields are named one by one, so that their order in the file does not hang on how the source was written. */
function packOf({ id, title, description, source, licence, symbols }: PackSource): Pack {
  const content = {
    title: { en: title.en, de: title.de },
    description: { en: description.en, de: description.de },
    source: { en: source.en, de: source.de },
    licence: {
      name: licence.name,
      ...(licence.url !== undefined && { url: licence.url }),
      ...(licence.attribution !== undefined && { attribution: licence.attribution }),
    },
    symbols: symbols.map((symbol) => packSymbol(id, symbol)),
  };
  const revision = createHash("sha256")
    .update(JSON.stringify([PACK_VERSION, id, content]))
    .digest("hex")
    .slice(0, REVISION_HEX_DIGITS);
  return { format: PACK_FORMAT, version: PACK_VERSION, id, revision, ...content };
}

function packSymbol(packId: string, symbol: SourceSymbol): PackSymbol {
  const { key, text, name, reading, meaning, tags, samples } = symbol;
  return {
    id: packSymbolId(packId, key),
    key,
    text,
    name: { en: name.en, de: name.de },
    ...(reading !== undefined && { reading }),
    ...(meaning !== undefined && { meaning: { en: meaning.en, de: meaning.de } }),
    tags: [...tags],
    samples: samples.map((ink) => bytesToBase64url(encodeInk(ink))),
  };
}

function previewKeys({ preview, symbols }: PackSource): readonly string[] {
  if (preview) return preview;
  const count = Math.min(PREVIEW_COUNT, symbols.length);
  return Array.from({ length: count }, (_, index) => {
    const symbol = symbols[Math.floor((index * symbols.length) / count)];
    return symbol?.key ?? "";
  });
}

function referenceOf(pack: Pack, key: string): string {
  const reference = pack.symbols.find((symbol) => symbol.key === key)?.samples[0];
  if (reference === undefined) throw new Error(`${pack.id} has no symbol ${key} for its preview`);
  return reference;
}
