import { describe, expect, it } from "vitest";
import type { DeviceId } from "#core/shared/ids.ts";
import type { Result } from "#core/shared/result.ts";
import type { Database } from "#store/database.ts";
import { bundleOutbox } from "#store/entries.ts";
import { copyProfile } from "#testing/copyProfile.ts";
import { createFakeClock } from "#testing/fakeClock.ts";
import { createIndexedDb, openTestDatabase } from "#testing/openTestDatabase.ts";
import { openTestServices, type TestServices } from "#testing/openTestServices.ts";
import { cutPowerAfter } from "#testing/powerCut.ts";
import { rateNext } from "#testing/practising.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { openTestBackup } from "#testing/testBackup.ts";
import { line } from "#testing/testPack.ts";
import { isSound, verifyLog } from "./verify.ts";

const PASSPHRASE = "seven slow boats come home";
const env = { nowMs: createFakeClock().nowMs, randomBytes: seededBytes(81) };

describe("a copied profile that two machines wrote in", () => {
  it("is one again on both when each restores the other's backup, under two new identities", async () => {
    const [original, copy] = await twoThatWroteApart();
    const id = await ownId(original);
    const [fromOriginal, fromCopy] = [await backupOf(original), await backupOf(copy)];

    expect(await restore(copy, fromOriginal)).toMatchObject({ became: false, forked: true });
    expect(await restore(original, fromCopy)).toMatchObject({ became: false, forked: true });

    expect(await stateOf(original)).toEqual(await stateOf(copy));
    const names = await namesOn(original);
    expect(names).toEqual(["before", "copy's", "copy's own", "original's", "original's own"]);
    expect(new Set([id, await ownId(original), await ownId(copy)]).size).toBe(3);
    for (const machine of [original, copy]) expect(await isSoundOn(machine)).toBe(true);
  });

  it("keeps what the history says of devices and times", async () => {
    const [original, copy] = await twoThatWroteApart();
    const before = await writersOf(copy);
    await restore(original, await backupOf(copy));
    const after = await writersOf(original);
    expect(before.size).toBeGreaterThan(0);
    for (const [op, writer] of before) expect(after.get(op)).toBe(writer);
  });

  it("is told once: afterwards nobody writes as the device any more", async () => {
    const [original, copy] = await twoThatWroteApart();
    await restore(original, await backupOf(copy));
    await copy.services.symbols.save({ name: "later", ink: line(9) });
    expect(await restore(original, await backupOf(copy))).toMatchObject({ forked: false });
    await original.services.symbols.save({ name: "latest", ink: line(10) });
    expect(await restore(original, await backupOf(original))).toEqual({
      ...{ became: false, forked: false },
      ...{ changed: 0, unreadable: 0 },
    });
    expect(await namesOn(original)).toEqual(expect.arrayContaining(["later", "latest"]));
    expect(await isSoundOn(original)).toBe(true);
  });

  it("steps back over its own answers alone, in a tab that was open all the while", async () => {
    const [original, copy] = await twoThatWroteApart();
    const practice = await original.services.practice();
    await practice.learn(original.services.dictionary.snapshot().symbols.map(({ id }) => id));
    await rateNext(practice, 3);
    expect(practice.canUndo()).toBe(true);
    await restore(original, await backupOf(copy));
    await original.services.refresh();
    expect(practice.canUndo()).toBe(false);
    await rateNext(practice, 3);
    expect(practice.canUndo()).toBe(true);
  });

  it("loses nothing of either part, wherever the restoring is killed", async () => {
    const [original, copy] = await twoThatWroteApart();
    const file = await backupOf(copy);
    const all = ["before", "copy's", "copy's own", "original's", "original's own"];
    let cuts = 0;
    for (let steps = 0; ; steps++) {
      const factory = await copyProfile(original.factory);
      const { wasCut } = await cutPowerAfter(steps, async () => {
        // Dexie keeps the way into a database from its opening on, so that only one opened in here loses its power.
        const database = await openTestDatabase(factory);
        await restoreOn(database, factory, file);
      });
      const again = await machineOn(factory);
      expect(await namesOn(again)).toEqual(
        expect.arrayContaining(["before", "original's", "original's own"]),
      );
      await restore(again, file);
      expect(await namesOn(again)).toEqual(all);
      expect(await ownId(again)).not.toBe(await ownId(original));
      expect(await isSoundOn(again)).toBe(true);
      if (!wasCut) break;
      cuts++;
    }
    expect(cuts).toBeGreaterThan(3);
  });
});

