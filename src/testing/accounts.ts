import type { RecordId } from "#core/shared/ids.ts";
import type { Result } from "#core/shared/result.ts";
import { newRecoverySecret, phraseOf } from "#core/vault/recoveryPhrase.ts";
import { commit } from "#store/commit.ts";
import type { Database } from "#store/database.ts";
import { createMemoryPeople, type MemoryPeople } from "./memoryAuth.ts";
import { createMemoryServer } from "./memoryServer.ts";
import { openTestDatabase } from "./openTestDatabase.ts";
import { nextSeed } from "./nextSeed.ts";
import { seededBytes } from "./seededBytes.ts";
import { createSyncedDevice } from "./syncedDevice.ts";
import { createTestDevice, openTestPage, type TestDevice, type TestPage } from "./testAccount.ts";
import { openTestVault } from "./testVault.ts";

/* Somebody with an account, as tests of accounts begin. */

export const EMAIL = "ada@example.org";
export const PASSPHRASE = "the heron waits at dusk";
export const NEXT = "seven slow boats come home";

export const recovery = newRecoverySecret(seededBytes(41));
export const words = phraseOf(recovery).join(" ");

export interface Ada {
  readonly people: MemoryPeople;
  readonly device: TestDevice;
  readonly page: TestPage;
}

/** One device whose vault, with two symbols, is the account's and all of it at the server. */
export async function signUpAda(): Promise<Ada> {
  const people = createMemoryPeople(createMemoryServer());
  const device = createTestDevice(people);
  const page = await openTestPage(device);
  await writeSymbols(page.db, "river", "gate");
  must(await page.account.signUp({ email: EMAIL, passphrase: PASSPHRASE }));
  must(await page.account.makeVault({ recovery }));
  await syncOn(device, page.db);
  return { people, device, page };
}

/** A further device that has become the account's vault and read it. */
export async function addDevice(
  people: MemoryPeople,
  passphrase = PASSPHRASE,
): Promise<Pick<Ada, "device" | "page">> {
  const device = createTestDevice(people);
  must(await signInOn(await openTestPage(device), passphrase));
  const page = await openTestPage(device);
  await syncOn(device, page.db);
  return { device, page };
}

export function signInOn({ account }: TestPage, passphrase = PASSPHRASE, email = EMAIL) {
  return account.signIn({ email, passphrase });
}

/** How somebody fares who signs in on a blank device: "ok" when the vault is open too. */
export async function opensFor(
  people: MemoryPeople,
  passphrase: string,
  email = EMAIL,
): Promise<string> {
  const page = await openTestPage(createTestDevice(people));
  const signedIn = await signInOn(page, passphrase, email);
  if (!signedIn.ok) return signedIn.error.type;
  return page.reloads() === 1 ? "ok" : page.account.step().type;
}

/** Turns the lock on before there is any account. */
export async function lockOn(device: TestDevice, passphrase: string): Promise<void> {
  const db = await openTestDatabase(device.factory);
  const { service } = openTestVault(db, { factory: device.factory });
  must(await service.turnLockOn({ passphrase, recovery }));
}

/** One run of the sync. */
export async function syncOn(device: TestDevice, database: Database): Promise<void> {
  await (await syncedOn(device, database)).sync();
}

/** What keeps a run of the sync from doing all of its work. */
export async function stuckOn(device: TestDevice, database: Database): Promise<string | undefined> {
  return must(await (await syncedOn(device, database)).engine.run()).stuck;
}

function syncedOn({ client, clock }: TestDevice, database: Database) {
  return createSyncedDevice(client.remote, {
    ...{ database, clock },
    device: () => Promise.resolve({ name: "", session: client.session?.session }),
  });
}

export async function writeSymbols(db: Database, ...names: readonly string[]): Promise<void> {
  const drafts = names.map((name) => {
    const record = name as RecordId;
    return { type: "put", kind: "symbol", record, fields: { name } } as const;
  });
  const env = { nowMs: () => 1_750_000_000_000, randomBytes: seededBytes(nextSeed(4300)) };
  must(await commit(db, drafts, env));
}

export async function symbolsIn(db: Database): Promise<readonly string[]> {
  const rows = await db.records.where("kind").equals("symbol").toArray();
  return rows.map(({ id }) => id as string).sort();
}

export function must<T>(result: Result<T, { readonly type: string }>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export function typeOf(result: Result<unknown, { readonly type: string }>): string {
  return result.ok ? "ok" : result.error.type;
}
