import { IDBKeyRange } from "fake-indexeddb";
import { err, ok, type Result } from "#core/shared/result.ts";
import { hkdfSha256, KEY_BYTES } from "#core/vault/hkdf.ts";
import { checkKdfParams } from "#core/vault/kdfParams.ts";
import { createSecret, type Secret } from "#core/vault/secret.ts";
import type { VaultChannel, VaultMessage } from "#platform/broadcast.ts";
import type { PasskeyError, Passkeys } from "#platform/passkey.ts";
import type { UnlockTriesPort } from "#platform/unlockTries.ts";
import type { Preferences } from "#platform/preferences.ts";
import { createVaultGate } from "#services/vault/createVaultGate.ts";
import { createVaultService } from "#services/vault/createVaultService.ts";
import type { Stretch } from "#services/vault/keyDerivation.ts";
import { createLocking } from "#services/vault/locking.ts";
import type { VaultInput } from "#services/vault/vaultInput.ts";
import type { VaultGate, VaultService } from "#services/vault/vaultService.ts";
import type { Database } from "#store/database.ts";
import { createFakeClock, type FakeClock } from "./fakeClock.ts";
import { fakeDeviceKeys } from "./fakeDeviceKeys.ts";
import { nextSeed } from "./nextSeed.ts";
import { seededBytes } from "./seededBytes.ts";

/** Stretches at once; bound to the passphrase and its salt like the real one, and with its floor. */
export const fakeStretch: Stretch = (passphrase, params) => {
  const checked = checkKdfParams(params);
  if (!checked.ok) return Promise.resolve(checked);
  const { salt } = params;
  return Promise.resolve(ok(hkdfSha256(passphrase, { salt, info: salt, length: KEY_BYTES })));
};

export interface FakePasskeys extends Passkeys {
  /** What the authenticator does from now on instead. */
  fails: PasskeyError["type"] | undefined;
}

/** An authenticator that remembers the last passkey made on it. */
export function createFakePasskeys(): FakePasskeys {
  const randomBytes = seededBytes(91);
  let kept: Uint8Array | undefined;
  const answer = (bytes: Uint8Array | undefined): Promise<Result<Secret, PasskeyError>> => {
    if (passkeys.fails) return Promise.resolve(err({ type: passkeys.fails }));
    return Promise.resolve(
      bytes ? ok(createSecret(bytes.slice())) : err({ type: "PasskeyCancelled" }),
    );
  };
  const passkeys: FakePasskeys = {
    fails: undefined,
    create: () => {
      kept = randomBytes(32);
      return answer(kept);
    },
    ask: () => answer(kept),
  };
  return passkeys;
}

/** One browser's channels: what one tab says, all others hear at once. */
export function createFakeChannels(): () => VaultChannel {
  const tabs = new Map<object, Set<(message: VaultMessage) => void>>();
  return () => {
    const own = new Set<(message: VaultMessage) => void>();
    const tab: VaultChannel = {
      post: (message) => {
        for (const [other, listeners] of tabs)
          if (other !== tab) for (const listener of listeners) listener(message);
      },
      listen: (onMessage) => {
        own.add(onMessage);
        return () => void own.delete(onMessage);
      },
    };
    tabs.set(tab, own);
    return tab;
  };
}

/** Wrong passphrases, kept as long as the test. */
export function createFakeTries(): UnlockTriesPort {
  let known = { count: 0, at: 0 };
  return {
    read: () => known,
    write: (tries) => {
      known = tries;
    },
  };
}

export interface TestVault {
  readonly service: VaultService;
  readonly passkeys: FakePasskeys;
  readonly channel: VaultChannel;
  /** How often the page began afresh. */
  readonly reloads: () => number;
  /** How often what is unfinished was kept. */
  readonly kept: () => number;
}

/** The vault of an open database, over a KDF that takes no time. */
export function openTestVault(
  database: Database,
  given: {
    readonly factory: IDBFactory;
    readonly clock?: FakeClock;
    readonly stretch?: Stretch;
    readonly passkeys?: FakePasskeys;
    readonly channel?: VaultChannel;
    readonly publishDoor?: VaultInput["publishDoor"];
    readonly ofAccount?: VaultInput["ofAccount"];
  },
): TestVault {
  const { clock = createFakeClock(), stretch = fakeStretch } = given;
  const { passkeys = createFakePasskeys(), channel = createFakeChannels()() } = given;
  let [reloads, kept] = [0, 0];
  const keepUnfinished = () => Promise.resolve(void kept++);
  const sleep = () => Promise.resolve();
  const locking = createLocking({
    ...{ channel, keepUnfinished, sleep },
    reload: () => void reloads++,
  });
  const service = createVaultService({
    ...{ database, clock, stretch, passkeys, channel, locking, keepUnfinished, sleep },
    options: {
      ...{ randomBytes: seededBytes(nextSeed(7000)), keys: fakeDeviceKeys },
      ...{ indexedDB: given.factory, IDBKeyRange },
    },
    preferences: createFakePreferences(),
    ...(given.publishDoor && { publishDoor: given.publishDoor }),
    ...(given.ofAccount && { ofAccount: given.ofAccount }),
  });
  return { service, passkeys, channel, reloads: () => reloads, kept: () => kept };
}

/** What stands before a locked database. */
export function openTestGate(
  database: Database,
  given: {
    readonly clock?: FakeClock;
    readonly passkeys?: FakePasskeys;
    readonly stretch?: Stretch;
    readonly tries?: UnlockTriesPort;
    readonly sleep?: (ms: number) => Promise<void>;
  } = {},
): VaultGate {
  return createVaultGate({
    ...{ database, keys: fakeDeviceKeys, randomBytes: seededBytes(nextSeed(8000)) },
    clock: given.clock ?? createFakeClock(),
    stretch: given.stretch ?? fakeStretch,
    passkeys: given.passkeys ?? createFakePasskeys(),
    tries: given.tries ?? createFakeTries(),
    sleep: given.sleep ?? (() => Promise.resolve()),
  });
}

function createFakePreferences() {
  let preferences: Preferences = {
    ...{ theme: "system", language: "en", leftHanded: false, tapAction: "open" },
    ...{ singleKeys: true, haptics: true, recentCommands: [] },
    ...{ strictness: "balanced", fitTriedAt: 0, lockAfterMs: 900_000, lockOnHide: false },
  };
  const listeners = new Set<() => void>();
  return {
    current: () => preferences,
    change: (changes: Partial<Preferences>) => {
      preferences = { ...preferences, ...changes };
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
