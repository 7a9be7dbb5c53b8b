/** What people do to symbols, as drafts for the log. */
import { encodeInk } from "#core/ink/encodeInk.ts";
import type { Ink } from "#core/ink/ink.ts";
import type { PutDraft } from "#core/log/draft.ts";
import { type Row, valueOf } from "#core/log/op.ts";
import type { Value } from "#core/log/value.ts";
import type { RecordId, SampleId, SymbolId } from "#core/shared/ids.ts";
import { cleanLine, cleanText } from "./cleanText.ts";
import {
  CONFIRMED_ORIGIN,
  DEFAULT_LEVEL,
  isTagField,
  SAMPLE_KIND,
  SYMBOL_KIND,
  tagField,
  TEXT_FIELDS,
  type TextField,
} from "./fields.ts";
import { baseText, type Language, type SymbolParts } from "./readSymbol.ts";
import type { Level } from "./symbol.ts";

/** Text fields and tags as typed, before cleaning. */
export interface SymbolText {
  readonly name?: string;
  readonly reading?: string;
  readonly meaning?: string;
  readonly notes?: string;
  readonly text?: string;
  readonly tags?: readonly string[];
}

/** The same cleaned: only the notes may have several lines. */
export function cleanSymbolText(typed: SymbolText): SymbolText {
  const cleaned = TEXT_FIELDS.flatMap((field) => {
    const value = typed[field];
    if (value === undefined) return [];
    return [[field, field === "notes" ? cleanText(value) : cleanLine(value)] as const];
  });
  const tags = typed.tags && uniqueTags(typed.tags);
  return { ...Object.fromEntries(cleaned), ...(tags && { tags }) };
}

/** A symbol that begins here; empty fields stay unwritten. */
export function newSymbolDraft(
  id: SymbolId,
  cleaned: SymbolText,
  given: { readonly level: Level; readonly createdAt: number },
): PutDraft {
  const fields: Record<string, Value> = { createdAt: given.createdAt };
  for (const field of TEXT_FIELDS) if (cleaned[field]) fields[field] = cleaned[field];
  for (const tag of cleaned.tags ?? []) fields[tagField(tag)] = tag;
  if (given.level !== DEFAULT_LEVEL) fields.level = given.level;
  return { type: "put", kind: SYMBOL_KIND, record: id, fields, creates: true };
}

/** A sample that begins here. */
export function newSampleDraft(
  id: SampleId,
  sample: {
    readonly symbol: SymbolId;
    readonly bytes: Uint8Array;
    readonly addedAt: number;
    /** Kept because the person chose its symbol. */
    readonly confirmed?: boolean;
  },
): PutDraft {
  const { symbol, bytes, addedAt, confirmed = false } = sample;
  const origin = confirmed ? { origin: CONFIRMED_ORIGIN } : {};
  const fields = { symbol, ink: bytes, addedAt, ...origin };
  return { type: "put", kind: SAMPLE_KIND, record: id, fields, creates: true };
}

/** New ink, or the hiding, of a sample there is; for a pack's sample this lies over the pack's. */
export function sampleDraft(
  id: SampleId,
  symbol: SymbolId,
  change: { readonly ink: Ink } | { readonly deleted: true },
): PutDraft {
  const fields = "ink" in change ? { symbol, ink: encodeInk(change.ink) } : { symbol, ...change };
  return { type: "put", kind: SAMPLE_KIND, record: id, fields };
}

/** The fields that really differ from what is shown now, pack defaults included. */
export function changedFields(
  parts: SymbolParts,
  cleaned: SymbolText,
  language: Language,
): Readonly<Record<string, Value>> {
  const fields: Record<string, Value> = {};
  for (const field of TEXT_FIELDS) {
    const value = cleaned[field];
    if (value !== undefined && value !== shownText(parts, field, language)) fields[field] = value;
  }
  if (cleaned.tags) Object.assign(fields, changedTags(parts, cleaned.tags));
  return fields;
}

/** A text field as it is shown. */
export function shownText(parts: SymbolParts, field: TextField, language: Language): string {
  const own = valueOf(parts.row, field);
  return typeof own === "string" ? own : baseText(parts.base, field, language);
}

/** A record with all its fields again, so that one op carries it whole. */
export function restatement(row: Row): PutDraft {
  const fields = Object.fromEntries(Object.entries(row.fields).map(([name, { v }]) => [name, v]));
  return { type: "put", kind: row.kind, record: row.id, fields, restates: true };
}

export function symbolPut(record: RecordId, fields: Readonly<Record<string, Value>>): PutDraft {
  return { type: "put", kind: SYMBOL_KIND, record, fields };
}

function changedTags({ base, row }: SymbolParts, tags: readonly string[]): Record<string, Value> {
  const inPack = new Map((base?.tags ?? []).map((tag) => [tagField(tag), tag]));
  const wanted = new Map(tags.map((tag) => [tagField(tag), tag]));
  const fields: Record<string, Value> = {};
  for (const [field, tag] of wanted) {
    const own = valueOf(row, field);
    const shown = own ?? inPack.get(field);
    if (shown !== tag) fields[field] = tag;
  }
  const present = [...inPack.keys(), ...Object.keys(row?.fields ?? {}).filter(isTagField)];
  for (const field of present)
    if (!wanted.has(field) && valueOf(row, field) !== false)
      fields[field] = inPack.has(field) ? false : null;
  return fields;
}

function uniqueTags(tags: readonly string[]): readonly string[] {
  const byField = new Map<string, string>();
  for (const typed of tags) {
    const tag = cleanLine(typed);
    if (tag !== "" && !byField.has(tagField(tag))) byField.set(tagField(tag), tag);
  }
  return [...byField.values()];
}
