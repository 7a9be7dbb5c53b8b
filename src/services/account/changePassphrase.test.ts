import { describe, expect, it } from "vitest";
import {
  EMAIL,
  lockOn,
  must,
  NEXT,
  opensFor,
  PASSPHRASE,
  recovery,
  signInOn,
  signUpAda,
  syncOn,
  typeOf,
  words,
  writeSymbols,
} from "#testing/accounts.ts";
import { createMemoryPeople } from "#testing/memoryAuth.ts";
import { createMemoryServer } from "#testing/memoryServer.ts";
import { openTestDatabase } from "#testing/openTestDatabase.ts";
import { createTestDevice, openTestPage } from "#testing/testAccount.ts";

describe("changing the passphrase", () => {
  it("changes login and way in together, and the one before opens nothing", async () => {
    const { people, device, page } = await signUpAda();
    const wrong = { current: NEXT, next: NEXT };
    expect(typeOf(await page.account.changePassphrase(wrong))).toBe("WrongSecret");
    const weak = { current: PASSPHRASE, next: "password2024" };
    expect(typeOf(await page.account.changePassphrase(weak))).toBe("WeakPassphrase");
    must(await page.account.changePassphrase({ current: PASSPHRASE, next: NEXT }));
    expect(await opensFor(people, PASSPHRASE)).toBe("WrongLogin");
    expect(await opensFor(people, NEXT)).toBe("ok");
    expect(
      (await page.db.slots.toArray()).filter(({ kind }) => kind === "passphrase"),
    ).toHaveLength(1);
    expect((await openTestPage(device)).account.step().type).toBe("On");
  });

  it("is refused without the server, and nothing of it is left", async () => {
    const { people, device, page } = await signUpAda();
    device.client.isOffline = true;
    const change = { current: PASSPHRASE, next: NEXT };
    expect(typeOf(await page.account.changePassphrase(change))).toBe("Unreachable");
    expect((await page.db.slots.toArray()).map(({ kind }) => kind).sort()).toEqual([
      "device",
      "passphrase",
      "recovery",
    ]);
    device.client.isOffline = false;
    await syncOn(device, page.db);
    expect(await opensFor(people, PASSPHRASE)).toBe("ok");
    must(await page.account.changePassphrase(change));
    expect(await opensFor(people, NEXT)).toBe("ok");
  });

  it("whose answer was lost leaves both open, until whoever signs in shows which is in force", async () => {
    const { people, device, page } = await signUpAda();
    device.client.losesAnswers.add("setLogin");
    const change = { current: PASSPHRASE, next: NEXT };
    expect(typeOf(await page.account.changePassphrase(change))).toBe("Unreachable");
    expect(await opensFor(people, PASSPHRASE)).toBe("WrongLogin");
    expect(await opensFor(people, NEXT)).toBe("ok");
    const there = await openTestPage(device);
    must(await there.account.resume());
    expect(there.account.step().type).toBe("On");
    must(await signInOn(there, NEXT));
    const kinds = (await there.db.slots.toArray()).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "passphrase")).toHaveLength(1);
    await syncOn(device, there.db);
    expect(await opensFor(people, NEXT)).toBe("ok");
  });

  it("reaches other devices, whose locks open by it", async () => {
    const { people, device, page } = await signUpAda();
    const other = createTestDevice(people);
    await writeSymbols(await openTestDatabase(other.factory), "stone");
    await lockOn(other, NEXT);
    const before = await openTestPage(other, { passphrase: NEXT });
    must(await signInOn(before));
    must(await before.account.join());
    const joined = await openTestPage(other, { passphrase: PASSPHRASE });
    await syncOn(other, joined.db);
    await syncOn(device, page.db);
    const next = "nine red kites over the moor";
    must(await page.account.changePassphrase({ current: PASSPHRASE, next }));
    await syncOn(device, page.db);
    await syncOn(other, joined.db);
    await expect(openTestPage(other, { passphrase: PASSPHRASE })).rejects.toThrow("WrongSecret");
    await openTestPage(other, { passphrase: next });
  });
});

