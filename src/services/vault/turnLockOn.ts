import { err, ok, type Result } from "#core/shared/result.ts";
import { assert } from "#core/shared/assert.ts";
import { atRestOf } from "#core/vault/deviceSecret.ts";
import { epochKeysOf, nextEpoch, sealKeyring } from "#core/vault/keyring.ts";
import { slotChange } from "#core/vault/slotRecord.ts";
import { sealingOf } from "#store/database.ts";
import { moveBehindLock } from "#store/lockedGeneration.ts";
import { readInside } from "#store/slots.ts";
import type { VaultInput } from "./vaultInput.ts";
import { commitSlots, newPassphrase, newSlot, removal } from "./slotChanges.ts";
import type { VaultError, VaultService } from "./vaultService.ts";
import { idsOfKind, sealSlots, waysIn } from "./waysIn.ts";

/** Other tabs keep what is unfinished in them within this time. ms. */
const KEEP_MS = 300;

/**
 * Turns the lock on. The slots are in the log before anything is moved; a kill leaves either the database as it was, which
 * opens by the device, or the new one, which opens by the passphrase and the recovery phrase.
 */
export async function turnLockOn(
  input: VaultInput,
  given: Parameters<VaultService["turnLockOn"]>[0],
): Promise<Result<void, VaultError>> {
  const { database, options, channel, locking } = input;
  const { randomBytes } = options;
  const passphrase = await newPassphrase(input, given.passphrase);
  if (!passphrase.ok) return passphrase;
  channel.post({ type: "keep" });
  await Promise.all([input.keepUnfinished(), input.sleep(KEEP_MS)]);

  const before = await readInside(database);
  if (!before.ok) return before;
  assert(before.value.state.device, "the lock is turned on twice");
  const { keyring } = sealingOf(database);
  assert(keyring, "the lock of a locked vault");
  const old = (["passphrase", "recovery"] as const).flatMap((kind) =>
    idsOfKind(waysIn(before.value, keyring), kind),
  );
  const recovery = newSlot(input, { kind: "recovery", secret: given.recovery, name: "" });
  const added = [passphrase.value, recovery];
  const written = await commitSlots(input, [...added, ...removal(old)]);
  if (!written.ok) return written;

  const inside = await readInside(database);
  if (!inside.ok) return inside;
  const next = nextEpoch(keyring, randomBytes);
  const { space } = keyring;
  const moved = await moveBehindLock(database, {
    options,
    state: {
      ...{ key: "state", space, epoch: next.epoch },
      keyring: sealKeyring(next, randomBytes),
    },
    slots: sealSlots(waysIn(inside.value, keyring), next, randomBytes),
    atRest: await atRestOf(epochKeysOf(next), { space, keys: options.keys, randomBytes }),
    ...(given.onProgress && { onProgress: given.onProgress }),
  });
  if (!moved.ok) {
    // The ways in from before are back, and the new ones are none: nobody was shown that they are.
    await commitSlots(input, [
      ...added.map((draft) => ({ ...draft, fields: { deleted: true } })),
      ...old.map((id) => slotChange(id, { deleted: false })),
    ]);
    return err(moved.error);
  }
  channel.post({ type: "lock" });
  await locking.beginAfresh();
  return ok(undefined);
}
