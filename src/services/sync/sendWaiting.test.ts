import { describe, expect, it } from "vitest";
import { entryIdOf } from "#core/vault/entry.ts";
import { createSessionStore } from "#platform/sessionStore.ts";
import { SESSION_KEY } from "#remote/storedSession.ts";
import { type Database, sealingOf } from "#store/database.ts";
import type { AccountRow } from "#store/syncRows.ts";
import { openForSending } from "#store/openForSending.ts";
import { createMemoryHttp } from "#testing/memoryHttp.ts";
import { createMemoryRemote } from "#testing/memoryRemote.ts";
import { createMemoryServer, signInTo } from "#testing/memoryServer.ts";
import { createIndexedDb, openTestDatabase } from "#testing/openTestDatabase.ts";
import { doorOf } from "#testing/remoteContract.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { createLock } from "#testing/textStore.ts";
import { sendWaiting } from "./sendWaiting.ts";

const URL = "https://project.example";
const bytes = seededBytes(3);

const ACCOUNT: AccountRow = {
  ...{ key: "account", url: URL, apiKey: "key", userId: "ann", email: "ann@example.org" },
  ...{ since: 0, isOn: true },
};

/** A browser with a vault of Ann's account in which so many entries wait; its page is there or not. */
async function browser(waiting: number) {
  const indexedDB = createIndexedDb();
  const server = createMemoryServer();
  const http = createMemoryHttp(server);
  const database = await openTestDatabase(indexedDB);
  const space = (await database.vault.get("state"))?.space;
  if (!space) throw new Error("a database without its vault");
  const other = createMemoryRemote(server, signInTo(server, "ann"));
  await other.createSpace(space, doorOf(1, bytes));
  await database.sync.put(ACCOUNT);
  await write(database, waiting);
  const session = createSessionStore(indexedDB);
  await session.set(SESSION_KEY, http.signIn("ann"));
  const send = () =>
    sendWaiting({ indexedDB, session, alone: createLock(), fetch: http.fetch, nowMs: () => 7 });
  const atServer = () => server.spaces.get(space)?.entries.length;
  return { indexedDB, server, http, database, space, other, session, send, atServer };
}

async function write(database: Database, count: number): Promise<void> {
  const envelopes = Array.from({ length: count }, () => bytes(1 + (bytes(2)[0] ?? 0) * 20));
  await database.entries.bulkAdd(
    envelopes.map((envelope) => ({
      ...{ id: entryIdOf(envelope), chain: "synced" as const, envelope },
      ...{ toSend: 1 as const, changes: 3 },
    })),
  );
}

describe("sending with the app closed", () => {
  it("sends all that waits in order, and moves the cursor with it", async () => {
    const { database, server, space, send } = await browser(603);
    database.close();
    await send();
    await database.open();
    const rows = await database.entries.orderBy("at").toArray();
    expect(server.spaces.get(space)?.entries).toEqual(rows.map(({ envelope }) => envelope));
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1));
    expect(rows.some(({ toSend, changes }) => toSend ?? changes)).toBe(false);
    const head = server.spaces.get(space)?.digest;
    expect(await database.sync.get("cursor")).toMatchObject({ seq: 603, digest: head });
    expect(await database.syncLog.toArray()).toMatchObject([
      { time: 7, by: "worker", event: "sent", counts: { entries: 603 } },
    ]);
  });

  it("needs no keys", async () => {
    const { database, send, atServer } = await browser(3);
    Object.assign(sealingOf(database), { atRest: undefined, keyring: undefined });
    await send();
    expect(atServer()).toBe(3);
  });

  it("leaves the cursor where others wrote in between", async () => {
    const { database, other, space, send } = await browser(2);
    await other.append(space, [bytes(40)]);
    await send();
    expect(await database.sync.get("cursor")).toBeUndefined();
    expect(await database.entries.where("toSend").equals(1).count()).toBe(0);
    expect((await database.entries.toArray()).map(({ seq }) => seq)).toEqual([2, 3]);
  });

  it("stores nothing twice when the answer was lost, or the page sends too", async () => {
    const { database, other, space, send, atServer } = await browser(5);
    const envelopes = (await database.entries.toArray()).map(({ envelope }) => envelope);
    await other.append(space, envelopes.slice(0, 3));
    await Promise.all([send(), send(), other.append(space, envelopes)]);
    expect(atServer()).toBe(5);
    expect(await database.entries.where("toSend").equals(1).count()).toBe(0);
  });

  it.each([
    ["no network", () => Promise.reject(new TypeError("Failed to fetch"))],
    ["a hotel's page", () => new Response("<html>Welcome</html>")],
    ["a server in trouble", () => new Response("", { status: 503 })],
  ])("asks to be woken again after %s, and says nothing else", async (_, answer) => {
    const { database, http, send, atServer } = await browser(2);
    http.instead.push(answer);
    await expect(send()).rejects.toThrow(/^glyphary: sent later$/);
    expect(await database.entries.where("toSend").equals(1).count()).toBe(2);
    await send();
    expect(atServer()).toBe(2);
  });

  it("gives up quietly when the session has ended, and touches nothing", async () => {
    const { database, http, send, atServer } = await browser(2);
    http.expireTokens();
    http.endSessions();
    await send();
    expect(atServer()).toBe(0);
    expect(await database.entries.where("toSend").equals(1).count()).toBe(2);
    expect(await database.syncLog.toArray()).toMatchObject([{ event: "SignedOut" }]);
  });

  it.each<[string, (given: Awaited<ReturnType<typeof browser>>) => Promise<unknown>]>([
    ["nobody is signed in", ({ session }) => session.clear()],
    [
      "somebody else is signed in",
      ({ session, http }) => session.set(SESSION_KEY, http.signIn("ben")),
    ],
    ["sync is off", ({ database }) => database.sync.put({ ...ACCOUNT, isOn: false })],
    [
      "the vault is being moved",
      ({ database }) => database.vault.update("state", { ready: false }),
    ],
  ])("asks nobody when %s", async (_, change) => {
    const given = await browser(2);
    await change(given);
    await given.send();
    expect(given.http.asked).toEqual([]);
  });

  it("notes nothing in a database from which everything is moving away", async () => {
    const { database, send } = await browser(2);
    await database.meta.put({ key: "moved", value: "now" });
    await send();
    expect(await database.entries.where("toSend").equals(1).count()).toBe(2);
  });

  it("makes no database, and upgrades none", async () => {
    const indexedDB = createIndexedDb();
    expect(await openForSending(indexedDB)).toBeUndefined();
    expect(await indexedDB.databases()).toEqual([]);
    const old = indexedDB.open("glyphary-1", 50);
    await new Promise((resolve) => (old.onsuccess = resolve));
    old.result.close();
    expect(await openForSending(indexedDB)).toBeUndefined();
    expect(await indexedDB.databases()).toEqual([{ name: "glyphary-1", version: 50 }]);
  });

  it("gives way to a page that wants to delete or upgrade the database", async () => {
    const { indexedDB, database } = await browser(1);
    const sending = await openForSending(indexedDB);
    expect(await sending?.waiting()).toHaveLength(1);
    await database.delete();
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(["glyphary-session"]);
  });
});
