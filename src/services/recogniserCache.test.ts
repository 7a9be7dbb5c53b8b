import { describe, expect, it } from "vitest";
import { createIndexedDb, openTestDatabase } from "#testing/openTestDatabase.ts";
import { createRecogniserCache } from "./recogniserCache.ts";

describe("recogniserCache", () => {
  it("keeps the newest bytes over a start, and drops them", async () => {
    const factory = createIndexedDb();
    const database = await openTestDatabase(factory);
    const cache = createRecogniserCache(database);
    expect(await cache.load()).toBeUndefined();
    cache.save(Uint8Array.of(1, 2));
    cache.save(Uint8Array.of(3));
    expect(await cache.load()).toEqual(Uint8Array.of(3));
    database.close();
    const again = createRecogniserCache(await openTestDatabase(factory));
    expect(await again.load()).toEqual(Uint8Array.of(3));
    await again.drop();
    expect(await again.load()).toBeUndefined();
  });
});
