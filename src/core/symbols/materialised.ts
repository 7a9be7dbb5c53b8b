import type { PutDraft } from "#core/log/draft.ts";
import type { Value } from "#core/log/value.ts";
import { tagField, TEXT_FIELDS } from "./fields.ts";
import { type Language, readSymbol, type SymbolParts } from "./readSymbol.ts";
import { newSampleDraft, symbolPut } from "./symbolDrafts.ts";

/** What a pack gave, written into the person's own record where they wrote nothing themselves. */
export function materialised(parts: SymbolParts, language: Language): readonly PutDraft[] {
  const { base, id, row } = parts;
  const read = readSymbol(parts, language);
  if (!base || !read) return [];
  const fields: Record<string, Value> = { createdAt: base.installedAt };
  for (const field of TEXT_FIELDS) if (read.view[field] !== "") fields[field] = read.view[field];
  for (const tag of read.view.tags) fields[tagField(tag)] = tag;
  const unwritten = Object.entries(fields).filter(
    ([field]) => !row || !Object.hasOwn(row.fields, field) || row.fields[field]?.v === null,
  );
  const samples = read.samples.flatMap((sample, index): PutDraft[] => {
    if (sample.own) return [];
    // The pack's order: before anything the person added, whose times are milliseconds since 1970.
    const given = { symbol: id, bytes: sample.bytes, addedAt: index };
    return [{ ...newSampleDraft(sample.id, given), creates: false }];
  });
  return [symbolPut(id, Object.fromEntries(unwritten)), ...samples];
}
