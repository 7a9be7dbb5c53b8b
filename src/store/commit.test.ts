import { describe, expect, it, vi } from "vitest";
import type { Draft } from "#core/log/draft.ts";
import { valueOf } from "#core/log/op.ts";
import type { RecordId } from "#core/shared/ids.ts";
import { err, ok } from "#core/shared/result.ts";
import { createFakeClock } from "#testing/fakeClock.ts";
import { createIndexedDb, openTestDatabase } from "#testing/openTestDatabase.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { commit, type Reader } from "./commit.ts";
import type { Database } from "./database.ts";
import { ingest } from "./ingest.ts";

const RIVER = "river" as RecordId;
const env = { nowMs: createFakeClock().nowMs, randomBytes: seededBytes(99) };

describe("commit", () => {
  it("writes record, op, clock and journal together", async () => {
    const db = await openTestDatabase();
    const made = await commit(db, [put({ name: "river" })], env);
    expect(made.ok).toBe(true);
    const [line] = await db.outbox.toArray();
    const row = await db.records.get(RIVER);
    expect(valueOf(row, "name")).toBe("river");
    expect(row?.fields.name?.o).toBe(line?.op.id);
    expect(await db.meta.get("clock")).toEqual({ key: "clock", value: line?.op.stamp });
    expect(await db.changes.toArray()).toEqual([{ seq: 1, ids: [RIVER] }]);
  });

  it("names the facts it wrote in the journal, for the indexes of other tabs", async () => {
    const db = await openTestDatabase();
    const review = { type: "fact", kind: "review", body: { rating: 3 } } as const;
    const made = await commit(db, [review], env);
    const [entry] = made.ok ? made.value.entries : [];
    expect(await db.changes.toArray()).toEqual([
      { seq: 1, ids: [], facts: [entry?.op.type === "fact" && entry.op.fact] },
    ]);
  });

  it("writes nothing at all when there is nothing new", async () => {
    const db = await openTestDatabase();
    await commit(db, [put({ name: "river" })], env);
    const made = await commit(db, [put({ name: "river" })], env);
    expect(made).toEqual(ok({ entries: [], skipped: [] }));
    expect(await db.outbox.count()).toBe(1);
    expect(await db.changes.count()).toBe(1);
  });

  it("keeps every write when two tabs write at once", async () => {
    const factory = createIndexedDb();
    const [here, there] = [await openTestDatabase(factory), await openTestDatabase(factory)];
    const count = (tab: Database) =>
      commit(
        tab,
        async (reader) => {
          const uses = Number(valueOf(await reader.row(RIVER), "n:here") ?? 0);
          return ok([put({ "n:here": uses + 1 })]);
        },
        env,
      );
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => count(index % 2 === 0 ? here : there)),
    );
    expect(answers.every(({ ok: fine }) => fine)).toBe(true);
    expect(valueOf(await here.records.get(RIVER), "n:here")).toBe(20);
    const stamps = (await here.outbox.toArray()).map(({ op }) => op.stamp);
    expect(stamps).toEqual([...new Set(stamps)].sort());
  });

  it("hands on why the preparation refused, and writes nothing", async () => {
    const db = await openTestDatabase();
    const refused = await commit(
      db,
      () => Promise.resolve(err({ type: "SymbolGone" as const })),
      env,
    );
    expect(refused).toEqual(err({ type: "SymbolGone" }));
    expect(await db.outbox.count()).toBe(0);
  });

  it("keeps its transaction through functions that await one another", async () => {
    const db = await openTestDatabase();
    const look = async (reader: Reader) => {
      await reader.row(RIVER);
      await reader.rowsUnder(RIVER);
    };
    const made = await commit(
      db,
      async (reader) => {
        await look(reader);
        return ok([put({ name: "river" })]);
      },
      env,
    );
    expect(made.ok).toBe(true);
  });

  it("leaves the database as it was when the quota ends in the middle of a save", async () => {
    const db = await openTestDatabase();
    await commit(db, [put({ name: "river" })], env);
    failWrites(db, "outbox", () => new DOMException("No space", "QuotaExceededError"));
    const full = await commit(db, [put({ name: "brook" })], env);
    expect(full).toEqual(err({ type: "StorageFull" }));
    expect(valueOf(await db.records.get(RIVER), "name")).toBe("river");
    expect(await db.changes.count()).toBe(1);
  });

  it("opens a connection again that was closed behind its back", async () => {
    const db = await openTestDatabase();
    db.backendDB().close();
    const made = await commit(db, [put({ name: "river" })], env);
    expect(made.ok).toBe(true);
    expect(await db.outbox.count()).toBe(1);
  });

  it("writes once when the connection is lost in the middle of a save", async () => {
    const db = await openTestDatabase();
    let losses = 0;
    failWrites(db, "outbox", () => (losses++ === 0 ? connectionLost() : undefined));
    const made = await commit(db, [put({ name: "river" })], env);
    expect(losses).toBeGreaterThan(1);
    expect(made.ok).toBe(true);
    expect(await db.outbox.count()).toBe(1);
  });

  it("gives up with a value when the connection stays lost", async () => {
    const db = await openTestDatabase();
    failWrites(db, "outbox", connectionLost);
    const made = await commit(db, [put({ name: "river" })], env);
    expect(made).toMatchObject({ ok: false, error: { type: "StorageUnavailable" } });
    expect(await db.records.count()).toBe(0);
  });

  it("trims the journal", async () => {
    const db = await openTestDatabase();
    for (let round = 0; round < 605; round++) await commit(db, [put({ name: `${round}` })], env);
    expect(await db.changes.count()).toBeLessThanOrEqual(600);
    expect((await db.changes.orderBy("seq").last())?.seq).toBe(605);
  });
});

describe("ingest", () => {
  it("folds foreign ops once and forwards them once", async () => {
    const here = await openTestDatabase();
    const there = await openTestDatabase();
    await commit(there, [put({ name: "river" })], env);
    await commit(there, [{ type: "fact", kind: "review", body: { rating: 3 } }], env);
    const ops = (await there.outbox.toArray()).map(({ op }) => op);
    expect(await ingest(here, ops, env)).toMatchObject({ value: { changed: 2 } });
    expect(await ingest(here, ops, env)).toMatchObject({ value: { changed: 0 } });
    expect(await here.records.toArray()).toEqual(await there.records.toArray());
    expect(await here.facts.toArray()).toEqual(await there.facts.toArray());
    expect((await here.outbox.toArray()).map(({ op }) => op)).toEqual(ops);
  });
});

function put(fields: Extract<Draft, { type: "put" }>["fields"]): Draft {
  return { type: "put", kind: "symbol", record: RIVER, fields };
}

function failWrites(db: Database, store: string, failure: () => Error | undefined): void {
  const prototype = Object.getPrototypeOf(
    db.backendDB().transaction(store, "readonly").objectStore(store),
  ) as IDBObjectStore;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- applied to its own store below
  const real = prototype.add;
  vi.spyOn(prototype, "add").mockImplementation(function (this: IDBObjectStore, ...args) {
    const error = this.name === store ? failure() : undefined;
    if (error) throw error;
    return real.apply(this, args);
  });
}

function connectionLost(): Error {
  return new DOMException("Connection to Indexed Database server lost", "UnknownError");
}
