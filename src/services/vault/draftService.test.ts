import { Dexie } from "dexie";
import { describe, expect, it, vi } from "vitest";
import type { GoneDrafts } from "#platform/goneDrafts.ts";
import type { Database } from "#store/database.ts";
import { createIndexedDb, openTestDatabase } from "#testing/openTestDatabase.ts";
import { createDraftService as create, type Tab } from "./draftService.ts";

const open = () => Promise.resolve(new Set(["one", "three"]));
const one = { id: "one", isNew: false, open };
const two = { id: "two", isNew: false, open };

/** What a browser remembers for all its tabs. */
function memory(): GoneDrafts {
  const names = new Set<string>();
  return {
    all: () => [...names],
    add: (name) => names.add(name),
    delete: (name) => names.delete(name),
  };
}

function createDraftService(db: Database, tab: Tab, gone = memory()) {
  return create(db, tab, gone);
}

describe("drafts", () => {
  it("are given back to the tab that kept them, for as long as they stand", async () => {
    const factory = createIndexedDb();
    const before = await openTestDatabase(factory);
    await createDraftService(before, one).keep("pad", { ink: [[{ x: 1, y: 2, t: 0 }]] });
    await createDraftService(before, two).keep("pad", { ink: [] });
    before.close();
    const db = await openTestDatabase(factory);
    const drafts = createDraftService(db, one);
    expect(await drafts.take("pad")).toEqual({ ink: [[{ x: 1, y: 2, t: 0 }]] });
    expect(await drafts.take("pad")).toEqual({ ink: [[{ x: 1, y: 2, t: 0 }]] });
    expect(await createDraftService(db, two).take("pad")).toEqual({ ink: [] });
  });

  it("of a closed tab go to the next that begins, and no other", async () => {
    const db = await openTestDatabase();
    await createDraftService(db, one).keep("pad", "of an open tab");
    await createDraftService(db, two).keep("pad", "unfinished");
    await createDraftService(db, two).keep("page", "another");
    const fresh = createDraftService(db, { id: "three", isNew: true, open });
    expect(await fresh.take("pad")).toBe("unfinished");
    expect(await fresh.take("pad")).toBe("unfinished");
    expect(await createDraftService(db, two).take("pad")).toBeUndefined();
    expect(await createDraftService(db, { id: "four", isNew: true, open }).take("pad")).toBe(
      undefined,
    );
  });

  it("are let go of when there is nothing unfinished any more", async () => {
    const db = await openTestDatabase();
    const drafts = createDraftService(db, one);
    await drafts.keep("pad", "unfinished");
    await drafts.keep("pad", undefined);
    expect(await drafts.take("pad")).toBeUndefined();
  });

  it.each([
    ["comes back after a reload", { ...one }],
    [
      "begins after it",
      { id: "three", isNew: true, open: () => Promise.resolve(new Set(["three"])) },
    ],
  ])("that were saved as their page went do not come back in a tab that %s", async (_, next) => {
    const factory = createIndexedDb();
    const gone = memory();
    const before = await openTestDatabase(factory);
    const drafts = createDraftService(before, one, gone);
    await drafts.keep("pad", "saved by now");
    // Gone before it is done: nothing of it reaches the disk.
    vi.spyOn(before.drafts, "delete").mockReturnValue(new Dexie.Promise(() => undefined));
    void drafts.keep("pad", undefined);
    before.close();
    const db = await openTestDatabase(factory);
    expect(await db.drafts.count()).toBe(1);
    const after = createDraftService(db, next, gone);
    expect(await after.take("pad")).toBeUndefined();
    expect(gone.all()).toEqual([]);
    await after.keep("pad", "begun since");
    expect(await after.take("pad")).toBe("begun since");
  });
});
