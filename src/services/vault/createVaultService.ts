import { err, ok, type Result } from "#core/shared/result.ts";
import { type Keyring, nextEpoch, sealKeyring } from "#core/vault/keyring.ts";
import { assert } from "#core/shared/assert.ts";
import { newRecoverySecret, phraseOf } from "#core/vault/recoveryPhrase.ts";
import type { SlotRecord } from "#core/vault/slotRecord.ts";
import { sealingOf } from "#store/database.ts";
import { changeDoor, followInside, readDoor, readInside } from "#store/slots.ts";
import { RESEAL_START } from "#store/reseal.ts";
import { wrapKeys } from "./adoptEpoch.ts";
import { giveKeys, openByPassphrase } from "./openDoor.ts";
import { resealRows } from "./resealRows.ts";
import { createSlotChanges } from "./slotChanges.ts";
import { turnLockOn } from "./turnLockOn.ts";
import type { VaultInput } from "./vaultInput.ts";
import type { SlotView, VaultError, VaultService, VaultSnapshot } from "./vaultService.ts";
import { doorOf, leftOutIn, sealSlots, settleSlots, slotsIn, waysIn } from "./waysIn.ts";

/** Another device changes the door at the same moment so often only if something is wrong. */
const MOST_TRIES = 3;

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
      slots: waysIn(inside.value, keyring).map(viewOf),
      leftOut: leftOutIn(inside.value, keyring).map(viewOf),
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
    for (let tries = 1; ; tries++) {
      const begun = await beginEpoch();
      // The way in that another device has just added was read meanwhile: it gets the new keys too.
      if (begun.ok || !isDoorChanged(begun.error) || tries === MOST_TRIES) return begun;
    }
  };

  /** The server's door first: killed in between, this device finds it ahead and follows it like any other. */
  const beginEpoch = async (): Promise<Result<void, VaultError>> => {
    const inside = await readInside(database);
    if (!inside.ok) return inside;
    const keyring = ring();
    if (inside.value.state.epoch !== keyring.epoch) return err({ type: "DatabaseTakenOver" });
    const next = nextEpoch(keyring, randomBytes);
    const rows = sealSlots(slotsIn(inside.value, keyring), next, randomBytes);
    const box = sealKeyring(next, randomBytes);
    const published = await input.publishDoor?.(doorOf(rows, next, box));
    if (published && !published.ok) return published;
    const device = inside.value.state.device && (await wrapKeys(database, next, options));
    const changed = await changeDoor(database, {
      epoch: keyring.epoch,
      put: rows,
      remove: inside.value.slots.map(({ id }) => id),
      state: {
        ...{ epoch: next.epoch, keyring: box, reseal: RESEAL_START },
        ...(device && { device }),
      },
    });
    if (!changed.ok) return changed;
    if (!changed.value) return err({ type: "DatabaseTakenOver" });
    const { moved } = inside.value.state;
    await giveKeys(database, next, { keys, randomBytes, moved });
    channel.post({ type: "keys" });
    resealing = 0;
    void reseal();
    return ok(undefined);
  };

  const turnLockOff: VaultService["turnLockOff"] = async ({ passphrase, onProgress }) => {
    const door = await readDoor(database);
    if (!door.ok) return door;
    const opened = await openByPassphrase(door.value, passphrase, input.stretch);
    if (!opened.ok) return opened;
    const device = await wrapKeys(database, ring(), options);
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

function viewOf({ slot: { id, kind }, name, addedAt }: SlotRecord): SlotView {
  return { id, kind, name, addedAt };
}

function isDoorChanged(error: VaultError): boolean {
  return error.type === "NeedsServer" && error.reason === "DoorChanged";
}
