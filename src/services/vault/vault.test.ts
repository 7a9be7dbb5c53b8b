import { IDBObjectStore } from "fake-indexeddb";
import { describe, expect, it, vi } from "vitest";
import { assert } from "#core/shared/assert.ts";
import { base64urlToBytes } from "#core/shared/base64url.ts";
import type { RecordId } from "#core/shared/ids.ts";
import type { VaultChannel } from "#platform/broadcast.ts";
import { commit } from "#store/commit.ts";
import { type Database, isLocked } from "#store/database.ts";
import { rawDump } from "#store/rawDump.ts";
import { transact } from "#store/transact.ts";
import { createFakeClock } from "#testing/fakeClock.ts";
import { fakeDeviceKeys } from "#testing/fakeDeviceKeys.ts";
import { createIndexedDb, openTestDatabase } from "#testing/openTestDatabase.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import {
  createFakeChannels,
  createFakePasskeys,
  createFakeTries,
  openTestGate,
  openTestVault,
} from "#testing/testVault.ts";
import type { VaultService } from "./vaultService.ts";

const FIRST = "the heron waits at dusk";
const SECOND = "seven slow boats come home";
const ROWS = 8;
const OK = { ok: true, value: undefined };

describe("turning the lock on", () => {
  it("moves everything behind the passphrase and the recovery phrase", async () => {
    const { factory, db, words, vault } = await makeLocked();
    expect(vault.reloads()).toBe(1);
    // Whoever still looks at the one before is told, and does not bring it back.
    const record = "late" as RecordId;
    const draft = { type: "put", kind: "symbol", record, fields: { name: "late" } } as const;
    expect(await commit(db, [draft], env)).toMatchObject({
      error: { type: "DatabaseTakenOver" },
    });
    await expect(db.vault.get("state")).rejects.toThrow();
    expect((await factory.databases()).map(({ name }) => name)).toEqual(["glyphary-2"]);
    for (const way of [
      (next: Database) => openTestGate(next).withPassphrase(` ${FIRST} `),
      (next: Database) => openTestGate(next).withRecoveryPhrase(words.join("\n").toUpperCase()),
    ]) {
      const next = await openTestDatabase(factory);
      expect(isLocked(next)).toBe(true);
      await expect(next.records.toArray()).rejects.toThrow("locked");
      expect(await way(next)).toEqual(OK);
      await expectRows(next);
      next.close();
    }
  });

  it("starts a new epoch, keeps no device's secret, and lists both ways in", async () => {
    const { factory } = await makeLocked();
    const { db, service } = await unlock(factory);
    expect((await db.vault.get("state"))?.device).toBeUndefined();
    const snapshot = await snapshotOf(service, () => true);
    expect(snapshot).toMatchObject({ isLockOn: true, epoch: 2, lockAfterMs: 900_000 });
    expect(snapshot.slots.map(({ kind }) => kind).sort()).toEqual(["passphrase", "recovery"]);
  });

  it("leaves the ways in to the copy that safe mode saves, and no way past them", async () => {
    const { factory, words } = await makeLocked();
    const given = { keys: fakeDeviceKeys, randomBytes: seededBytes(7), indexedDB: factory };
    const copy = await rawDump(given);
    assert(copy.ok, "a locked database can be copied");
    expect(copy.value).not.toContain('device":');
    for (const way of [
      (next: Database) => openTestGate(next).withPassphrase(FIRST),
      (next: Database) => openTestGate(next).withRecoveryPhrase(words.join(" ")),
    ]) {
      const next = await fromCopy(copy.value);
      expect(isLocked(next)).toBe(true);
      expect(await openTestGate(next).withPassphrase(SECOND)).toMatchObject({ ok: false });
      expect(await way(next)).toEqual(OK);
      await expectRows(next);
    }
  });

  it("refuses a weak passphrase before anything is written", async () => {
    const { factory, vault, recovery } = await makeOpen();
    const turned = await vault.service.turnLockOn({ passphrase: "password2024", recovery });
    expect(turned).toMatchObject({ error: { type: "WeakPassphrase", reason: "common" } });
    expect(await factory.databases()).toHaveLength(1);
  });

  it("lets other tabs keep what is unfinished, and then lock", async () => {
    const channels = createFakeChannels();
    const { factory, vault, recovery } = await makeOpen(channels());
    const other = openTestVault(await openTestDatabase(factory), { factory, channel: channels() });
    await vault.service.turnLockOn({ passphrase: FIRST, recovery });
    expect(other.kept()).toBe(2);
    await vi.waitFor(() => expect(other.reloads()).toBe(1));
  });

  it("leaves everything as it was when there is no room for it", async () => {
    const { factory, db, vault, recovery } = await makeOpen();
    const restore = fillDiskFor("glyphary-2");
    const turned = await vault.service.turnLockOn({ passphrase: FIRST, recovery });
    restore();
    expect(turned).toEqual({ ok: false, error: { type: "StorageFull" } });
    expect((await factory.databases()).map(({ name }) => name)).toEqual(["glyphary-1"]);
    await expectRows(db);
    await write(db, "later");
    const snapshot = await snapshotOf(vault.service, ({ slots }) => slots.length === 0);
    expect(snapshot.isLockOn).toBe(false);
    expect(await vault.service.turnLockOn({ passphrase: FIRST, recovery })).toEqual(OK);
    await expectRows((await unlock(factory)).db, ROWS + 1);
  });

  it("can be turned off with the passphrase, and on again with others", async () => {
    const { factory } = await makeLocked();
    const { db, service } = await unlock(factory);
    expect(await service.turnLockOff({ passphrase: SECOND })).toMatchObject({
      error: { type: "WrongSecret" },
    });
    expect(await service.turnLockOff({ passphrase: FIRST })).toEqual(OK);
    db.close();
    const open = await openTestDatabase(factory);
    await expectRows(open);
    const { secret } = service.newRecovery();
    const again = openTestVault(open, { factory });
    expect(await again.service.turnLockOn({ passphrase: SECOND, recovery: secret })).toEqual(OK);
    const locked = await openTestDatabase(factory);
    expect(await openTestGate(locked).withPassphrase(FIRST)).toMatchObject({
      error: { type: "WrongSecret" },
    });
    expect(await openTestGate(locked).withPassphrase(SECOND)).toEqual(OK);
    await expectRows(locked);
  });
});

