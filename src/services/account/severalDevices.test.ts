import { describe, expect, it } from "vitest";
import {
  addDevice,
  EMAIL,
  must,
  NEXT,
  PASSPHRASE,
  signInOn,
  signUpAda,
  stuckOn,
  symbolsIn,
  syncOn,
  typeOf,
  words,
  writeSymbols,
} from "#testing/accounts.ts";
import { eventually } from "#testing/eventually.ts";
import { newRecoverySecret } from "#core/vault/recoveryPhrase.ts";
import { seededBytes } from "#testing/seededBytes.ts";
import { createTestDevice, openTestPage } from "#testing/testAccount.ts";

describe("an account on several devices", () => {
  it("goes on where it was after a session that ended, and after signing out offline", async () => {
    const { people, device, page } = await signUpAda();
    for (const session of people.server.sessions.values()) session.isRevoked = true;
    const later = await openTestPage(device);
    must(await later.account.resume());
    expect(later.account.step().type).toBe("On");
    must(await signInOn(later));
    await writeSymbols(later.db, "stone");
    await syncOn(device, later.db);

    device.client.isOffline = true;
    must(await later.account.signOut());
    expect(later.account.step()).toEqual({ type: "SignedOut", email: EMAIL });
    expect(await symbolsIn(later.db)).toEqual(["gate", "river", "stone"]);
    device.client.isOffline = false;
    must(await signInOn(await openTestPage(device)));
    expect(await symbolsIn(page.db)).toEqual(["gate", "river", "stone"]);
  });

  it("names its devices, and takes one out: its session ends, its slot goes, new keys follow", async () => {
    const { people, device, page } = await signUpAda();
    const lost = await addDevice(people);
    await syncOn(device, page.db);
    const { account, db } = await openTestPage(device);
    const other = must(await account.devices()).find(({ isThis }) => !isThis);
    if (!other) throw new Error("one device only");
    must(await account.renameDevice(other.id, "  Old phone "));
    device.client.isOffline = true;
    expect(typeOf(await account.revokeDevice(other.id))).toBe("Unreachable");
    device.client.isOffline = false;
    const slots = (await db.slots.toArray()).filter(({ kind }) => kind === "device");
    expect(slots).toHaveLength(2);
    must(await account.revokeDevice(other.id));
    expect((await db.vault.get("state"))?.epoch).toBe(2);
    expect(must(await account.devices())[1]).toMatchObject({
      ...{ name: "Old phone", isRevoked: true, isThis: false },
    });
    expect((await db.slots.toArray()).filter(({ kind }) => kind === "device")).toHaveLength(1);
    expect(typeOf(await lost.device.client.remote.spaces())).toBe("SignedOut");

    // With a new sign-in it sees the door, and nothing it has opens it.
    must(await signInOn(lost.page));
    expect(await stuckOn(lost.device, lost.page.db)).toBe("NewKeys");
    expect((await lost.page.db.vault.get("state"))?.epoch).toBe(1);
  });

  it("tells of a passkey that was added while another device changed the keys, until it is removed", async () => {
    const { people, device, page } = await signUpAda();
    const other = await addDevice(people);
    await syncOn(device, page.db);
    for (const { vault } of [page, other.page]) vault().subscribe(() => undefined);
    must(await page.vault().newEpoch());
    must(await other.page.vault().addPasskey("key on the ring"));
    await syncOn(other.device, other.page.db);
    await syncOn(device, page.db);
    for (const { db, vault } of [page, other.page]) {
      const service = vault();
      await eventually(() => {
        expect(service.snapshot()?.leftOut.map(({ name }) => name)).toEqual(["key on the ring"]);
      });
      expect(
        service
          .snapshot()
          ?.slots.map(({ kind }) => kind)
          .sort(),
      ).toEqual([...["passphrase", "recovery"]]);
      expect((await db.slots.toArray()).some(({ kind }) => kind === "passkey")).toBe(false);
    }
    const service = other.page.vault();
    for (const { id } of service.snapshot()?.leftOut ?? []) must(await service.removeSlot(id));
    must(await service.addPasskey("key on the ring"));
    await eventually(() => {
      expect(service.snapshot()?.leftOut).toEqual([]);
      expect(service.snapshot()?.slots).toHaveLength(3);
    });
  });

  it("follows new keys by itself, and by the passphrase where the lock was turned on meanwhile", async () => {
    const { people, device, page } = await signUpAda();
    const other = await addDevice(people);
    await syncOn(device, page.db);
    must(await page.vault().newEpoch());
    await syncOn(device, page.db);
    await syncOn(other.device, other.page.db);
    expect((await other.page.db.vault.get("state"))?.epoch).toBe(2);

    const locked = other.page.vault();
    expect(typeOf(await locked.turnLockOn({ passphrase: NEXT }))).toBe("WrongSecret");
    must(await locked.turnLockOn({ passphrase: PASSPHRASE }));
    const there = await openTestPage(other.device, { passphrase: PASSPHRASE });
    expect((await there.db.vault.get("state"))?.epoch).toBe(3);
    expect(await there.db.drafts.get("sync.box")).toBeUndefined();
    // Before it has told of a slot anew, the keys change once more.
    await syncOn(device, page.db);
    must(await page.vault().newEpoch());
    expect(await stuckOn(other.device, there.db)).toBe("NewKeys");
    must(await there.account.openVault({ type: "words", words }));
    expect(there.reloads()).toBe(1);
    const afresh = await openTestPage(other.device, { passphrase: PASSPHRASE });
    await writeSymbols(afresh.db, "stone");
    await syncOn(other.device, afresh.db);
    await syncOn(device, page.db);
    expect(await symbolsIn(page.db)).toEqual(["gate", "river", "stone"]);
  });

  it("turns no lock on, and changes no way in, without the server", async () => {
    const { people, device, page } = await signUpAda();
    const kinds = async () => (await page.db.slots.toArray()).map(({ id }) => id).sort();
    const before = await kinds();
    device.client.isOffline = true;
    const vault = page.vault();
    const answers = [
      await vault.turnLockOn({ passphrase: PASSPHRASE }),
      await vault.replaceRecovery(newRecoverySecret(seededBytes(47))),
      await vault.changePassphrase({ current: PASSPHRASE, next: NEXT }),
      await vault.newEpoch(),
    ];
    expect(answers.map(typeOf)).toEqual(answers.map(() => "NeedsServer"));
    expect(await kinds()).toEqual(before);
    device.client.isOffline = false;
    const { secret, words: fresh } = vault.newRecovery();
    must(await vault.replaceRecovery(secret));
    must(await page.account.signOut());
    expect(typeOf(await vault.changePassphrase({ current: PASSPHRASE, next: NEXT }))).toBe(
      "NeedsServer",
    );
    const blank = await openTestPage(createTestDevice(people));
    must(await blank.account.sendCode(EMAIL));
    must(await blank.account.enterCode({ email: EMAIL, code: "654321" }));
    expect(typeOf(await blank.account.openVault({ type: "words", words }))).toBe("WrongSecret");
    must(await blank.account.openVault({ type: "words", words: fresh.join(" ") }));
  });

  it("is deleted with everything at the server, and the vault may go to another account", async () => {
    const { people, device, page } = await signUpAda();
    expect(typeOf(await page.account.deleteAccount(undefined))).toBe("WrongSecret");
    device.client.isOffline = true;
    expect(typeOf(await page.account.deleteAccount(PASSPHRASE))).toBe("Unreachable");
    expect(page.account.step().type).toBe("On");
    device.client.isOffline = false;
    must(await page.account.deleteAccount(PASSPHRASE));
    expect(page.account.step()).toEqual({ type: "SignedOut", email: undefined });
    expect([people.people.size, people.server.spaces.size]).toEqual([0, 0]);
    expect(await symbolsIn(page.db)).toEqual(["gate", "river"]);

    const { account, db } = await openTestPage(device);
    must(await account.signUp({ email: "new@example.org", passphrase: NEXT }));
    must(await account.makeVault({}));
    await syncOn(device, db);
    const blank = createTestDevice(people);
    const first = await openTestPage(blank);
    must(await first.account.signIn({ email: "new@example.org", passphrase: NEXT }));
    const second = await openTestPage(blank);
    await syncOn(blank, second.db);
    expect(await symbolsIn(second.db)).toEqual(["gate", "river"]);
  });

  it("whose deletion was done and never answered is gone at the next start", async () => {
    const { device, page } = await signUpAda();
    device.client.losesAnswers.add("deleteAccount");
    expect(typeOf(await page.account.deleteAccount(PASSPHRASE))).toBe("Unreachable");
    const later = await openTestPage(device);
    must(await later.account.resume());
    expect(later.account.step()).toEqual({ type: "SignedOut", email: undefined });
    expect(await symbolsIn(later.db)).toEqual(["gate", "river"]);
  });
});
