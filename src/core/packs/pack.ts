/**
 * The file of a pack as a device fetches it, and the index that lists the packs there are.
 *
 * Both are parsed once, at the border, and refused whole when anything in them is not as it should be: an
 * installed pack never has a hole in it. Fields that a later version adds are ignored.
 */
import * as v from "valibot";
import { decodeInk } from "#core/ink/encodeInk.ts";
import type { Ink } from "#core/ink/ink.ts";
import { base64urlToBytes } from "#core/shared/base64url.ts";
import { err, ok, type Result } from "#core/shared/result.ts";

export const PACK_FORMAT = "glyphary-pack";
export const PACK_INDEX_FORMAT = "glyphary-pack-index";
export const PACK_VERSION = 1;

/** Words shown to people, in each language the app speaks. */
export interface Localised {
  readonly en: string;
  readonly de: string;
}

export interface PackLicence {
  readonly name: string;
  readonly url?: string;
  readonly attribution?: string;
}

export interface PackSymbol {
  /** Made from pack and key when the pack is built, so that all devices agree on it. */
  readonly id: string;
  readonly key: string;
  /** The Unicode character, or "" where there is none. */
  readonly text: string;
  readonly name: Localised;
  readonly reading?: string;
  readonly meaning?: Localised;
  readonly tags: readonly string[];
  /** Encoded ink as base64url; the first is the reference, its strokes in writing order. */
  readonly samples: readonly string[];
}

export interface Pack {
  readonly format: typeof PACK_FORMAT;
  readonly version: typeof PACK_VERSION;
  readonly id: string;
  /** Hash of the content, hex: changes exactly when anything in the pack does. */
  readonly revision: string;
  readonly title: Localised;
  readonly description: Localised;
  readonly source: Localised;
  readonly licence: PackLicence;
  readonly symbols: readonly PackSymbol[];
}

export interface PackIndexEntry {
  readonly id: string;
  /** Name of the pack's file, beside the index. */
  readonly file: string;
  readonly revision: string;
  readonly title: Localised;
  readonly description: Localised;
  readonly source: Localised;
  readonly licence: PackLicence;
  /** How many symbols the pack has. */
  readonly count: number;
  /** Size of the file before compression. */
  readonly bytes: number;
  /** A few of its reference samples, encoded as in the pack. */
  readonly preview: readonly string[];
}

export interface PackIndex {
  readonly format: typeof PACK_INDEX_FORMAT;
  readonly version: typeof PACK_VERSION;
  readonly packs: readonly PackIndexEntry[];
}

export type PackError =
  | { readonly type: "NotAPack" }
  | { readonly type: "UnknownVersion"; readonly version: number }
  | { readonly type: "Damaged"; readonly detail: string };

const PackId = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "not a pack id"));
const SymbolId = v.pipe(v.string(), v.regex(/^p[A-Za-z0-9_-]{22}$/, "not a pack symbol's id"));
const Revision = v.pipe(v.string(), v.regex(/^[0-9a-f]{16,64}$/, "not a revision"));
const Words = v.pipe(v.string(), v.nonEmpty("empty text"));
const LocalisedWords = v.object({ en: Words, de: Words });
const Sample = v.pipe(
  v.string(),
  v.check((sample) => strokeCount(sample) > 0, "ink that cannot be read"),
);
const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