describe("the gate", () => {
  it("lets five wrong passphrases pass at once, then doubles the wait up to a minute, and never wipes", async () => {
    const { factory } = await makeLocked();
    const clock = createFakeClock();
    const tries = createFakeTries();
    const sleeps: number[] = [];
    const sleep = (ms: number) => {
      sleeps.push(ms);
      clock.advance(ms);
      return Promise.resolve();
    };
    const db = await openTestDatabase(factory);
    for (let count = 1; count <= 50; count++) {
      // Each try is a fresh page.
      const gate = openTestGate(db, { clock, tries, sleep });
      expect((await gate.withPassphrase(SECOND)).ok).toBe(false);
    }
    expect(sleeps.slice(0, 8)).toEqual([1, 2, 4, 8, 16, 32, 60, 60].map((s) => s * 1000));
    expect(sleeps).toHaveLength(45);
    const gate = openTestGate(db, { clock, tries, sleep });
    expect(gate.waitMs()).toBe(60_000);
    clock.advance(-365 * 86_400_000);
    expect(gate.waitMs()).toBe(60_000);
    expect(await gate.withPassphrase(FIRST)).toEqual(OK);
    expect(gate.waitMs()).toBe(0);
    await expectRows(db);
  });

  it("tells a slip in the phrase from another phrase", async () => {
    const { factory, words } = await makeLocked();
    const gate = openTestGate(await openTestDatabase(factory));
    expect(await gate.withRecoveryPhrase(words.slice(1).join(" "))).toMatchObject({
      error: { type: "WrongWordCount", found: 23 },
    });
    expect(await gate.withRecoveryPhrase(`${words.slice(1).join(" ")} rivver`)).toMatchObject({
      error: { type: "UnknownWord", index: 23 },
    });
    const { words: others } = (await makeOpen()).vault.service.newRecovery();
    expect(await gate.withRecoveryPhrase(others.join(" "))).toMatchObject({
      error: { type: "WrongSecret" },
    });
  });

  it("says when the device has not the memory, and stays as it was", async () => {
    const { factory } = await makeLocked();
    const db = await openTestDatabase(factory);
    const stretch = () => Promise.resolve({ ok: false, error: { type: "NoMemory" } } as const);
    expect(await openTestGate(db, { stretch }).withPassphrase(FIRST)).toMatchObject({
      error: { type: "NoMemory" },
    });
    expect(await openTestGate(db).withPassphrase(FIRST)).toEqual(OK);
  });

  it("opens by the recovery phrase where the browser lost its own key, and needs no phrase from then on", async () => {
    const { factory, words } = await makeLocked();
    const { db, service } = await unlock(factory);
    await service.turnLockOff({ passphrase: FIRST });
    const state = await db.vault.get("state");
    if (!state?.device) throw new Error("no device");
    await db.vault.put({ ...state, device: { ...state.device, key: "lost" } });
    db.close();
    const restored = await openTestDatabase(factory);
    expect(isLocked(restored)).toBe(true);
    expect(await openTestGate(restored).withRecoveryPhrase(words.join(" "))).toEqual(OK);
    restored.close();
    await expectRows(await openTestDatabase(factory));
  });
});

