import { describe, expect, it } from "vitest";
import { valueOf } from "#core/log/op.ts";
import { err, type Result } from "#core/shared/result.ts";
import { isLocked } from "#store/database.ts";
import { createFakeClock } from "#testing/fakeClock.ts";
import { createIndexedDb, openTestDatabase } from "#testing/openTestDatabase.ts";
import { openTestServices, type TestServices } from "#testing/openTestServices.ts";
import { openTestBackup, type TestBackup } from "#testing/testBackup.ts";
import { line } from "#testing/testPack.ts";
import { openTestGate, openTestVault } from "#testing/testVault.ts";
import type { BackupKey } from "./backupService.ts";

const PASSPHRASE = "seven slow boats come home";
const FOR_FILE = { passphrase: PASSPHRASE };
const KEY: BackupKey = { type: "passphrase", passphrase: PASSPHRASE };

describe("a backup", () => {
  it("makes a blank device the same vault, with what never left the first one", async () => {
    const { file, exported } = await savedBackup();
    const blank = await device();
    const restored = await restore(blank, file);
    expect(restored).toMatchObject({ value: { became: true, unreadable: 0 } });
    expect((await blank.factory.databases()).map(({ name }) => name)).toEqual(["glyphary-2"]);
    const again = await device(blank.factory);
    expect(isLocked(again.services.database)).toBe(false);
    expect(await exportOf(again)).toBe(exported);
    const chains = (await again.services.database.entries.toArray()).map(({ chain }) => chain);
    expect(new Set(chains)).toEqual(new Set(["synced", "device"]));
    // It can go on from there, as a device of its own.
    await again.services.symbols.save({ name: "after", ink: line(9) });
    expect((await again.backup.service.save(FOR_FILE)).ok).toBe(true);
  });

  it("adds what is missing to a vault that holds something, and nothing twice", async () => {
    const { file, exported } = await savedBackup();
    const other = await device();
    await other.services.symbols.save({ name: "own", ink: line(5) });
    const first = await restore(other, file);
    expect(first).toMatchObject({ value: { became: false } });
    expect(other.backup.refreshed()).toBe(1);
    const names = other.services.dictionary.snapshot().symbols.map(({ name }) => name);
    expect(names.sort()).toEqual(["kept", "own", "river", "tree"]);
    const rows = (await exportOf(other)).length;
    expect(rows).toBeGreaterThan(exported.length);
    const entries = await other.services.database.entries.toArray();
    expect(entries.filter(({ chain }) => chain === "device").length).toBeGreaterThan(0);
    expect(await restore(other, file)).toMatchObject({ value: { changed: 0 } });
    expect(await other.services.database.entries.count()).toBe(entries.length);
  });

  it("brings back what was lost to the vault it was made of, and leaves what came after", async () => {
    const { file, services, factory } = await savedBackup();
    const idOf = (name: string) => {
      const found = services.dictionary.snapshot().symbols.find((symbol) => symbol.name === name);
      if (!found) throw new Error(`no ${name}`);
      return found.id;
    };
    const [tree, river] = [idOf("tree"), idOf("river")];
    await services.symbols.edit(tree, { name: "oak" });
    await services.database.records.where("id").startsWith(river).delete();
    const here = await device(factory);
    expect(await restore(here, file)).toMatchObject({ value: { became: false } });
    const rows = await here.services.database.records.bulkGet([tree, river]);
    expect(rows.map((row) => row && valueOf(row, "name"))).toEqual(["oak", "river"]);
  });

  it("opens by the ways into a locked vault, which asks again where it is restored", async () => {
    const { factory, services } = await filledDevice();
    const vault = openTestVault(services.database, { factory }).service;
    const { secret, words } = vault.newRecovery();
    const lock = { passphrase: PASSPHRASE, recovery: secret };
    expect((await vault.turnLockOn(lock)).ok).toBe(true);
    const locked = await openTestDatabase(factory);
    expect((await openTestGate(locked).withPassphrase(PASSPHRASE)).ok).toBe(true);
    const backup = openTestBackup(locked, { factory });
    expect(await backup.service.opensBy()).toEqual({ ok: true, value: ["passphrase", "recovery"] });
    const file = await fileOf(backup, {});

    const blank = await device();
    const key: BackupKey = { type: "recovery", words: words.join(" ") };
    expect(await restore(blank, file, key)).toMatchObject({ value: { became: true } });
    const again = await openTestDatabase(blank.factory);
    expect(isLocked(again)).toBe(true);
    expect((await openTestGate(again).withRecoveryPhrase(words.join(" "))).ok).toBe(true);
    expect(await again.facts.count()).toBe(await locked.facts.count());
    expect(await again.records.count()).toBe(await locked.records.count());
  });

  it("needs a key of its own where the vault has none, and a good one", async () => {
    const { backup } = await filledDevice();
    expect(await backup.service.opensBy()).toEqual({ ok: true, value: [] });
    expect(await backup.service.save({})).toMatchObject({ error: { type: "NoKey" } });
    expect(await backup.service.save({ passphrase: "password" })).toMatchObject({
      error: { type: "WeakPassphrase" },
    });
    expect(backup.files.size).toBe(0);
  });
});

