import { ok, type Result } from "#core/shared/result.ts";
import { assert } from "#core/shared/assert.ts";
import { atRestOf } from "#core/vault/deviceSecret.ts";
import { epochKeysOf, type Keyring, nextEpoch, sealKeyring } from "#core/vault/keyring.ts";
import type { Door } from "#core/sync/door.ts";
import type { SlotId } from "#core/vault/slot.ts";
import { slotChange, type SlotRecord } from "#core/vault/slotRecord.ts";
import { readAccount } from "#store/accountState.ts";
import { sealingOf, type SlotRow } from "#store/database.ts";
import { dropDraft } from "#store/drafts.ts";
import type { StoreError } from "#store/errors.ts";
import { moveBehindLock } from "#store/lockedGeneration.ts";
import { BOX_KEY, readOwnDevice } from "#store/ownDevice.ts";
import { readInside } from "#store/slots.ts";
import { adoptEpoch } from "./adoptEpoch.ts";
import { openByPassphrase } from "./openDoor.ts";
import { commitSlots, newPassphrase, newSlot, removal } from "./slotChanges.ts";
import type { VaultInput } from "./vaultInput.ts";
import type { OnProgress, VaultError, VaultService } from "./vaultService.ts";
import { doorOf, idsOfKind, sealSlots, slotsIn, waysIn } from "./waysIn.ts";

/** Other tabs keep what is unfinished in them within this time. ms. */
const KEEP_MS = 300;

/** Another device changes the door at the same moment so often only if something is wrong. */
const MOST_TRIES = 3;

type Given = Parameters<VaultService["turnLockOn"]>[0];

/** Turns the lock on. A kill leaves either the database as it was, which opens by the device, or the new one, which opens by the ways in. */
export async function turnLockOn(
  input: VaultInput,
  given: Given,
): Promise<Result<void, VaultError>> {
  const kept = await readAccount(input.database);
  if (!kept.ok) return kept;
  const locked = kept.value.account
    ? await lockOfAccount(input, given)
    : await lockAlone(input, given);
  if (!locked.ok) return locked;
  input.channel.post({ type: "lock" });
  await input.locking.beginAfresh();
  return ok(undefined);
}

/** Makes the ways in. They are in the log before anything is moved. */
async function lockAlone(input: VaultInput, given: Given): Promise<Result<void, VaultError>> {
  const { database, options } = input;
  assert(given.recovery, "a lock without words");
  const passphrase = await newPassphrase(input, given.passphrase);
  if (!passphrase.ok) return passphrase;
  await keepAllUnfinished(input);
  const keyring = ringOf(input);
  const before = await readInside(database);
  if (!before.ok) return before;
  assert(before.value.state.device, "the lock is turned on twice");
  const old = (["passphrase", "recovery"] as const).flatMap((kind) =>
    idsOfKind(waysIn(before.value, keyring), kind),
  );
  const recovery = newSlot(input, { kind: "recovery", secret: given.recovery, name: "" });
  const added = [passphrase.value, recovery];
  const written = await commitSlots(input, [...added, ...removal(old)]);
  if (!written.ok) return written;

  const inside = await readInside(database);
  if (!inside.ok) return inside;
  const next = nextEpoch(keyring, options.randomBytes);
  const slots = sealSlots(waysIn(inside.value, keyring), next, options.randomBytes);
  const moved = await move(input, { next, slots, onProgress: given.onProgress });
  if (moved.ok) return moved;
  // The ways in from before are back, and the new ones are none: nobody was shown that they are.
  await commitSlots(input, [
    ...added.map((draft) => ({ ...draft, fields: { deleted: true } })),
    ...old.map((id) => slotChange(id, { deleted: false })),
  ]);
  return moved;
}

/**
 * Keeps the ways in, which other devices have too, and begins the new epoch at the server first. The slot by which this device follows
 * new keys stays behind: an old copy of the profile must not open later epochs. Whoever is killed right after the server has
 * the door is asked for the passphrase once, to follow it.
 */
async function lockOfAccount(input: VaultInput, given: Given): Promise<Result<void, VaultError>> {
  const { database } = input;
  const before = await readInside(database);
  if (!before.ok) return before;
  assert(before.value.state.device, "the lock is turned on twice");
  const opened = await openByPassphrase(before.value, given.passphrase, input.stretch);
  if (!opened.ok) return opened;
  await keepAllUnfinished(input);
  const published = await publishNext(input);
  if (!published.ok) return published;
  const { next, slots, door, ownSlots } = published.value;
  const removed = await commitSlots(input, removal(ownSlots));
  const dropped = removed.ok ? await dropDraft(database, BOX_KEY) : removed;
  const moved = dropped.ok
    ? await move(input, { next, slots, box: door.keyring, onProgress: given.onProgress })
    : dropped;
  if (moved.ok) return moved;
  // There is no lock, but everybody else has the new keys by now.
  await adoptEpoch(database, { door, keyring: next }, input.options);
  input.channel.post({ type: "keys" });
  return moved;
}

interface NextEpoch {
  readonly next: Keyring;
  readonly slots: readonly SlotRow[];
  readonly door: Door;
  /** By which this device opened the epochs up to now. */
  readonly ownSlots: readonly SlotId[];
}

/** Puts the door of the next epoch at the server, without this device's own slot. */
async function publishNext(input: VaultInput): Promise<Result<NextEpoch, VaultError>> {
  const { database, options } = input;
  const { randomBytes } = options;
  for (let tries = 1; ; tries++) {
    const keyring = ringOf(input);
    const inside = await readInside(database);
    if (!inside.ok) return inside;
    const own = await readOwnDevice(database);
    if (!own.ok) return own;
    const next = nextEpoch(keyring, randomBytes);
    const isOwn = ({ slot, device }: SlotRecord) =>
      slot.id === own.value.box?.id || device === own.value.device;
    const all = slotsIn(inside.value, keyring);
    const others = all.filter((slot) => !isOwn(slot));
    const slots = sealSlots(others, next, randomBytes);
    const door = doorOf(slots, next, sealKeyring(next, randomBytes));
    const published = (await input.publishDoor?.(door)) ?? ok(undefined);
    if (published.ok)
      return ok({ next, slots, door, ownSlots: all.filter(isOwn).map(({ slot }) => slot.id) });
    // The way in that another device has just added was read meanwhile: it gets the new keys too.
    if (published.error.reason !== "DoorChanged" || tries === MOST_TRIES) return published;
  }
}

async function move(
  { database, options }: VaultInput,
  given: {
    readonly next: Keyring;
    readonly slots: readonly SlotRow[];
    /** The older keys under the newest; made where the server has none. */
    readonly box?: Uint8Array | undefined;
    readonly onProgress: OnProgress | undefined;
  },
): Promise<Result<void, StoreError>> {
  const { next, slots, onProgress } = given;
  const { space, epoch } = next;
  const { keys, randomBytes } = options;
  const keyring = given.box ?? sealKeyring(next, randomBytes);
  return moveBehindLock(database, {
    ...{ options, slots, state: { key: "state", space, epoch, keyring } },
    atRest: await atRestOf(epochKeysOf(next), { space, keys, randomBytes }),
    ...(onProgress && { onProgress }),
  });
}

async function keepAllUnfinished({ channel, keepUnfinished, sleep }: VaultInput): Promise<void> {
  channel.post({ type: "keep" });
  await Promise.all([keepUnfinished(), sleep(KEEP_MS)]);
}

function ringOf({ database }: VaultInput): Keyring {
  const { keyring } = sealingOf(database);
  assert(keyring, "the lock of a locked vault");
  return keyring;
}
