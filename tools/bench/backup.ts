/*
 * What a backup costs: a vault of ten thousand drawn symbols and a hundred thousand reviews, of which every second has an entry to
 * itself, as practice writes them; from the key of its passphrase on, which has a row of its own, to the last byte.
 */
import "fake-indexeddb/auto";
import { type Database, type EntryRow, sealingOf } from "#store/database.ts";
import { createIndexedDb, openTestDatabase } from "#testing/openTestDatabase.ts";
import { openTestBackup } from "#testing/testBackup.ts";
import { type Benches, type BenchRow, summarise, timeRuns } from "./benchRow.ts";
import { inventEntries } from "./inventEntries.ts";

const SYMBOLS = 10_000;
const REVIEWS = 100_000;
const RUNS = { n: 5, warmUp: 1 };
const PASSPHRASE = "seven slow boats come home";

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
  const entries = inventEntries({ symbols: SYMBOLS, reviews: REVIEWS }, keyring);
  await database.entries.bulkAdd(entries.map((entry): EntryRow => ({ ...entry, chain: "synced" })));
}