const Licence = v.object({
  name: Words,
  url: v.exactOptional(v.pipe(v.string(), v.regex(/^https:\/\//, "not a web address"))),
  attribution: v.exactOptional(Words),
});

const PackSchema = v.object({
  format: v.literal(PACK_FORMAT),
  version: v.literal(PACK_VERSION),
  id: PackId,
  revision: Revision,
  title: LocalisedWords,
  description: LocalisedWords,
  source: LocalisedWords,
  licence: Licence,
  symbols: v.pipe(
    v.array(
      v.object({
        id: SymbolId,
        key: Words,
        text: v.string(),
        name: LocalisedWords,
        reading: v.exactOptional(Words),
        meaning: v.exactOptional(LocalisedWords),
        tags: v.array(Words),
        samples: v.pipe(v.array(Sample), v.nonEmpty("no sample")),
      }),
    ),
    v.nonEmpty("no symbol"),
    v.check((symbols) => areDistinct(symbols.map(({ id }) => id)), "an id occurs twice"),
    v.check((symbols) => areDistinct(symbols.map(({ key }) => key)), "a key occurs twice"),
  ),
}) satisfies v.GenericSchema<unknown, Pack>;

const PackIndexSchema = v.object({
  format: v.literal(PACK_INDEX_FORMAT),
  version: v.literal(PACK_VERSION),
  packs: v.pipe(
    v.array(
      v.pipe(
        v.object({
          id: PackId,
          file: v.string(),
          revision: Revision,
          title: LocalisedWords,
          description: LocalisedWords,
          source: LocalisedWords,
          licence: Licence,
          count: Count,
          bytes: Count,
          preview: v.array(Sample),
        }),
        v.check((entry) => entry.file === packFileName(entry), "a file name of another pack"),
      ),
    ),
    v.check((packs) => areDistinct(packs.map(({ id }) => id)), "an id occurs twice"),
  ),
}) satisfies v.GenericSchema<unknown, PackIndex>;

/** The name of a pack's file; it changes with its content, so that it may be cached for ever. */
export function packFileName(pack: { readonly id: string; readonly revision: string }): string {
  return `${pack.id}.${pack.revision}.json`;
}

/** Reads a pack from parsed JSON. With `expectedId` any other pack is refused as damaged. */
export function parsePack(json: unknown, expectedId?: string): Result<Pack, PackError> {
  const parsed = parseFormat(json, PACK_FORMAT, PackSchema);
  if (parsed.ok && expectedId !== undefined && parsed.value.id !== expectedId)
    return err({
      type: "Damaged",
      detail: `id: "${parsed.value.id}" where "${expectedId}" was expected`,
    });
  return parsed;
}

/** Reads a pack from the text of its file; text that was cut short is refused as damaged. */
export function parsePackText(text: string, expectedId?: string): Result<Pack, PackError> {
  const json = parseJson(text, PACK_FORMAT);
  return json.ok ? parsePack(json.value, expectedId) : json;
}

/** Reads the list of packs from parsed JSON. */
export function parsePackIndex(json: unknown): Result<PackIndex, PackError> {
  return parseFormat(json, PACK_INDEX_FORMAT, PackIndexSchema);
}

/** Reads the list of packs from the text of its file. */
export function parsePackIndexText(text: string): Result<PackIndex, PackError> {
  const json = parseJson(text, PACK_INDEX_FORMAT);
  return json.ok ? parsePackIndex(json.value) : json;
}

/** Reads one sample of a pack; `undefined` when it is no ink, which cannot happen in a parsed pack. */
export function decodePackSample(sample: string): Ink | undefined {
  const bytes = base64urlToBytes(sample);
  return bytes && decodeInk(bytes);
}

function parseFormat<T>(
  json: unknown,
  format: string,
  schema: v.GenericSchema<unknown, T>,
): Result<T, PackError> {
  const head = v.safeParse(v.object({ format: v.literal(format), version: v.unknown() }), json);
  if (!head.success) return err({ type: "NotAPack" });
  const { version } = head.output;
  if (typeof version === "number" && version !== PACK_VERSION)
    return err({ type: "UnknownVersion", version });
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return ok(parsed.output);
  const [issue] = parsed.issues;
  const place = v.getDotPath(issue);
  return err({ type: "Damaged", detail: place ? `${place}: ${issue.message}` : issue.message });
}

function parseJson(text: string, format: string): Result<unknown, PackError> {
  try {
    const json: unknown = JSON.parse(text);
    return ok(json);
  } catch {
    // Our files name their format first, so that the torso of a pack is told from a stranger's page.
    const isTorso = text.startsWith(`{"format":"${format}",`);
    return err(isTorso ? { type: "Damaged", detail: "cut short" } : { type: "NotAPack" });
  }
}

function strokeCount(sample: string): number {
  const ink = decodePackSample(sample);
  return ink?.every((stroke) => stroke.length > 0) ? ink.length : 0;
}

function areDistinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
