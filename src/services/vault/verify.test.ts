import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { Draft } from "#core/log/draft.ts";
import type { Row } from "#core/log/op.ts";
import type { FactId, RecordId } from "#core/shared/ids.ts";
import { commit } from "#store/commit.ts";
import type { Database } from "#store/database.ts";
import { bundleOutbox } from "#store/entries.ts";
import { repairRecords } from "#store/entriesRepair.ts";
import { ingest } from "#store/ingest.ts";
import { arbitraryField, arbitraryOps, arbitraryValue } from "#testing/arbitraries.ts";
import { createFakeClock } from "#testing/fakeClock.ts";
import { openTestDatabase } from "#testing/openTestDatabase.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { isSound, verifyLog } from "./verify.ts";

const clock = createFakeClock();
const env = { nowMs: clock.nowMs, randomBytes: seededBytes(51) };
const RIVER = "river" as RecordId;
const VOW = "vow" as RecordId;
const REVIEW = "review1" as FactId;

let db: Database;

/** What lay there before, as IndexedDB holds it: sealed. */
let before: Row | undefined;

beforeEach(async () => {
  db = await openTestDatabase();
  await write(put(RIVER, { name: "rivr", meaning: "water" }), put(VOW, { level: "device" }));
  before = await sealedRow(RIVER);
  await write(put(RIVER, { name: "river" }));
  await write({
    ...({ type: "fact", kind: "review", fact: REVIEW } as const),
    body: { symbol: RIVER, rating: 3 },
  });
  await bundleOutbox(db, env);
  await write(put(RIVER, { notes: "not bundled yet" }));
});

