import { IDBObjectStore } from "fake-indexeddb";
import { afterEach, describe, expect, it } from "vitest";
import { assert } from "#core/shared/assert.ts";
import { err } from "#core/shared/result.ts";
import type { RemoteError, SyncRemote } from "#core/sync/remote.ts";
import { type Database, sealingOf } from "#store/database.ts";
import { isSound, verifyLog } from "#services/vault/verify.ts";
import { eventually } from "#testing/eventually.ts";
import { createMemoryRemote } from "#testing/memoryRemote.ts";
import { createMemoryServer, type MemoryServer, rechain, signInTo } from "#testing/memoryServer.ts";
import { createIndexedDb, openTestDatabase } from "#testing/openTestDatabase.ts";
import {
  createSyncedDevice,
  putAtServer,
  shareVault,
  type SyncedDevice,
} from "#testing/syncedDevice.ts";
import { createSyncService, type RunningSync } from "./createSyncService.ts";

const running: RunningSync[] = [];

afterEach(() => {
  for (const sync of running.splice(0)) sync.stop();
});

/** What becomes of a network, and who listens to it. */
interface Air {
  trouble: RemoteError | undefined;
  readonly online: Set<() => void>;
}

interface Lab {
  readonly server: MemoryServer;
  readonly device: SyncedDevice;
  readonly air: Air;
  readonly factory: IDBFactory;
}

async function openLab(): Promise<Lab> {
  const server = createMemoryServer();
  const air: Air = { trouble: undefined, online: new Set() };
  const remote = through(air, createMemoryRemote(server, signInTo(server, "ada")));
  const factory = createIndexedDb();
  const device = await createSyncedDevice(remote, { database: await openTestDatabase(factory) });
  await putAtServer(device);
  return { server, device, air, factory };
}

function through(air: Air, remote: SyncRemote): SyncRemote {
  return {
    ...remote,
    append: (...given) =>
      air.trouble ? Promise.resolve(err(air.trouble)) : remote.append(...given),
    read: (...given) => (air.trouble ? Promise.resolve(err(air.trouble)) : remote.read(...given)),
  };
}

function start({ device, air }: Pick<Lab, "device" | "air">, leads = true): RunningSync {
  const ended = new AbortController();
  const sync = createSyncService({
    ...device.input,
    reach: {
      onMaybeOnline: (onMaybe) => {
        air.online.add(onMaybe);
        return () => void air.online.delete(onMaybe);
      },
      isFrugal: () => false,
    },
    lead: (work) => {
      if (leads) void work(ended.signal);
      return () => ended.abort();
    },
    page: { isVisible: () => true, onChange: () => () => undefined },
    registerSend: () => Promise.resolve(false),
    chance: () => 0.5,
  });
  running.push(sync);
  return sync;
}

async function turnOn(database: Database): Promise<void> {
  await database.sync.put({
    ...{ key: "account", url: "https://a.example", apiKey: "k", userId: "ada" },
    ...{ email: "ada@a.example", since: 0, isOn: true },
  });
}

