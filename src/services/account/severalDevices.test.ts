import { describe, expect, it } from "vitest";
import {
  addDevice,
  EMAIL,
  must,
  NEXT,
  PASSPHRASE,
  signInOn,
  signUpAda,
  symbolsIn,
  syncOn,
  typeOf,
  writeSymbols,
} from "#testing/accounts.ts";
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
    let epochs = 0;
    const { account, db } = await openTestPage(device, {
      newEpoch: () => Promise.resolve({ ok: true, value: void epochs++ }),
    });
    const other = must(await account.devices()).find(({ isThis }) => !isThis);
    if (!other) throw new Error("one device only");
    must(await account.renameDevice(other.id, "  Old phone "));
    device.client.isOffline = true;
    expect(typeOf(await account.revokeDevice(other.id))).toBe("Unreachable");
    device.client.isOffline = false;
    const slots = (await db.slots.toArray()).filter(({ kind }) => kind === "device");
    expect(slots).toHaveLength(2);
    must(await account.revokeDevice(other.id));
    expect(epochs).toBe(1);
    expect(must(await account.devices())[1]).toMatchObject({
      ...{ name: "Old phone", isRevoked: true, isThis: false },
    });
    expect((await db.slots.toArray()).filter(({ kind }) => kind === "device")).toHaveLength(1);
    expect(typeOf(await lost.device.client.remote.spaces())).toBe("SignedOut");
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
