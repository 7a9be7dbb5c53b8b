/* A device: a profile that outlives its tabs, a clock that nobody set right, a session, and a way to the server. */
import type { SessionId, SyncRemote } from "#core/sync/remote.ts";
import { packDeviceSecret, newDeviceSecret } from "#core/vault/deviceSecret.ts";
import { epochKeysOf, type Keyring, sealKeyring } from "#core/vault/keyring.ts";
import { createEngine, type Engine } from "#services/sync/engine.ts";
import type { Database } from "#store/database.ts";
import { bundleOutbox } from "#store/entries.ts";
import type { AccountRow } from "#store/syncRows.ts";
import { type FakeClock, NOON_MS } from "#testing/fakeClock.ts";
import { fakeDeviceKeys } from "#testing/fakeDeviceKeys.ts";
import { createIndexedDb, openTestDatabase } from "#testing/openTestDatabase.ts";
import type { Chance } from "./chance.ts";
import { createHand, type Hand } from "./hand.ts";
import type { KeyDoor } from "./keyEvents.ts";
import { beginLife, type Life } from "./life.ts";
import type { Ledger, Memory } from "./memory.ts";
import { createFaultyRemote, type Network } from "./network.ts";
import type { Claims } from "./sqlServer.ts";

export interface Device {
  readonly name: string;
  /** Of its sign-in; another after signing in again. */
  claims: Claims;
  readonly chance: Chance;
  readonly clock: FakeClock;
  /** What was said to be saved here. */
  readonly ledger: Ledger;
  readonly profile: IDBFactory;
  readonly network: Network;
  remote: SyncRemote;
  /** Those that are open; the last may have ended by itself. */
  readonly tabs: Tab[];
  isPartitioned: boolean;
  isDiskFull: boolean;
  /** Whether it was taken out of the vault, or somebody has begun to: what it wrote and has not sent stays with it. */
  revoked: "no" | "begun" | "done";
}

export interface Tab {
  readonly life: Life;
  readonly database: Database;
  readonly hand: Hand;
  readonly engine: Engine;
  readonly keys: KeyDoor;
}

export type Fate = NonNullable<Parameters<typeof beginLife>[1]>;

/** Opens the app once more on a device; undefined when it died of it. */
export async function openTab(
  device: Device,
  memory: Memory,
  fate: Fate = {},
): Promise<Tab | undefined> {
  const { name, claims, profile, chance, clock, ledger, network, remote } = device;
  const life = beginLife(profile, fate);
  const opened = await life.within(async () => {
    const database = await openProfile(life.indexedDB, chance);
    const { isOver } = life;
    const hand = await createHand({ database, clock, chance, memory, ledger, isOver });
    const given = {
      ...{ database, clock, remote: createFaultyRemote(remote, network, life) },
      options: { keys: fakeDeviceKeys, randomBytes: chance.bytes, indexedDB: life.indexedDB },
    };
    const engine = createEngine({
      ...{ ...given, appVersion: "1" },
      bundle: () => bundleOutbox(database, hand.env),
      onPulled: () => Promise.resolve(),
      onKeys: () => undefined,
      device: () => Promise.resolve({ name, session: claims.session_id as SessionId }),
    });
    const keys = { ...given, syncNow: async () => void (await engine.run()) };
    return { life, database, hand, keys, engine };
  });
  if (opened === "died") return undefined;
  device.tabs.push(opened);
  return opened;
}

/** Ends all tabs of a device. */
export function closeTabs(device: Device): void {
  for (const { life } of device.tabs.splice(0)) life.end();
}

/** Opens a profile's database. */
export function openProfile(profile: IDBFactory, { bytes }: Chance): Promise<Database> {
  return openTestDatabase(profile, { randomBytes: bytes });
}

/** That this vault is synced; the rest of it nobody asks here. */
const ACCOUNT: AccountRow = {
  ...{ key: "account", url: "http://server", apiKey: "key", userId: "", email: "" },
  ...{ since: NOON_MS, isOn: true },
};

/** A profile of a new vault, or one that has the keys of a vault there is, as after signing in and opening it. */
export async function newProfile(chance: Chance, keyring?: Keyring): Promise<IDBFactory> {
  const profile = createIndexedDb();
  const database = await openProfile(profile, chance);
  await database.sync.put(ACCOUNT);
  if (keyring) {
    const { seed } = newDeviceSecret(chance.bytes);
    const secret = packDeviceSecret({ seed, epochKeys: epochKeysOf(keyring) });
    await database.vault.put({
      ...{ key: "state", ready: true, space: keyring.space, epoch: keyring.epoch },
      ...(keyring.epoch > 1 && { keyring: sealKeyring(keyring, chance.bytes) }),
      device: await fakeDeviceKeys.wrap(secret),
    });
  }
  database.close();
  return profile;
}