describe("ways in", () => {
  it("a changed passphrase opens, and the one before no more", async () => {
    const { factory } = await makeLocked();
    const { service } = await unlock(factory);
    expect(await service.changePassphrase({ current: SECOND, next: SECOND })).toMatchObject({
      error: { type: "WrongSecret" },
    });
    expect(await service.changePassphrase({ current: FIRST, next: SECOND })).toEqual(OK);
    await expectRefused(factory, FIRST);
    await unlock(factory, SECOND);
  });

  it("a new recovery phrase opens, and the one before no more", async () => {
    const { factory, words } = await makeLocked();
    const { service } = await unlock(factory);
    const fresh = service.newRecovery();
    expect(await service.replaceRecovery(fresh.secret)).toEqual(OK);
    const db = await openTestDatabase(factory);
    expect((await openTestGate(db).withRecoveryPhrase(words.join(" "))).ok).toBe(false);
    expect(await openTestGate(db).withRecoveryPhrase(fresh.words.join(" "))).toEqual(OK);
  });

  it("a passkey opens once there is a recovery phrase, bears a name, and can be taken away", async () => {
    const open = await makeOpen();
    expect(await open.vault.service.addPasskey("Phone")).toMatchObject({
      error: { type: "RecoveryFirst" },
    });
    const { factory } = await makeLocked();
    const passkeys = createFakePasskeys();
    const { service } = await unlock(factory, FIRST, passkeys);
    passkeys.fails = "PasskeyWithoutSecret";
    expect(await service.addPasskey("Phone")).toMatchObject({
      error: { type: "PasskeyWithoutSecret" },
    });
    passkeys.fails = undefined;
    expect(await service.addPasskey("Phone")).toEqual(OK);
    const db = await openTestDatabase(factory);
    const gate = openTestGate(db, { passkeys });
    expect([...(await gate.kinds())].sort()).toEqual(["passkey", "passphrase", "recovery"]);
    expect(await gate.withPasskey()).toEqual(OK);
    await expectRows(db);

    const snapshot = await snapshotOf(service, ({ slots }) => slots.length === 3);
    const passkey = snapshot.slots.find(({ kind }) => kind === "passkey");
    if (!passkey) throw new Error("no passkey");
    expect(passkey.name).toBe("Phone");
    await service.renameSlot(passkey.id, "  Old phone ");
    await snapshotOf(service, ({ slots }) => slots.some(({ name }) => name === "Old phone"));
    expect(await service.removeSlot(passkey.id)).toEqual(OK);
    expect(await openTestGate(db, { passkeys }).withPasskey()).toMatchObject({
      error: { type: "WrongSecret" },
    });
  });

  it("the passphrase stays while the lock is on, and a passkey never stays alone", async () => {
    const { factory } = await makeLocked();
    const { service } = await unlock(factory);
    await service.addPasskey("Key");
    const { slots } = await snapshotOf(service, (now) => now.slots.length === 3);
    const idOf = (kind: string) => {
      const slot = slots.find((one) => one.kind === kind);
      if (!slot) throw new Error(kind);
      return slot.id;
    };
    const refused = { error: { type: "LastSlot" } };
    expect(await service.removeSlot(idOf("passphrase"))).toMatchObject(refused);
    await service.turnLockOff({ passphrase: FIRST });
    expect(await service.removeSlot(idOf("passphrase"))).toEqual(OK);
    expect(await service.removeSlot(idOf("recovery"))).toMatchObject(refused);
    expect(await service.removeSlot(idOf("passkey"))).toEqual(OK);
    expect(await service.removeSlot(idOf("recovery"))).toEqual(OK);
  });
});

