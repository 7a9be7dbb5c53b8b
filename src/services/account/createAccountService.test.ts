import { describe, expect, it } from "vitest";
import {
  EMAIL,
  lockOn,
  must,
  NEXT,
  PASSPHRASE,
  recovery,
  signInOn,
  signUpAda,
  symbolsIn,
  syncOn,
  typeOf,
  words,
  writeSymbols,
} from "#testing/accounts.ts";
import { createMemoryPeople } from "#testing/memoryAuth.ts";
import { createMemoryServer } from "#testing/memoryServer.ts";
import { openTestDatabase } from "#testing/openTestDatabase.ts";
import { createTestDevice, openTestPage } from "#testing/testAccount.ts";

const OK = { ok: true, value: undefined };

describe("signing up", () => {
  it("makes this device's vault the account's, by one passphrase that is stretched once", async () => {
    const { device, page } = await signUpAda();
    expect(device.stretches).toBe(1);
    expect(page.account.step()).toEqual({ type: "On", email: "ada@example.org" });
    expect(page.switches()).toBe(1);
    const again = await openTestPage(device);
    expect(again.account.step()).toEqual({ type: "On", email: "ada@example.org" });
    expect(await again.account.resume()).toEqual(OK);
  });

  it("refuses a weak passphrase, a taken address and none at all, and nothing is changed", async () => {
    const { people } = await signUpAda();
    const device = createTestDevice(people);
    const { account } = await openTestPage(device);
    const tries = [
      { email: "new@example.org", passphrase: "password2024" },
      { email: EMAIL, passphrase: NEXT },
      { email: "nobody", passphrase: NEXT },
    ];
    const answers = [];
    for (const given of tries) answers.push(typeOf(await account.signUp(given)));
    expect(answers).toEqual(["WeakPassphrase", "EmailTaken", "BadEmail"]);
    expect(account.step()).toEqual({ type: "SignedOut", email: undefined });
    device.client.isOffline = true;
    expect(typeOf(await account.signUp({ email: "b@example.org", passphrase: NEXT }))).toBe(
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
    must(await later.account.makeVault({ passphrase: NEXT, recovery }));
    expect(later.account.step().type).toBe("On");
    // Whatever was typed last is both the login and the key.
    const second = await openTestPage(createTestDevice(people));
    must(await signInOn(second, NEXT));
    expect(second.reloads()).toBe(1);
  });

  it("takes over a lock's passphrase and words, and refuses another passphrase before the server hears of it", async () => {
    const people = createMemoryPeople(createMemoryServer());
    const device = createTestDevice(people);
    await lockOn(device, PASSPHRASE);
    const { account, db } = await openTestPage(device, { passphrase: PASSPHRASE });
    expect(typeOf(await account.signUp({ email: EMAIL, passphrase: NEXT }))).toBe(
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
    const there = await openTestPage(blank);
    must(await signInOn(there));
    expect(there.reloads()).toBe(1);
  });
});

describe("signing in on a blank device", () => {
  it("becomes the account's vault by the passphrase typed, and the first sync brings what is in it", async () => {
    const { people, device } = await signUpAda();
    const blank = createTestDevice(people);
    const before = await openTestPage(blank);
    expect(await before.account.signIn({ email: ` ${EMAIL}`, passphrase: PASSPHRASE })).toEqual(OK);
    expect(blank.stretches).toBe(1);
    expect(before.reloads()).toBe(1);
    const { account, db } = await openTestPage(blank);
    expect(account.step()).toEqual({ type: "On", email: "ada@example.org" });
    await syncOn(blank, db);
    expect(await symbolsIn(db)).toEqual(["gate", "river"]);
    const first = await openTestDatabase(device.factory);
    await syncOn(device, first);
    const devices = must(await account.devices());
    expect(devices.map(({ name, isThis }) => [name, isThis])).toEqual([
      ["Chrome on Android", true],
      ["Chrome on Android", false],
    ]);
  });

  it("opens by the words where the passphrase of the vault is another", async () => {
    const { people } = await signUpAda();
    people.atProvider = "ada@example.org";
    const blank = createTestDevice(people);
    const before = await openTestPage(blank);
    must(await before.account.signInWith("github"));
    expect(before.left()).toBe("https://provider.example/sign-in");
    const { account, reloads } = await openTestPage(blank, {
      address: "https://app.example/back?code=1",
    });
    must(await account.resume());
    const step = account.step();
    if (step.type !== "OpenVault") throw new Error(step.type);
    expect([...step.kinds].sort()).toEqual(["passphrase", "recovery"]);
    expect(typeOf(await account.openVault({ type: "passphrase", passphrase: NEXT }))).toBe(
      "WrongSecret",
    );
    expect(typeOf(await account.openVault({ type: "words", words: "river gate" }))).toBe(
      "WrongWordCount",
    );
    must(await account.openVault({ type: "words", words }));
    expect(reloads()).toBe(1);
    // Who came in by the words is offered a new passphrase, and may leave it.
    const after = (await openTestPage(blank)).account;
    expect(after.step().type).toBe("NewPassphrase");
    await after.cancel();
    expect((await openTestPage(blank)).account.step().type).toBe("On");
  });

  it("says neither which of e-mail and passphrase is wrong, and stays as it was", async () => {
    const { people } = await signUpAda();
    const { account, db } = await openTestPage(createTestDevice(people));
    expect(typeOf(await account.signIn({ email: EMAIL, passphrase: NEXT }))).toBe("WrongLogin");
    expect(account.step()).toEqual({ type: "SignedOut", email: undefined });
    expect(await db.sync.count()).toBe(0);
  });
});

describe("signing in on a device with symbols", () => {
  it("asks, and takes them along with their history into the account's vault", async () => {
    const { people, device, page } = await signUpAda();
    const other = createTestDevice(people);
    const before = await openTestPage(other);
    await writeSymbols(before.db, "stone", "gate");
    must(await signInOn(before));
    expect(before.account.step()).toEqual({ type: "Join", email: EMAIL, symbolsHere: 2 });
    expect(before.reloads()).toBe(0);
    const shares: number[] = [];
    must(await before.account.join((share) => shares.push(share)));
    expect(before.reloads()).toBe(1);
    const { account, db } = await openTestPage(other);
    expect(account.step().type).toBe("On");
    expect(await symbolsIn(db)).toEqual(["gate", "stone"]);
    await syncOn(other, db);
    await syncOn(device, page.db);
    for (const one of [db, page.db])
      expect(await symbolsIn(one)).toEqual(["gate", "river", "stone"]);
  });

  it("can be left without having changed anything", async () => {
    const { people } = await signUpAda();
    const other = createTestDevice(people);
    const { account, db } = await openTestPage(other);
    await writeSymbols(db, "stone");
    must(await account.signIn({ email: EMAIL, passphrase: PASSPHRASE }));
    await account.cancel();
    expect(account.step()).toEqual({ type: "SignedOut", email: undefined });
    expect(other.client.session).toBeUndefined();
    await writeSymbols(db, "later");
    expect(await symbolsIn(db)).toEqual(["later", "stone"]);
  });

  it("keeps a lock, which opens by the account's passphrase from then on", async () => {
    const { people } = await signUpAda();
    const other = createTestDevice(people);
    await writeSymbols(await openTestDatabase(other.factory), "stone");
    await lockOn(other, NEXT);
    const before = await openTestPage(other, { passphrase: NEXT });
    must(await signInOn(before));
    must(await before.account.join());
    await expect(openTestPage(other, { passphrase: NEXT })).rejects.toThrow("WrongSecret");
    const { db, account } = await openTestPage(other, { passphrase: PASSPHRASE });
    expect(account.step().type).toBe("On");
    expect(await symbolsIn(db)).toEqual(["stone"]);
  });

  it("refuses another account's vault, and nothing is mixed", async () => {
    const { people, device } = await signUpAda();
    const { account } = await openTestPage(device);
    must(await account.signOut());
    const stranger = createTestDevice(people);
    const page = await openTestPage(stranger);
    must(await page.account.signUp({ email: "bo@example.org", passphrase: NEXT }));
    must(await page.account.makeVault({ recovery }));
    const here = await openTestPage(device);
    const asOther = { email: "bo@example.org", passphrase: NEXT };
    const refused = { error: { type: "OtherAccount", email: EMAIL } };
    expect(await here.account.signIn(asOther)).toMatchObject(refused);
    expect(await here.account.signUp({ ...asOther, email: "c@example.org" })).toMatchObject(
      refused,
    );
    expect(here.account.step()).toEqual({ type: "SignedOut", email: EMAIL });
    expect(device.client.session).toBeUndefined();
    must(await signInOn(here));
    expect(here.account.step()).toEqual({ type: "On", email: EMAIL });
    expect(await symbolsIn(here.db)).toEqual(["gate", "river"]);
  });
});
