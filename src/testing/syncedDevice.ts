import type { Draft } from "#core/log/draft.ts";
import { exportState } from "#core/log/exportState.ts";
import { assert } from "#core/shared/assert.ts";
import type { RecordId } from "#core/shared/ids.ts";
import type { SyncRemote } from "#core/sync/remote.ts";
import { createEngine, type Engine, type EngineInput } from "#services/sync/engine.ts";
import { tellOfDevice } from "#services/sync/ownSlot.ts";
import { wrapKeys } from "#services/vault/adoptEpoch.ts";
import { doorOf } from "#services/vault/waysIn.ts";
import { commit } from "#store/commit.ts";
import { type Database, sealingOf } from "#store/database.ts";
import { bundleOutbox } from "#store/entries.ts";
import { readLog } from "#store/follow.ts";
import { createFakeClock, type FakeClock } from "./fakeClock.ts";
import { fakeDeviceKeys } from "./fakeDeviceKeys.ts";
import { openTestDatabase } from "./openTestDatabase.ts";
import { nextSeed } from "./nextSeed.ts";
import { seededBytes } from "./seededBytes.ts";

/** A device with a vault that syncs, without its app. */
export interface SyncedDevice {
  readonly database: Database;
  readonly clock: FakeClock;
  readonly engine: Engine;
  readonly input: EngineInput;
  /** Names a symbol. */
  readonly name: (symbol: string, name: string) => Promise<void>;
  readonly write: (drafts: readonly Draft[]) => Promise<void>;
  /** One run that must succeed. */
  readonly sync: () => Promise<void>;
  /** All records and facts but those of the vault's own keys, byte for byte. */
  readonly state: () => Promise<string>;
}

/** A device over an open database, fresh unless one is given. */
export async function createSyncedDevice(
  remote: SyncRemote,
  given: Partial<EngineInput> & { readonly clock?: FakeClock } = {},
): Promise<SyncedDevice> {
  const { clock = createFakeClock() } = given;
  const database = given.database ?? (await openTestDatabase());
  const randomBytes = seededBytes(nextSeed(40_000));
  const env = { nowMs: clock.nowMs, randomBytes };
  const input: EngineInput = {
    ...{ database, remote, clock, appVersion: "1", options: { keys: fakeDeviceKeys, randomBytes } },
    bundle: () => bundleOutbox(database, env),
    onPulled: () => Promise.resolve(),
    onKeys: () => undefined,
    ...given,
  };
  const engine = createEngine(input);
  const write = async (drafts: readonly Draft[]) => {
    const written = await commit(database, drafts, env);
    if (!written.ok) throw new Error(written.error.type);
  };
  return {
    ...{ database, clock, engine, input, write },
    name: (symbol, name) =>
      write([
        {
          type: "put",
          kind: "symbol",
          record: symbol as RecordId,
          fields: { name },
          creates: true,
        },
      ]),
    sync: async () => {
      const ran = await engine.run();
      if (!ran.ok) throw new Error(JSON.stringify(ran.error));
    },
    state: () => stateOf(database),
  };
}

/** All records and facts but those of the vault's own keys, byte for byte. */
export async function stateOf(database: Database): Promise<string> {
  const log = await readLog(database);
  if (!log.ok) throw new Error(log.error.type);
  const rows = log.value.rows.filter(({ kind }) => kind !== "device");
  return exportState(rows, log.value.facts);
}

/** Makes the device's vault the account's, as signing up does. */
export async function putAtServer({ database, input }: SyncedDevice): Promise<void> {
  const { keyring } = sealingOf(database);
  assert(keyring, "an open vault");
  const told = await tellOfDevice(input, keyring);
  assert(told.ok, "a device tells of itself");
  const rows = await database.slots.toArray();
  const state = await database.vault.get("state");
  const made = await input.remote.createSpace(keyring.space, doorOf(rows, keyring, state?.keyring));
  if (!made.ok) throw new Error(made.error.type);
}

/** Gives a blank device the keys of another's vault, as signing in does. */
export async function shareVault(from: Database, to: Database): Promise<void> {
  const [ours, theirs] = [sealingOf(from), sealingOf(to)];
  const state = await from.vault.get("state");
  assert(state && ours.keyring, "both are open");
  const { keyring, atRest } = ours;
  Object.assign(theirs, { atRest, keyring });
  const device = await wrapKeys(to, keyring, {
    keys: fakeDeviceKeys,
    randomBytes: seededBytes(nextSeed(50_000)),
  });
  await to.vault.put({ ...state, device });
  await to.slots.bulkPut(await from.slots.toArray());
}
