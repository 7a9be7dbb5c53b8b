import { describe, expect, it } from "vitest";
import type { Result } from "#core/shared/result.ts";
import type { RecordId } from "#core/shared/ids.ts";
import { newRecoverySecret, phraseOf } from "#core/vault/recoveryPhrase.ts";
import { commit } from "#store/commit.ts";
import { type Database, isLocked } from "#store/database.ts";
import { createMemoryPeople } from "#testing/memoryAuth.ts";
import { createMemoryServer } from "#testing/memoryServer.ts";
import { openTestDatabase } from "#testing/openTestDatabase.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { createSyncedDevice } from "#testing/syncedDevice.ts";
import { createTestDevice, openTestPage, type TestDevice } from "#testing/testAccount.ts";
import { openTestVault } from "#testing/testVault.ts";

const EMAIL = "Ada@Example.org";
const PASSPHRASE = "the heron waits at dusk";
const OTHER = "seven slow boats come home";
const OK = { ok: true, value: undefined };

const recovery = newRecoverySecret(seededBytes(41));
const words = phraseOf(recovery).join(" ");

describe("signing up", () => {
  it("makes this device's vault the account's, by one passphrase that is stretched once", async () => {
    const { device, page } = await makeAccount();
    expect(device.stretches).toBe(1);
    expect(page.account.step()).toEqual({ type: "On", email: "ada@example.org" });
    expect(page.switches()).toBe(1);
    const again = await openTestPage(device);
    expect(again.account.step()).toEqual({ type: "On", email: "ada@example.org" });
    expect(await again.account.resume()).toEqual(OK);
  });

  it("refuses a weak passphrase, a taken address and none at all, and nothing is changed", async () => {
    const { people } = await makeAccount();
    const device = createTestDevice(people);
    const { account } = await openTestPage(device);
    const tries = [
      { email: "new@example.org", passphrase: "password2024" },
      { email: EMAIL, passphrase: OTHER },
      { email: "nobody", passphrase: OTHER },
    ];
    const answers = [];
    for (const given of tries) answers.push(typeOf(await account.signUp(given)));
    expect(answers).toEqual(["WeakPassphrase", "EmailTaken", "BadEmail"]);
    expect(account.step()).toEqual({ type: "SignedOut", email: undefined });
    device.client.isOffline = true;
    expect(typeOf(await account.signUp({ email: "b@example.org", passphrase: OTHER }))).toBe(
      "Unreachable",
    );
  });

  it("waits for an answered e-mail, and asks for the passphrase again after a reload", async () => {
    const people = createMemoryPeople(createMemoryServer());
    people.needsConfirmation = true;
    const device = createTestDevice(people);
    const { account } = await openTestPage(device);
    must(await account.signUp({ email: EMAIL, passphrase: PASSPHRASE }));
    expect(account.step()).toEqual({ type: "ConfirmEmail", email: EMAIL });
    expect(typeOf(await account.enterCode({ email: EMAIL, code: "1" }))).toBe("WrongCode");
    must(await account.enterCode({ email: EMAIL, code: "123456" }));
    expect(account.step()).toMatchObject({ type: "MakeVault", needsPassphrase: false });

    const later = await openTestPage(device);
    must(await later.account.resume());
    expect(later.account.step()).toMatchObject({ type: "MakeVault", needsPassphrase: true });
    must(await later.account.makeVault({ passphrase: OTHER, recovery }));
    expect(later.account.step().type).toBe("On");
    // Whatever was typed last is both the login and the key.
    const second = await signInOn(createTestDevice(people), OTHER);
    expect(second.reloads()).toBe(1);
  });

  it("takes over a lock's passphrase and words, and refuses another passphrase before the server hears of it", async () => {
    const people = createMemoryPeople(createMemoryServer());
    const device = createTestDevice(people);
    await lock(device, PASSPHRASE);
    const { account, db } = await openTestPage(device, { passphrase: PASSPHRASE });
    expect(typeOf(await account.signUp({ email: EMAIL, passphrase: OTHER }))).toBe(
      "NotTheVaultsPassphrase",
    );
    expect(people.people.size).toBe(0);
    must(await account.signUp({ email: EMAIL, passphrase: PASSPHRASE }));
    expect(await account.hasWords()).toBe(true);
    must(await account.makeVault({}));
    const kinds = (await db.slots.toArray()).map(({ kind }) => kind);
    expect(kinds.sort()).toEqual(["passphrase", "recovery"]);
    await openTestPage(device, { passphrase: PASSPHRASE });
    const blank = createTestDevice(people);
    expect((await signInOn(blank, PASSPHRASE)).reloads()).toBe(1);
  });
});