describe("a backup that comes to nothing", () => {
  it("tells a wrong passphrase, another file, a short, a changed and a newer one apart", async () => {
    const { file } = await savedBackup();
    const { backup } = await device();
    const bytes = new Uint8Array(await file.arrayBuffer());
    const found = await backup.service.look(file);
    const wrong = found.ok && (await found.value.open({ ...KEY, passphrase: "another one here" }));
    expect(wrong).toMatchObject({ error: { type: "WrongSecret" } });
    const verdicts = await Promise.all(
      [
        new Blob(["{}"]),
        new Blob([bytes.slice(0, -20)]),
        new Blob([flipped(bytes, bytes.length - 9)]),
        new Blob([flipped(bytes, bytes.length - 400)]),
        new Blob([flipped(bytes, 13, 3)]),
      ].map((damaged) => verdictOf(backup, damaged)),
    );
    expect(verdicts).toEqual(["NotABackup", "Truncated", "Changed", "Changed", "NewerBackup"]);
  });

  it("does not stretch a passphrase with parameters that were weakened", async () => {
    const { file } = await savedBackup();
    const bytes = new Uint8Array(await file.arrayBuffer());
    // 65,536 KiB and three passes as CBOR; one pass is below the floor.
    const at = indexOfBytes(bytes, [0x1a, 0x00, 0x01, 0x00, 0x00, 0x03]);
    const weaker = Uint8Array.from(bytes);
    weaker.set([0x01], at + 5);
    const { backup } = await device();
    expect(await verdictOf(backup, new Blob([weaker]))).toBe("KdfRefused");
  });

  it("is dropped when the disk is full, when it is stopped, and when no place is chosen", async () => {
    const { backup } = await filledDevice();
    backup.disk.isFull = true;
    expect(await backup.service.save(FOR_FILE)).toMatchObject({
      error: { type: "FileNotWritten" },
    });
    backup.disk.isFull = false;
    const stopped = { ...FOR_FILE, signal: AbortSignal.abort() };
    expect(await backup.service.save(stopped)).toMatchObject({ error: { type: "Cancelled" } });
    backup.disk.isDismissed = true;
    expect(await backup.service.save(FOR_FILE)).toMatchObject({ error: { type: "Cancelled" } });
    expect(backup.files.size).toBe(0);
    expect((await backup.service.state()).lastAt).toBeUndefined();
  });

  it("leaves a blank device blank and at work when restoring is stopped", async () => {
    const { file } = await savedBackup();
    const blank = await device();
    expect(await restore(blank, file, KEY, AbortSignal.abort())).toMatchObject({
      error: { type: "Cancelled" },
    });
    expect((await blank.factory.databases()).map(({ name }) => name)).toEqual(["glyphary-1"]);
    expect((await blank.services.symbols.save({ name: "on", ink: line(1) })).ok).toBe(true);
  });

  it("says so when the device has not the memory for the passphrase", async () => {
    const { file } = await savedBackup();
    const factory = createIndexedDb();
    const stretch = () => Promise.resolve(err({ type: "NoMemory" } as const));
    const backup = openTestBackup(await openTestDatabase(factory), { factory, stretch });
    expect(await verdictOf(backup, file)).toBe("NoMemory");
  });
});

