/* New keys while devices come and go: everybody who is let in follows, and nobody else. */
import { describe, expect, it } from "vitest";
import { assert } from "#core/shared/assert.ts";
import { newId } from "#core/shared/ids.ts";
import { err } from "#core/shared/result.ts";
import { doorFromText, doorToText } from "#core/sync/door.ts";
import type { SyncRemote } from "#core/sync/remote.ts";
import { deviceDraft } from "#core/vault/deviceRecord.ts";
import { nextEpoch } from "#core/vault/keyring.ts";
import { createSecret } from "#core/vault/secret.ts";
import { publicKeyOf, type SlotId } from "#core/vault/slot.ts";
import { proveSlot } from "#core/vault/slotProof.ts";
import { slotChange, slotDraft } from "#core/vault/slotRecord.ts";
import { type Database, sealingOf } from "#store/database.ts";
import { dropDraft } from "#store/drafts.ts";
import { BOX_KEY, readOwnDevice } from "#store/ownDevice.ts";
import { fakeDeviceKeys } from "#testing/fakeDeviceKeys.ts";
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
import { adoptEpoch } from "../vault/adoptEpoch.ts";
import { publishDoor } from "./publishDoor.ts";

async function twoDevices() {
  const server = createMemoryServer();
  const enter = () => createMemoryRemote(server, signInTo(server, "ada"));
  const factory = createIndexedDb();
  const one = await createSyncedDevice(enter(), { database: await openTestDatabase(factory) });
  await putAtServer(one);
  const database = await openTestDatabase();
  await shareVault(one.database, database);
  const other = await createSyncedDevice(enter(), { database });
  for (const { database: db } of [one, other]) await signIn(db);
  await one.name("river", "River");
  await syncAll(one, other);
  return { server, one, other, factory, vault: vaultOf(one, factory) };
}

async function signIn(database: Database): Promise<void> {
  await database.sync.put({
    ...{ key: "account", url: "", apiKey: "", userId: "ada", email: "", since: 0, isOn: true },
  });
}

/** The vault's service as the app makes it, over whatever server the device has. */
function vaultOf(
  device: SyncedDevice,
  factory: IDBFactory,
  remote: SyncRemote = device.input.remote,
) {
  const { database, sync } = device;
  return openTestVault(database, {
    factory,
    publishDoor: (door) => publishDoor({ database, remote, syncNow: sync }, door),
  }).service;
}

async function syncAll(...devices: readonly SyncedDevice[]): Promise<void> {
  for (let rounds = 0; rounds < 3; rounds++) for (const device of devices) await device.sync();
}

function epochOf({ database }: SyncedDevice): number | undefined {
  return sealingOf(database).keyring?.epoch;
}

function doorAt(server: MemoryServer, { database }: SyncedDevice) {
  const { keyring } = sealingOf(database);
  const space = keyring && server.spaces.get(keyring.space);
  const door = space && doorFromText(space.door);
  assert(space && door, "the vault is at the server");
  return { space, door };
}

