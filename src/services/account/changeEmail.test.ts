import { describe, expect, it } from "vitest";
import {
  type Ada,
  addDevice,
  EMAIL,
  must,
  NEXT,
  opensFor,
  PASSPHRASE,
  recovery,
  signInOn,
  signUpAda,
  stuckOn,
  syncOn,
  typeOf,
} from "#testing/accounts.ts";
import { createMemoryPeople } from "#testing/memoryAuth.ts";
import { createMemoryServer } from "#testing/memoryServer.ts";
import { createTestDevice, openTestPage, type TestPage } from "#testing/testAccount.ts";
import { writeAccount } from "#store/accountState.ts";

const THERE = "Countess@example.org";
const MOVED = "countess@example.org";
const CODE = "111222";
const passphrase = PASSPHRASE;

async function passphraseSlots({ db }: TestPage): Promise<number> {
  return (await db.slots.toArray()).filter(({ kind }) => kind === "passphrase").length;
}

/** The account has moved; the server has not taken the next login. */
async function moveWithoutLogin({ device, page }: Pick<Ada, "device" | "page">): Promise<void> {
  must(await page.account.changeEmail({ email: THERE, passphrase }));
  device.client.losesRequests.add("setLogin");
  const entered = await page.account.enterEmailCode({ code: CODE, passphrase });
  expect(typeOf(entered)).toBe("Unreachable");
  device.client.losesRequests.clear();
}

