import type { RandomBytes } from "#core/shared/ids.ts";
import { ok, type Result } from "#core/shared/result.ts";
import type { DeviceKeys } from "#core/vault/deviceKeys.ts";
import { newDeviceSecret, packDeviceSecret } from "#core/vault/deviceSecret.ts";
import { epochKeysOf, type Keyring } from "#core/vault/keyring.ts";
import { readPhrase } from "#core/vault/recoveryPhrase.ts";
import { wipe } from "#core/vault/secret.ts";
import type { SlotKind } from "#core/vault/slot.ts";
import type { Clock } from "#platform/clock.ts";
import type { Passkeys } from "#platform/passkey.ts";
import type { UnlockTriesPort } from "#platform/unlockTries.ts";
import type { Database } from "#store/database.ts";
import { changeDoor, type Door, readDoor } from "#store/slots.ts";
import type { Stretch } from "./keyDerivation.ts";
import { giveKeys, openByPassphrase, openBySecret } from "./openDoor.ts";
import type { UnlockError, VaultGate } from "./vaultService.ts";
import { settleSlots } from "./waysIn.ts";

export interface GateInput {
  readonly database: Database;
  readonly keys: DeviceKeys;
  readonly randomBytes: RandomBytes;
  readonly clock: Pick<Clock, "nowMs">;
  readonly stretch: Stretch;
  readonly passkeys: Pick<Passkeys, "ask">;
  readonly tries: UnlockTriesPort;
  readonly sleep: (ms: number) => Promise<void>;
}

/** Slips of the finger that cost nothing. */
const FREE_TRIES = 5;

const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 60_000;

/** What stands before a locked database. When a way in answers ok, the database opens its rows. */
export function createVaultGate(input: GateInput): VaultGate {
  const { database, clock, tries, stretch, passkeys } = input;

  const waitMs = () => {
    const { count, at } = tries.read();
    if (count < FREE_TRIES) return 0;
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (count - FREE_TRIES));
    // A clock that was put back must not make anybody wait for years.
    return Math.max(0, wait - Math.max(0, clock.nowMs() - at));
  };

  const enter = async (
    open: (door: Door) => Promise<Result<Keyring, UnlockError>>,
  ): Promise<Result<void, UnlockError>> => {
    const door = await readDoor(database);
    if (!door.ok) return door;
    const keyring = await open(door.value);
    if (!keyring.ok) return keyring;
    tries.write({ count: 0, at: 0 });
    const { moved } = door.value.state;
    await giveKeys(database, keyring.value, { ...input, moved });
    // Neither is needed to go on: what does not succeed now is tried at the next unlocking.
    await settleSlots(database, input.randomBytes);
    if (door.value.state.device) await renewDevice(input, keyring.value);
    return ok(undefined);
  };

  return {
    kinds: async () => {
      const door = await readDoor(database);
      const kinds = door.ok ? door.value.slots.map(({ kind }) => kind) : [];
      return [...new Set<SlotKind>(kinds)];
    },
    waitMs,
    withPassphrase: (passphrase) =>
      enter(async (door) => {
        const wait = waitMs();
        if (wait > 0) await input.sleep(wait);
        const opened = await openByPassphrase(door, passphrase, stretch);
        if (!opened.ok && opened.error.type === "WrongSecret")
          tries.write({ count: tries.read().count + 1, at: clock.nowMs() });
        return opened;
      }),
    withRecoveryPhrase: (words) =>
      enter((door) => {
        const secret = readPhrase(words);
        return Promise.resolve(secret.ok ? openBySecret(door, "recovery", secret.value) : secret);
      }),
    withPasskey: () =>
      enter(async (door) => {
        const secret = await passkeys.ask();
        return secret.ok ? openBySecret(door, "passkey", secret.value) : secret;
      }),
  };
}

/** No lock is on, but the browser lost its key of the device's secret: from the next start on there is one again. */
async function renewDevice(input: GateInput, keyring: Keyring): Promise<void> {
  const { seed } = newDeviceSecret(input.randomBytes);
  const packed = packDeviceSecret({ seed, epochKeys: epochKeysOf(keyring) });
  const device = await input.keys.wrap(packed);
  wipe(packed);
  await changeDoor(input.database, { epoch: keyring.epoch, state: { device } });
}
