/*
 * What a backup costs: a vault of ten thousand drawn symbols and a hundred thousand reviews, of which every second has an entry to
 * itself, as practice writes them; from the key of its passphrase on, which has a row of its own, to the last byte.
 */
import "fake-indexeddb/auto";
import { encodeInk } from "#core/ink/encodeInk.ts";
import type { Op } from "#core/log/op.ts";
import { makeStamp } from "#core/log/hlc.ts";
import { type DeviceId, newId, type OpId, type RecordId, type SymbolId } from "#core/shared/ids.ts";
import { SAMPLE_KIND, SYMBOL_KIND } from "#core/symbols/fields.ts";
import { bundle } from "#core/vault/bundle.ts";
import { type EntryId, NO_VIEW, sealEntry } from "#core/vault/entry.ts";
import { type Database, type EntryRow, sealingOf } from "#store/database.ts";
import { NOON_MS } from "#testing/fakeClock.ts";
import { inventGlyph } from "#testing/inventGlyph.ts";
import { createIndexedDb, openTestDatabase } from "#testing/openTestDatabase.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { openTestBackup } from "#testing/testBackup.ts";
import { type Benches, type BenchRow, summarise, timeRuns } from "./benchRow.ts";
import { inventReviewFacts } from "./inventPractice.ts";

const SYMBOLS = 10_000;
const REVIEWS = 100_000;
const RUNS = { n: 5, warmUp: 1 };
const PASSPHRASE = "seven slow boats come home";

const randomBytes = seededBytes(17);
const device = newId<DeviceId>(randomBytes);

export const benches: Benches = {
  "backup-100000": async () => (await measured()).time,
  "backup-100000-bytes": async () => (await measured()).size,
};

let measuring: Promise<{ readonly time: BenchRow; readonly size: BenchRow }> | undefined;

function measured() {
  return (measuring ??= measure());
}

async function measure() {
  const factory = createIndexedDb();
  const database = await openTestDatabase(factory);
  await fill(database);
  const { service } = openTestBackup(database, { factory });
  const sizes: number[] = [];
  const time = await timeRuns(async () => {
    const saved = await service.save({ passphrase: PASSPHRASE });
    if (!saved.ok) throw new Error(saved.error.type);
    sizes.push(saved.value.bytes);
  }, RUNS);
  return { time, size: summarise(sizes, "bytes") };
}

/** Entries as the app would have made them; their rows in the tables are not in a backup. */
async function fill(database: Database): Promise<void> {
  const { keyring } = sealingOf(database);
  if (!keyring) throw new Error("locked");
  const ids = Array.from({ length: SYMBOLS }, () => newId<SymbolId>(randomBytes));
  const reviews = reviewOps(ids);
  const [alone, together] = [reviews.filter(isEven), reviews.filter((op, n) => !isEven(op, n))];
  const bundles = [...bundle([...symbolOps(ids), ...together], device), ...alone.map((op) => [op])];
  const rows: EntryRow[] = [];
  let previous: EntryId | undefined;
  for (const [index, ops] of bundles.entries()) {
    const entry = { space: keyring.space, device, n: index + 1, previous, view: NO_VIEW, ops };
    const sealed = sealEntry({ ...entry, clock: makeStamp(NOON_MS, 0) }, { keyring, randomBytes });
    rows.push({ ...sealed, chain: "synced" });
    previous = sealed.id;
  }
  await database.entries.bulkAdd(rows);
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

function reviewOps(ids: readonly SymbolId[]): Op[] {
  const facts = inventReviewFacts(ids, REVIEWS, { face: "draw", endMs: NOON_MS });
  return facts.map(({ kind, body, s }) => {
    const [id, fact] = [newId<OpId>(randomBytes), newId(randomBytes)];
    return { type: "fact", id, kind, fact, body, stamp: s, device } as Op;
  });
}

function isEven(_op: Op, index: number): boolean {
  return index % 2 === 0;
}
