import { describe, expect, it } from "vitest";
import { assert } from "#core/shared/assert.ts";
import { err } from "#core/shared/result.ts";
import { newId, type RecordId } from "#core/shared/ids.ts";
import { MAX_DRIFT_MS } from "#core/log/hlc.ts";
import type { SyncRemote } from "#core/sync/remote.ts";
import { readDeviceRecord } from "#core/vault/deviceRecord.ts";
import { sealingOf } from "#store/database.ts";
import { copyProfile } from "#testing/copyProfile.ts";
import { createFakeClock, NOON_MS } from "#testing/fakeClock.ts";
import { createMemoryRemote } from "#testing/memoryRemote.ts";
import { createMemoryServer, type MemoryServer, rechain, signInTo } from "#testing/memoryServer.ts";
import { createIndexedDb, openTestDatabase } from "#testing/openTestDatabase.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import {
  createSyncedDevice,
  putAtServer,
  shareVault,
  type SyncedDevice,
} from "#testing/syncedDevice.ts";

interface Lab {
  readonly server: MemoryServer;
  readonly one: SyncedDevice;
  readonly other: SyncedDevice;
}

/** Two devices of one account, of which only the first has asked the server anything. */
async function twoDevices(
  given: { readonly change?: (remote: SyncRemote) => SyncRemote } = {},
): Promise<Lab> {
  const server = createMemoryServer();
  const { change = (remote) => remote } = given;
  const enter = () => change(createMemoryRemote(server, signInTo(server, "ada")));
  const factory = createIndexedDb();
  const one = await createSyncedDevice(enter(), { database: await openTestDatabase(factory) });
  await putAtServer(one);
  const database = await openTestDatabase();
  await shareVault(one.database, database);
  return { server, one, other: await createSyncedDevice(enter(), { database }) };
}

function spaceOf({ server, one }: Lab) {
  const { keyring } = sealingOf(one.database);
  const space = keyring && server.spaces.get(keyring.space);
  assert(space, "the vault is at the server");
  return space;
}

async function syncAll(...devices: readonly SyncedDevice[]): Promise<void> {
  for (let rounds = 0; rounds < 3; rounds++) for (const device of devices) await device.sync();
}

async function expectEqual(one: SyncedDevice, other: SyncedDevice): Promise<string> {
  const [here, there] = [await one.state(), await other.state()];
  expect(there).toBe(here);
  return here;
}

async function alarmsOf(device: SyncedDevice) {
  const ran = await device.engine.run();
  return ran.ok ? ran.value.alarms.map(({ type }) => type) : [ran.error.type];
}