describe("signing in on a blank device", () => {
  it("becomes the account's vault by the passphrase typed, and the first sync brings what is in it", async () => {
    const { people, device } = await makeAccount();
    await sync(device, await openTestDatabase(device.factory));
    const blank = createTestDevice(people);
    const before = await openTestPage(blank);
    expect(await before.account.signIn({ email: ` ${EMAIL}`, passphrase: PASSPHRASE })).toEqual(OK);
    expect(blank.stretches).toBe(1);
    expect(before.reloads()).toBe(1);
    const { account, db } = await openTestPage(blank);
    expect(account.step()).toEqual({ type: "On", email: "ada@example.org" });
    await sync(blank, db);
    expect(await namesIn(db)).toEqual(["gate", "river"]);
    const first = await openTestDatabase(device.factory);
    await sync(device, first);
    const devices = must(await account.devices());
    expect(devices.map(({ name, isThis }) => [name, isThis])).toEqual([
      ["Chrome on Android", true],
      ["Chrome on Android", false],
    ]);
  });

  it("opens by the words where the passphrase of the vault is another", async () => {
    const { people } = await makeAccount();
    people.atProvider = "ada@example.org";
    const blank = createTestDevice(people);
    const before = await openTestPage(blank);
    must(await before.account.signInWith("github"));
    expect(before.left()).toBe("https://provider.example/sign-in");
    const { account, reloads } = await openTestPage(blank, {
      address: "https://app.example/back?code=1",
    });
    must(await account.resume());
    expect(account.step()).toMatchObject({
      type: "OpenVault",
      kinds: ["passphrase", "recovery"],
    });
    expect(typeOf(await account.openVault({ type: "passphrase", passphrase: OTHER }))).toBe(
      "WrongSecret",
    );
    expect(typeOf(await account.openVault({ type: "words", words: "river gate" }))).toBe(
      "WrongWordCount",
    );
    must(await account.openVault({ type: "words", words }));
    expect(reloads()).toBe(1);
    expect((await openTestPage(blank)).account.step().type).toBe("On");
  });

  it("says neither which of e-mail and passphrase is wrong, and stays as it was", async () => {
    const { people } = await makeAccount();
    const { account, db } = await openTestPage(createTestDevice(people));
    expect(typeOf(await account.signIn({ email: EMAIL, passphrase: OTHER }))).toBe("WrongLogin");
    expect(account.step()).toEqual({ type: "SignedOut", email: undefined });
    expect(await db.sync.count()).toBe(0);
  });
});

async function makeAccount() {
  const people = createMemoryPeople(createMemoryServer());
  const device = createTestDevice(people);
  const page = await openTestPage(device);
  await write(page.db, "river", "gate");
  must(await page.account.signUp({ email: EMAIL, passphrase: PASSPHRASE }));
  expect(page.account.step()).toMatchObject({ type: "MakeVault", needsPassphrase: false });
  must(await page.account.makeVault({ recovery }));
  return { people, device, page };
}

async function signInOn(device: TestDevice, passphrase: string) {
  const page = await openTestPage(device);
  must(await page.account.signIn({ email: EMAIL, passphrase }));
  return page;
}

async function lock(device: TestDevice, passphrase: string) {
  const db = await openTestDatabase(device.factory);
  const { service } = openTestVault(db, { factory: device.factory });
  must(await service.turnLockOn({ passphrase, recovery }));
  expect(isLocked(await openTestDatabase(device.factory))).toBe(true);
}

async function sync(device: TestDevice, database: Database) {
  const { client, clock } = device;
  const synced = await createSyncedDevice(client.remote, {
    database,
    clock,
    device: () => Promise.resolve({ name: "", session: client.session?.session }),
  });
  await synced.sync();
}

async function write(db: Database, ...names: readonly string[]) {
  const drafts = names.map((name) => {
    const record = name as RecordId;
    return { type: "put", kind: "symbol", record, fields: { name } } as const;
  });
  must(await commit(db, drafts, { nowMs: () => 1_750_000_000_000, randomBytes: seededBytes(43) }));
}

async function namesIn(db: Database) {
  const rows = await db.records.where("kind").equals("symbol").toArray();
  return rows.map(({ id }) => id as string).sort();
}

function must<T>(result: Result<T, { readonly type: string }>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function typeOf(result: Result<unknown, { readonly type: string }>): string {
  return result.ok ? "ok" : result.error.type;
}
