/* A server put back to an earlier day, and new keys on both sides of it: the halves find each other again, and nobody else gets in. */
import { describe, expect, it } from "vitest";
import { assert } from "#core/shared/assert.ts";
import { newId } from "#core/shared/ids.ts";
import { type Door, doorFromText, doorToText } from "#core/sync/door.ts";
import { type Keyring, nextEpoch, sealKeyring } from "#core/vault/keyring.ts";
import { createSecret, type Secret } from "#core/vault/secret.ts";
import { publicKeyOf, type SlotId, type SlotKind } from "#core/vault/slot.ts";
import { proveSlot } from "#core/vault/slotProof.ts";
import { slotChange, slotDraft, type SlotRecord } from "#core/vault/slotRecord.ts";
import { type Database, sealingOf } from "#store/database.ts";
import { dropDraft } from "#store/drafts.ts";
import { BOX_KEY } from "#store/ownDevice.ts";
import { readInside } from "#store/slots.ts";
import { sendLost } from "#store/syncAnew.ts";
import { createMemoryRemote } from "#testing/memoryRemote.ts";
import { createMemoryServer, type MemoryServer, signInTo } from "#testing/memoryServer.ts";
import { createIndexedDb, openTestDatabase } from "#testing/openTestDatabase.ts";
import { cutPowerAfter } from "#testing/powerCut.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import {
  createSyncedDevice,
  putAtServer,
  shareVault,
  type SyncedDevice,
} from "#testing/syncedDevice.ts";
import { openTestVault } from "#testing/testVault.ts";
import { followKeys } from "../account/followKeys.ts";
import { openDoorBySlot } from "../vault/adoptEpoch.ts";
import { doorOf, sealSlots, slotsIn } from "../vault/waysIn.ts";
import { publishDoor } from "./publishDoor.ts";

/** Transactions from one kill to the next: the simulation kills everywhere. */
const KILL_EVERY = 5;

/** A device, and the profile that it starts from again. */
interface Living extends SyncedDevice {
  readonly factory: IDBFactory;
}

/** A device of an account, with the vault of the first one there is. */
async function live(server: MemoryServer, first?: Living): Promise<Living> {
  const factory = createIndexedDb();
  const database = await openTestDatabase(factory);
  if (first) await shareVault(first.database, database);
  const remote = createMemoryRemote(server, signInTo(server, "ada"));
  const device = await createSyncedDevice(remote, { database });
  if (!first) await putAtServer(device);
  await database.sync.put({
    ...{ key: "account", url: "", apiKey: "", userId: "ada", email: "", since: 0, isOn: true },
  });
  return { ...device, factory };
}

/** A slot, and what opens it. */
interface Way {
  readonly id: SlotId;
  readonly seed: Secret;
}

/** Two devices that know each other, and a recovery phrase. */
async function twoDevices() {
  const server = createMemoryServer();
  const one = await live(server);
  const other = await live(server, one);
  await one.name("river", "River");
  const phrase = await addWay(one, "recovery", 1);
  await syncAll(one, other);
  return { server, one, other, phrase };
}

/** The app closed, and opened again on the same device. */
async function restart(device: Living): Promise<Living> {
  device.database.close();
  const database = await openTestDatabase(device.factory);
  return {
    ...(await createSyncedDevice(device.input.remote, { database })),
    factory: device.factory,
  };
}

async function addWay(device: Living, kind: SlotKind, from: number): Promise<Way> {
  const { seed, record } = slotOf(ringIn(device.database), kind, seededBytes(from));
  await device.write([slotDraft(record)]);
  await device.sync();
  return { id: record.slot.id, seed };
}

function slotOf(keyring: Keyring, kind: SlotKind, randomBytes: (count: number) => Uint8Array) {
  const seed: Secret = createSecret(randomBytes(32));
  const slot = { id: newId<SlotId>(randomBytes), kind, publicKey: publicKeyOf(seed) };
  const record: SlotRecord = { slot, name: "", addedAt: 1, proof: proveSlot(keyring, slot) };
  return { seed, record };
}

function ringIn(database: Database): Keyring {
  const { keyring } = sealingOf(database);
  assert(keyring, "the vault is open");
  return keyring;
}

async function changeKeys({ database, sync, factory, input: { remote } }: Living): Promise<void> {
  const vault = openTestVault(database, {
    factory,
    publishDoor: (door) => publishDoor({ database, remote, syncNow: sync }, door),
  }).service;
  expect(await vault.newEpoch()).toEqual({ ok: true, value: undefined });
}

async function syncAll(...devices: readonly SyncedDevice[]): Promise<void> {
  for (let rounds = 0; rounds < 3; rounds++)
    for (const { sync, database } of devices) {
      await sync();
      // Whoever is asked says yes: what the server lost is sent once more.
      await sendLost(database);
    }
}

