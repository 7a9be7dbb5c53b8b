/* The log of a vault in use: drawn symbols, and reviews of which every second has an entry to itself, as practice writes them. */
import { encodeInk } from "#core/ink/encodeInk.ts";
import type { Op } from "#core/log/op.ts";
import { makeStamp } from "#core/log/hlc.ts";
import { type DeviceId, newId, type OpId, type RecordId, type SymbolId } from "#core/shared/ids.ts";
import { SAMPLE_KIND, SYMBOL_KIND } from "#core/symbols/fields.ts";
import { bundle } from "#core/vault/bundle.ts";
import { type EntryId, NO_VIEW, type SealedEntry, sealEntry } from "#core/vault/entry.ts";
import type { Keyring } from "#core/vault/keyring.ts";
import { NOON_MS } from "#testing/fakeClock.ts";
import { inventGlyph } from "#testing/inventGlyph.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { inventReviewFacts } from "./inventPractice.ts";

const randomBytes = seededBytes(17);
const device = newId<DeviceId>(randomBytes);

export interface Invented extends SealedEntry {
  /** In it. */
  readonly ops: number;
}

/** Entries with so many symbols, of one drawing each, and so many reviews of them. */
export function inventEntries(
  { symbols, reviews }: { readonly symbols: number; readonly reviews: number },
  keyring: Keyring,
): readonly Invented[] {
  const ids = Array.from({ length: symbols }, () => newId<SymbolId>(randomBytes));
  const facts = reviewOps(ids, reviews);
  const [alone, together] = [facts.filter(isEven), facts.filter((op, n) => !isEven(op, n))];
  const bundles = [...bundle([...symbolOps(ids), ...together], device), ...alone.map((op) => [op])];
  let previous: EntryId | undefined;
  return bundles.map((ops, index) => {
    const entry = { space: keyring.space, device, n: index + 1, previous, view: NO_VIEW, ops };
    const sealed = sealEntry({ ...entry, clock: makeStamp(NOON_MS, 0) }, { keyring, randomBytes });
    previous = sealed.id;
    return { ...sealed, ops: ops.length };
  });
}

function symbolOps(ids: readonly SymbolId[]): Op[] {
  const random = seededRandom(3);
  return ids.flatMap((id, n): Op[] => [
    put(SYMBOL_KIND, id, { name: `symbol ${n}`, meaning: `what symbol ${n} means`, form: "drawn" }),
    put(SAMPLE_KIND, `${id}.${newId<string>(randomBytes)}`, {
      ink: encodeInk(inventGlyph(random)),
    }),
  ]);
}

function put(kind: string, record: string, fields: Extract<Op, { type: "put" }>["fields"]): Op {
  return {
    ...{ type: "put", id: newId<OpId>(randomBytes), kind, record: record as RecordId },
    ...{ fields, stamp: makeStamp(NOON_MS, 0), device, revises: [] },
  };
}

function reviewOps(ids: readonly SymbolId[], count: number): Op[] {
  const facts = inventReviewFacts(ids, count, { face: "draw", endMs: NOON_MS });
  return facts.map(({ kind, body, s }) => {
    const [id, fact] = [newId<OpId>(randomBytes), newId(randomBytes)];
    return { type: "fact", id, kind, fact, body, stamp: s, device } as Op;
  });
}

function isEven(_op: Op, index: number): boolean {
  return index % 2 === 0;
}
