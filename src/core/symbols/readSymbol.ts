import { decodeInk } from "#core/ink/encodeInk.ts";
import { stampMs } from "#core/log/hlc.ts";
import { type Row, valueOf } from "#core/log/op.ts";
import type { Localised } from "#core/packs/pack.ts";
import { type PackId, packSampleId, type SampleId, type SymbolId } from "#core/shared/ids.ts";
import {
  CONFIRMED_ORIGIN,
  DEFAULT_LEVEL,
  isCountField,
  isLastUseField,
  isTagField,
  tagField,
  type TextField,
} from "./fields.ts";
import { type Level, LEVELS, type SampleView, type SymbolView } from "./symbol.ts";

export type Language = keyof Localised;

/** What an installed pack says of a symbol. */
export interface BaseSymbol {
  readonly pack: PackId;
  /** ms since 1970. */
  readonly installedAt: number;
  readonly text: string;
  readonly name: Localised;
  readonly meaning: Localised | undefined;
  readonly reading: string;
  readonly tags: readonly string[];
  /** Encoded inks, the reference first. */
  readonly samples: readonly Uint8Array[];
}

/** Everything that is known of one symbol. */
export interface SymbolParts {
  readonly id: SymbolId;
  readonly base: BaseSymbol | undefined;
  readonly row: Row | undefined;
  readonly samples: readonly Row[];
  readonly uses: Row | undefined;
}

export interface ReadSymbol {
  readonly view: SymbolView;
  readonly samples: readonly SampleView[];
}

/**
 * Lays the person's own record over the pack's defaults. Undefined when there is nothing to show: it was
 * removed, or it is the orphan of something that has not arrived. What does not have its field's type counts
 * as absent.
 */
export function readSymbol(parts: SymbolParts, language: Language): ReadSymbol | undefined {
  if (valueOf(parts.row, "deleted") === true) return undefined;
  const samples = readSamples(parts);
  const name = readText(parts, "name", language);
  const text = readText(parts, "text", language);
  if (name === "" && text === "" && samples.length === 0) return undefined;
  const changedAt = lastChange(parts);
  const chosen = valueOf(parts.row, "reference");
  const view: SymbolView = {
    id: parts.id,
    name,
    text,
    reading: readText(parts, "reading", language),
    meaning: readText(parts, "meaning", language),
    notes: readText(parts, "notes", language),
    tags: readTags(parts),
    level: levelOf(parts.row),
    createdAt: numberOr(valueOf(parts.row, "createdAt"), parts.base?.installedAt ?? changedAt),
    changedAt,
    ...readUses(parts.uses),
    reference: (samples.find(({ id }) => id === chosen) ?? samples[0])?.id,
    pack: parts.base?.pack,
    changed: !parts.base || isTouched(parts),
    hasInk: samples.length > 0,
  };
  return { view, samples };
}

/** Whether the person changed anything of it; uses alone are no change. */
export function isTouched({ row, samples }: Pick<SymbolParts, "row" | "samples">): boolean {
  return [row, ...samples].some(
    (record) => record && Object.values(record.fields).some(({ v }) => v !== null),
  );
}

export function levelOf(row: Row | undefined): Level {
  const level = valueOf(row, "level");
  return LEVELS.find((known) => known === level) ?? DEFAULT_LEVEL;
}

/** The pack's word for a text field, in the reader's language. */
export function baseText(
  base: BaseSymbol | undefined,
  field: TextField,
  language: Language,
): string {
  if (!base) return "";
  switch (field) {
    case "name":
      return base.name[language];
    case "meaning":
      return base.meaning?.[language] ?? "";
    case "reading":
      return base.reading;
    case "text":
      return base.text;
    case "notes":
      return "";
  }
}

function readText({ base, row }: SymbolParts, field: TextField, language: Language): string {
  const value = valueOf(row, field);
  return typeof value === "string" ? value : baseText(base, field, language);
}

function readTags({ base, row }: SymbolParts): readonly string[] {
  const shown = new Map((base?.tags ?? []).map((tag) => [tagField(tag), tag]));
  for (const [field, { v }] of Object.entries(row?.fields ?? {})) {
    if (!isTagField(field) || v === null) continue;
    if (typeof v === "string") shown.set(field, v);
    else shown.delete(field);
  }
  if (shown.size < 2) return [...shown.values()];
  return [...shown].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tag]) => tag);
}

function readSamples({ id, base, samples }: SymbolParts): readonly SampleView[] {
  const rows = new Map(samples.map((row) => [row.id as string, row]));
  const shown: SampleView[] = [];
  for (const [index, packBytes] of (base?.samples ?? []).entries()) {
    const sampleId = packSampleId(id, index);
    const row = rows.get(sampleId);
    rows.delete(sampleId);
    if (valueOf(row, "deleted") === true) continue;
    const bytes = inkIn(row);
    const own = bytes !== undefined;
    shown.push({ id: sampleId, bytes: bytes ?? packBytes, own, confirmed: false });
  }
  const added = [...rows.values()].sort(
    (a, b) =>
      numberOr(valueOf(a, "addedAt"), 0) - numberOr(valueOf(b, "addedAt"), 0) ||
      (a.id < b.id ? -1 : 1),
  );
  for (const row of added) {
    const bytes = inkIn(row);
    if (!bytes || valueOf(row, "deleted") === true) continue;
    const confirmed = valueOf(row, "origin") === CONFIRMED_ORIGIN;
    shown.push({ id: row.id as SampleId, bytes, own: true, confirmed });
  }
  return shown;
}

/** Ink that really is ink: what came by import or sync is read with care. */
function inkIn(row: Row | undefined): Uint8Array | undefined {
  const ink = valueOf(row, "ink");
  if (!(ink instanceof Uint8Array)) return undefined;
  const known = checkedInk.get(ink);
  if (known !== undefined) return known ? ink : undefined;
  const isInk = decodeInk(ink) !== undefined;
  checkedInk.set(ink, isInk);
  return isInk ? ink : undefined;
}

const checkedInk = new WeakMap<Uint8Array, boolean>();

function readUses(uses: Row | undefined) {
  let useCount = 0;
  let lastUsedAt = 0;
  for (const [field, { v }] of Object.entries(uses?.fields ?? {})) {
    if (typeof v !== "number" || v < 0) continue;
    if (isCountField(field)) useCount += Math.floor(v);
    if (isLastUseField(field)) lastUsedAt = Math.max(lastUsedAt, v);
  }
  return { useCount, lastUsedAt };
}

/** Going and coming back change nothing of a symbol: a restored one stands where it stood. */
function lastChange({ base, row, samples }: SymbolParts): number {
  let latest = base?.installedAt ?? 0;
  for (const record of [row, ...samples])
    for (const [field, { s }] of Object.entries(record?.fields ?? {}))
      if (record !== row || field !== "deleted") latest = Math.max(latest, stampMs(s));
  return latest;
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === "number" ? value : otherwise;
}