function spaceAt(server: MemoryServer, { database }: SyncedDevice) {
  const space = server.spaces.get(ringIn(database).space);
  assert(space, "the vault is at the server");
  return space;
}

function doorAt(server: MemoryServer, device: SyncedDevice): Door {
  const door = doorFromText(spaceAt(server, device).door);
  assert(door, "the server has a door");
  return door;
}

/** Remembers a day of the server; what is answered puts it back. */
function rememberDay(server: MemoryServer, device: SyncedDevice): () => void {
  const space = spaceAt(server, device);
  const { entries, seqs, ...day } = structuredClone({ ...space });
  return () => Object.assign(space, { ...day, entries: [...entries], seqs: new Map(seqs) });
}

function heldIn({ database }: SyncedDevice): PromiseLike<number> {
  return database.entries.where("held").equals(1).count();
}

/** Both wrote and changed the keys, one before the server was put back and one after. */
async function partedDevices() {
  const made = await twoDevices();
  const { server, one, other } = made;
  const putBack = rememberDay(server, one);
  await one.name("gate", "Gate");
  await changeKeys(one);
  await one.name("stone", "Stone");
  await one.sync();
  putBack();
  await changeKeys(other);
  await other.name("reed", "Reed");
  return made;
}

/** Each changed the keys before it had heard of the other, one before the server was put back and one after. */
async function strangers() {
  const server = createMemoryServer();
  const one = await live(server);
  await one.name("river", "River");
  const phrase = await addWay(one, "recovery", 1);
  const other = await live(server, one);
  const putBack = rememberDay(server, one);
  // As after its lock was turned on and off: a slot of its own that nobody has heard of yet.
  await dropDraft(one.database, BOX_KEY);
  await one.sync();
  await changeKeys(one);
  await one.name("stone", "Stone");
  await one.sync();
  putBack();
  await other.sync();
  await changeKeys(other);
  await other.name("reed", "Reed");
  await other.sync();
  return { server, one, other, phrase };
}

/** A person opens the door at the server with the recovery phrase. */
async function enterBy({ id, seed }: Way, device: Living): Promise<void> {
  const { database } = device;
  const read = await device.input.remote.readDoor(ringIn(database).space);
  assert(read.ok, "the door is at the server");
  const keyring = openDoorBySlot(read.value.door, { id, seed }, ringIn(database).space);
  assert(keyring, "the phrase opens it");
  const given = { ...device.input, startAfresh: () => undefined };
  const followed = await followKeys(given, read.value, keyring);
  expect(followed).toEqual({ ok: true, value: undefined });
}

