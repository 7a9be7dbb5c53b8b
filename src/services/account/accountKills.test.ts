/* The power goes out before every transaction, and before and after every question to the server: what is begun can be gone on with. */
import { describe, expect, it } from "vitest";
import {
  EMAIL,
  must,
  NEXT,
  opensFor,
  PASSPHRASE,
  recovery,
  signInOn,
  signUpAda,
  stuckOn,
  symbolsIn,
  syncOn,
  writeSymbols,
} from "#testing/accounts.ts";
import { copyProfile } from "#testing/copyProfile.ts";
import { copyPeople, createMemoryPeople, type MemoryPeople } from "#testing/memoryAuth.ts";
import { createMemoryServer } from "#testing/memoryServer.ts";
import { cutPowerAfter } from "#testing/powerCut.ts";
import {
  createTestDevice,
  openTestPage,
  type TestDevice,
  type TestPage,
} from "#testing/testAccount.ts";

describe("a kill", () => {
  it("while the vault is made leaves a step that can be taken again", async () => {
    const cuts = await killEverywhere({
      begin: async () => {
        const people = createMemoryPeople(createMemoryServer());
        const device = createTestDevice(people);
        await writeSymbols((await openTestPage(device)).db, "river");
        return { people, device };
      },
      work: async ({ account }) => {
        await account.signUp({ email: EMAIL, passphrase: PASSPHRASE });
        await account.makeVault({ recovery });
      },
      after: async ({ people, device }, page) => {
        await page.account.resume();
        const { type } = page.account.step();
        if (type === "SignedOut") {
          // Whether there is an account by now a person finds out by trying.
          const made = await page.account.signUp({ email: EMAIL, passphrase: PASSPHRASE });
          if (!made.ok) must(await signInOn(page));
        }
        if (page.account.step().type === "MakeVault") {
          const words = (await page.account.hasWords()) ? {} : { recovery };
          must(await page.account.makeVault({ passphrase: PASSPHRASE, ...words }));
        }
        expect(page.account.step().type).toBe("On");
        await syncOn(device, page.db);
        expect(await page.db.entries.where("toSend").equals(1).count()).toBe(0);
        expect(await opensFor(people, PASSPHRASE)).toBe("ok");
      },
    });
    expect(cuts).toBeGreaterThan(10);
  });

  it("while a vault joins leaves it as it was, or joined", async () => {
    const cuts = await killEverywhere({
      begin: async () => {
        const { people } = await signUpAda();
        const device = createTestDevice(people);
        await writeSymbols((await openTestPage(device)).db, "stone");
        return { people, device };
      },
      work: async (page) => {
        await signInOn(page);
        await page.account.join();
      },
      after: async ({ device }, page) => {
        expect(await symbolsIn(page.db)).toEqual(["stone"]);
        await writeSymbols(page.db, "later");
        await page.account.resume();
        if (page.account.step().type !== "On") {
          must(await signInOn(page));
          must(await page.account.join());
        }
        const joined = await openTestPage(device);
        expect(joined.account.step().type).toBe("On");
        await syncOn(device, joined.db);
        expect(await symbolsIn(joined.db)).toEqual(["gate", "later", "river", "stone"]);
        expect(await joined.db.entries.where("toSend").equals(1).count()).toBe(0);
      },
    });
    expect(cuts).toBeGreaterThan(10);
  });

  it("while the passphrase is changed leaves one that signs in and opens", async () => {
    const cuts = await killEverywhere({
      begin: async () => signUpAda(),
      work: async ({ account }) => {
        await account.changePassphrase({ current: PASSPHRASE, next: NEXT });
      },
      after: async ({ people }, page) => {
        await page.account.resume();
        const opens = [await opensFor(people, PASSPHRASE), await opensFor(people, NEXT)];
        expect(opens.toSorted()).toEqual(["WrongLogin", "ok"]);
        const inForce = opens[0] === "ok" ? PASSPHRASE : NEXT;
        must(await page.account.changePassphrase({ current: inForce, next: NEXT }));
        expect(await opensFor(people, PASSPHRASE)).toBe("WrongLogin");
        expect(await opensFor(people, NEXT)).toBe("ok");
        const kinds = (await page.db.slots.toArray()).map(({ kind }) => kind);
        expect(kinds.filter((kind) => kind === "passphrase")).toHaveLength(1);
      },
    });
    expect(cuts).toBeGreaterThan(10);
  });

  it("while the address is changed leaves a way to go on with either", async () => {
    const next = "countess@example.org";
    const cuts = await killEverywhere({
      begin: async () => signUpAda(),
      work: async ({ account }) => {
        await account.changeEmail({ email: next, passphrase: PASSPHRASE });
        await account.enterEmailCode({ code: "111222", passphrase: PASSPHRASE });
      },
      after: async ({ people }, { account, db }) => {
        await account.resume();
        const step = account.step();
        expect(step.type).toBe("On");
        if (step.type === "On" && step.moving?.needs !== "passphrase") {
          const inForce = people.people.has(next) ? next : EMAIL;
          expect(await opensFor(people, PASSPHRASE, inForce)).toBe("ok");
        }
        if (!people.people.has(next))
          must(await account.changeEmail({ email: next, passphrase: PASSPHRASE }));
        const again = account.step();
        if (again.type === "On" && again.moving)
          must(await account.enterEmailCode({ code: "111222", passphrase: PASSPHRASE }));
        expect(account.step()).toEqual({ type: "On", email: next });
        expect(await opensFor(people, PASSPHRASE, next)).toBe("ok");
        expect(await opensFor(people, PASSPHRASE, EMAIL)).toBe("WrongLogin");
        const kinds = (await db.slots.toArray()).map(({ kind }) => kind);
        expect(kinds.filter((kind) => kind === "passphrase")).toHaveLength(1);
      },
    });
    expect(cuts).toBeGreaterThan(15);
  });

  it("while the lock is turned on leaves a vault that opens and goes on syncing", async () => {
    const cuts = await killEverywhere({
      begin: async () => signUpAda(),
      work: async (page) => {
        await page.vault().turnLockOn({ passphrase: PASSPHRASE });
      },
      after: async ({ device }, page) => {
        if ((await stuckOn(device, page.db)) === "NewKeys")
          must(await page.account.openVault({ type: "passphrase", passphrase: PASSPHRASE }));
        const afresh = await openTestPage(device, { passphrase: PASSPHRASE });
        expect(await stuckOn(device, afresh.db)).toBeUndefined();
        await writeSymbols(afresh.db, "later");
        await syncOn(device, afresh.db);
        expect(await afresh.db.entries.where("toSend").equals(1).count()).toBe(0);
        expect(await symbolsIn(afresh.db)).toEqual(["gate", "later", "river"]);
      },
    });
    expect(cuts).toBeGreaterThan(10);
  });
});

