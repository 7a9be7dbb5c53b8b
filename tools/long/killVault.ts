/**
 * A life of a vault, made of chance and a seed: a few changes of keys, locks, secrets and symbols, the power going out in the
 * middle, the owner coming back; and so on for some rounds. Nothing that was said to be saved may be gone or unreadable.
 */
import { IDBKeyRange } from "fake-indexeddb";
import type { RecordId } from "#core/shared/ids.ts";
import { isSound, verifyLog } from "#services/vault/verify.ts";
import type { VaultService } from "#services/vault/vaultService.ts";
import { commit } from "#store/commit.ts";
import { connectTo } from "#store/connect.ts";
import { type Database, isLocked } from "#store/database.ts";
import { bundleOutbox } from "#store/entries.ts";
import { PLAIN_NAME } from "#store/generations.ts";
import { resealPage } from "#store/reseal.ts";
import { copyProfile } from "#testing/copyProfile.ts";
import { createFakeClock } from "#testing/fakeClock.ts";
import { fakeDeviceKeys } from "#testing/fakeDeviceKeys.ts";
import { createIndexedDb, openTestDatabase } from "#testing/openTestDatabase.ts";
import { cutPowerAfter } from "#testing/powerCut.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { seededRandom } from "#testing/seededRandom.ts";
import { openTestGate, openTestVault } from "#testing/testVault.ts";

const STARTS = ["plain", "open", "locked"] as const;
type Start = (typeof STARTS)[number];

/** At least as many transactions as most rounds take, so that some end without a kill. */
const MOST_STEPS = 45;
const MOST_CHANGES = 3;
const MOST_ROUNDS = 3;

const FIRST_PASSPHRASE = "passphrase of the first day";
const SYMBOLS = ["river", "gate", "stone"];

export interface Killed {
  readonly kills: number;
  /** What was done, for whoever looks at a seed that failed. */
  readonly story: readonly string[];
}

/** Lives one life; throws where something is lost. */
export async function killVault(seed: number): Promise<Killed> {
  const random = seededRandom(seed);
  const upTo = (count: number) => Math.floor(random() * count);
  const start = STARTS[upTo(STARTS.length)] ?? "plain";
  const life: Life = { ...(await begin(start)), seed };
  const story: string[] = [start];
  let kills = 0;
  for (let round = 1 + upTo(MOST_ROUNDS); round > 0; round--) {
    const changes = Array.from({ length: 1 + upTo(MOST_CHANGES) }, () => upTo(CHANGES.length));
    const steps = upTo(MOST_STEPS);
    story.push(`${changes.map((change) => CHANGES[change]?.name).join(", ")}; ${steps} steps`);
    const { wasCut } = await cutPowerAfter(steps, async () => {
      const db = await comeIn(life);
      const { service } = openTestVault(db, { factory: life.factory });
      // Once the lock is on, the page begins afresh.
      for (const change of changes)
        if ((await CHANGES[change]?.({ life, db, service })) === RELOADS) break;
    });
    if (wasCut) kills++;
    // Whatever the killed tab still does, it does to a profile that nobody looks at any more.
    life.factory = await copyProfile(life.factory);
    try {
      await expectWhole(life);
    } catch (error) {
      throw new Error(`seed ${seed}: ${story.join(" | ")}: ${(error as Error).message}`, {
        cause: error,
      });
    }
  }
  return { kills, story };
}

interface Life {
  readonly seed: number;
  factory: IDBFactory;
  /** All that were ever chosen, the newest last. */
  readonly passphrases: string[];
  readonly phrases: string[];
  /** What was said to be saved. */
  readonly saved: string[];
}

/** Answered by a change after which the page is another one. */
const RELOADS = "reloads";

type Change = (now: {
  readonly life: Life;
  readonly db: Database;
  readonly service: VaultService;
}) => Promise<unknown>;

const CHANGES: readonly Change[] = [
  async function save({ life, db }) {
    const name = `symbol ${life.saved.length}`;
    if (await write(db, name)) life.saved.push(name);
  },
  function seal({ db }) {
    return bundleOutbox(db, env);
  },
  async function lockOn({ life, service, db }) {
    if (await isLockOn(db)) return undefined;
    const recovery = service.newRecovery();
    life.phrases.push(recovery.words.join(" "));
    const passphrase = newPassphrase(life);
    await service.turnLockOn({ passphrase, recovery: recovery.secret });
    return RELOADS;
  },
  async function lockOff({ life, service, db }) {
    if (!(await isLockOn(db))) return;
    for (const passphrase of life.passphrases.toReversed())
      if ((await service.turnLockOff({ passphrase })).ok) return;
  },
  async function passphrase({ life, service }) {
    const known = [...life.passphrases];
    const next = newPassphrase(life);
    for (const current of known.toReversed())
      if ((await service.changePassphrase({ current, next })).ok) return;
  },
  function recoveryPhrase({ life, service }) {
    const recovery = service.newRecovery();
    life.phrases.push(recovery.words.join(" "));
    return service.replaceRecovery(recovery.secret);
  },
  async function keys({ db, service }) {
    await service.newEpoch();
    for (;;) {
      const page = await resealPage(db);
      if (!page.ok || page.value.isDone) return;
    }
  },
];