describe("backups that are no fork", () => {
  it("are one's own, of another vault, or of a device that was restored", async () => {
    const own = await machineOn(createIndexedDb());
    await save(own, "river");
    const file = await backupOf(own);
    await save(own, "tree");
    expect(await restore(own, file)).toMatchObject({ forked: false, changed: 0 });

    const other = await machineOn(createIndexedDb());
    await save(other, "own");
    const id = await ownId(other);
    expect(await restore(other, file)).toMatchObject({ became: false, forked: false });
    expect(await ownId(other)).toBe(id);

    const blank = await machineOn(createIndexedDb());
    expect(await restore(blank, file)).toMatchObject({ became: true, forked: false });
    const restored = await machineOn(blank.factory);
    await save(restored, "there");
    expect(await restore(own, await backupOf(restored))).toMatchObject({ forked: false });
    expect(await namesOn(own)).toEqual(["river", "there", "tree"]);
  });
});

interface Machine {
  readonly factory: IDBFactory;
  readonly services: TestServices;
}

async function machineOn(factory: IDBFactory): Promise<Machine> {
  return { factory, services: await openTestServices({ factory }) };
}

async function save(on: Machine, name: string, level?: "device"): Promise<void> {
  must(await on.services.symbols.save({ name, ink: line(name.length), ...(level && { level }) }));
  must(await bundleOutbox(on.services.database, env));
}

/** Two profiles that were one, and went on apart in both of their chains. */
async function twoThatWroteApart(): Promise<readonly [Machine, Machine]> {
  const original = await machineOn(createIndexedDb());
  await save(original, "before");
  const copy = await machineOn(await copyProfile(original.factory));
  for (const [machine, name] of [
    [original, "original's"],
    [copy, "copy's"],
  ] as const) {
    await save(machine, name);
    await save(machine, `${name} own`, "device");
  }
  return [original, copy];
}

async function backupOf({ factory, services }: Machine): Promise<Blob> {
  const { service, files } = openTestBackup(services.database, { factory });
  const { file } = must(await service.save({ passphrase: PASSPHRASE }));
  const saved = files.get(file);
  if (!saved) throw new Error("no file");
  return saved;
}

function restore({ factory, services }: Machine, file: Blob) {
  return restoreOn(services.database, factory, file);
}

async function restoreOn(database: Database, factory: IDBFactory, file: Blob) {
  const found = must(await openTestBackup(database, { factory }).service.look(file));
  const opened = must(await found.open({ type: "passphrase", passphrase: PASSPHRASE }));
  return must(await opened.restore());
}

async function ownId({ services }: Machine): Promise<DeviceId> {
  return (await services.database.meta.get("device"))?.value as DeviceId;
}

async function namesOn({ services }: Machine): Promise<readonly string[]> {
  await services.refresh();
  return services.dictionary
    .snapshot()
    .symbols.map(({ name }) => name)
    .sort();
}

/** All that people wrote; what devices say of themselves is each one's own. */
async function stateOf({ services: { database } }: Machine) {
  const rows = await database.records.where("kind").notEqual("device").sortBy("id");
  return { rows, facts: await database.facts.orderBy(":id").toArray() };
}

/** Of each symbol's fields, as they stand: which op, when and by whom. */
async function writersOf({ services: { database } }: Machine): Promise<Map<string, string>> {
  const rows = await database.records.where("kind").equals("symbol").toArray();
  return new Map(
    rows.flatMap(({ id, fields }) =>
      Object.entries(fields).map(([field, { s, d, o }]): [string, string] => [
        `${id} ${field} ${o}`,
        `${s} ${d}`,
      ]),
    ),
  );
}

async function isSoundOn({ services }: Machine): Promise<boolean> {
  return isSound(must(await verifyLog(services.database)));
}

function must<T>(result: Result<T, { readonly type: string }>): T {
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}
