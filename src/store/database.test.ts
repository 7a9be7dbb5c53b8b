import { Dexie } from "dexie";
import { IDBKeyRange } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import { createIndexedDb, openTestDatabase } from "#testing/openTestDatabase.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { fakeDeviceKeys } from "#testing/fakeDeviceKeys.ts";
import { DATABASE_VERSION } from "./database.ts";
import type { DatabaseEvent } from "./connect.ts";
import { openDatabase } from "./openDatabase.ts";
import { generationName, PLAIN_NAME } from "./generations.ts";
import { declareLog } from "./migrations/0001-log.ts";
import { addJournalAndPacks } from "./migrations/0002-journal-and-packs.ts";
import { addCache } from "./migrations/0003-cache.ts";
import { addPractice } from "./migrations/0004-practice.ts";
import { addVault } from "./migrations/0005-vault.ts";
import { addSync } from "./migrations/0006-sync.ts";
import { readFacts } from "./practiceLog.ts";
import { rawDump } from "./rawDump.ts";

const ROW = { id: "r", kind: "symbol", fields: { name: { v: "río", s: "0", d: "d", o: "o" } } };

describe("openDatabase", () => {
  it("fixes one device id, also when two tabs open at once", async () => {
    const factory = createIndexedDb();
    const [one, two] = await Promise.all([openTestDatabase(factory), openTestDatabase(factory)]);
    const [id, other] = [await one.meta.get("device"), await two.meta.get("device")];
    expect(id?.value).toMatch(/^[\w-]{22}$/);
    expect(other).toEqual(id);
  });

  it("finds a database of version 1 whole after migrating it", async () => {
    const factory = createIndexedDb();
    const old = new Dexie(PLAIN_NAME, { indexedDB: factory, IDBKeyRange });
    declareLog(old);
    await old.open();
    await old.table("records").add(ROW);
    await old.table("outbox").add({ op: { type: "put", id: "o" } });
    await old.table("meta").add({ key: "device", value: "old-device" });
    old.close();
    const db = await openTestDatabase(factory);
    expect(db.backendDB().version).toBe(DATABASE_VERSION * 10);
    expect(await db.records.toArray()).toEqual([ROW]);
    expect(await db.outbox.count()).toBe(1);
    expect(await db.meta.get("device")).toEqual({ key: "device", value: "old-device" });
    expect(await db.changes.toArray()).toEqual([{ seq: 1, ids: null }]);
  });

  it("finds the facts of a database of version 3 after migrating it", async () => {
    const factory = createIndexedDb();
    const old = new Dexie(PLAIN_NAME, { indexedDB: factory, IDBKeyRange });
    declareLog(old);
    addJournalAndPacks(old);
    addCache(old);
    await old.open();
    await old.table("meta").add({ key: "device", value: "old-device" });
    await old.table("records").add(ROW);
    await old.table("facts").bulkAdd([fact("1", "review"), fact("2", "void"), fact("3", "review")]);
    await old.table("changes").add({ ids: ["r"] });
    await old.table("cache").add({ key: "recogniser", bytes: new Uint8Array([1]) });
    old.close();
    const db = await openTestDatabase(factory);
    const facts: string[] = [];
    await readFacts(db, (page) => facts.push(...page.map(({ id, kind }) => `${id} ${kind}`)));
    expect(facts).toEqual(["1 review", "2 void", "3 review"]);
    expect(await db.records.toArray()).toEqual([ROW]);
    expect(await db.changes.toArray()).toEqual([{ seq: 1, ids: null }]);
    // Derived, and made again when it is asked for.
    expect(await db.cache.count()).toBe(0);
    expect(await db.due.count()).toBe(0);
  });

  it("finds the sealed facts of a database of version 6, also when its upgrade was killed", async () => {
    const [made, factory] = [createIndexedDb(), createIndexedDb()];
    const whole = await openTestDatabase(made);
    const facts = [fact("1", "review"), fact("2", "void"), fact("3", "review")];
    await whole.table("facts").bulkPut(facts);
    await copyAsVersion6(made, factory, whole.name);
    const killed = factory.open(whole.name, DATABASE_VERSION * 10);
    await new Promise((resolve) => {
      killed.onupgradeneeded = () => {
        killed.transaction?.objectStore("facts").deleteIndex("[kind+id]");
        killed.transaction?.abort();
      };
      killed.onerror = resolve;
    });
    expect(await factory.databases()).toEqual([{ name: whole.name, version: 60 }]);
    const db = await openTestDatabase(factory);
    expect(await db.facts.toArray()).toEqual(facts);
    expect(db.facts.schema.indexes).toEqual([]);
    expect(db.backendDB().version).toBe(DATABASE_VERSION * 10);
  });

  it("refuses a newer database untouched, and its contents can be saved", async () => {
    const factory = createIndexedDb();
    await makeNewer(factory);
    const opened = await openDatabase({
      randomBytes: seededBytes(),
      keys: fakeDeviceKeys,
      indexedDB: factory,
      IDBKeyRange,
    });
    expect(opened).toEqual({
      ok: false,
      error: { type: "NewerDatabase", found: 8, known: DATABASE_VERSION },
    });
    const dump = await rawDump({
      keys: fakeDeviceKeys,
      randomBytes: seededBytes(),
      indexedDB: factory,
    });
    expect(dump.ok && JSON.parse(dump.value)).toEqual({
      format: "glyphary-raw-dump",
      databaseVersion: 80,
      stores: { records: [ROW], runes: [{ key: 1, bytes: { $bytes: "AQID" } }] },
    });
  });

  it("says so when there is no IndexedDB, or it is blocked", async () => {
    const blocked = createIndexedDb();
    blocked.open = () => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    };
    const opened = await openDatabase({
      randomBytes: seededBytes(),
      keys: fakeDeviceKeys,
      indexedDB: blocked,
      IDBKeyRange,
    });
    expect(opened).toMatchObject({ ok: false, error: { type: "StorageUnavailable" } });
    const missing = await openDatabase({ randomBytes: seededBytes(), keys: fakeDeviceKeys });
    expect(missing).toMatchObject({ ok: false, error: { type: "StorageUnavailable" } });
  });

  it("lets go when a newer version wants the database, and reports it", async () => {
    const factory = createIndexedDb();
    const events: DatabaseEvent[] = [];
    const db = await openTestDatabase(factory, { onEvent: (event) => events.push(event) });
    await makeNewer(factory);
    expect(events).toEqual([{ type: "TakenOver" }]);
    expect(db.isOpen()).toBe(false);
  });
});

function fact(id: string, kind: string) {
  return { id, kind, body: { rating: 3 }, s: "0", d: "d", o: id };
}

/** The rows of a database as they lie there, in one that a version of the app made which knew no later one. */
async function copyAsVersion6(from: IDBFactory, to: IDBFactory, name: string): Promise<void> {
  const [lying, old] = [from, to].map(
    (indexedDB) => new Dexie(name, { indexedDB, IDBKeyRange }),
  ) as [Dexie, Dexie];
  for (const declare of [declareLog, addJournalAndPacks, addCache, addPractice, addVault, addSync])
    declare(old);
  await Promise.all([lying.open(), old.open()]);
  for (const { name: table } of lying.tables)
    await old.table(table).bulkPut(await lying.table(table).toArray());
  for (const db of [lying, old]) db.close();
}

async function makeNewer(factory: IDBFactory): Promise<void> {
  const newer = new Dexie(generationName(1), { indexedDB: factory, IDBKeyRange });
  newer.version(8).stores({ records: "id, kind, hue", runes: "key" });
  await newer.open();
  await newer.table("records").put(ROW);
  await newer.table("runes").put({ key: 1, bytes: new Uint8Array([1, 2, 3]) });
  newer.close();
}