describe("two branches of a vault's keys", () => {
  it("become one, with all that was written in either, also after both started again", async () => {
    const parted = await partedDevices();
    await parted.other.sync();
    await syncAll(parted.one, parted.other);
    const [one, other] = [await restart(parted.one), await restart(parted.other)];
    await one.name("wind", "Wind");
    await syncAll(one, other);
    const state = await one.state();
    expect((await other.state()) === state).toBe(true);
    for (const name of ["River", "Gate", "Stone", "Reed", "Wind"]) expect(state).toContain(name);
    expect([await heldIn(one), await heldIn(other)]).toEqual([0, 0]);
    // Two parted keys of the second epoch, and one over both.
    expect([ringIn(one.database).epoch, ringIn(other.database).epoch]).toEqual([4, 4]);
    const ran = await one.engine.run();
    expect(ran.ok && [ran.value.stuck, ran.value.sent]).toEqual([undefined, 0]);
  });

  it("become one whoever comes first, and where one has gone on by several epochs", async () => {
    const { one, other } = await partedDevices();
    await one.sync();
    await changeKeys(one);
    await one.name("wind", "Wind");
    await syncAll(one, other);
    expect((await other.state()) === (await one.state())).toBe(true);
    expect((await other.state()).includes("Reed")).toBe(true);
    expect(ringIn(other.database).epoch).toBe(ringIn(one.database).epoch);
  });

  it("become one although the device that joins them is killed anywhere", async () => {
    for (let steps = 1; ; steps += KILL_EVERY) {
      assert(steps < 80, "a sync that never ends");
      const { one, other: before } = await partedDevices();
      await before.sync();
      one.database.close();
      const { wasCut } = await cutPowerAfter(steps, async () => {
        const database = await openTestDatabase(one.factory);
        await (await createSyncedDevice(one.input.remote, { database })).engine.run();
      });
      const [after, other] = [await restart(one), await restart(before)];
      await syncAll(after, other);
      expect((await other.state()) === (await after.state())).toBe(true);
      expect((await other.state()).includes("Stone")).toBe(true);
      if (!wasCut) return;
    }
  }, 60_000);

  it("wait for a person where no device of the one is known to the other, and write over neither", async () => {
    const { server, one, other, phrase } = await strangers();
    const { keyring } = doorAt(server, other);
    await syncAll(one);
    const ran = await one.engine.run();
    expect(ran.ok && ran.value.stuck).toBe("NewKeys");
    await syncAll(other);
    expect(doorAt(server, other).keyring).toEqual(keyring);
    // The phrase opens the other half's door, and after it the one over both.
    await enterBy(phrase, one);
    await one.sync();
    const told = await other.engine.run();
    expect(told.ok && told.value.stuck).toBe("NewKeys");
    await enterBy(phrase, other);
    await syncAll(one, other);
    const state = await one.state();
    expect((await other.state()) === state).toBe(true);
    for (const name of ["River", "Stone", "Reed"]) expect(state).toContain(name);
    expect([await heldIn(one), await heldIn(other)]).toEqual([0, 0]);
    expect([ringIn(one.database).epoch, ringIn(other.database).epoch]).toEqual([4, 4]);
  });

  it("are nothing to wait for where the door is this half's own and its keyring is noise", async () => {
    const { server, one } = await twoDevices();
    await changeKeys(one);
    await one.sync();
    const space = spaceAt(server, one);
    const right = doorAt(server, one);
    Object.assign(space, {
      door: doorToText({ ...right, keyring: seededBytes(4)(80) }),
      doorRev: space.doorRev + 1,
    });
    const ran = await one.engine.run();
    expect(ran.ok && ran.value.stuck).toBeUndefined();
    expect(doorAt(server, one).keyring).toEqual(right.keyring);
  });

  it("leave out who was taken out by one of them", async () => {
    const { server, one, other } = await twoDevices();
    const { id: leaked } = await addWay(one, "passkey", 2);
    await syncAll(one, other);
    const putBack = rememberDay(server, one);
    await one.write([slotChange(leaked, { deleted: true })]);
    await one.sync();
    await changeKeys(one);
    putBack();
    await changeKeys(other);
    expect(doorAt(server, one).slots.map(({ slot }) => slot.id)).toContain(leaked);
    await one.sync();
    expect(doorAt(server, one).slots.map(({ slot }) => slot.id)).not.toContain(leaked);
    await syncAll(other, one);
    expect(doorAt(server, one).slots.map(({ slot }) => slot.id)).not.toContain(leaked);
    expect((await other.state()) === (await one.state())).toBe(true);
  });

  it("stay apart, with all that is here, where nobody's way in would be left", async () => {
    const { server, one, other, phrase } = await twoDevices();
    const putBack = rememberDay(server, one);
    await addWay(one, "recovery", 3);
    await one.write([slotChange(phrase.id, { deleted: true })]);
    await one.sync();
    await changeKeys(one);
    await changeKeys(one);
    const [door, rev] = [spaceAt(server, one).door, spaceAt(server, one).doorRev];
    putBack();
    await changeKeys(other);
    await other.name("reed", "Reed");
    Object.assign(spaceAt(server, one), { door, doorRev: rev + 7 });
    const ran = await other.engine.run();
    expect(ran.ok && ran.value.stuck).toBe("NewKeys");
    expect((await other.state()).includes("Reed")).toBe(true);
    expect(spaceAt(server, one).door).toBe(door);
  });

  it("are not made of one that a device invents which was taken out", async () => {
    const { server, one, other } = await twoDevices();
    const old = ringIn(one.database);
    const inside = await readInside(one.database);
    assert(inside.ok, "the tables are here");
    await changeKeys(other);
    await syncAll(other, one);
    // It keeps the keys of before, seals new ones to everybody, and itself a phrase that only it knows.
    const forged = nextEpoch(old, seededBytes(5));
    const own = slotOf(forged, "recovery", seededBytes(6));
    const rows = sealSlots([...slotsIn(inside.value, old), own.record], forged, seededBytes(7));
    const door = doorOf(rows, forged, sealKeyring(forged, seededBytes(8)));
    const space = spaceAt(server, one);
    Object.assign(space, { door: doorToText(door), doorRev: space.doorRev + 1 });
    await syncAll(one, other);
    await one.name("gate", "Gate");
    await syncAll(one, other);
    const last = doorAt(server, one);
    expect(last.epoch).toBeGreaterThan(2);
    expect(last.slots.map(({ slot }) => slot.id)).not.toContain(own.record.slot.id);
    const given = { id: own.record.slot.id, seed: own.seed };
    expect(openDoorBySlot(last, given, old.space)).toBeUndefined();
    expect((await other.state()) === (await one.state())).toBe(true);
  });
});