describe("the sync of a tab", () => {
  it("is off without an account, begins when there is one, and sends what is written by itself", async () => {
    const lab = await openLab();
    const sync = start(lab);
    await eventually(() => expect(sync.snapshot().phase).toBe("off"));
    await lab.device.name("river", "River");
    await lab.device.input.bundle();
    await eventually(() => expect(sync.snapshot().waiting).toBeGreaterThan(0));
    await turnOn(lab.device.database);
    await eventually(() =>
      expect(sync.snapshot()).toMatchObject({ phase: "idle", waiting: 0, places: 2 }),
    );
    await lab.device.name("gate", "Gate");
    await lab.device.input.bundle();
    await eventually(() => expect(sync.snapshot()).toMatchObject({ waiting: 1, places: 1 }));
    await eventually(() => expect(sync.snapshot()).toMatchObject({ waiting: 0, places: 2 }));
  });

  it("sends by itself what nobody has sealed yet", async () => {
    const lab = await openLab();
    await turnOn(lab.device.database);
    const sync = start(lab);
    await eventually(() => expect(sync.snapshot()).toMatchObject({ phase: "idle", waiting: 0 }));
    await lab.device.name("gate", "Gate");
    await eventually(() => expect(sync.snapshot()).toMatchObject({ waiting: 1 }));
    await eventually(() => expect(sync.snapshot()).toMatchObject({ waiting: 0, places: 2 }));
  });

  it("says since when it is offline, and goes on when somebody is there again", async () => {
    const lab = await openLab();
    await turnOn(lab.device.database);
    lab.air.trouble = { type: "Unreachable" };
    const sync = start(lab);
    await eventually(() =>
      expect(sync.snapshot()).toMatchObject({
        ...{ phase: "offline", offlineSince: lab.device.clock.nowMs() },
      }),
    );
    lab.air.trouble = undefined;
    for (const online of lab.air.online) online();
    await eventually(() =>
      expect(sync.snapshot()).toMatchObject({ phase: "idle", offlineSince: undefined }),
    );
  });

  it.each([
    ["SignedOut", { type: "SignedOut" }],
    ["NotMember", { type: "NotMember" }],
    ["Refused", { type: "Refused", reason: "bad_request" }],
  ] as const)("is stuck and touches nothing when the server says %s", async (stuck, trouble) => {
    const lab = await openLab();
    await lab.device.name("river", "River");
    const before = await lab.device.state();
    await turnOn(lab.device.database);
    lab.air.trouble = trouble;
    const sync = start(lab);
    await eventually(() => expect(sync.snapshot()).toMatchObject({ phase: "stuck", stuck }));
    expect(await lab.device.state()).toBe(before);
    lab.air.trouble = undefined;
    await sync.syncNow();
    await eventually(() => expect(sync.snapshot()).toMatchObject({ phase: "idle", waiting: 0 }));
  });

  it("rests when the server is in trouble, as long as that one asks", async () => {
    const lab = await openLab();
    await turnOn(lab.device.database);
    lab.air.trouble = { type: "ServerTrouble", status: 503, retryAfterMs: 120_000 };
    const sync = start(lab);
    const nextTryAt = lab.device.clock.nowMs() + 120_000;
    await eventually(() => expect(sync.snapshot()).toMatchObject({ phase: "resting", nextTryAt }));
  });

  it("asks before it refills a server that has lost something", async () => {
    const lab = await openLab();
    await turnOn(lab.device.database);
    await lab.device.name("river", "River");
    await lab.device.sync();
    const { keyring } = sealingOf(lab.device.database);
    const space = keyring && lab.server.spaces.get(keyring.space);
    assert(space, "the vault is at the server");
    const all = space.entries.length;
    space.entries = [];
    rechain(space);
    const sync = start(lab);
    await eventually(() => expect(sync.snapshot().stuck).toBe("ServerLost"));
    expect(space.entries).toEqual([]);
    await sync.answerLoss(false);
    await eventually(() => expect(sync.snapshot().stuck).toBeUndefined());
    await sync.answerLoss(true);
    await eventually(() => expect(sync.snapshot().stuck).toBeUndefined());
    expect(space.entries.length).toBe(all);
    expect(sync.snapshot().alarms).toEqual([{ type: "Rewritten" }]);
    sync.dismissAlarms();
    await eventually(() => expect(sync.snapshot().alarms).toEqual([]));
  });

  it("tells in every tab what the one that leads does", async () => {
    const lab = await openLab();
    await turnOn(lab.device.database);
    const other = await createSyncedDevice(lab.device.input.remote, {
      database: await openTestDatabase(lab.factory),
    });
    const follower = start({ ...lab, device: other }, false);
    lab.air.trouble = { type: "SignedOut" };
    start(lab);
    await eventually(() => expect(follower.snapshot().stuck).toBe("SignedOut"));
  });

  it("keeps a log that can be given away", async () => {
    const lab = await openLab();
    await turnOn(lab.device.database);
    await lab.device.name("river", "River");
    const sync = start(lab);
    await eventually(() => expect(sync.snapshot().phase).toBe("idle"));
    lab.air.trouble = { type: "SignedOut" };
    await sync.syncNow();
    const text = await sync.exportLog();
    expect(text).toMatch(/^2026-11-01T12:00:00.000Z, page, synced, sent \d+, received \d+/m);
    expect(text).toContain("SignedOut");
    for (const secret of ["River", "river", "ada", "a.example"]) expect(text).not.toContain(secret);
  });

  it("tears nothing when the disk is full in the middle of a pull", async () => {
    const lab = await openLab();
    for (let count = 0; count < 30; count++) {
      await lab.device.name(`symbol ${count}`, "written elsewhere");
      await lab.device.input.bundle();
    }
    await lab.device.sync();
    const database = await openTestDatabase();
    await shareVault(lab.device.database, database);
    const device = await createSyncedDevice(lab.device.input.remote, { database });
    await turnOn(database);
    const undo = fillDisk();
    const sync = start({ ...lab, device });
    await eventually(() => expect(sync.snapshot().stuck).toBe("StorageFull"));
    undo();
    expect((await database.sync.get("cursor")) ?? { seq: 0 }).toMatchObject({ seq: 0 });
    await sync.syncNow();
    await lab.device.sync();
    expect(await device.state()).toBe(await lab.device.state());
    const verified = await verifyLog(database);
    expect(verified.ok && isSound(verified.value)).toBe(true);
  });
});

/** Lets no pulled entry be stored. */
function fillDisk(): () => void {
  const original = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, "add");
  assert(original, "fake-indexeddb adds");
  const add = original.value as (this: { name: string }, ...given: unknown[]) => unknown;
  Object.defineProperty(IDBObjectStore.prototype, "add", {
    ...original,
    value(this: { name: string }, ...given: unknown[]) {
      if (this.name === "entries" && (given[0] as { seq?: number }).seq !== undefined)
        throw new DOMException("the disk is full", "QuotaExceededError");
      return add.apply(this, given);
    },
  });
  return () => Object.defineProperty(IDBObjectStore.prototype, "add", original);
}
