import { err, ok, type Result } from "#core/shared/result.ts";
import { epochKeysOf, type Keyring, nextEpoch, sealKeyring } from "#core/vault/keyring.ts";
import { assert } from "#core/shared/assert.ts";
import { newDeviceSecret, packDeviceSecret } from "#core/vault/deviceSecret.ts";
import { newRecoverySecret, phraseOf } from "#core/vault/recoveryPhrase.ts";
import { wipe } from "#core/vault/secret.ts";
import { sealingOf } from "#store/database.ts";
import { changeDoor, followInside, readDoor, readInside } from "#store/slots.ts";
import { RESEAL_START } from "#store/reseal.ts";
import { giveKeys, openByPassphrase } from "./openDoor.ts";
import { resealRows } from "./resealRows.ts";
import { createSlotChanges } from "./slotChanges.ts";
import { turnLockOn } from "./turnLockOn.ts";
import type { VaultInput } from "./vaultInput.ts";
import type { VaultError, VaultService, VaultSnapshot } from "./vaultService.ts";
import { sealSlots, settleSlots, waysIn } from "./waysIn.ts";

/** Keys and ways in of an open vault; finishes at once what a kill left undone. */
export function createVaultService(input: VaultInput): VaultService {
  const { database, options, channel, locking, preferences } = input;
  const { randomBytes, keys } = options;
  const listeners = new Set<() => void>();
  let snapshot: VaultSnapshot | undefined;
  let resealing: number | undefined;
  let isResealing = false;

  const tell = (next: VaultSnapshot | undefined) => {
    snapshot = next;
    for (const listener of listeners) listener();
  };

  const look = async () => {
    const inside = await readInside(database);
    const { keyring } = sealingOf(database);
    if (!inside.ok || !keyring) return;
    const { lockAfterMs, lockOnHide } = preferences.current();
    const { state } = inside.value;
    tell({
      isLockOn: state.device === undefined,
      epoch: state.epoch,
      slots: waysIn(inside.value, keyring).map(({ slot, name, addedAt }) => ({
        ...{ id: slot.id, kind: slot.kind, name, addedAt },
      })),
      lockAfterMs: lockAfterMs === 0 ? undefined : lockAfterMs,
      lockOnHide,
      resealing,
    });
  };

  const reseal = async () => {
    if (isResealing) return;
    isResealing = true;
    await resealRows(database, {
      sleep: input.sleep,
      onProgress: (share) => {
        resealing = share;
        if (snapshot) tell({ ...snapshot, resealing });
      },
    });
    // What could not be done now is done at the next start.
    isResealing = false;
    resealing = undefined;
    await look();
  };

  const ring = (): Keyring => {
    const { keyring } = sealingOf(database);
    assert(keyring, "the vault service of a locked vault");
    return keyring;
  };

  const newEpoch = async (): Promise<Result<void, VaultError>> => {
    const inside = await readInside(database);
    if (!inside.ok) return inside;
    const keyring = ring();
    const next = nextEpoch(keyring, randomBytes);
    const device = inside.value.state.device && (await wrapped(next));
    const changed = await changeDoor(database, {
      epoch: keyring.epoch,
      put: sealSlots(waysIn(inside.value, keyring), next, randomBytes),
      remove: inside.value.slots.map(({ id }) => id),
      state: {
        ...{ epoch: next.epoch, keyring: sealKeyring(next, randomBytes), reseal: RESEAL_START },
        ...(device && { device }),
      },
    });
    if (!changed.ok) return changed;
    if (!changed.value) return err({ type: "DatabaseTakenOver" });
    await giveKeys(database, next, { keys, randomBytes });
    channel.post({ type: "keys" });
    resealing = 0;
    void reseal();
    return ok(undefined);
  };

  const wrapped = async (keyring: Keyring) => {
    const seed = sealingOf(database).deviceSeed ?? newDeviceSecret(randomBytes).seed;
    const packed = packDeviceSecret({ seed, epochKeys: epochKeysOf(keyring) });
    const device = await keys.wrap(packed);
    wipe(packed);
    return device;
  };

  const turnLockOff: VaultService["turnLockOff"] = async ({ passphrase, onProgress }) => {
    const door = await readDoor(database);
    if (!door.ok) return door;
    const opened = await openByPassphrase(door.value, passphrase, input.stretch);
    if (!opened.ok) return opened;
    const device = await wrapped(ring());
    const changed = await changeDoor(database, { epoch: ring().epoch, state: { device } });
    onProgress?.(1);
    if (!changed.ok) return changed;
    return changed.value ? ok(undefined) : err({ type: "DatabaseTakenOver" });
  };

  /** What other tabs change is followed while somebody looks. */
  const follow = () => {
    const stops = [
      followInside(database, () => void look()),
      preferences.subscribe(() => void look()),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  };
  let unfollow: (() => void) | undefined;

  void settleSlots(database, randomBytes).then(look).then(reseal);

  return {
    snapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      unfollow ??= follow();
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        unfollow?.();
        unfollow = undefined;
      };
    },
    newRecovery: () => {
      const secret = newRecoverySecret(randomBytes);
      return { secret, words: phraseOf(secret) };
    },
    turnLockOn: (given) => turnLockOn(input, given),
    turnLockOff,
    ...createSlotChanges(input),
    newEpoch,
    setAutoLock: (change) => {
      const { lockOnHide } = change;
      preferences.change({
        ...("lockAfterMs" in change && { lockAfterMs: change.lockAfterMs ?? 0 }),
        ...(lockOnHide !== undefined && { lockOnHide }),
      });
    },
    lock: locking.lock,
  };
}
