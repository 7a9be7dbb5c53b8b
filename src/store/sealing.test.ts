import { Dexie, liveQuery } from "dexie";
import { IDBKeyRange } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import type { FactRow, Op, Row } from "#core/log/op.ts";
import type { RecordId } from "#core/shared/ids.ts";
import { createFakeClock } from "#testing/fakeClock.ts";
import { fakeDeviceKeys } from "#testing/fakeDeviceKeys.ts";
import { createIndexedDb, openTestDatabase } from "#testing/openTestDatabase.ts";
import { cutPowerAfter } from "#testing/powerCut.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { commit } from "./commit.ts";
import { type Database, isLocked, type Tables } from "./database.ts";
import { PLAIN_NAME } from "./generations.ts";
import { declareLog } from "./migrations/0001-log.ts";
import { addJournalAndPacks } from "./migrations/0002-journal-and-packs.ts";
import { addCache } from "./migrations/0003-cache.ts";
import { addPractice } from "./migrations/0004-practice.ts";
import { openDatabase } from "./openDatabase.ts";
import { rawDump } from "./rawDump.ts";

const env = { nowMs: createFakeClock().nowMs, randomBytes: seededBytes(5) };

const [NAME, NOTE] = ["the quiet river", "a vow nobody hears"] as const;
const SECRETS = [NAME, NOTE];

const stamped = (v: string) => ({ v, s: "0190000000000000", d: "device", o: "op" });
const ROWS = Array.from({ length: 2500 }, (_, index) => ({
  id: `r${index}`,
  kind: "symbol",
  fields: { name: stamped(`${NAME} ${index}`) },
})) as unknown as Row[];
const FEW_ROWS = ROWS.slice(0, 20);
const FACT = {
  ...{ id: "f", kind: "review", s: "0190000000000000", d: "device", o: "op" },
  body: { rating: 3, note: NOTE },
} as unknown as FactRow;
const OP = { type: "put", id: "op", kind: "symbol", fields: { name: NAME } } as unknown as Op;

describe("a sealed database", () => {
  it("holds no word of what was written to it", async () => {
    const factory = createIndexedDb();
    const db = await openTestDatabase(factory);
    await write(db);
    const lying = await everythingIn(factory, db.name);
    for (const secret of SECRETS) expect(lying).not.toContain(secret);
    expect(lying).toContain('"kind":"symbol"');
    expect(await db.records.get("r7" as RecordId)).toEqual(ROWS[7]);
  });

  it("answers every kind of question as a plain one would", async () => {
    const db = await openTestDatabase();
    await db.records.bulkPut(ROWS.slice(0, 30));
    await db.facts.put(FACT);
    expect(await db.records.bulkGet(["r3", "none"] as RecordId[])).toEqual([ROWS[3], undefined]);
    expect(await db.records.where("kind").equals("symbol").count()).toBe(30);
    expect(await db.records.where("id").startsWith("r2").reverse().first()).toEqual(ROWS[29]);
    expect(await db.records.filter(({ id }) => id === "r4").toArray()).toEqual([ROWS[4]]);
    expect(await db.facts.where("id").equals("f").toArray()).toEqual([FACT]);
    await db.records.where("id").equals("r5").modify({ fields: {} });
    await db.records.update("r6", { kind: "rune" });
    expect(await db.records.get("r5" as RecordId)).toEqual({ ...ROWS[5], fields: {} });
    expect(await db.records.get("r6" as RecordId)).toEqual({ ...ROWS[6], kind: "rune" });
    await db.records.delete("r5");
    expect(await db.records.count()).toBe(29);
  });

  it("tells live queries, also those of another tab", async () => {
    const factory = createIndexedDb();
    const [here, there] = [await openTestDatabase(factory), await openTestDatabase(factory)];
    const seen: string[] = [];
    const names = liveQuery(() => there.records.toArray());
    const subscription = names.subscribe((rows) => seen.push(rows.map(({ id }) => id).join()));
    await here.records.bulkPut(ROWS.slice(0, 2));
    await until(() => seen.at(-1) === "r0,r1");
    subscription.unsubscribe();
  });

  it.each(["records", "facts"] as const)(
    "a row of %s that was changed or moved is left out, and the rest is as it was",
    async (table) => {
      const factory = createIndexedDb();
      const db = await openTestDatabase(factory);
      await write(db);
      if (table === "facts") await db.facts.put({ ...FACT, id: "g" as FactRow["id"] });
      const [first, second] = table === "facts" ? ["f", "g"] : ["r0", "r1"];
      await raw(factory, db.name, async (stores) => {
        const store = stores.transaction(table, "readwrite").objectStore(table);
        const one = (await answer(store.get(first))) as object;
        const other = (await answer(store.get(second))) as { readonly b: Uint8Array };
        store.put({ ...one, b: other.b });
      });
      const rows = await db[table].bulkGet([first, second] as never[]);
      expect(rows[0]).toMatchObject({ id: first, kind: "!broken" });
      expect(rows[1]).toMatchObject({ id: second, kind: table === "facts" ? "review" : "symbol" });
    },
  );

  it("two tabs that make it at once share one vault", async () => {
    const factory = createIndexedDb();
    const [one, two] = await Promise.all([openTestDatabase(factory), openTestDatabase(factory)]);
    await one.records.bulkPut(ROWS.slice(0, 1));
    await two.records.bulkPut(ROWS.slice(1, 2));
    expect(await two.records.toArray()).toEqual(ROWS.slice(0, 2));
    expect(await one.records.toArray()).toEqual(ROWS.slice(0, 2));
  });

  it("is locked without the device's secret, and says nothing", async () => {
    const factory = createIndexedDb();
    const db = await openTestDatabase(factory);
    await write(db);
    await db.vault
      .where("key")
      .equals("state")
      .modify((row) => {
        Reflect.deleteProperty(row, "device");
      });
    db.close();
    const locked = await openTestDatabase(factory);
    expect(isLocked(locked)).toBe(true);
    await expect(locked.records.toArray()).rejects.toThrow("locked");
    await expect(locked.records.bulkPut(FEW_ROWS)).rejects.toThrow("locked");
    expect(await locked.records.count()).toBe(ROWS.length);
    const dump = await rawDump({ ...given(), indexedDB: factory });
    expect(dump.ok && dump.value.includes(NAME)).toBe(false);
  });

  it("can be saved readable while the device's key opens it", async () => {
    const factory = createIndexedDb();
    await write(await openTestDatabase(factory));
    const dump = await rawDump({ ...given(), indexedDB: factory });
    for (const secret of SECRETS) expect(dump.ok && dump.value).toContain(secret);
  });
});

