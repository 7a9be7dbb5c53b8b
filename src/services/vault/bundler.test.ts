import { afterEach, describe, expect, it, vi } from "vitest";
import type { Draft } from "#core/log/draft.ts";
import type { RecordId } from "#core/shared/ids.ts";
import { commit } from "#store/commit.ts";
import type { Database } from "#store/database.ts";
import { createFakeClock } from "#testing/fakeClock.ts";
import { openTestDatabase } from "#testing/openTestDatabase.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { createBundler } from "./bundler.ts";

const env = { nowMs: createFakeClock().nowMs, randomBytes: seededBytes(41) };

afterEach(() => vi.useRealTimers());

describe("the bundler", () => {
  it("bundles what is noticed, and what was left, within two seconds", async () => {
    const database = await openTestDatabase();
    await write(database, "left");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const bundler = createBundler({ database, env });
    bundler.start();
    vi.advanceTimersByTime(1000);
    await bundled(database);
    await write(database, "noticed");
    bundler.notice();
    vi.advanceTimersByTime(1000);
    await bundled(database);
    bundler.stop();
  });

  it("flushes at once, also what was written while it ran", async () => {
    const database = await openTestDatabase();
    const bundler = createBundler({ database, env });
    await write(database, "one");
    const first = bundler.flush();
    await write(database, "two");
    expect(await bundler.flush()).toEqual({ ok: true, value: undefined });
    expect((await first).ok).toBe(true);
    await expectWaiting(database, 0);
  });

  it("rests between two pages, so that others come first, until somebody waits for all", async () => {
    const database = await openTestDatabase();
    const names = Array.from({ length: 450 }, (_, n) => `symbol${n}`);
    await write(database, ...names);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const bundler = createBundler({ database, env });
    bundler.start();
    vi.advanceTimersByTime(1000);
    while ((await database.outbox.count()) > 250 + ANNOUNCEMENTS) await nextTask();
    for (let task = 0; task < 50; task++) await nextTask();
    await expectWaiting(database, 250 + ANNOUNCEMENTS);
    expect((await bundler.flush()).ok).toBe(true);
    await expectWaiting(database, 0);
    bundler.stop();
  });

  it("does nothing before it is started or after it is stopped", async () => {
    const database = await openTestDatabase();
    vi.useFakeTimers();
    const bundler = createBundler({ database, env });
    bundler.notice();
    bundler.start();
    bundler.stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});

/** What a device says of itself with its first bundle, one op for each of its chains. */
const ANNOUNCEMENTS = 2;

async function write(database: Database, ...names: readonly string[]): Promise<void> {
  const drafts = names.map((name): Draft => {
    return { type: "put", kind: "symbol", record: name as RecordId, fields: { name } };
  });
  await commit(database, drafts, env);
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** Waits for what the timer began, on real time. */
async function bundled(database: Database): Promise<void> {
  vi.useRealTimers();
  await vi.waitFor(() => expectWaiting(database, 0));
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
}

async function expectWaiting(database: Database, count: number): Promise<void> {
  expect(await database.outbox.count()).toBe(count);
}