describe("a check of the log", () => {
  it("finds nothing where nobody meddled, bundled or not", async () => {
    const report = await checked();
    expect(isSound(report)).toBe(true);
    expect(report).toMatchObject({ entries: 2, waiting: 1, records: 4, facts: 1, signatures: 2 });
    await bundleOutbox(db, env);
    const later = await checked();
    expect(isSound(later)).toBe(true);
    expect(later).toMatchObject({ entries: 3, waiting: 0, signatures: 3 });
  });

  it("is not misled by what is written while it reads", async () => {
    const checking = verifyLog(db);
    for (let round = 0; round < 10; round++) {
      await write(
        put(`during${round}` as RecordId, { name: "x" }),
        put(RIVER, { name: `${round}` }),
      );
      if (round % 3 === 0) await bundleOutbox(db, env);
    }
    const report = await checking;
    expect(report.ok && isSound(report.value)).toBe(true);
  });

  it("tells an older version put back, and the log puts the newer in its place", async () => {
    await putSealed(before);
    expect((await db.records.get(RIVER))?.fields.name?.v).toBe("rivr");
    expect((await checked()).differences).toEqual([{ type: "record", id: RIVER, fault: "older" }]);
    await repairAll();
    expect(isSound(await checked())).toBe(true);
    expect((await db.records.get(RIVER))?.fields).toMatchObject({
      name: { v: "river" },
      meaning: { v: "water" },
      notes: { v: "not bundled yet" },
    });
  });

  it("tells of rows that are missing or do not open, and rebuilds them", async () => {
    const whole = await db.records.get(RIVER);
    await db.facts.delete(REVIEW);
    await db.records.delete(VOW);
    await putSealed({ ...(await sealedRow(RIVER)), b: new Uint8Array(60) } as unknown as Row);
    expect((await checked()).differences).toEqual([
      { type: "record", id: RIVER, fault: "broken" },
      { type: "record", id: VOW, fault: "missing" },
      { type: "fact", id: REVIEW, fault: "missing" },
    ]);
    await repairAll();
    expect(isSound(await checked())).toBe(true);
    expect(await db.records.get(RIVER)).toEqual(whole);
  });

  it("keeps what only the tables know, and tells the log once more", async () => {
    await db.outbox.clear();
    const report = await checked();
    expect(report.differences).toEqual([{ type: "record", id: RIVER, fault: "extra" }]);
    const whole = await db.records.get(RIVER);
    await repairAll();
    expect(await db.records.get(RIVER)).toEqual(whole);
    expect(await db.outbox.count()).toBe(1);
    expect(isSound(await checked())).toBe(true);
  });

  it("tells of entries that were changed, taken away, doubled or put into the other chain", async () => {
    await bundleOutbox(db, env);
    const [first, kept, last] = await db.entries.toArray();
    if (!first || !kept || !last) throw new Error("too few entries");
    await db.entries.put({
      ...first,
      envelope: first.envelope.with(50, 1 ^ (first.envelope[50] ?? 0)),
    });
    await db.entries.put({ ...kept, chain: "synced" });
    await db.entries.delete(last.at ?? 0);
    const report = await checked();
    expect(report.quarantined).toEqual([
      { id: first.id, chain: "synced", error: { type: "NotAuthentic" } },
    ]);
    expect(report.chainFaults).toMatchObject([{ type: "Gap", from: 1, to: 2 }]);
    expect(isSound(report)).toBe(false);
    await db.entries.bulkPut([first, last]);
    const whole = await checked();
    expect(whole.misplaced).toEqual([kept.id]);
    expect(whole.chainFaults).toEqual([]);
  });

  it("tells of signatures by keys that nobody announced", async () => {
    await db.drafts.put({ key: "signing", content: env.randomBytes(32) });
    await write(put(RIVER, { name: "forged" }));
    await bundleOutbox(db, env);
    expect(isSound(await checked())).toBe(true);
    const device = `device.${(await db.meta.get("device"))?.value}` as RecordId;
    const row = await db.records.get(device);
    const [oldest] = Object.keys(row?.fields ?? {});
    await write({
      type: "put",
      kind: "device",
      record: device,
      fields: { [String(oldest)]: null },
    });
    expect((await checked()).forged).toHaveLength(1);
  });

  it("finds nothing after whatever was written, imported and bundled in between", async () => {
    const step = fc.oneof(
      arbitraryOps,
      fc.dictionary(arbitraryField, arbitraryValue, { maxKeys: 4, noNullPrototype: true }),
      fc.constant("bundle" as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        db = await openTestDatabase();
        for (const one of steps) {
          if (one === "bundle") await bundleOutbox(db, env);
          else if (Array.isArray(one)) await ingest(db, one, env);
          else await write({ type: "put", kind: "symbol", record: RIVER, fields: one });
        }
        const report = await checked();
        expect(report.differences).toEqual([]);
        expect(isSound(report)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it("answers for a vault with nothing in it", async () => {
    db = await openTestDatabase();
    expect(await checked()).toMatchObject({ entries: 0, ops: 0, records: 0, differences: [] });
  });
});

async function checked() {
  const report = await verifyLog(db);
  if (!report.ok) throw new Error(report.error.type);
  return report.value;
}

async function repairAll(): Promise<void> {
  const { differences } = await checked();
  const repaired = await repairRecords(db, {
    records: differences.flatMap((one) => (one.type === "record" ? [one.id] : [])),
    facts: differences.flatMap((one) => (one.type === "fact" ? [one.id] : [])),
  });
  expect(repaired.ok).toBe(true);
}

function put(record: RecordId, fields: Readonly<Record<string, string>>): Draft {
  return { type: "put", kind: "symbol", record, fields };
}

async function write(...drafts: readonly Draft[]): Promise<void> {
  clock.advance(1);
  const made = await commit(db, drafts, env);
  if (!made.ok) throw new Error(made.error.type);
}

/** A row as it lies in the database, past whatever seals and opens. */
async function sealedRow(id: RecordId): Promise<Row> {
  return answer((store) => store.get(id) as IDBRequest<Row>);
}

async function putSealed(row: Row | undefined): Promise<void> {
  await answer((store) => store.put(row) as IDBRequest<unknown>);
}

function answer<T>(ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = db.backendDB().transaction("records", "readwrite");
    const request = ask(transaction.objectStore("records"));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error ?? new Error("aborted"));
  });
}
