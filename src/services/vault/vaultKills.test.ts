/* The power goes out before every single transaction of every change: the vault opens with the old secret or the new one, and every row is there. */
import { describe, expect, it } from "vitest";
import type { RecordId } from "#core/shared/ids.ts";
import { newRecoverySecret, phraseOf } from "#core/vault/recoveryPhrase.ts";
import { commit } from "#store/commit.ts";
import { type Database, isLocked } from "#store/database.ts";
import { createFakeClock } from "#testing/fakeClock.ts";
import { createIndexedDb, openTestDatabase } from "#testing/openTestDatabase.ts";
import { cutPowerAfter } from "#testing/powerCut.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { openTestGate, openTestVault } from "#testing/testVault.ts";
import { resealRows } from "./resealRows.ts";
import type { VaultService } from "./vaultService.ts";

const OLD = "the heron waits at dusk";
const NEW = "seven slow boats come home";
const NAMES = ["river", "gate", "stone"];

const env = { nowMs: createFakeClock().nowMs, randomBytes: seededBytes(23) };
const recovery = newRecoverySecret(seededBytes(29));
const fresh = newRecoverySecret(seededBytes(31));

interface Change {
  readonly what: string;
  readonly startsLocked: boolean;
  readonly run: (service: VaultService, db: Database) => Promise<unknown>;
}

const CHANGES: readonly Change[] = [
  {
    what: "turning the lock on",
    startsLocked: false,
    run: (service) => service.turnLockOn({ passphrase: OLD, recovery }),
  },
  {
    what: "turning the lock off",
    startsLocked: true,
    run: (service) => service.turnLockOff({ passphrase: OLD }),
  },
  {
    what: "changing the passphrase",
    startsLocked: true,
    run: (service) => service.changePassphrase({ current: OLD, next: NEW }),
  },
  {
    what: "replacing the recovery phrase",
    startsLocked: true,
    run: (service) => service.replaceRecovery(fresh),
  },
  {
    what: "adding a passkey",
    startsLocked: true,
    run: (service) => service.addPasskey("Phone"),
  },
  {
    what: "a new epoch",
    startsLocked: true,
    run: async (service, db) => {
      await service.newEpoch();
      await resealRows(db, { sleep: () => Promise.resolve(), onProgress: () => undefined });
    },
  },
];

describe("a kill", () => {
  it.each(CHANGES)("at any step of $what loses nothing", async ({ startsLocked, run }) => {
    const dead: Database[] = [];
    const first = await stepsToEnter(await startFrom(startsLocked));
    let steps = first;
    for (; ; steps++) {
      const factory = await startFrom(startsLocked);
      const { wasCut } = await cutPowerAfter(steps, async () => {
        // Opened here, because Dexie holds on to what a connection could do when it was opened.
        const db = await enter(factory);
        dead.push(db);
        await run(openTestVault(db, { factory }).service, db);
      });
      for (const db of dead.splice(0)) db.close();
      const again = await unlock(factory);
      const names = (await again.records.where("kind").equals("symbol").toArray()).map(
        ({ id }) => id,
      );
      expect(names.sort(), `after ${steps} steps`).toEqual([...NAMES].sort());
      expect(await factory.databases(), `after ${steps} steps`).toHaveLength(1);
      await write(again, "later");
      again.close();
      // What was left undone is done by now, and the same ways still open.
      (await unlock(factory)).close();
      if (!wasCut) break;
      expect(steps).toBeLessThan(200);
    }
    expect(steps - first).toBeGreaterThan(2);
  });
});

/** A fresh browser over the same data, at any number of times: the beginnings are the same to a byte. */
async function startFrom(isLockOn: boolean): Promise<IDBFactory> {
  const factory = createIndexedDb();
  const db = await openTestDatabase(factory);
  for (const name of NAMES) await write(db, name);
  if (isLockOn) {
    const { service } = openTestVault(db, { factory });
    const turned = await service.turnLockOn({ passphrase: OLD, recovery });
    if (!turned.ok) throw new Error(turned.error.type);
  }
  db.close();
  return factory;
}

/** As the page begins on which the change is made. */
async function enter(factory: IDBFactory): Promise<Database> {
  const db = await openTestDatabase(factory);
  const opened = isLocked(db) ? await openTestGate(db).withPassphrase(OLD) : { ok: true };
  if (!opened.ok) throw new Error("not opened");
  return db;
}

/** How many steps it takes to open; kills on that way have tests of their own. */
async function stepsToEnter(factory: IDBFactory): Promise<number> {
  for (let steps = 0; ; steps++) {
    const opened: Database[] = [];
    const { wasCut } = await cutPowerAfter(steps, async () => opened.push(await enter(factory)));
    for (const db of opened) db.close();
    if (!wasCut) return steps;
  }
}

/** Opens as a person would who has both passphrases and both phrases at hand. */
async function unlock(factory: IDBFactory): Promise<Database> {
  const db = await openTestDatabase(factory);
  if (!isLocked(db)) return db;
  const gate = openTestGate(db);
  const words = [recovery, fresh].map((secret) => phraseOf(secret).join(" "));
  const byPhrase = await Promise.all(
    words.map((text) => openTestGate(db).withRecoveryPhrase(text)),
  );
  expect(byPhrase.filter(({ ok }) => ok)).toHaveLength(1);
  const byOld = await gate.withPassphrase(OLD);
  const byNew = await gate.withPassphrase(NEW);
  expect([byOld.ok, byNew.ok].filter(Boolean)).toHaveLength(1);
  return db;
}

async function write(db: Database, name: string): Promise<void> {
  const record = name as RecordId;
  const draft = { type: "put", kind: "symbol", record, fields: { name } } as const;
  const written = await commit(db, [draft], env);
  if (!written.ok) throw new Error(written.error.type);
}
