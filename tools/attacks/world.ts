/* What is attacked: a profile in use, with symbols, reviews and a draft, whose lock may be on; and its owner coming back. */
import type { FactId, RecordId } from "#core/shared/ids.ts";
import { createBrowserDeviceKeys } from "#platform/deviceKeys.ts";
import type { UnlockError } from "#services/vault/vaultService.ts";
import { commit } from "#store/commit.ts";
import { type Database, isLocked } from "#store/database.ts";
import { keepDraft } from "#store/drafts.ts";
import { bundleOutbox } from "#store/entries.ts";
import { createFakeClock } from "#testing/fakeClock.ts";
import { copyProfile } from "#testing/copyProfile.ts";
import { createIndexedDb, openTestDatabase } from "#testing/openTestDatabase.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { openTestGate, openTestVault } from "#testing/testVault.ts";
import { quickStretch } from "./quickStretch.ts";
import { stored } from "./rawStores.ts";

export const RIVER = "river" as RecordId;
export const VOW = "vow" as RecordId;
export const REVIEW = "review1" as FactId;
export const OTHER_REVIEW = "review2" as FactId;
export const DRAFT = "pad";

/** What the profile holds once it was used. */
export const NAMES = { river: "river", vow: "quiet vow" } as const;

export const PASSPHRASE = "four quiet herons wade";

/** WebCrypto itself: a key that was changed must be refused by what refuses it in a browser. */
const keys = createBrowserDeviceKeys();

/** A browser's profile with the app's data, and what its owner knows. */
export interface Profile {
  readonly factory: IDBFactory;
  /** The database that is in use. */
  readonly name: string;
  /** The record of the river as it was stored before its name was put right. */
  readonly olderRiver: object;
}

interface Use {
  readonly isLockOn: boolean;
  /** Two profiles of one number are the same; of different numbers, of different vaults. */
  readonly vault?: number;
}

const made = new Map<string, Promise<Profile>>();

/** A profile of its own that was used for a while, with its lock on or not, and closed. */
export async function usedProfile(use: Use = { isLockOn: true }): Promise<Profile> {
  const name = JSON.stringify(use);
  const first = made.get(name) ?? makeProfile(use);
  made.set(name, first);
  const { factory, ...rest } = await first;
  const copy = await copyProfile(factory);
  words.set(copy, words.get(factory) ?? "");
  return { ...rest, factory: copy };
}

async function makeProfile(use: Use): Promise<Profile> {
  const factory = createIndexedDb();
  const clock = createFakeClock();
  // Not the seeds of the tests' databases, whose ids these would repeat.
  const env = { nowMs: clock.nowMs, randomBytes: seededBytes(90_000 + (use.vault ?? 1)) };
  const db = await openTestDatabase(factory, { keys });
  const symbol = (record: RecordId, name: string) =>
    ({ type: "put", kind: "symbol", record, fields: { name } }) as const;
  const review = (fact: FactId) =>
    ({ type: "fact", kind: "review", fact, body: { symbol: RIVER, rating: 3 } }) as const;
  await done(commit(db, [symbol(RIVER, "rivr"), symbol(VOW, NAMES.vow)], env));
  if (use.isLockOn) await turnLockOn(db, factory);
  const inUse = use.isLockOn ? await owned({ factory }) : db;
  const place = { db: inUse.name, table: "records", key: RIVER };
  const olderRiver = await stored<object>(factory, place);
  for (const drafts of [
    [symbol(RIVER, NAMES.river), review(REVIEW), review(OTHER_REVIEW)],
    [{ ...symbol(VOW, NAMES.vow), fields: { meaning: "silence" } }],
  ]) {
    clock.advance(1);
    await done(commit(inUse, drafts, env));
    await done(bundleOutbox(inUse, env));
  }
  await done(keepDraft(inUse, DRAFT, "ink"));
  inUse.close();
  return { factory, name: inUse.name, olderRiver };
}

/** How the owner comes in. */
export type WayIn = "passphrase" | "recovery" | "a wrong passphrase";

/** Opens the profile as its owner would; answers the name of the error by which the app refuses, otherwise. */
export async function enter(
  { factory }: Pick<Profile, "factory">,
  way: WayIn = "passphrase",
): Promise<Database | string> {
  let db: Database;
  try {
    db = await openTestDatabase(factory, { keys });
  } catch (error) {
    return (error as Error).message;
  }
  if (!isLocked(db)) return db;
  const gate = openTestGate(db, { stretch: quickStretch });
  const result =
    way === "recovery"
      ? await gate.withRecoveryPhrase(words.get(factory) ?? "")
      : await gate.withPassphrase(way === "passphrase" ? PASSPHRASE : "another heron altogether");
  return result.ok ? db : nameOf(result.error);
}

/** The same where the owner must come in. */
export async function owned(profile: Pick<Profile, "factory">, way?: WayIn): Promise<Database> {
  const db = await enter(profile, way);
  if (typeof db === "string") throw new Error(`the owner is not let in: ${db}`);
  return db;
}

function vaultOf(db: Database, { factory }: Profile) {
  return openTestVault(db, { factory, stretch: quickStretch }).service;
}

/** Changes the keys, and waits until all rows are sealed by the new ones. */
export async function changeKeys(db: Database, profile: Profile): Promise<void> {
  await done(vaultOf(db, profile).newEpoch());
  while ((await db.vault.get("state"))?.reseal) await new Promise((next) => setTimeout(next, 1));
}

/** What a promise holds; ends with an error where it is one. */
export async function done<T>(
  work: Promise<
    { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown }
  >,
): Promise<T> {
  const result = await work;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const words = new WeakMap<IDBFactory, string>();

async function turnLockOn(db: Database, factory: IDBFactory): Promise<void> {
  const { service } = openTestVault(db, { factory, stretch: quickStretch });
  const recovery = service.newRecovery();
  words.set(factory, recovery.words.join(" "));
  await done(service.turnLockOn({ passphrase: PASSPHRASE, recovery: recovery.secret }));
}

function nameOf(error: UnlockError): string {
  return error.type === "KdfRefused" ? `${error.type}, ${error.reason}` : error.type;
}
