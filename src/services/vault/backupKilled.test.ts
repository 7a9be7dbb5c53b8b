import { describe, expect, it } from "vitest";
import type { Result } from "#core/shared/result.ts";
import { commit } from "#store/commit.ts";
import type { Database } from "#store/database.ts";
import type { RecordId } from "#core/shared/ids.ts";
import { createFakeClock } from "#testing/fakeClock.ts";
import { createIndexedDb, openTestDatabase } from "#testing/openTestDatabase.ts";
import { cutPowerAfter } from "#testing/powerCut.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { openTestBackup } from "#testing/testBackup.ts";

const PASSPHRASE = "seven slow boats come home";
const ROWS = 5;
const env = { nowMs: createFakeClock().nowMs, randomBytes: seededBytes(61) };

describe("restoring, killed at any step", () => {
  it("leaves a blank device blank, or the whole vault, and can be done again", async () => {
    const file = await backupFile();
    await killAtEveryStep(file, {
      before: 0,
      check: (rows) => expect([0, ROWS]).toContain(rows),
    });
  });

  it("leaves a vault that holds something at work, with its own and what came", async () => {
    const file = await backupFile();
    await killAtEveryStep(file, {
      before: 2,
      check: (rows) => expect([2, 2 + ROWS]).toContain(rows),
    });
  });
});

/** Restores with ever more power, starts anew after each cut, looks, and restores once more. */
async function killAtEveryStep(
  file: Blob,
  given: { readonly before: number; readonly check: (rows: number) => void },
): Promise<void> {
  let cuts = 0;
  for (let steps = 0; ; steps++) {
    const factory = createIndexedDb();
    await onDevice(factory, (db) => write(db, "own", given.before));
    const { wasCut } = await cutPowerAfter(steps, () =>
      onDevice(factory, (db) => restoreOn(db, factory, file)),
    );
    const again = await openTestDatabase(factory);
    given.check(await countRows(again));
    expect(await again.meta.get("moved")).toBeUndefined();
    await write(again, "after", 1);
    const restored = await restoreOn(again, factory, file);
    expect(restored.ok).toBe(true);
    again.close();
    expect(await countRows(await openTestDatabase(factory))).toBe(given.before + 1 + ROWS);
    expect(await factory.databases()).toHaveLength(1);
    if (!wasCut) break;
    cuts++;
  }
  expect(cuts).toBeGreaterThan(3);
}

async function onDevice(
  factory: IDBFactory,
  work: (db: Database) => Promise<unknown>,
): Promise<void> {
  const db = await openTestDatabase(factory);
  await work(db);
  db.close();
}

async function backupFile(): Promise<Blob> {
  const factory = createIndexedDb();
  const db = await openTestDatabase(factory);
  await write(db, "saved", ROWS);
  const { service, files } = openTestBackup(db, { factory });
  must(await service.save({ passphrase: PASSPHRASE }));
  const [file] = files.values();
  if (!file) throw new Error("no file");
  return file;
}

async function restoreOn(db: Database, factory: IDBFactory, file: Blob) {
  const { service } = openTestBackup(db, { factory });
  const found = must(await service.look(file));
  const opened = must(await found.open({ type: "passphrase", passphrase: PASSPHRASE }));
  return opened.restore();
}

async function write(db: Database, name: string, count: number) {
  if (count === 0) return;
  const drafts = Array.from({ length: count }, (_, n) => {
    const record = `${name}${n}` as RecordId;
    return { type: "put" as const, kind: "note", record, fields: { text: name } };
  });
  must(await commit(db, drafts, env));
}

function countRows(db: Database): Promise<number> {
  return db.records.where("kind").equals("note").count();
}

function must<T>(result: Result<T, { readonly type: string }>): T {
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
}
