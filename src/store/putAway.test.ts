import { describe, expect, it } from "vitest";
import type { RecordId } from "#core/shared/ids.ts";
import { createFakeClock } from "#testing/fakeClock.ts";
import { createIndexedDb, openTestDatabase } from "#testing/openTestDatabase.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { commit } from "./commit.ts";
import { readEverything } from "./follow.ts";
import type { HearPutAway } from "./putAway.ts";

const env = { nowMs: createFakeClock().nowMs, randomBytes: seededBytes(7) };

describe("a page that is put away for the way back", () => {
  it("keeps no table from other pages, whenever in a write it was put away", async () => {
    for (let ticks = 0; ticks < 12; ticks++) {
      const { factory, db, putAway } = await openPage();
      const written = commit(db, [put("river")], env);
      await afterTicks(ticks);
      putAway(true);
      const other = await openTestDatabase(factory);
      expect((await commit(other, [put("gate")], env)).ok).toBe(true);
      putAway(false);
      expect((await written).ok).toBe(true);
      expect(await namesIn(other)).toEqual(["gate", "river"]);
      db.close();
      other.close();
    }
  });

  it("writes what is asked for meanwhile when it is shown again", async () => {
    const { db, putAway } = await openPage();
    putAway(true);
    let isWritten = false;
    const written = commit(db, [put("river")], env).then(() => (isWritten = true));
    await afterTicks(30);
    expect(isWritten).toBe(false);
    putAway(false);
    await written;
    expect(await namesIn(db)).toEqual(["river"]);
  });
});

async function openPage() {
  const factory = createIndexedDb();
  let putAway: Parameters<HearPutAway>[0] = () => undefined;
  const db = await openTestDatabase(factory, { hearPutAway: (tell) => (putAway = tell) });
  return { factory, db, putAway };
}

async function namesIn(db: Awaited<ReturnType<typeof openTestDatabase>>) {
  const all = await readEverything(db);
  return all.ok ? all.value.rows.map(({ id }) => id).sort() : all;
}

function put(id: string) {
  return { type: "put", kind: "symbol", record: id as RecordId, fields: { name: id } } as const;
}

async function afterTicks(count: number): Promise<void> {
  for (let tick = 0; tick < count; tick++) await new Promise((resolve) => setTimeout(resolve));
}
