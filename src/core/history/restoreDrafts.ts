import type { PutDraft } from "#core/log/draft.ts";
import { type Row, valueOf } from "#core/log/op.ts";
import { sameValue, type Value } from "#core/log/value.ts";
import { isTagField, SAMPLE_KIND, SYMBOL_KIND, TEXT_FIELDS } from "#core/symbols/fields.ts";
import type { SymbolRecords } from "./replay.ts";

/**
 * What makes a symbol as it was: its words, its tags, its reference and the drawings it had then, as they were drawn.
 * Drawings that came later stay, and so does where the symbol may go: nothing travels because of a look back.
 */
export function restoreDrafts(now: SymbolRecords, then: SymbolRecords): readonly PutDraft[] {
  const shown = then.samples.filter((sample) => valueOf(sample, "deleted") !== true);
  const present = new Map(now.samples.map((sample) => [sample.id, sample]));
  return [
    ...draftOf(SYMBOL_KIND, then.row ?? now.row, {
      now: now.row,
      wanted: { ...wordsOf(now.row, then.row), deleted: null },
    }),
    ...shown.flatMap((sample) =>
      draftOf(SAMPLE_KIND, sample, {
        now: present.get(sample.id),
        wanted: { ink: valueOf(sample, "ink"), deleted: null },
      }),
    ),
  ];
}

/** Every word, tag and choice that one of the two has; what was not there then is unset. */
function wordsOf(now: Row | undefined, then: Row | undefined): Readonly<Record<string, Value>> {
  const tags = [now, then].flatMap((row) => Object.keys(row?.fields ?? {}).filter(isTagField));
  const fields = new Set([...TEXT_FIELDS, "reference", ...tags]);
  return Object.fromEntries([...fields].map((field) => [field, valueOf(then, field)]));
}

function draftOf(
  kind: string,
  record: Row | undefined,
  change: { readonly now: Row | undefined; readonly wanted: Readonly<Record<string, Value>> },
): readonly PutDraft[] {
  const fields = Object.fromEntries(
    Object.entries(change.wanted).filter(
      ([field, value]) => !sameValue(valueOf(change.now, field), value),
    ),
  );
  if (!record || Object.keys(fields).length === 0) return [];
  return [{ type: "put", kind, record: record.id, fields }];
}
