import { describe, expect, it } from "vitest";
import type { RecordId } from "#core/shared/ids.ts";
import { err } from "#core/shared/result.ts";
import { createFakeClock } from "#testing/fakeClock.ts";
import { createIndexedDb, openTestDatabase } from "#testing/openTestDatabase.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { commit } from "./commit.ts";
import type { Database } from "./database.ts";
import { readEverything } from "./follow.ts";

const env = { nowMs: createFakeClock().nowMs, randomBytes: seededBytes(3) };

describe("a connection that the browser closed", () => {
  it("is opened again by whatever is asked first", async () => {
    const db = await openTestDatabase();
    expect((await commit(db, [put("river")], env)).ok).toBe(true);
    lose(db);
    const all = await readEverything(db);
    expect(all.ok && all.value.rows.map(({ id }) => id)).toEqual(["river"]);
    lose(db);
    expect((await commit(db, [put("gate")], env)).ok).toBe(true);
  });

  it("is given up where the data was cleared: nothing is written that no key could open", async () => {
    const factory = createIndexedDb();
    const db = await openTestDatabase(factory);
    expect((await commit(db, [put("river")], env)).ok).toBe(true);
    const { name } = db;
    lose(db);
    await new Promise((resolve) => (factory.deleteDatabase(name).onsuccess = resolve));
    const refused = err({ type: "DatabaseTakenOver" });
    expect(await commit(db, [put("gate")], env)).toEqual(refused);
    expect(await readEverything(db)).toEqual(refused);

    const next = await openTestDatabase(factory);
    expect((await commit(next, [put("home")], env)).ok).toBe(true);
    const all = await readEverything(next);
    expect(all.ok && all.value.rows.map(({ id }) => id)).toEqual(["home"]);
  });
});

/** Closes the connection beneath Dexie, which hears of it by the event that browsers send. */
function lose(db: Database): void {
  const connection = db.backendDB();
  connection.close();
  connection.onclose?.(new Event("close"));
}

function put(id: string) {
  return { type: "put", kind: "symbol", record: id as RecordId, fields: { name: id } } as const;
}
