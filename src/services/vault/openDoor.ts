/** From what somebody has to the keys of the vault. */
import { err, ok, type Result } from "#core/shared/result.ts";
import type { RandomBytes } from "#core/shared/ids.ts";
import type { DeviceKeys } from "#core/vault/deviceKeys.ts";
import { atRestOf } from "#core/vault/deviceSecret.ts";
import { epochKeysOf, type Keyring, openKeyring } from "#core/vault/keyring.ts";
import { passphraseSecret, type StretchError } from "#core/vault/passphrase.ts";
import { type Secret, wipe } from "#core/vault/secret.ts";
import { openFromSlot, type SlotError, type SlotKind, slotSeed } from "#core/vault/slot.ts";
import { type Database, sealingOf, type SlotRow, type VaultRow } from "#store/database.ts";
import type { Door } from "#store/slots.ts";
import type { Stretch } from "./keyDerivation.ts";

const WRONG = { type: "WrongSecret" } as const;
const DAMAGED = { type: "Damaged" } as const;

/** Opens by a passphrase; each passphrase slot has parameters of its own. */
export async function openByPassphrase(
  door: Door,
  passphrase: string,
  stretch: Stretch,
): Promise<Result<Keyring, SlotError | StretchError>> {
  const secret = passphraseSecret(passphrase);
  let answer: Result<Keyring, SlotError | StretchError> = err(WRONG);
  for (const row of door.slots) {
    if (row.kind !== "passphrase" || answer.ok) continue;
    const stretched = row.kdf ? await stretch(secret, row.kdf) : err(DAMAGED);
    const opened = stretched.ok
      ? openRow(door.state, row, slotSeed("passphrase", stretched.value))
      : stretched;
    // Of several slots the one that says more than "another secret" is the one to tell of.
    if (opened.ok || opened.error.type !== "WrongSecret") answer = opened;
  }
  wipe(secret);
  return answer;
}

/** Opens by a secret that needs no stretching any more: of a recovery phrase or a passkey, or a stretched passphrase. */
export function openBySecret(
  door: Door,
  kind: Exclude<SlotKind, "device">,
  secret: Secret,
): Result<Keyring, SlotError> {
  const seed = slotSeed(kind, secret);
  let answer: Result<Keyring, SlotError> = err(WRONG);
  for (const row of door.slots) {
    if (row.kind !== kind || answer.ok) continue;
    const opened = openRow(door.state, row, seed);
    if (opened.ok || opened.error.type !== "WrongSecret") answer = opened;
  }
  wipe(seed);
  return answer;
}

/** Puts keys in force for everything that goes through the database. */
export async function giveKeys(
  database: Database,
  keyring: Keyring,
  given: {
    readonly keys: DeviceKeys;
    readonly randomBytes: RandomBytes;
    readonly moved: VaultRow["moved"];
  },
): Promise<void> {
  const atRest = await atRestOf(epochKeysOf(keyring), { ...given, space: keyring.space });
  Object.assign(sealingOf(database), { atRest, keyring });
}

function openRow(state: VaultRow, row: SlotRow, seed: Secret): Result<Keyring, SlotError> {
  const { space, epoch } = state;
  const opened = openFromSlot(row.sealed, seed, { space, epoch: row.epoch, slot: row });
  if (!opened.ok) return opened;
  if (row.epoch !== epoch) return err(DAMAGED);
  if (epoch === 1) return ok({ space, epoch, keys: new Map([[1, opened.value]]) });
  const keyring = state.keyring && openKeyring(state.keyring, opened.value, { space, epoch });
  return keyring ? ok(keyring) : err(DAMAGED);
}
