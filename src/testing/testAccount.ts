import { IDBKeyRange } from "fake-indexeddb";
import type { AccountInput } from "#services/account/accountInput.ts";
import type { AccountService } from "#services/account/accountService.ts";
import { accountWays } from "#services/account/accountWays.ts";
import { createAccountService } from "#services/account/createAccountService.ts";
import { publishDoor } from "#services/sync/publishDoor.ts";
import type { Stretch } from "#services/vault/keyDerivation.ts";
import type { VaultService } from "#services/vault/vaultService.ts";
import { type Database, isLocked } from "#store/database.ts";
import { createFakeClock, type FakeClock } from "./fakeClock.ts";
import { fakeDeviceKeys } from "./fakeDeviceKeys.ts";
import { BACK, createMemoryClient, type MemoryClient, type MemoryPeople } from "./memoryAuth.ts";
import { createIndexedDb, openTestDatabase } from "./openTestDatabase.ts";
import { nextSeed } from "./nextSeed.ts";
import { seededBytes } from "./seededBytes.ts";
import {
  createFakePasskeys,
  type FakePasskeys,
  fakeStretch,
  openTestGate,
  openTestVault,
} from "./testVault.ts";

/** A browser of somebody: its profile, its way to the server, its authenticator. */
export interface TestDevice {
  readonly factory: IDBFactory;
  readonly client: MemoryClient;
  readonly passkeys: FakePasskeys;
  readonly clock: FakeClock;
  /** How often a passphrase was stretched. */
  stretches: number;
}

export function createTestDevice(people: MemoryPeople): TestDevice {
  return {
    factory: createIndexedDb(),
    client: createMemoryClient(people),
    ...{ passkeys: createFakePasskeys(), clock: createFakeClock(), stretches: 0 },
  };
}

/** A page on a device, with its vault open. */
export interface TestPage {
  readonly db: Database;
  readonly account: AccountService;
  /** Keys and ways in, as they are changed where there is an account. */
  readonly vault: () => VaultService;
  /** How often everything began afresh. */
  readonly reloads: () => number;
  /** Where the browser was sent to. */
  readonly left: () => string | undefined;
  /** How often the sync was told to look whether it is on. */
  readonly switches: () => number;
}

/** Opens a page; the passphrase is for a vault with a lock. */
export async function openTestPage(
  device: TestDevice,
  given: {
    readonly passphrase?: string;
    readonly address?: string;
    readonly syncNow?: (db: Database) => Promise<void>;
  } = {},
): Promise<TestPage> {
  const db = await openTestDatabase(device.factory);
  if (isLocked(db)) {
    const opened = await openTestGate(db).withPassphrase(given.passphrase ?? "");
    if (!opened.ok) throw new Error(opened.error.type);
  }
  const page = openAccountOver(db, device, given);
  return { db, ...(await page) };
}

/** The account's service over an open database. */
export async function openAccountOver(
  db: Database,
  device: TestDevice,
  given: {
    readonly address?: string;
    readonly syncNow?: (db: Database) => Promise<void>;
  } = {},
): Promise<Omit<TestPage, "db">> {
  const { client, passkeys, clock, factory } = device;
  const stretch: Stretch = (passphrase, params) => {
    device.stretches++;
    return fakeStretch(passphrase, params);
  };
  let [reloads, switches] = [0, 0];
  let left: string | undefined;
  const options: AccountInput["options"] = {
    ...{ randomBytes: seededBytes(nextSeed(9000)), keys: fakeDeviceKeys },
    ...{ indexedDB: factory, IDBKeyRange },
  };
  const syncNow = () => given.syncNow?.(db) ?? Promise.resolve();
  let vault: VaultService | undefined;
  const openVault = () =>
    (vault ??= openTestVault(db, {
      ...{ factory, clock, passkeys },
      publishDoor: (door) => publishDoor({ database: db, remote: client.remote, syncNow }, door),
      ofAccount: () => accountWays(input),
    }).service);
  const input: AccountInput = {
    ...{ database: db, options, stretch, passkeys, clock },
    ...{ auth: client.auth, remote: client.remote },
    server: { url: "https://server.example", apiKey: "public" },
    deviceName: () => "Chrome on Android",
    page: {
      address: () => given.address ?? "https://app.example/",
      back: BACK,
      goTo: (address) => (left = address),
    },
    keepUnfinished: () => Promise.resolve(),
    startAfresh: () => void reloads++,
    onSwitch: () => void switches++,
    syncNow,
    newEpoch: () => openVault().newEpoch(),
  };
  const account = await createAccountService(input);
  return {
    account,
    vault: openVault,
    reloads: () => reloads,
    left: () => left,
    switches: () => switches,
  };
}