describe("the reminder of a backup", () => {
  it("comes when much is here alone, rests after a backup, and comes again after a month", async () => {
    const clock = createFakeClock();
    const { backup, services } = await device(createIndexedDb(), clock);
    expect(await backup.service.state()).toEqual({ lastAt: undefined, isDue: false });
    const envelope = new Uint8Array([1]);
    const entries = Array.from({ length: 30 }, (_, n) => {
      return { id: `entry ${n}` as never, chain: "synced" as const, envelope };
    });
    await services.database.entries.bulkAdd(entries);
    expect((await backup.service.state()).isDue).toBe(true);
    await backup.service.save(FOR_FILE);
    expect(await backup.service.state()).toEqual({ lastAt: clock.nowMs(), isDue: false });
    clock.advance(31 * 86_400_000);
    expect((await backup.service.state()).isDue).toBe(false);
    await services.database.entries.add({ id: "later" as never, chain: "synced", envelope });
    expect((await backup.service.state()).isDue).toBe(true);
  });
});

interface Device {
  readonly factory: IDBFactory;
  readonly services: TestServices;
  readonly backup: TestBackup;
}

async function device(factory = createIndexedDb(), clock = createFakeClock()): Promise<Device> {
  const services = await openTestServices({ factory });
  const { database, refresh } = services;
  return { factory, services, backup: openTestBackup(database, { factory, clock, refresh }) };
}

async function filledDevice(): Promise<Device> {
  const filled = await device();
  const { symbols } = filled.services;
  await symbols.save({ name: "river", ink: line(1) });
  await symbols.save({ name: "tree", ink: line(2) });
  await symbols.save({ name: "kept", ink: line(3), level: "device" });
  return filled;
}

async function savedBackup() {
  const filled = await filledDevice();
  const file = await fileOf(filled.backup, FOR_FILE);
  return { ...filled, file, exported: await exportOf(filled) };
}

async function fileOf(backup: TestBackup, given: { readonly passphrase?: string }) {
  const saved = must(await backup.service.save(given));
  const file = backup.files.get(saved.file);
  if (file?.size !== saved.bytes) throw new Error("the file is not as told");
  return file;
}

async function restore(to: Device, file: Blob, key = KEY, signal?: AbortSignal) {
  const found = must(await to.backup.service.look(file));
  const opened = must(await found.open(key));
  return opened.restore(signal && { signal });
}

async function verdictOf(backup: TestBackup, file: Blob): Promise<string> {
  const found = await backup.service.look(file);
  const opened = found.ok ? await found.value.open(KEY) : found;
  return opened.ok ? "whole" : opened.error.type;
}

async function exportOf({ services }: Device): Promise<string> {
  return must(await services.transfer.exportAll());
}

function flipped(bytes: Uint8Array, at: number, mask = 1): Uint8Array<ArrayBuffer> {
  const changed = Uint8Array.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ mask;
  return changed;
}

function indexOfBytes(bytes: Uint8Array, sought: readonly number[]): number {
  const at = bytes.findIndex((_, start) => sought.every((byte, n) => bytes[start + n] === byte));
  if (at < 0) throw new Error("these bytes are not there");
  return at;
}

function must<T>(result: Result<T, { readonly type: string }>): T {
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}
