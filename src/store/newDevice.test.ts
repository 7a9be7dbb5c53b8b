import { beforeEach, describe, expect, it } from "vitest";
import type { Draft } from "#core/log/draft.ts";
import type { DeviceId, RecordId } from "#core/shared/ids.ts";
import { checkChains } from "#core/vault/chain.ts";
import type { EntryId } from "#core/vault/entry.ts";
import { isSound, verifyLog } from "#services/vault/verify.ts";
import { createFakeClock } from "#testing/fakeClock.ts";
import { createIndexedDb, openTestDatabase } from "#testing/openTestDatabase.ts";
import { cutPowerAfter } from "#testing/powerCut.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { commit } from "./commit.ts";
import type { Database } from "./database.ts";
import { bundleOutbox } from "./entries.ts";
import { readEntries } from "./entriesRead.ts";
import { becomeNewDevice, isWrittenElsewhere } from "./newDevice.ts";

const randomBytes = seededBytes(71);
const env = { nowMs: createFakeClock().nowMs, randomBytes };

let db: Database;
let before: DeviceId;

beforeEach(async () => {
  db = await openTestDatabase();
  await write(db, "river");
  await write(db, "kept");
  await bundleOutbox(db, env);
  before = await ownId(db);
});

describe("a device that takes a new identity", () => {
  it("begins both its chains anew, and what waited keeps the device that wrote it", async () => {
    await write(db, "waits");
    const became = await becomeNewDevice(db, randomBytes);
    await write(db, "after");
    await write(db, "kept too");
    await bundleOutbox(db, env);
    const after = await ownId(db);
    expect(became).toEqual({ ok: true, value: after });
    expect(after).not.toBe(before);
    const entries = await entriesOf(db);
    expect(checkChains(entries)).toEqual([]);
    expect(new Set(entries.map(({ device }) => device)).size).toBe(4);
    const ops = entries.flatMap((entry) =>
      entry.ops.filter(({ kind }) => kind === "symbol").map((op) => [nameOf(op), op.device]),
    );
    expect(Object.fromEntries(ops)).toEqual({
      ...{ river: before, kept: before, waits: before },
      ...{ after, "kept too": after },
    });
    expect(await isSoundNow(db)).toBe(true);
  });

  it("signs by a key that a copy of its profile does not have", async () => {
    const seed = (await db.drafts.get("signing"))?.content;
    await becomeNewDevice(db, randomBytes);
    await write(db, "after");
    await bundleOutbox(db, env);
    expect((await db.drafts.get("signing"))?.content).not.toEqual(seed);
  });

  it("does so while another tab bundles, and each entry is signed by whoever wrote it", async () => {
    const factory = createIndexedDb();
    const [here, there] = [await openTestDatabase(factory), await openTestDatabase(factory)];
    const names = Array.from({ length: 450 }, (_, n) => `${n}`);
    for (let round = 0; round < 3; round++) {
      await write(there, ...names.map((name) => `${round} ${name}`));
      let renewing: Promise<unknown> | undefined;
      const renewWithin = (length: number) => {
        // Waits for the transaction that asks for this, and comes before the next.
        renewing ??= becomeNewDevice(here, randomBytes);
        return randomBytes(length);
      };
      await bundleOutbox(there, { ...env, ...(round > 0 && { randomBytes: renewWithin }) });
      await renewing;
    }
    expect(await here.outbox.count()).toBe(0);
    expect(new Set((await entriesOf(here)).map(({ device }) => device)).size).toBe(3 + 3);
    expect(await isSoundNow(here)).toBe(true);
  });

  it("does so wholly or not at all, wherever it is killed", async () => {
    for (let steps = 0; ; steps++) {
      const { wasCut } = await cutPowerAfter(steps, () => becomeNewDevice(db, randomBytes));
      await write(db, `after ${steps}`);
      await bundleOutbox(db, env);
      expect((await ownId(db)) === before).toBe(wasCut);
      expect(await isSoundNow(db)).toBe(true);
      if (!wasCut) break;
    }
  });
});

describe("whether somebody else writes as this device", () => {
  it("is told by an entry of one of its own chains that it does not have", async () => {
    const entries = await entriesOf(db);
    expect(await isWrittenElsewhere(db, entries)).toEqual({ ok: true, value: false });
    for (const { device } of entries) {
      const unknown = { id: "unknown" as EntryId, device };
      expect(await isWrittenElsewhere(db, [...entries, unknown])).toEqual({
        ok: true,
        value: true,
      });
    }
    const foreign = { id: "unknown" as EntryId, device: "other" as DeviceId };
    expect(await isWrittenElsewhere(db, [foreign])).toEqual({ ok: true, value: false });
  });
});

async function write(to: Database, ...names: readonly string[]): Promise<void> {
  const drafts = names.map((name): Draft => {
    const fields = { name, ...(name.startsWith("kept") && { level: "device" }) };
    return { type: "put", kind: "symbol", record: `symbol ${name}` as RecordId, fields };
  });
  await commit(to, drafts, env);
}

async function ownId(of: Database): Promise<DeviceId> {
  return (await of.meta.get("device"))?.value as DeviceId;
}

async function entriesOf(from: Database) {
  const entries: Parameters<Parameters<typeof readEntries>[1]>[0][number][] = [];
  await readEntries(from, (page) => void entries.push(...page));
  return entries;
}

function nameOf(op: { readonly type: string; readonly fields?: object }): string {
  return String((op.fields as { readonly name?: unknown } | undefined)?.name);
}

async function isSoundNow(of: Database): Promise<boolean> {
  const report = await verifyLog(of);
  return report.ok && isSound(report.value);
}