describe("a plain database", () => {
  it("is sealed into a new one and deleted", async () => {
    const factory = createIndexedDb();
    await makePlain(factory);
    expect(await everythingIn(factory, PLAIN_NAME)).toContain(NAME);
    const db = await openTestDatabase(factory);
    await expectWhole(db);
    expect((await factory.databases()).map(({ name }) => name)).toEqual([db.name]);
    const lying = await everythingIn(factory, db.name);
    for (const secret of SECRETS) expect(lying).not.toContain(secret);
  });

  it("is whole in one place or the other, wherever the power goes out", async () => {
    for (let steps = 0; ; steps++) {
      const factory = createIndexedDb();
      await makePlain(factory, FEW_ROWS);
      const { wasCut } = await cutPowerAfter(steps, () => open(factory));
      const db = await openTestDatabase(factory);
      await expectWhole(db, FEW_ROWS);
      expect((await factory.databases()).map(({ name }) => name)).toEqual([db.name]);
      if (!wasCut) break;
      expect(steps).toBeLessThan(100);
    }
  });

  it("takes no writes from another tab while it is being moved, and nothing is lost", async () => {
    const factory = createIndexedDb();
    await makePlain(factory);
    const db = await openTestDatabase(factory);
    await db.meta.put({ key: "moved", value: "glyphary-2" });
    const draft = {
      type: "put",
      kind: "symbol",
      record: "x" as RecordId,
      fields: { a: 1 },
    } as const;
    expect(await commit(db, [draft], env)).toEqual({
      ok: false,
      error: { type: "DatabaseTakenOver" },
    });
    await expectWhole(db);
  });

  it("is moved once when two tabs open it at once", async () => {
    const factory = createIndexedDb();
    await makePlain(factory);
    let last: Promise<unknown> = Promise.resolve();
    const alone = <T>(work: () => Promise<T>) => {
      const turn = last.then(work);
      last = turn.catch(() => undefined);
      return turn;
    };
    const [one, two] = await Promise.all([
      openTestDatabase(factory, { alone }),
      openTestDatabase(factory, { alone }),
    ]);
    await expectWhole(one);
    await expectWhole(two);
  });
});

function given() {
  return { keys: fakeDeviceKeys, randomBytes: seededBytes(77) };
}

function open(factory: IDBFactory) {
  return openDatabase({ ...given(), indexedDB: factory, IDBKeyRange });
}

async function write(db: Tables, rows = ROWS): Promise<void> {
  await db.records.bulkPut(rows);
  await db.facts.put(FACT);
  await db.outbox.add({ op: OP });
  await db.cache.put({ key: "recogniser", bytes: new TextEncoder().encode(SECRETS.join()) });
}

async function makePlain(factory: IDBFactory, rows = ROWS): Promise<void> {
  const plain = new Dexie(PLAIN_NAME, { indexedDB: factory, IDBKeyRange }) as Database;
  for (const declare of [declareLog, addJournalAndPacks, addCache, addPractice]) declare(plain);
  await plain.open();
  await plain.meta.bulkPut([
    { key: "device", value: "the-device" },
    { key: "clock", value: "0190000000000000" },
  ]);
  await write(plain, rows);
  plain.close();
}

async function expectWhole(db: Database, rows = ROWS): Promise<void> {
  expect(await db.records.orderBy("id").toArray()).toEqual(
    rows.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  );
  expect(await db.facts.toArray()).toEqual([FACT]);
  expect(await db.outbox.toArray()).toEqual([{ seq: 1, op: OP }]);
  expect(await db.meta.bulkGet(["device", "clock"])).toEqual([
    { key: "device", value: "the-device" },
    { key: "clock", value: "0190000000000000" },
  ]);
}

/** All object stores of a database, bytes as text, as somebody who reads the disk would see them. */
async function everythingIn(factory: IDBFactory, name: string): Promise<string> {
  const parts: string[] = [];
  await raw(factory, name, async (db) => {
    for (const store of [...db.objectStoreNames]) {
      const rows = await answer(db.transaction(store).objectStore(store).getAll());
      parts.push(
        JSON.stringify(rows, (_, value: unknown) =>
          value instanceof Uint8Array ? new TextDecoder("latin1").decode(value) : value,
        ),
      );
    }
  });
  return parts.join("\n");
}

async function raw(
  factory: IDBFactory,
  name: string,
  work: (db: IDBDatabase) => Promise<void>,
): Promise<void> {
  const db = await answer(factory.open(name));
  await work(db);
  db.close();
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("no reason given"));
  });
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !holds(); tries++)
    await new Promise((resolve) => setTimeout(resolve, 5));
  expect(holds()).toBe(true);
}
