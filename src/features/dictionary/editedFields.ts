import type { SymbolView } from "#core/symbols/symbol.ts";
import type { SymbolChanges } from "#services/symbolService.ts";
import type { SymbolFields } from "#ui/symbolFields.ts";

const TEXTS = ["name", "reading", "meaning", "notes", "text"] as const;

/** A symbol as its form shows it. */
export function fieldsOf(symbol: SymbolView): SymbolFields {
  const { text, name, reading, meaning, notes, tags, level } = symbol;
  return { text, name, reading, meaning, notes, tags, level };
}

/** Only what the person changed: a field that somebody else changed meanwhile is left alone. */
export function changesBetween(base: SymbolFields, fields: SymbolFields): SymbolChanges {
  const texts = TEXTS.filter((field) => fields[field] !== base[field]);
  const changes = Object.fromEntries(texts.map((field) => [field, fields[field]]));
  return sameTags(base.tags, fields.tags) ? changes : { ...changes, tags: fields.tags };
}

function sameTags(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((tag) => b.includes(tag));
}