describe("two devices", () => {
  it("are equal byte for byte after both wrote offline, and nobody is alarmed", async () => {
    const { one, other } = await twoDevices();
    for (const name of ["River", "Stream"]) await one.name("river", name);
    await other.name("river", "Brook");
    await other.name("gate", "Gate");
    await syncAll(one, other);
    const state = await expectEqual(one, other);
    expect(state).toContain("Gate");
    expect(await alarmsOf(one)).toEqual([]);
    expect(await alarmsOf(other)).toEqual([]);
  });

  it("ask once and answer little when there is nothing new", async () => {
    const asked: string[] = [];
    const change = (remote: SyncRemote): SyncRemote => ({
      ...remote,
      read: (...given) => (asked.push("read"), remote.read(...given)),
      append: (...given) => (asked.push("append"), remote.append(...given)),
      readDoor: (...given) => (asked.push("readDoor"), remote.readDoor(...given)),
      writeDoor: (...given) => (asked.push("writeDoor"), remote.writeDoor(...given)),
    });
    const { one, other } = await twoDevices({ change });
    await syncAll(one, other);
    asked.length = 0;
    await one.sync();
    expect(asked).toEqual(["read"]);
  });

  it("are not doubled by an answer that was lost after the server had stored it", async () => {
    let isLost = true;
    const change = (remote: SyncRemote): SyncRemote => ({
      ...remote,
      append: async (...given) => {
        const answer = await remote.append(...given);
        return isLost ? err({ type: "Unreachable" }) : answer;
      },
    });
    const lab = await twoDevices({ change });
    await lab.one.name("river", "River");
    const ran = await lab.one.engine.run();
    expect(!ran.ok && ran.error.type).toBe("Unreachable");
    isLost = false;
    await syncAll(lab.one, lab.other);
    await expectEqual(lab.one, lab.other);
    const { entries } = spaceOf(lab);
    expect(new Set(entries.map((entry) => entry.join())).size).toBe(entries.length);
  });

  it("stay as they are when the session is over, and go on where they were after signing in", async () => {
    const lab = await twoDevices();
    await lab.one.name("river", "River");
    const before = await lab.one.state();
    for (const session of lab.server.sessions.values()) session.isRevoked = true;
    const ran = await lab.one.engine.run();
    expect(!ran.ok && ran.error.type).toBe("SignedOut");
    expect(await lab.one.state()).toBe(before);
    for (const session of lab.server.sessions.values()) session.isRevoked = false;
    await syncAll(lab.one, lab.other);
    await expectEqual(lab.one, lab.other);
  });

  it("never get anything of another account", async () => {
    const lab = await twoDevices();
    await lab.one.name("river", "River");
    await lab.one.sync();
    const stranger = createMemoryRemote(lab.server, signInTo(lab.server, "eve"));
    const device = await createSyncedDevice(stranger, { database: lab.other.database });
    const ran = await device.engine.run();
    expect(!ran.ok && ran.error.type).toBe("NotMember");
    expect(await device.state()).not.toContain("River");
  });

  it("read on while the account's room is used up", async () => {
    const lab = await twoDevices();
    await lab.one.name("river", "River");
    await syncAll(lab.one, lab.other);
    await lab.other.name("gate", "Gate");
    await lab.other.sync();
    await lab.one.name("river", "Long river");
    const space = spaceOf(lab);
    space.quota = space.bytes;
    const ran = await lab.one.engine.run();
    expect(ran.ok && ran.value).toMatchObject({
      stuck: "QuotaExceeded",
      room: { quota: space.quota },
    });
    expect(await lab.one.state()).toContain("Gate");
    space.quota *= 2;
    await syncAll(lab.one, lab.other);
    await expectEqual(lab.one, lab.other);
  });

  it("run two engines at once and are none the worse", async () => {
    const { one, other } = await twoDevices();
    for (let count = 0; count < 20; count++) {
      await one.name(`symbol ${count}`, "here");
      await one.input.bundle();
    }
    await Promise.all([one.sync(), one.sync(), one.sync()]);
    await Promise.all([other.sync(), other.sync()]);
    await syncAll(one, other);
    await expectEqual(one, other);
    expect(await alarmsOf(other)).toEqual([]);
  });
});

describe("a device ten years fast", () => {
  it("is overtaken everywhere by the next honest edit, once it is put right", async () => {
    const { one, other } = await twoDevices();
    one.clock.set(NOON_MS + 10 * 365 * MAX_DRIFT_MS);
    await one.name("river", "from the future");
    await syncAll(one, other);
    expect(await other.state()).toContain("from the future");
    one.clock.set(NOON_MS);
    await other.name("river", "honest");
    await syncAll(one, other);
    expect(await expectEqual(one, other)).toContain('"v":"honest"');
    await one.name("river", "more honest");
    await syncAll(one, other);
    expect(await expectEqual(one, other)).toContain('"v":"more honest"');
  });
});

describe("one poisoned entry among thousands", () => {
  it("is kept, told of, and keeps nothing from coming in", async () => {
    const lab = await twoDevices();
    const { one, other } = lab;
    await one.write(
      Array.from({ length: 2000 }, (_, index) => ({
        ...({ type: "put", kind: "symbol", creates: true } as const),
        record: `s${index}` as RecordId,
        fields: { name: `name ${index}` },
      })),
    );
    await one.sync();
    const space = spaceOf(lab);
    const half = Math.floor(space.entries.length / 2);
    const poisoned = space.entries[half]?.with(40, 1) ?? new Uint8Array();
    space.entries.splice(half, 0, poisoned);
    rechain(space);
    const ran = await other.engine.run();
    expect(ran.ok && ran.value.alarms).toEqual([{ type: "Unopened", count: 1, newerFormat: 0 }]);
    expect(await other.state()).toContain("name 1999");
    expect(await other.database.entries.where("held").equals(1).count()).toBe(1);
  });
});

