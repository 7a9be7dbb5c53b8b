/** Going over to the vault of an account: a blank device becomes it, one with symbols takes them along. */
import { newId } from "#core/shared/ids.ts";
import type { DeviceId } from "#core/shared/ids.ts";
import type { Result } from "#core/shared/result.ts";
import type { RemoteAccount } from "#core/sync/auth.ts";
import type { Way } from "#core/sync/pending.ts";
import { atRestOf, newDeviceSecret, packDeviceSecret } from "#core/vault/deviceSecret.ts";
import { epochKeysOf, type Keyring } from "#core/vault/keyring.ts";
import { wipe } from "#core/vault/secret.ts";
import { joinInto } from "#store/joinInto.ts";
import type { NextVault } from "#store/nextGeneration.ts";
import { type NotEmpty, restoreInto } from "#store/restoreInto.ts";
import { type Door, readDoor } from "#store/slots.ts";
import type { OnProgress } from "../vault/vaultService.ts";
import type { AccountInput } from "./accountInput.ts";
import type { AccountError } from "./accountService.ts";
import type { VaultKey } from "./findVault.ts";
import { linkVault } from "./linkVault.ts";
import { provenRows } from "./serverDoor.ts";
import { pendingAfter } from "./steps.ts";

/** The vault of an account, opened. */
export interface OpenedVault {
  readonly account: RemoteAccount;
  /** By what somebody was signed in, and by what the vault was opened. */
  readonly way: Way;
  readonly key: VaultKey["type"];
  readonly door: Door;
  readonly keyring: Keyring;
}

/** Puts the account's vault in the place of a blank one; the first sync then brings what is in it. Begin afresh after it. */
export async function becomeVault(
  input: AccountInput,
  vault: OpenedVault,
): Promise<Result<void, AccountError | NotEmpty>> {
  const next = await nextVault(input, vault, { hasLock: false });
  return restoreInto<AccountError>(input.database, {
    ...next,
    fill: (database) =>
      linkVault(input, vault.account, { pending: pendingAfter(undefined, vault), database }),
  });
}

/** Takes all that is here into the account's vault. A lock stays a lock, and opens by the account's ways in. Begin afresh after it. */
export async function joinVault(
  input: AccountInput,
  vault: OpenedVault,
  onProgress?: OnProgress,
): Promise<Result<void, AccountError>> {
  const { database, clock } = input;
  await input.keepUnfinished();
  const here = await readDoor(database);
  if (!here.ok) return here;
  const next = await nextVault(input, vault, { hasLock: here.value.state.device === undefined });
  return joinInto<AccountError>(database, {
    ...next,
    nowMs: clock.nowMs,
    complete: (target) =>
      linkVault(input, vault.account, {
        pending: pendingAfter(undefined, vault),
        database: target,
      }),
    ...(onProgress && { onProgress }),
  });
}

async function nextVault(
  { options }: AccountInput,
  { door, keyring }: OpenedVault,
  { hasLock }: { readonly hasLock: boolean },
): Promise<NextVault> {
  const { space } = keyring;
  return {
    options,
    state: { ...door.state, ...(!hasLock && { device: await wrapForDevice(keyring, options) }) },
    slots: provenRows(door, keyring),
    atRest: await atRestOf(epochKeysOf(keyring), { ...options, space }),
    device: newId<DeviceId>(options.randomBytes),
  };
}

async function wrapForDevice(keyring: Keyring, options: AccountInput["options"]) {
  const { seed } = newDeviceSecret(options.randomBytes);
  const packed = packDeviceSecret({ seed, epochKeys: epochKeysOf(keyring) });
  const wrapped = await options.keys.wrap(packed);
  wipe(packed);
  return wrapped;
}