describe("a new epoch", () => {
  it("is followed by a device that was offline, with all that it wrote meanwhile", async () => {
    const { one, other, vault } = await twoDevices();
    await other.name("gate", "Gate");
    expect((await vault.newEpoch()).ok).toBe(true);
    await one.name("stone", "Stone");
    await one.sync();
    await syncAll(other, one);
    expect([epochOf(one), epochOf(other)]).toEqual([2, 2]);
    const state = await one.state();
    expect(await other.state()).toBe(state);
    for (const name of ["River", "Gate", "Stone"]) expect(state).toContain(name);
    expect(await other.database.entries.where("held").equals(1).count()).toBe(0);
    expect((await other.database.vault.get("state"))?.epoch).toBe(2);
  });

  it("is refused without the server, and nothing has changed", async () => {
    const { one } = await twoDevices();
    const nobody = {
      ...one.input.remote,
      writeDoor: () => Promise.resolve(err({ type: "Unreachable" } as const)),
    };
    const vault = vaultOf(one, createIndexedDb(), nobody);
    const begun = await vault.newEpoch();
    expect(!begun.ok && begun.error).toEqual({ type: "NeedsServer", reason: "Unreachable" });
    expect(epochOf(one)).toBe(1);
  });

  it("also has the way in that another device added a moment ago", async () => {
    const { server, one, other, vault } = await twoDevices();
    await dropDraft(other.database, BOX_KEY);
    await other.sync();
    const own = await readOwnDevice(other.database);
    expect((await vault.newEpoch()).ok).toBe(true);
    const { door } = doorAt(server, one);
    expect(door.slots.map(({ slot }) => slot.id)).toContain(own.ok && own.value.box?.id);
    await syncAll(other, one);
    expect(epochOf(other)).toBe(2);
  });

  it("is found by the device that was killed between the server and itself", async () => {
    for (let steps = 0; steps < 40; steps++) {
      const { one: before, other, factory } = await twoDevices();
      before.database.close();
      const { wasCut } = await cutPowerAfter(steps, async () => {
        // Only what is opened in here loses its power.
        const database = await openTestDatabase(factory);
        await vaultOf({ ...before, database }, factory).newEpoch();
      });
      const { remote } = before.input;
      const one = await createSyncedDevice(remote, { database: await openTestDatabase(factory) });
      await syncAll(one, other);
      expect(epochOf(one)).toBe(epochOf(other));
      await one.name("gate", "Gate");
      await syncAll(one, other);
      expect(await other.state()).toBe(await one.state());
      if (wasCut) continue;
      expect(steps).toBeGreaterThan(5);
      return;
    }
  }, 60_000);

  it("waits for a passphrase where no slot of the device is in the door, and then opens what was kept", async () => {
    const { one, other, server } = await twoDevices();
    const own = await readOwnDevice(other.database);
    assert(own.ok && own.value.box, "the other has a slot");
    await one.write([
      slotChange(own.value.box.id, { deleted: true }),
      deviceDraft(own.value.device, { revoked: true }),
    ]);
    expect((await vaultOf(one, createIndexedDb()).newEpoch()).ok).toBe(true);
    await one.name("stone", "Stone");
    await one.sync();
    const ran = await other.engine.run();
    expect(ran.ok && ran.value.stuck).toBe("NewKeys");
    expect(await other.state()).not.toContain("Stone");
    const { door } = doorAt(server, one);
    const { keyring } = sealingOf(one.database);
    assert(keyring, "the first is open");
    const opened = { door, keyring, isLetIn: true };
    const adopted = await adoptEpoch(other.database, opened, other.input.options);
    expect(adopted).toEqual({ ok: true, value: true });
    await syncAll(other, one);
    expect(await other.state()).toBe(await one.state());
    expect(await other.state()).toContain("Stone");
    // Let in again, it is another device than the one that was taken out.
    expect((await other.database.meta.get("device"))?.value).not.toBe(own.value.device);
  });
});

describe("a door that the server or a former device has changed", () => {
  it("lets nobody in who was only put there, and is put right", async () => {
    const { server, one } = await twoDevices();
    const { space, door } = doorAt(server, one);
    const randomBytes = seededBytes(3);
    const seed = createSecret(randomBytes(32));
    const slot = {
      id: newId<SlotId>(randomBytes),
      kind: "device",
      publicKey: publicKeyOf(seed),
    } as const;
    const slots = [...door.slots, { slot, sealed: randomBytes(99), proof: randomBytes(40) }];
    space.door = doorToText({ ...door, slots });
    space.doorRev++;
    await one.sync();
    const after = doorAt(server, one).door;
    expect(after.slots.map(({ slot: { id } }) => id)).not.toContain(slot.id);
    expect(after.slots.length).toBe(door.slots.length);
  });

  it("is not followed into keys that are not this vault's", async () => {
    const { server, one } = await twoDevices();
    const { space, door } = doorAt(server, one);
    space.door = doorToText({ ...door, epoch: 2, keyring: seededBytes(5)(200) });
    space.doorRev++;
    const ran = await one.engine.run();
    expect(ran.ok && ran.value.stuck).toBe("NewKeys");
    expect(epochOf(one)).toBe(1);
  });

  it("has no slot for whoever kept the keys of an epoch that is over", async () => {
    const { server, one, other, vault } = await twoDevices();
    const { keyring: old } = sealingOf(other.database);
    assert(old, "the other is open");
    expect((await vault.newEpoch()).ok).toBe(true);
    const randomBytes = seededBytes(7);
    const seed = createSecret(randomBytes(32));
    const slot = {
      id: newId<SlotId>(randomBytes),
      kind: "device",
      publicKey: publicKeyOf(seed),
    } as const;
    await one.write([slotDraft({ slot, name: "", addedAt: 1, proof: proveSlot(old, slot) })]);
    await one.sync();
    expect((await vault.newEpoch()).ok).toBe(true);
    const { door } = doorAt(server, one);
    expect(door.epoch).toBe(3);
    expect(door.slots.map(({ slot: { id } }) => id)).not.toContain(slot.id);
  });

  it("is never opened by keys that lack one of the vault's own", async () => {
    const { server, one } = await twoDevices();
    const { keyring } = sealingOf(one.database);
    assert(keyring, "the first is open");
    const randomBytes = seededBytes(9);
    const foreign = nextEpoch(
      { ...keyring, keys: new Map([[1, createSecret(randomBytes(32))]]) },
      randomBytes,
    );
    const { door } = doorAt(server, one);
    const adopted = await adoptEpoch(
      one.database,
      { door, keyring: foreign },
      { keys: fakeDeviceKeys, randomBytes },
    );
    expect(!adopted.ok && adopted.error.type).toBe("NotThisVault");
  });
});