describe("a copied profile", () => {
  it("is noticed: both branches are folded, and somebody takes a new identity", async () => {
    const server = createMemoryServer();
    const enter = () => createMemoryRemote(server, signInTo(server, "ada"));
    const factory = createIndexedDb();
    const one = await createSyncedDevice(enter(), { database: await openTestDatabase(factory) });
    await putAtServer(one);
    await one.name("river", "River");
    await one.sync();
    const copied = await openTestDatabase(await copyProfile(factory));
    const clone = await createSyncedDevice(enter(), { database: copied });
    await one.name("gate", "Gate");
    await clone.name("stone", "Stone");
    await syncAll(one, clone);
    const state = await expectEqual(one, clone);
    for (const name of ["River", "Gate", "Stone"]) expect(state).toContain(name);
    const ids = await Promise.all(
      [one, clone].map(async ({ database }) => (await database.meta.get("device"))?.value),
    );
    expect(ids[0]).not.toBe(ids[1]);
    const told = [...(await alarmsOf(one)), ...(await alarmsOf(clone))];
    expect(told).toContain("NewIdentity");
    expect(told).not.toContain("Gap");
  });
});

describe("a server that is not what it was", () => {
  it("is read anew after it was put back to an earlier state, and refilled only after asking", async () => {
    const lab = await twoDevices();
    const { one, other } = lab;
    await one.name("river", "River");
    await syncAll(one, other);
    const space = spaceOf(lab);
    const kept = space.entries.slice(0, 1);
    await one.name("gate", "Gate");
    await one.sync();
    space.entries = kept;
    rechain(space);
    const ran = await one.engine.run();
    expect(ran.ok && ran.value).toMatchObject({ stuck: "ServerLost" });
    expect(ran.ok && ran.value.alarms.map(({ type }) => type)).toContain("Rewritten");
    const { sendLost } = await import("#store/syncAnew.ts");
    await sendLost(one.database);
    await syncAll(one, other);
    expect(await expectEqual(one, other)).toContain("Gate");
    const again = await one.engine.run();
    expect(again.ok && again.value.stuck).toBeUndefined();
  });

  it("cannot make anybody believe an acknowledgement of what it did not keep", async () => {
    const lab = await twoDevices();
    await syncAll(lab.one, lab.other);
    const space = spaceOf(lab);
    await lab.one.name("river", "River");
    const before = space.entries.slice();
    await lab.one.sync();
    space.entries = before;
    rechain(space);
    await lab.other.name("gate", "Gate");
    await syncAll(lab.other, lab.one);
    const ran = await lab.one.engine.run();
    expect(ran.ok && ran.value.stuck).toBe("ServerLost");
  });
});

describe("a device tells of itself", () => {
  it("its name, its day and its session, once a day", async () => {
    const lab = await twoDevices();
    const session = newId(seededBytes(1));
    const device = await createSyncedDevice(lab.one.input.remote, {
      database: lab.one.database,
      clock: createFakeClock(NOON_MS),
      device: () => Promise.resolve({ name: "Chrome on Linux", session: session as never }),
    });
    await device.sync();
    const id = (await device.database.meta.get("device"))?.value ?? "";
    const row = await device.database.records.get(`device.${id}`);
    expect(readDeviceRecord(row)).toMatchObject({
      ...{ name: "Chrome on Linux", session, isRevoked: false },
      seenAt: Date.UTC(2026, 10, 1),
    });
    const { length } = spaceOf(lab).entries;
    device.clock.advance(60_000);
    await device.sync();
    expect(spaceOf(lab).entries.length).toBe(length);
  });
});