describe("a new epoch", () => {
  it("re-seals every row, keeps every way in, and makes other tabs begin afresh", async () => {
    const { factory, words } = await makeLocked();
    const channels = createFakeChannels();
    const { db, service } = await unlock(factory, FIRST, createFakePasskeys(), channels());
    const other = await unlock(factory, FIRST, createFakePasskeys(), channels());
    expect(await service.newEpoch()).toEqual(OK);
    await snapshotOf(service, ({ epoch, resealing }) => epoch === 3 && resealing === undefined);
    expect(await epochsIn(factory, db.name)).toEqual([3]);
    await vi.waitFor(() => expect(other.vault.reloads()).toBe(1));
    await expectRows(db);
    const locked = await openTestDatabase(factory);
    expect(await openTestGate(locked).withRecoveryPhrase(words.join(" "))).toEqual(OK);
    await expectRows((await unlock(factory)).db);
  });

  it("is no broken row to a tab that has not heard of it: it writes nothing", async () => {
    const { factory } = await makeLocked();
    const { service } = await unlock(factory);
    const deaf = await unlock(factory);
    await service.newEpoch();
    await snapshotOf(service, ({ epoch, resealing }) => epoch === 3 && resealing === undefined);
    const env = { nowMs: createFakeClock().nowMs, randomBytes: seededBytes(3) };
    const record = "r1" as RecordId;
    const draft = { type: "put", kind: "symbol", record, fields: { note: "late" } } as const;
    expect(await commit(deaf.db, [draft], env)).toEqual({
      ok: false,
      error: { type: "DatabaseTakenOver" },
    });
    await expectRows((await unlock(factory)).db);
  });

  it("goes on for a tab where only a tampered row speaks of one", async () => {
    const { factory } = await makeLocked();
    const { db } = await unlock(factory);
    await tamper(factory, db.name, (row) => ({ ...row, e: 9 }));
    await write(db, "later");
    const read = await transact(db, () => db.records.where("kind").equals("symbol").toArray());
    const rows = read.ok ? read.value : [];
    expect(rows).toHaveLength(ROWS + 1);
    expect(rows.filter(({ kind }) => kind === "!broken")).toHaveLength(1);
  });

  it("also comes while no lock is on, and the device still opens it", async () => {
    const { factory, db, vault } = await makeOpen();
    expect(await vault.service.newEpoch()).toEqual(OK);
    const isDone = ({ epoch, resealing }: { epoch: number; resealing: unknown }) =>
      epoch === 2 && resealing === undefined;
    await snapshotOf(vault.service, isDone);
    expect(await epochsIn(factory, db.name)).toEqual([2]);
    await expectRows(await openTestDatabase(factory));
  });

  it("lets nobody in whose slot was slipped into the table or the log", async () => {
    const { factory } = await makeLocked();
    const foreign = await makeLocked();
    const { db, service } = await unlock(factory);
    const { db: theirs } = await unlock(foreign.factory);
    const slipped = await theirs.slots.toArray();
    await db.slots.bulkPut(slipped);
    await db.records.bulkPut(await theirs.records.where("kind").equals("slot").toArray());
    await service.newEpoch();
    const ids = (await db.slots.toArray()).map(({ id }) => id);
    for (const { id } of slipped) expect(ids).not.toContain(id);
    expect(ids).toHaveLength(2);
    await unlock(factory);
  });
});

const env = { nowMs: createFakeClock().nowMs, randomBytes: seededBytes(17) };

async function write(db: Database, ...names: readonly string[]): Promise<void> {
  const drafts = names.map((name) => {
    const record = name as RecordId;
    return { type: "put", kind: "symbol", record, fields: { name } } as const;
  });
  const written = await commit(db, drafts, env);
  if (!written.ok) throw new Error(written.error.type);
}

async function makeOpen(channel: VaultChannel = createFakeChannels()()) {
  const factory = createIndexedDb();
  const db = await openTestDatabase(factory);
  await write(db, ...Array.from({ length: ROWS }, (_, index) => `r${index}`));
  const vault = openTestVault(db, { factory, channel });
  const { secret: recovery, words } = vault.service.newRecovery();
  return { factory, db, vault, recovery, words };
}

