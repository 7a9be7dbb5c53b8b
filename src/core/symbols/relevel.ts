import type { Draft, PutDraft } from "#core/log/draft.ts";
import type { Row } from "#core/log/op.ts";
import type { Value } from "#core/log/value.ts";
import {
  newId,
  newSampleId,
  type RandomBytes,
  type SampleId,
  type SymbolId,
  usesRecordId,
} from "#core/shared/ids.ts";
import { movedDraft } from "#core/practice/studyRecord.ts";
import { isOrderField } from "./acceptedOrders.ts";
import { USE_KIND } from "./fields.ts";
import { type Language, readSymbol, type SymbolParts } from "./readSymbol.ts";
import { newSampleDraft, newSymbolDraft, restatement, symbolPut } from "./symbolDrafts.ts";
import type { Level } from "./symbol.ts";

export interface Relevelled {
  /** The symbol's id from now on. */
  readonly id: SymbolId;
  readonly drafts: readonly Draft[];
}

/** What practice keeps of a symbol. */
export interface PracticeParts {
  readonly study: Row | undefined;
  /** Drawings kept from practice. */
  readonly attempts: readonly Row[];
}

/**
 * Moves a symbol with its samples, its uses and its practice to another level.
 *
 * To `private` it keeps its id, and everything is said once more in full: what was written on this device only
 * never travelled. To `device` it becomes a new record, because the old one has travelled already and can only
 * be hidden; its reviews are facts under the old id, and the new one's practice follows them (`was`).
 */
export function relevel(
  parts: SymbolParts & PracticeParts,
  level: Level,
  given: { readonly language: Language; readonly randomBytes: RandomBytes; readonly nowMs: number },
): Relevelled {
  return level === "private" ? toPrivate(parts) : toDevice(parts, given);
}

function toPrivate(parts: SymbolParts & PracticeParts): Relevelled {
  const { id, row, samples, uses, study, attempts } = parts;
  const whole = row ? restatement(row) : symbolPut(id, {});
  const fields = { ...whole.fields, level: "private" };
  const rest = [...samples, uses, study, ...attempts].filter((one) => one !== undefined);
  return { id, drafts: [{ ...whole, fields }, ...rest.map(restatement)] };
}

function toDevice(
  parts: SymbolParts & PracticeParts,
  given: { readonly language: Language; readonly randomBytes: RandomBytes; readonly nowMs: number },
): Relevelled {
  const read = readSymbol(parts, given.language);
  if (!read) return { id: parts.id, drafts: [] };
  const { view } = read;
  const id = newId<SymbolId>(given.randomBytes);
  const sampleIds = new Map<string, SampleId>();
  const samples = read.samples.map(({ id: old, bytes, confirmed }, index) => {
    const sample = newSampleId(id, given.randomBytes);
    sampleIds.set(old, sample);
    return newSampleDraft(sample, { symbol: id, bytes, addedAt: given.nowMs + index, confirmed });
  });
  const symbol = newSymbolDraft(id, view, { level: "device", createdAt: view.createdAt });
  const reference = view.reference && sampleIds.get(view.reference);
  const fields: Record<string, Value> = {
    ...symbol.fields,
    ...(reference && { reference }),
    ...ordersIn(parts),
  };
  return {
    id,
    drafts: [
      { ...symbol, fields },
      ...samples,
      ...copyOfUses(parts, id),
      ...copyOfStudy(parts, id),
      symbolPut(parts.id, { deleted: true }),
    ],
  };
}

/** Accepted orders name the drawing by its ink, so they hold for its copy too. */
function ordersIn({ row }: SymbolParts): Record<string, Value> {
  const orders = Object.entries(row?.fields ?? {}).filter(([field]) => isOrderField(field));
  return Object.fromEntries(orders.map(([field, { v }]) => [field, v]));
}

function copyOfUses({ uses }: SymbolParts, id: SymbolId): readonly PutDraft[] {
  if (!uses) return [];
  const fields = Object.fromEntries(Object.entries(uses.fields).map(([name, { v }]) => [name, v]));
  return [{ type: "put", kind: USE_KIND, record: usesRecordId(id), fields }];
}

/** The kept drawings stay under the old id, where practice finds them too. */
function copyOfStudy(
  { id: old, study }: SymbolParts & PracticeParts,
  id: SymbolId,
): readonly PutDraft[] {
  if (!study) return [];
  const fields = Object.fromEntries(Object.entries(study.fields).map(([name, { v }]) => [name, v]));
  const moved = movedDraft(id, old);
  return [{ ...moved, fields: { ...fields, ...moved.fields } }];
}
