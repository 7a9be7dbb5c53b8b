import { describe, expect, it } from "vitest";
import type { PutDraft } from "#core/log/draft.ts";
import type { Op } from "#core/log/op.ts";
import type { DeviceId, RecordId } from "#core/shared/ids.ts";
import { newId } from "#core/shared/ids.ts";
import { ok, type Result } from "#core/shared/result.ts";
import { atRestOf, packDeviceSecret } from "#core/vault/deviceSecret.ts";
import { epochKeysOf, newKeyring } from "#core/vault/keyring.ts";
import { createSecret } from "#core/vault/secret.ts";
import type { SpaceId } from "#core/vault/slot.ts";
import { createFakeClock } from "#testing/fakeClock.ts";
import { fakeDeviceKeys } from "#testing/fakeDeviceKeys.ts";
import { createIndexedDb, openTestDatabase } from "#testing/openTestDatabase.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { IDBKeyRange } from "fake-indexeddb";
import { commit } from "./commit.ts";
import { type Database, sealingOf } from "./database.ts";
import { bundleOutbox } from "./entries.ts";
import { readEntries } from "./entriesRead.ts";
import { joinInto } from "./joinInto.ts";

const env = { nowMs: createFakeClock().nowMs, randomBytes: seededBytes(71) };
const keyring = newKeyring(newId<SpaceId>(env.randomBytes), env.randomBytes);

describe("joining another vault", () => {
  it("takes every write along with its id, time and device, also those that later ones hide", async () => {
    const { db, join } = await begin();
    await write(db, put("river", { name: "River" }));
    must(await bundleOutbox(db, env));
    await write(db, put("river", { name: "Long river" }), put("gate", { name: "Gate" }));
    const before = await symbolOps(db);
    expect(before).toHaveLength(3);
    const joined = await join();
    expect(await symbolOps(joined)).toEqual(before);
    const rows = await joined.records.where("kind").equals("symbol").toArray();
    expect(rows.map(({ id, fields }) => [id, fields.name?.v])).toEqual([
      ["gate", "Gate"],
      ["river", "Long river"],
    ]);
  });

  it("leaves on the device what belongs on it, and keys and devices of the vault before behind", async () => {
    const { db, device, join } = await begin();
    await write(
      db,
      put("secret", { name: "Secret", level: "device" }),
      put("gate", { name: "Gate" }),
    );
    must(await bundleOutbox(db, env));
    const joined = await join();
    must(await bundleOutbox(joined, env));
    const chains = new Map<string, string[]>();
    must(
      await readEntries(joined, (page) => {
        for (const { chain, ops } of page)
          for (const op of ops)
            if (op.kind === "symbol" && op.type === "put")
              chains.set(chain, [...(chains.get(chain) ?? []), op.record]);
      }),
    );
    expect(Object.fromEntries(chains)).toEqual({ synced: ["gate"], device: ["secret"] });
    const devices = await joined.records.where("kind").equals("device").toArray();
    expect(devices.map(({ id }) => id)).not.toContain(`device.${device}`);
    expect(sealingOf(joined).keyring?.space).toBe(keyring.space);
  });

  it("takes along what only the tables know, and unfinished ink, but no seed of the vault before", async () => {
    const { db, join } = await begin();
    await write(db, put("river", { name: "River" }), put("gate", { name: "Gate" }));
    must(await bundleOutbox(db, env));
    const [entry] = await db.entries.where("chain").equals("synced").toArray();
    if (entry?.at === undefined) throw new Error("no entry");
    await db.entries.update(entry.at, { envelope: entry.envelope.map((byte) => byte ^ 1) });
    await db.drafts.bulkPut([
      { key: "pad.tab", content: [1, 2, 3] },
      { key: "sync.box", content: [1] },
    ]);
    const joined = await join();
    const names = await joined.records.where("kind").equals("symbol").primaryKeys();
    expect(names).toEqual(["gate", "river"]);
    expect(await joined.outbox.count()).toBe(2);
    expect((await joined.drafts.toArray()).map(({ key }) => key)).toEqual(["pad.tab"]);
  });
});

async function begin() {
  const factory = createIndexedDb();
  const db = await openTestDatabase(factory);
  const device = (await db.meta.get("device"))?.value ?? "";
  /** The database in use afterwards. */
  const join = async () => {
    const options = { ...env, keys: fakeDeviceKeys, indexedDB: factory, IDBKeyRange };
    const { space, epoch } = keyring;
    const epochKeys = epochKeysOf(keyring);
    const seed = createSecret(env.randomBytes(32));
    must(
      await joinInto(db, {
        options,
        state: {
          ...{ key: "state", space, epoch },
          device: await fakeDeviceKeys.wrap(packDeviceSecret({ seed, epochKeys })),
        },
        slots: [],
        atRest: await atRestOf(epochKeys, { ...options, space }),
        device: newId<DeviceId>(env.randomBytes),
        nowMs: env.nowMs,
        complete: () => Promise.resolve(ok(undefined)),
      }),
    );
    expect(await factory.databases()).toHaveLength(1);
    return openTestDatabase(factory);
  };
  return { db, device, join };
}

function put(name: string, fields: PutDraft["fields"]): PutDraft {
  return { type: "put", kind: "symbol", record: name as RecordId, fields };
}

async function write(db: Database, ...drafts: readonly PutDraft[]): Promise<void> {
  must(await commit(db, drafts, env));
}

/** All writes of symbols that the log knows, sealed or not, by id. */
async function symbolOps(db: Database): Promise<readonly Op[]> {
  const ops: Op[] = [];
  must(
    await readEntries(db, (page) => {
      for (const entry of page) ops.push(...entry.ops);
    }),
  );
  ops.push(...(await db.outbox.toArray()).map(({ op }) => op));
  return ops
    .filter(({ kind }) => kind === "symbol")
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

function must<T>(result: Result<T, { readonly type: string }>): T {
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}