interface World {
  readonly people: MemoryPeople;
  readonly device: TestDevice;
}

/** Works with ever more power, opens a new page after each cut, and looks. Answers how many cuts there were. */
async function killEverywhere(given: {
  readonly begin: () => Promise<World>;
  readonly work: (page: TestPage) => Promise<void>;
  readonly after: (world: World, page: TestPage) => Promise<void>;
}): Promise<number> {
  let cuts = 0;
  const beginning = await given.begin();
  const first = await stepsToOpen(await copyWorld(beginning));
  for (let steps = first; ; steps++) {
    const world = await copyWorld(beginning);
    const { client } = world.device;
    let page: TestPage | undefined;
    const { wasCut } = await cutPowerAfter(steps, async (spend) => {
      client.onStep = spend;
      page = await openTestPage(world.device);
      await given.work(page);
    });
    client.onStep = () => undefined;
    page?.db.close();
    await given.after(world, await openTestPage(world.device, { passphrase: PASSPHRASE }));
    if (!wasCut) return cuts;
    cuts++;
    expect(steps).toBeLessThan(300);
  }
}

/** Kills on the way to an open page have tests of their own. */
async function stepsToOpen({ device }: World): Promise<number> {
  for (let steps = 0; ; steps++) {
    let page: TestPage | undefined;
    const { wasCut } = await cutPowerAfter(steps, async () => (page = await openTestPage(device)));
    page?.db.close();
    if (!wasCut) return steps;
  }
}

/** The same beginning as often as it is asked for: making one takes longer than all that is done with it. */
async function copyWorld({ people, device }: World): Promise<World> {
  const copied = copyPeople(people);
  const fresh = createTestDevice(copied);
  fresh.client.session = device.client.session;
  return { people: copied, device: { ...fresh, factory: await copyProfile(device.factory) } };
}
