/* What people do to keys: a new epoch, a device taken out, and a vault opened by its recovery phrase where a device cannot follow. */
import { assert } from "#core/shared/assert.ts";
import type { DeviceId } from "#core/shared/ids.ts";
import type { SyncRemote } from "#core/sync/remote.ts";
import type { SlotId, SpaceId } from "#core/vault/slot.ts";
import { createSecret } from "#core/vault/secret.ts";
import { finishRevoking, revokeDevice } from "#services/account/devices.ts";
import { followKeys } from "#services/account/followKeys.ts";
import { publishDoor } from "#services/sync/publishDoor.ts";
import { openDoorBySlot } from "#services/vault/adoptEpoch.ts";
import { createVaultService } from "#services/vault/createVaultService.ts";
import type { VaultInput } from "#services/vault/vaultInput.ts";
import { readAccount } from "#store/accountState.ts";
import type { OpenOptions } from "#store/connect.ts";
import type { Database } from "#store/database.ts";
import type { FakeClock } from "#testing/fakeClock.ts";
import { createFakePasskeys, fakeStretch } from "#testing/testVault.ts";
import { turns } from "./network.ts";

/** The slot of the recovery phrase, and what opens it. */
export interface WayBack {
  readonly space: SpaceId;
  readonly id: SlotId;
  readonly seed: Uint8Array;
}

/** What a tab's keys are changed with. */
export interface KeyDoor {
  readonly database: Database;
  readonly remote: SyncRemote;
  readonly options: OpenOptions;
  readonly clock: FakeClock;
  readonly syncNow: () => Promise<void>;
}

/** A new epoch, by way of the server's door. */
export function newEpoch(door: KeyDoor) {
  return vaultOf(door).newEpoch();
}

/** Takes another device out of the vault. */
export async function revoke(door: KeyDoor, device: DeviceId) {
  return revokeDevice(accountOf(door), device);
}

/** What was begun before a kill is finished at the next start. */
export async function finishPending(door: KeyDoor): Promise<void> {
  const state = await readAccount(door.database);
  const pending = state.ok ? state.value.pending : undefined;
  if (pending?.type === "Revoke") await finishRevoking(accountOf(door), pending.device);
}

/** Opens the server's door with the recovery phrase; answers whether this device goes on with the keys behind it. */
export async function enterByPhrase(door: KeyDoor, { id, seed, space }: WayBack): Promise<boolean> {
  const read = await door.remote.readDoor(space);
  if (!read.ok) return false;
  const given = { id, seed: createSecret(seed.slice()) };
  const keyring = openDoorBySlot(read.value.door, given, space);
  assert(keyring, "the recovery phrase opens every door");
  const followed = await followKeys(accountOf(door), read.value, keyring);
  return followed.ok;
}

function accountOf(door: KeyDoor): Parameters<typeof revokeDevice>[0] {
  const given: Pick<
    Parameters<typeof revokeDevice>[0],
    "database" | "remote" | "options" | "clock" | "newEpoch" | "startAfresh"
  > = { ...door, newEpoch: () => newEpoch(door), startAfresh: () => undefined };
  return given as Parameters<typeof revokeDevice>[0];
}

function vaultOf({ database, remote, options, clock, syncNow }: KeyDoor) {
  const nothing = () => Promise.resolve();
  return createVaultService({
    ...{ database, options, clock, stretch: fakeStretch, passkeys: createFakePasskeys() },
    channel: { post: () => undefined, listen: () => () => undefined },
    locking: { lock: () => undefined, beginAfresh: nothing },
    preferences: NO_LOCK,
    publishDoor: (door) => publishDoor({ database, remote, syncNow }, door),
    keepUnfinished: nothing,
    sleep: () => turns(1),
  });
}

const NO_LOCK: VaultInput["preferences"] = {
  current: () => ({
    ...{ theme: "system", language: "en", leftHanded: false, tapAction: "open" },
    ...{ singleKeys: true, haptics: true, recentCommands: [] },
    ...{ strictness: "balanced", fitTriedAt: 0, lockAfterMs: 0, lockOnHide: false },
  }),
  change: () => undefined,
  subscribe: () => () => undefined,
};