describe("a forgotten passphrase", () => {
  it("is replaced by whoever has e-mail and words", async () => {
    const { people } = await signUpAda();
    const blank = createTestDevice(people);
    const before = await openTestPage(blank);
    must(await before.account.sendCode(EMAIL));
    expect(typeOf(await before.account.enterCode({ email: EMAIL, code: "0" }))).toBe("WrongCode");
    must(await before.account.enterCode({ email: EMAIL, code: "654321" }));
    expect(before.account.step()).toMatchObject({ type: "OpenVault" });
    must(await before.account.openVault({ type: "words", words }));
    expect(before.reloads()).toBe(1);

    const page = await openTestPage(blank);
    must(await page.account.resume());
    expect(page.account.step()).toEqual({ type: "NewPassphrase", email: EMAIL });
    await syncOn(blank, page.db);
    must(await page.account.setPassphrase(NEXT));
    expect(page.account.step()).toEqual({ type: "On", email: EMAIL });
    expect(await opensFor(people, PASSPHRASE)).toBe("WrongLogin");
    expect(await opensFor(people, NEXT)).toBe("ok");
  });

  it("is asked for again where setting it failed, and on a device whose vault is open at once", async () => {
    const { people, device } = await signUpAda();
    const { account } = await openTestPage(device);
    must(await account.signOut());
    must(await account.sendCode(EMAIL));
    must(await account.enterCode({ email: EMAIL, code: "654321" }));
    expect(account.step()).toEqual({ type: "NewPassphrase", email: EMAIL });
    device.client.isOffline = true;
    expect(typeOf(await account.setPassphrase(NEXT))).toBe("Unreachable");
    device.client.isOffline = false;
    const again = await openTestPage(device);
    must(await again.account.resume());
    expect(again.account.step()).toEqual({ type: "NewPassphrase", email: EMAIL });
    must(await again.account.setPassphrase(NEXT));
    expect(await opensFor(people, NEXT)).toBe("ok");
  });
});

describe("an account of a provider", () => {
  it("has a passphrase for the vault alone, which can be changed", async () => {
    const people = createMemoryPeople(createMemoryServer());
    people.atProvider = EMAIL;
    const address = "https://app.example/back?code=1";
    const device = createTestDevice(people);
    must(await (await openTestPage(device)).account.signInWith("google"));
    const { account } = await openTestPage(device, { address });
    must(await account.resume());
    expect(account.step()).toMatchObject({ type: "MakeVault", needsPassphrase: true });
    must(await account.makeVault({ passphrase: PASSPHRASE, recovery }));
    must(await account.changePassphrase({ current: PASSPHRASE, next: NEXT }));
    expect(people.people.get(EMAIL)?.login).toBeUndefined();

    const blank = createTestDevice(people);
    must(await (await openTestPage(blank)).account.signInWith("google"));
    const there = await openTestPage(blank, { address });
    must(await there.account.resume());
    const open = (passphrase: string) =>
      there.account.openVault({ type: "passphrase", passphrase });
    expect(typeOf(await open(PASSPHRASE))).toBe("WrongSecret");
    must(await open(NEXT));
    expect(there.reloads()).toBe(1);
  });

  it("offers a new one to whoever opened by the words, for the vault alone, also after a failed try", async () => {
    const people = createMemoryPeople(createMemoryServer());
    people.atProvider = EMAIL;
    const address = "https://app.example/back?code=1";
    const device = createTestDevice(people);
    must(await (await openTestPage(device)).account.signInWith("google"));
    const first = await openTestPage(device, { address });
    must(await first.account.resume());
    must(await first.account.makeVault({ passphrase: PASSPHRASE, recovery }));

    const blank = createTestDevice(people);
    must(await (await openTestPage(blank)).account.signInWith("google"));
    const there = await openTestPage(blank, { address });
    must(await there.account.resume());
    must(await there.account.openVault({ type: "words", words }));
    const { account } = await openTestPage(blank);
    expect(account.step()).toEqual({ type: "NewPassphrase", email: EMAIL });
    blank.client.isOffline = true;
    expect(typeOf(await account.setPassphrase(NEXT))).toBe("Unreachable");
    blank.client.isOffline = false;
    must(await account.setPassphrase(NEXT));
    expect(people.people.get(EMAIL)?.login).toBeUndefined();
    const again = await openTestPage(blank);
    must(await again.account.resume());
    expect(again.account.step()).toEqual({ type: "On", email: EMAIL });

    const next = createTestDevice(people);
    must(await (await openTestPage(next)).account.signInWith("google"));
    const third = await openTestPage(next, { address });
    must(await third.account.resume());
    const open = (passphrase: string) =>
      third.account.openVault({ type: "passphrase", passphrase });
    expect(typeOf(await open(PASSPHRASE))).toBe("WrongSecret");
    must(await open(NEXT));
  });

  it("is told when somebody came back without having signed in", async () => {
    const people = createMemoryPeople(createMemoryServer());
    const device = createTestDevice(people);
    must(await (await openTestPage(device)).account.signInWith("google"));
    const { account } = await openTestPage(device, { address: "https://app.example/back?error=1" });
    expect(typeOf(await account.resume())).toBe("Cancelled");
    expect(account.step()).toEqual({ type: "SignedOut", email: undefined });
  });
});