describe("changing the e-mail address", () => {
  it("moves the account once the code is entered, and the same passphrase opens it there", async () => {
    const { people, device, page } = await signUpAda();
    must(await page.account.changeEmail({ email: ` ${THERE} `, passphrase }));
    expect(page.account.step()).toMatchObject({ moving: { to: THERE, needs: "code" } });
    expect(await opensFor(people, passphrase)).toBe("ok");
    const wrong = await page.account.enterEmailCode({ code: "0", passphrase });
    expect(typeOf(wrong)).toBe("WrongCode");
    must(await page.account.enterEmailCode({ code: CODE, passphrase }));
    expect(page.account.step()).toEqual({ type: "On", email: MOVED });
    expect(await opensFor(people, passphrase)).toBe("WrongLogin");
    expect(await opensFor(people, passphrase, MOVED)).toBe("ok");
    expect(await passphraseSlots(page)).toBe(1);
    expect((await openTestPage(device)).account.step()).toEqual({ type: "On", email: MOVED });
  });

  it("asks for the right passphrase before anything else, and says what is wrong with an address", async () => {
    const { people, page } = await signUpAda();
    const change = (email: string, given = passphrase) =>
      page.account.changeEmail({ email, passphrase: given });
    expect(typeOf(await change("ada"))).toBe("BadEmail");
    expect(typeOf(await change("ADA@example.org"))).toBe("SameEmail");
    expect(typeOf(await change(THERE, NEXT))).toBe("WrongSecret");
    people.people.set("ben@example.org", { userId: "ben", login: "x", isConfirmed: true });
    expect(typeOf(await change("ben@example.org"))).toBe("EmailTaken");
    expect(people.moves.size).toBe(0);
    expect(page.account.step()).toEqual({ type: "On", email: EMAIL });
    expect(await passphraseSlots(page)).toBe(1);
    must(await change(THERE));
    const wrong = await page.account.enterEmailCode({ code: CODE, passphrase: NEXT });
    expect(typeOf(wrong)).toBe("WrongSecret");
    must(await page.account.enterEmailCode({ code: CODE, passphrase }));
  });

  it("is refused without the server, and nothing of it is left", async () => {
    const { people, device, page } = await signUpAda();
    device.client.isOffline = true;
    const change = { email: THERE, passphrase };
    expect(typeOf(await page.account.changeEmail(change))).toBe("Unreachable");
    expect(page.account.step()).toEqual({ type: "On", email: EMAIL });
    expect(await passphraseSlots(page)).toBe(1);
    device.client.isOffline = false;
    must(await page.account.changeEmail(change));
    must(await page.account.enterEmailCode({ code: CODE, passphrase }));
    expect(await opensFor(people, passphrase, MOVED)).toBe("ok");
  });

  it("can be left while the code is on its way, or turned to another address", async () => {
    const { people, page } = await signUpAda();
    must(await page.account.changeEmail({ email: THERE, passphrase }));
    must(await page.account.dropEmailChange());
    expect(page.account.step()).toEqual({ type: "On", email: EMAIL });
    expect(await passphraseSlots(page)).toBe(1);
    const late = await page.account.enterEmailCode({ code: CODE, passphrase });
    expect(typeOf(late)).toBe("EmailSettled");
    must(await page.account.changeEmail({ email: THERE, passphrase }));
    must(await page.account.changeEmail({ email: "a@b.example", passphrase }));
    expect(await passphraseSlots(page)).toBe(2);
    must(await page.account.enterEmailCode({ code: CODE, passphrase }));
    expect(page.account.step()).toEqual({ type: "On", email: "a@b.example" });
    expect(await passphraseSlots(page)).toBe(1);
    expect(await opensFor(people, passphrase, "a@b.example")).toBe("ok");
  });

  it("whose answers were lost is gone on with: the code is used up, the login not set, or both", async () => {
    for (const lost of ["enterEmailCode", "setLogin"] as const) {
      const { people, device, page } = await signUpAda();
      must(await page.account.changeEmail({ email: THERE, passphrase }));
      device.client.losesAnswers.add(lost);
      await page.account.enterEmailCode({ code: CODE, passphrase });
      device.client.losesAnswers.clear();
      const again = await openTestPage(device);
      must(await again.account.resume());
      const step = again.account.step();
      if (step.type === "On" && step.moving) {
        expect(step).toMatchObject({ email: MOVED, moving: { needs: "passphrase" } });
        must(await again.account.enterEmailCode({ code: "", passphrase }));
      }
      expect(again.account.step()).toEqual({ type: "On", email: MOVED });
      expect(await opensFor(people, passphrase, MOVED)).toBe("ok");
      expect(await passphraseSlots(again)).toBe(1);
    }
  });

  it("is finished by whoever signs in at the next address", async () => {
    const { device, page } = await signUpAda();
    must(await page.account.changeEmail({ email: THERE, passphrase }));
    device.client.losesAnswers.add("setLogin");
    expect(typeOf(await page.account.enterEmailCode({ code: CODE, passphrase }))).toBe(
      "Unreachable",
    );
    device.client.losesAnswers.clear();
    must(await page.account.signOut());
    must(await signInOn(page, passphrase, MOVED));
    expect(page.account.step()).toEqual({ type: "On", email: MOVED });
    expect(await passphraseSlots(page)).toBe(1);
  });

  it("is known to other devices before they change the passphrase", async () => {
    const { people, device, page } = await signUpAda();
    const other = await addDevice(people);
    must(await page.account.changeEmail({ email: THERE, passphrase }));
    must(await page.account.enterEmailCode({ code: CODE, passphrase }));
    await syncOn(device, page.db);
    await syncOn(other.device, other.page.db);
    must(await other.page.account.changePassphrase({ current: passphrase, next: NEXT }));
    expect(await opensFor(people, NEXT, MOVED)).toBe("ok");
    expect(await opensFor(people, passphrase, MOVED)).toBe("WrongLogin");
    expect((await openTestPage(other.device)).account.step()).toEqual({ type: "On", email: MOVED });
  });

  it("is not dropped where it was made and nobody heard of it", async () => {
    const { people, device, page } = await signUpAda();
    must(await page.account.changeEmail({ email: THERE, passphrase }));
    device.client.losesAnswers.add("enterEmailCode").add("look");
    const entered = await page.account.enterEmailCode({ code: CODE, passphrase });
    expect(typeOf(entered)).toBe("Unreachable");
    expect(typeOf(await page.account.dropEmailChange())).toBe("Unreachable");
    device.client.losesAnswers.clear();
    expect(typeOf(await page.account.dropEmailChange())).toBe("EmailUnfinished");
    expect(page.account.step()).toMatchObject({ email: MOVED, moving: { needs: "passphrase" } });
    must(await page.account.enterEmailCode({ code: "", passphrase }));
    expect(await opensFor(people, passphrase, MOVED)).toBe("ok");
  });

  it("that is still to be finished outlives a change of the passphrase and a deletion that fail", async () => {
    const { people, device, page } = await signUpAda();
    await moveWithoutLogin({ device, page });
    device.client.losesAnswers.add("writeDoor");
    const changed = await page.account.changePassphrase({ current: passphrase, next: NEXT });
    expect(typeOf(changed)).toBe("Unreachable");
    device.client.losesAnswers.clear();
    device.client.isOffline = true;
    expect(typeOf(await page.account.deleteAccount(passphrase))).toBe("Unreachable");
    device.client.isOffline = false;
    const again = await openTestPage(device);
    must(await again.account.resume());
    expect(again.account.step()).toMatchObject({ email: MOVED, moving: { needs: "passphrase" } });
    must(await again.account.enterEmailCode({ code: "", passphrase }));
    expect(await opensFor(people, passphrase, MOVED)).toBe("ok");
    expect(await passphraseSlots(again)).toBe(1);
  });

  it("that is still to be finished is, once the passphrase is changed, here or on another device", async () => {
    for (const where of ["here", "another", "anotherAndIn"] as const) {
      const { people, device, page } = await signUpAda();
      const other = await addDevice(people);
      await moveWithoutLogin({ device, page });
      await syncOn(device, page.db);
      await syncOn(other.device, other.page.db);
      const changing = where === "here" ? page : other.page;
      must(await changing.account.changePassphrase({ current: passphrase, next: NEXT }));
      await syncOn(other.device, other.page.db);
      await syncOn(device, page.db);
      if (where === "another") {
        const late = await page.account.enterEmailCode({ code: "", passphrase });
        expect(typeOf(late)).toBe("EmailSettled");
      } else if (where === "anotherAndIn") {
        must(await page.account.signOut());
        must(await signInOn(page, NEXT, MOVED));
      }
      expect(page.account.step()).toEqual({ type: "On", email: MOVED });
      expect(await opensFor(people, NEXT, MOVED)).toBe("ok");
      expect(await passphraseSlots(page)).toBe(1);
    }
  });

  it.each(["kept", "kept by a deletion"])(
    "waits until a device that is being signed out has no keys any more, which is %s",
    async (how) => {
      const { people, device, page } = await signUpAda();
      const other = await addDevice(people);
      await syncOn(device, page.db);
      const target = must(await page.account.devices()).find(({ isThis }) => !isThis);
      if (!target) throw new Error("the other device is not listed");
      // As a kill leaves it between the end of the session and the new keys.
      const before = { type: "Revoke", device: target.id } as const;
      const pending = how === "kept" ? before : ({ type: "Delete", before } as const);
      must(await writeAccount(page.db, { pending }));
      must(await page.account.changeEmail({ email: THERE, passphrase }));
      const devices = must(await page.account.devices());
      expect(devices.find(({ id }) => id === target.id)?.isRevoked).toBe(true);
      await syncOn(device, page.db);
      expect(await stuckOn(other.device, other.page.db)).toBeDefined();
      must(await page.account.enterEmailCode({ code: CODE, passphrase }));
      expect(await opensFor(people, passphrase, MOVED)).toBe("ok");
    },
  );

  it("comes before a device is signed out, where the account has moved; otherwise it is dropped", async () => {
    const { people, device, page } = await signUpAda();
    const other = await addDevice(people);
    await syncOn(other.device, other.page.db);
    await syncOn(device, page.db);
    const devices = must(await page.account.devices());
    const target = devices.find(({ isThis }) => !isThis);
    if (!target) throw new Error("the other device is not listed");
    must(await page.account.changeEmail({ email: THERE, passphrase }));
    device.client.losesAnswers.add("setLogin");
    await page.account.enterEmailCode({ code: CODE, passphrase });
    device.client.losesAnswers.clear();
    expect(typeOf(await page.account.revokeDevice(target.id))).toBe("EmailUnfinished");
    must(await page.account.enterEmailCode({ code: "", passphrase }));
    must(await page.account.revokeDevice(target.id));
    expect(await passphraseSlots(page)).toBe(1);
  });

  it("is none of the app's business where a provider signs in", async () => {
    const people = createMemoryPeople(createMemoryServer());
    people.atProvider = EMAIL;
    const device = createTestDevice(people);
    must(await (await openTestPage(device)).account.signInWith("google"));
    const { account } = await openTestPage(device, { address: "https://app.example/back?code=1" });
    must(await account.resume());
    must(await account.makeVault({ passphrase, recovery }));
    expect(await account.hasLogin()).toBe(false);
    expect(await (await signUpAda()).page.account.hasLogin()).toBe(true);
    expect(typeOf(await account.changeEmail({ email: THERE, passphrase }))).toBe("WrongSecret");
  });
});
