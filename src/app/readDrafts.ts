/* What was kept of unfinished work comes from the disk, maybe of another version: parsed once, here. */
import type { Ink, Point } from "#core/ink/ink.ts";
import type { SampleId, SymbolId } from "#core/shared/ids.ts";
import type { EditDraft, NewDraft, SampleDraft } from "#features/dictionary/drafts.ts";
import { emptyFields, type SymbolFields } from "#ui/symbolFields.ts";

export function readInk(value: unknown): Ink | undefined {
  const isInk =
    Array.isArray(value) && value.every((stroke) => Array.isArray(stroke) && stroke.every(isPoint));
  return isInk ? value : undefined;
}

export function readFields(value: unknown): SymbolFields {
  if (!isObject(value)) return emptyFields;
  const text = (name: "text" | "name" | "reading" | "meaning" | "notes") => readText(value[name]);
  const { level } = value;
  return {
    ...{ text: text("text"), name: text("name"), reading: text("reading") },
    ...{ meaning: text("meaning"), notes: text("notes") },
    tags: readTexts(value.tags),
    level: level === "device" ? level : "private",
  };
}

export function readNewDraft(value: unknown): NewDraft | undefined {
  if (!isObject(value)) return undefined;
  const ink = readInk(value.ink) ?? [];
  return { form: value.form === "drawn" ? "drawn" : "text", fields: readFields(value.fields), ink };
}

export function readNewDrafts(value: unknown): readonly NewDraft[] {
  return Array.isArray(value) ? value.flatMap((each) => readNewDraft(each) ?? []) : [];
}

export function readSampleDraft(value: unknown): SampleDraft | undefined {
  const ink = isObject(value) ? readInk(value.ink) : undefined;
  if (!isObject(value) || ink === undefined || typeof value.symbol !== "string") return undefined;
  const sample = typeof value.sample === "string" ? (value.sample as SampleId) : undefined;
  return { symbol: value.symbol as SymbolId, sample, ink };
}

export function readEdits(value: unknown): Readonly<Record<SymbolId, EditDraft>> {
  if (!isObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([id, edit]) => {
      if (!isObject(edit)) return [];
      const { base, fields, ink } = edit;
      return [[id, { base: readFields(base), fields: readFields(fields), ink: readInk(ink) }]];
    }),
  );
}

export function readText(value: unknown): string {
  return typeof value === "string" ? value : "";
}

export function readTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function isPoint(value: unknown): value is Point {
  return isObject(value) && [value.x, value.y, value.t, value.p ?? 0].every(Number.isFinite);
}
