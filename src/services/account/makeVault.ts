/**
 * This device's vault becomes the account's. The login is set before the slot is made and the slot before the server has the vault: killed
 * in between, the step is simply taken again. What was written up to now is sent by the sync, as all entries wait for that.
 */
import type { PutDraft } from "#core/log/draft.ts";
import { assert } from "#core/shared/assert.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import type { VaultExists } from "#core/sync/remote.ts";
import { checkPassphrase } from "#core/vault/passphraseStrength.ts";
import type { Secret } from "#core/vault/secret.ts";
import { publicKeyOf, slotSeed } from "#core/vault/slot.ts";
import { sameBytes } from "#core/vault/labels.ts";
import type { SlotRecord } from "#core/vault/slotRecord.ts";
import { readInside } from "#store/slots.ts";
import { openByPassphrase } from "../vault/openDoor.ts";
import { newPassphrase, newSlot, removal } from "../vault/slotChanges.ts";
import { idsOfKind, settleSlots, waysIn } from "../vault/waysIn.ts";
import type { AccountInput } from "./accountInput.ts";
import { accountKey, type AccountKey } from "./accountKey.ts";
import type { AccountError } from "./accountService.ts";
import { commitKeys } from "./linkVault.ts";
import { doorFrom, ringOf } from "./serverDoor.ts";

export interface MakeGiven {
  readonly email: string;
  /** Of a sign-up or sign-in just now: the login that the server has. */
  readonly key: AccountKey | undefined;
  /** Whether one passphrase serves account and vault; not where a provider signs in. */
  readonly isShared: boolean;
  readonly passphrase?: string;
  readonly recovery?: Secret;
}

/** Makes the ways in, and then the space at the server with its door. */
export async function makeVault(
  input: AccountInput,
  given: MakeGiven,
): Promise<Result<void, AccountError | VaultExists>> {
  const { database, options } = input;
  const keyring = ringOf(database);
  const before = await readInside(database);
  if (!before.ok) return before;
  const ways = waysIn(before.value, keyring);
  if (given.recovery === undefined && idsOfKind(ways, "recovery").length === 0)
    return err({ type: "RecoveryFirst" });
  const passphrase = await passphraseDrafts(input, given, ways);
  if (!passphrase.ok) return passphrase;
  const drafts = [...passphrase.value];
  if (given.recovery && idsOfKind(ways, "recovery").length === 0)
    drafts.push(newSlot(input, { kind: "recovery", secret: given.recovery, name: "" }));
  const written = await commitKeys(input, database, drafts);
  if (!written.ok) return written;
  const settled = await settleSlots(database, options.randomBytes);
  if (!settled.ok) return settled;
  const inside = await readInside(database);
  if (!inside.ok) return inside;
  const made = await input.remote.createSpace(keyring.space, doorFrom(inside.value, keyring));
  return made.ok ? ok(undefined) : made;
}

/** Whether this passphrase opens the vault's lock; always where there is no lock. */
export async function checkLock(
  input: Pick<AccountInput, "database" | "stretch">,
  passphrase: string,
): Promise<Result<void, AccountError>> {
  const inside = await readInside(input.database);
  if (!inside.ok) return inside;
  if (inside.value.state.device) return ok(undefined);
  const opened = await openByPassphrase(inside.value, passphrase, input.stretch);
  if (opened.ok) return ok(undefined);
  return opened.error.type === "WrongSecret" ? err({ type: "NotTheVaultsPassphrase" }) : opened;
}

/** The slot that a key opens, among the ways in. */
export function slotOfKey(ways: readonly SlotRecord[], key: AccountKey): SlotRecord | undefined {
  const publicKey = publicKeyOf(slotSeed("passphrase", key.stretched));
  return ways.find(({ slot }) => sameBytes(slot.publicKey, publicKey));
}

/** The wishes that make one passphrase the way in: the account's, or of a provider's account one of the vault's own. */
async function passphraseDrafts(
  input: AccountInput,
  given: MakeGiven,
  ways: readonly SlotRecord[],
): Promise<Result<readonly PutDraft[], AccountError>> {
  const { passphrase, isShared, email } = given;
  if (passphrase !== undefined) {
    const checked = checkPassphrase(passphrase);
    if (!checked.ok) return checked;
    const fits = await checkLock(input, passphrase);
    if (!fits.ok) return fits;
  }
  const old = idsOfKind(ways, "passphrase");
  if (!isShared) {
    if (passphrase === undefined) return ok([]);
    const draft = await newPassphrase(input, passphrase);
    return draft.ok ? ok([...removal(old), draft.value]) : draft;
  }
  const chosen =
    passphrase === undefined ? undefined : await accountKey({ email, passphrase }, input.stretch);
  if (chosen?.ok === false) return chosen;
  const key = chosen?.value ?? given.key;
  assert(key, "a vault is made for an account whose passphrase nobody gave");
  if (chosen) {
    const set = await input.auth.setLogin(key.login);
    if (!set.ok) return set;
  }
  const there = slotOfKey(ways, key);
  if (there) return ok(removal(old.filter((id) => id !== there.slot.id)));
  const { stretched: secret, kdf } = key;
  return ok([...removal(old), newSlot(input, { kind: "passphrase", secret, name: "", kdf })]);
}