/** Opens the profile by whatever opens it. */
async function comeIn({ factory, passphrases, phrases }: Life): Promise<Database> {
  const db = await openTestDatabase(factory);
  if (!isLocked(db)) return db;
  const gate = openTestGate(db);
  for (const passphrase of passphrases.toReversed())
    if ((await gate.withPassphrase(passphrase)).ok) return db;
  for (const words of phrases.toReversed())
    if ((await gate.withRecoveryPhrase(words)).ok)
      throw new Error("only the recovery phrase opens");
  throw new Error("nothing opens");
}

async function expectWhole(life: Life): Promise<void> {
  const db = await comeIn(life);
  const rows = await db.records.toArray();
  const broken = rows.filter(({ kind }) => kind === "!broken");
  if (broken.length > 0) throw new Error(`${broken.length} records do not open`);
  const ids = new Set(rows.map(({ id }) => id as string));
  const lost = life.saved.filter((name) => !ids.has(name));
  if (lost.length > 0) throw new Error(`lost: ${lost.join(", ")}`);
  const report = await verifyLog(db);
  if (!report.ok || !isSound(report.value)) throw new Error(`unsound: ${JSON.stringify(report)}`);
  if ((await life.factory.databases()).length !== 1) throw new Error("a database is left over");
  if (!(await write(db, "written after all"))) throw new Error("nothing can be saved any more");
  if (await isLockOn(db)) await expectPhraseOpens(life);
  db.close();
}

async function expectPhraseOpens({ factory, phrases }: Life): Promise<void> {
  const db = await openTestDatabase(factory);
  const gate = openTestGate(db);
  for (const words of phrases.toReversed())
    if ((await gate.withRecoveryPhrase(words)).ok) {
      db.close();
      return;
    }
  throw new Error("no recovery phrase opens");
}

async function isLockOn(db: Database): Promise<boolean> {
  return (await db.vault.get("state"))?.device === undefined;
}

function newPassphrase({ passphrases, seed }: Life): string {
  const passphrase = `passphrase ${passphrases.length} of life ${seed}`;
  passphrases.push(passphrase);
  return passphrase;
}

const env = { nowMs: createFakeClock().nowMs, randomBytes: seededBytes(60_000) };

async function write(db: Database, id: string): Promise<boolean> {
  const draft = {
    type: "put",
    kind: "symbol",
    record: id as RecordId,
    fields: { name: id },
  } as const;
  return (await commit(db, [draft], env)).ok;
}

const beginnings = new Map<Start, Promise<Omit<Life, "seed">>>();

/** A profile as it was on some day; each life begins with a copy. */
async function begin(start: Start): Promise<Omit<Life, "seed">> {
  const first = beginnings.get(start) ?? makeBeginning(start);
  beginnings.set(start, first);
  const { factory, passphrases, phrases, saved } = await first;
  return {
    factory: await copyProfile(factory),
    passphrases: [...passphrases],
    phrases: [...phrases],
    saved: [...saved],
  };
}

async function makeBeginning(start: Start): Promise<Omit<Life, "seed">> {
  const factory = createIndexedDb();
  const db = start === "plain" ? await openPlain(factory) : await openTestDatabase(factory);
  for (const name of SYMBOLS) if (!(await write(db, name))) throw new Error("not saved");
  const life = { factory, passphrases: [] as string[], phrases: [] as string[], saved: SYMBOLS };
  if (start === "locked") {
    const { service } = openTestVault(db, { factory });
    const recovery = service.newRecovery();
    life.passphrases.push(FIRST_PASSPHRASE);
    life.phrases.push(recovery.words.join(" "));
    const given = { passphrase: FIRST_PASSPHRASE, recovery: recovery.secret };
    if (!(await service.turnLockOn(given)).ok) throw new Error("no lock");
  }
  db.close();
  return life;
}

/** A database of the first versions, which sealed nothing. */
async function openPlain(indexedDB: IDBFactory): Promise<Database> {
  const options = {
    randomBytes: seededBytes(60_001),
    keys: fakeDeviceKeys,
    indexedDB,
    IDBKeyRange,
  };
  const db = connectTo(PLAIN_NAME, false, options);
  await db.open();
  await db.meta.put({ key: "device", value: "the-device" });
  return db;
}
