/**
 * Another passphrase, step by step: the next one's slot is added here and at the server, then the server takes the next login, then the
 * slots of before go. Whoever is killed in between has two that open the vault, and one of them signs in; what was begun is
 * remembered without anything secret.
 */
import type { PutDraft } from "#core/log/draft.ts";
import { ok, type Result } from "#core/shared/result.ts";
import type { Forgotten } from "#core/sync/pending.ts";
import { checkPassphrase } from "#core/vault/passphraseStrength.ts";
import type { SlotId } from "#core/vault/slot.ts";
import { slotIdOf } from "#core/vault/slotRecord.ts";
import { readAccount, writeAccount } from "#store/accountState.ts";
import { readDoor } from "#store/slots.ts";
import { openByPassphrase } from "../vault/openDoor.ts";
import { newPassphrase, newSlot, removal } from "../vault/slotChanges.ts";
import { idsOfKind } from "../vault/waysIn.ts";
import type { AccountInput } from "./accountInput.ts";
import { accountKey, type AccountKey, isAccountSlot, wipeKey } from "./accountKey.ts";
import type { AccountError } from "./accountService.ts";
import { dropEmail } from "./changeEmail.ts";
import { finishBegun } from "./finishBegun.ts";
import { slotOfKey } from "./makeVault.ts";
import { publishDoor } from "./serverDoor.ts";
import { addressNow, changeSlots, finishSwap, isUnknown, waysOf } from "./swapSlots.ts";

/** Changes the passphrase of whoever knows the one before. */
export async function changePassphrase(
  input: AccountInput,
  given: { readonly current: string; readonly next: string },
): Promise<Result<void, AccountError>> {
  const { current, next } = given;
  const checked = checkPassphrase(next);
  if (!checked.ok) return checked;
  const door = await readDoor(input.database);
  if (!door.ok) return door;
  const opened = await openByPassphrase(door.value, current, input.stretch);
  if (!opened.ok) return opened;
  const finished = await finishBegun(input);
  if (!finished.ok) return finished;
  const dropped = await dropEmail(input);
  // Where the account has moved, the next passphrase is what finishes it.
  if (!dropped.ok && dropped.error.type !== "EmailUnfinished") return dropped;
  return swapPassphrase(input, { next, forgotten: null });
}

/** Puts a passphrase in the place of a forgotten one: a code by e-mail stood for that one, or the words did. */
export async function setForgotten(
  input: AccountInput,
  next: string,
): Promise<Result<void, AccountError>> {
  const kept = await readAccount(input.database);
  if (!kept.ok) return kept;
  const { pending } = kept.value;
  const begun = pending?.type === "NewPassphrase" ? pending.of : undefined;
  const again = pending?.type === "Passphrase" ? pending.forgotten : undefined;
  return swapPassphrase(input, { next, forgotten: begun ?? again ?? "account" });
}

async function swapPassphrase(
  input: AccountInput,
  given: { readonly next: string; readonly forgotten: Forgotten | null },
): Promise<Result<void, AccountError>> {
  const { next, forgotten } = given;
  const checked = checkPassphrase(next);
  if (!checked.ok) return checked;
  // What others changed about the keys comes first.
  await input.syncNow();
  const address = await addressNow(input);
  if (!address.ok) return address;
  const email = address.value;
  const ways = await waysOf(input);
  if (!ways.ok) return ways;
  const isShared =
    forgotten === "account" || ways.value.some(({ slot }) => isAccountSlot(slot, email));
  if (!isShared) return swapOwn(input, next);
  const key = await accountKey({ email, passphrase: next }, input.stretch);
  if (!key.ok) return key;
  const there = slotOfKey(ways.value, key.value);
  const { stretched: secret, kdf } = key.value;
  const draft = there ? undefined : newSlot(input, { kind: "passphrase", secret, name: "", kdf });
  const added = there?.slot.id ?? (draft && slotIdOf(draft.record));
  const swapped = added
    ? await swapShared(input, { added, draft, key: key.value, forgotten })
    : ok(undefined);
  wipeKey(key.value);
  return swapped;
}

/** Whoever has just signed in with this key showed which passphrase or address is in force: an interrupted change is finished by it. */
export async function settleByKey(
  input: AccountInput,
  key: AccountKey,
): Promise<Result<void, AccountError>> {
  const kept = await readAccount(input.database);
  if (!kept.ok) return kept;
  const { pending } = kept.value;
  if (pending?.type !== "Passphrase" && pending?.type !== "Email") return ok(undefined);
  const ways = await waysOf(input);
  if (!ways.ok) return ways;
  const slot = slotOfKey(ways.value, key)?.slot;
  // The address of before is in force as long as no code was entered: it may still come.
  if (!slot || (pending.type === "Email" && !isAccountSlot(slot, pending.email)))
    return ok(undefined);
  return finishSwap(input, slot.id);
}

interface Swap {
  readonly added: SlotId;
  /** Undefined where an earlier try has made the slot. */
  readonly draft: PutDraft | undefined;
  readonly key: AccountKey;
  readonly forgotten: Forgotten | null;
}

async function swapShared(
  input: AccountInput,
  { added, draft, key, forgotten }: Swap,
): Promise<Result<void, AccountError>> {
  const { database } = input;
  const before = await readAccount(database);
  if (!before.ok) return before;
  const pending = { type: "Passphrase", added, isLoginSet: false, forgotten } as const;
  const noted = await writeAccount(database, { pending });
  if (!noted.ok) return noted;
  const made = await changeSlots(input, draft ? [draft] : []);
  if (!made.ok) return made;
  const told = await publishDoor(input);
  const set = told.ok ? await input.auth.setLogin(key.login) : told;
  if (!set.ok) {
    if (told.ok && isUnknown(set.error)) return set;
    // The server is known to have nothing of it: neither has this device.
    if (draft) await changeSlots(input, removal([added]));
    await writeAccount(database, {
      pending: forgotten
        ? { type: "NewPassphrase", of: forgotten }
        : (before.value.pending ?? null),
    });
    return set;
  }
  const settled = await writeAccount(database, { pending: { ...pending, isLoginSet: true } });
  return settled.ok ? finishSwap(input, added) : settled;
}

/** Of an account that a provider signs in: the passphrase is the vault's alone. */
async function swapOwn(input: AccountInput, next: string): Promise<Result<void, AccountError>> {
  const ways = await waysOf(input);
  if (!ways.ok) return ways;
  const old = idsOfKind(ways.value, "passphrase");
  const draft = await newPassphrase(input, next);
  if (!draft.ok) return draft;
  const made = await changeSlots(input, [draft.value]);
  if (!made.ok) return made;
  const told = await publishDoor(input);
  if (!told.ok) {
    await changeSlots(input, removal([slotIdOf(draft.value.record)]));
    return told;
  }
  const removed = await changeSlots(input, removal(old));
  if (!removed.ok) return removed;
  await publishDoor(input);
  return writeAccount(input.database, { pending: null });
}