async function makeLocked() {
  const made = await makeOpen();
  const { vault, recovery } = made;
  expect(await vault.service.turnLockOn({ passphrase: FIRST, recovery })).toEqual(OK);
  return made;
}

async function unlock(
  factory: IDBFactory,
  passphrase = FIRST,
  passkeys = createFakePasskeys(),
  channel: VaultChannel = createFakeChannels()(),
) {
  const db = await openTestDatabase(factory);
  expect(await openTestGate(db).withPassphrase(passphrase)).toEqual(OK);
  const vault = openTestVault(db, { factory, passkeys, channel });
  return { db, vault, service: vault.service };
}

async function expectRefused(factory: IDBFactory, passphrase: string): Promise<void> {
  const db = await openTestDatabase(factory);
  const opened = await openTestGate(db).withPassphrase(passphrase);
  expect(opened).toMatchObject({ error: { type: "WrongSecret" } });
  db.close();
}

async function expectRows(db: Database, count = ROWS): Promise<void> {
  const rows = await db.records.where("kind").equals("symbol").toArray();
  const names = rows.map(({ fields }) => fields.name?.v);
  expect(names).toHaveLength(count);
  for (let index = 0; index < ROWS; index++) expect(names).toContain(`r${index}`);
}

async function snapshotOf(
  service: VaultService,
  holds: (snapshot: NonNullable<ReturnType<VaultService["snapshot"]>>) => boolean,
) {
  const stop = service.subscribe(() => undefined);
  const found = await vi.waitFor(() => {
    const snapshot = service.snapshot();
    if (!snapshot || !holds(snapshot)) throw new Error(JSON.stringify(snapshot));
    return snapshot;
  });
  stop();
  return found;
}

interface StoredRow {
  readonly id: string;
  readonly kind: string;
  readonly e: number;
}

/** The epochs in which rows lie sealed, whoever asks. */
async function epochsIn(factory: IDBFactory, name: string): Promise<readonly number[]> {
  const db = await answer(factory.open(name));
  const epochs = new Set<number>();
  for (const table of ["records", "facts", "outbox", "packs", "cache", "drafts"]) {
    const rows = await answer(db.transaction(table).objectStore(table).getAll());
    for (const { e } of rows as StoredRow[]) epochs.add(e);
  }
  db.close();
  return [...epochs];
}

/** Changes one stored symbol behind the app's back. */
async function tamper(
  factory: IDBFactory,
  name: string,
  change: (row: StoredRow) => object,
): Promise<void> {
  const db = await answer(factory.open(name));
  const store = db.transaction("records", "readwrite").objectStore("records");
  store.put(change((await answer(store.get("r1"))) as StoredRow));
  db.close();
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("no reason given"));
  });
}

/** From now on records do not fit into this database any more; answers how to make room again. */
function fillDiskFor(name: string): () => void {
  const stores: { put: (...given: never[]) => unknown } = IDBObjectStore.prototype;
  const { put } = stores;
  stores.put = function (this: IDBObjectStore, ...given) {
    if (this.name === "records" && this.transaction.db.name === name)
      throw new DOMException("full", "QuotaExceededError");
    return put.apply(this, given);
  };
  return () => {
    stores.put = put;
  };
}

/** A profile whose database holds what a copy from safe mode does. */
async function fromCopy(text: string): Promise<Database> {
  const revive = (_key: string, value: unknown) => {
    const isBytes = typeof value === "object" && value !== null && "$bytes" in value;
    return isBytes ? base64urlToBytes(String(value.$bytes)) : value;
  };
  const { stores } = JSON.parse(text, revive) as { stores: Record<string, unknown[]> };
  const factory = createIndexedDb();
  const blank = await openTestDatabase(factory);
  const { idbdb } = blank as unknown as { readonly idbdb: IDBDatabase };
  const names = [...idbdb.objectStoreNames];
  const writing = idbdb.transaction(names, "readwrite");
  for (const name of names) {
    const store = writing.objectStore(name);
    store.clear();
    for (const row of stores[name] ?? []) store.put(row);
  }
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onerror = () => reject(new Error(`not written: ${writing.error?.message}`));
  });
  blank.close();
  return openTestDatabase(factory);
}
