/**
 * Another passphrase, step by step: the next one's slot is added here and at the server, then the server takes the next login, then the
 * slots of before go. Whoever is killed in between has two that open the vault, and one of them signs in; what was begun is
 * remembered without anything secret.
 */
import type { PutDraft } from "#core/log/draft.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import type { Forgotten } from "#core/sync/pending.ts";
import { checkPassphrase } from "#core/vault/passphraseStrength.ts";
import type { SlotId } from "#core/vault/slot.ts";
import { slotIdOf } from "#core/vault/slotRecord.ts";
import { readAccount, writeAccount } from "#store/accountState.ts";
import { readDoor, readInside } from "#store/slots.ts";
import { openByPassphrase } from "../vault/openDoor.ts";
import { newPassphrase, newSlot, removal } from "../vault/slotChanges.ts";
import { idsOfKind, settleSlots, waysIn } from "../vault/waysIn.ts";
import type { AccountInput } from "./accountInput.ts";
import { accountKey, type AccountKey, isAccountSlot, wipeKey } from "./accountKey.ts";
import type { AccountError } from "./accountService.ts";
import { commitKeys } from "./linkVault.ts";
import { slotOfKey } from "./makeVault.ts";
import { publishDoor, ringOf } from "./serverDoor.ts";

/** After these nobody knows whether the server did what it was asked. */
const UNKNOWN: readonly AccountError["type"][] = ["Unreachable", "NotTheServer", "ServerTrouble"];

/** Changes the passphrase of whoever knows the one before. */
export async function changePassphrase(
  input: AccountInput,
  given: { readonly email: string; readonly current: string; readonly next: string },
): Promise<Result<void, AccountError>> {
  const { email, current, next } = given;
  const checked = checkPassphrase(next);
  if (!checked.ok) return checked;
  const door = await readDoor(input.database);
  if (!door.ok) return door;
  const opened = await openByPassphrase(door.value, current, input.stretch);
  if (!opened.ok) return opened;
  return swapPassphrase(input, { email, next, forgotten: null });
}

/** Puts a passphrase in the place of a forgotten one: a code by e-mail stood for that one, or the words did. */
export async function setForgotten(
  input: AccountInput,
  { email, next }: { readonly email: string; readonly next: string },
): Promise<Result<void, AccountError>> {
  const kept = await readAccount(input.database);
  if (!kept.ok) return kept;
  const { pending } = kept.value;
  const begun = pending?.type === "NewPassphrase" ? pending.of : undefined;
  const again = pending?.type === "Passphrase" ? pending.forgotten : undefined;
  return swapPassphrase(input, { email, next, forgotten: begun ?? again ?? "account" });
}

async function swapPassphrase(
  input: AccountInput,
  given: { readonly email: string; readonly next: string; readonly forgotten: Forgotten | null },
): Promise<Result<void, AccountError>> {
  const { email, next, forgotten } = given;
  const checked = checkPassphrase(next);
  if (!checked.ok) return checked;
  // What others changed about the keys comes first.
  await input.syncNow();
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

/** Goes on where a change of the passphrase was interrupted; answers whether anything is left that only a passphrase can finish. */
export async function finishSwap(
  input: AccountInput,
  added: SlotId,
): Promise<Result<void, AccountError>> {
  const ways = await waysOf(input);
  if (!ways.ok) return ways;
  const ids = idsOfKind(ways.value, "passphrase");
  // Without the next one's slot the one before is all there is.
  const old = ids.includes(added) ? ids.filter((id) => id !== added) : [];
  const removed = await change(input, removal(old));
  if (!removed.ok) return removed;
  // What cannot be told to the server now, the next sync tells it.
  await publishDoor(input);
  return writeAccount(input.database, { pending: null });
}

/** Whoever has just signed in with this key showed which passphrase is in force: an interrupted change is finished by it. */
export async function settleByKey(
  input: AccountInput,
  key: AccountKey,
): Promise<Result<void, AccountError>> {
  const kept = await readAccount(input.database);
  if (!kept.ok) return kept;
  if (kept.value.pending?.type !== "Passphrase") return ok(undefined);
  const ways = await waysOf(input);
  if (!ways.ok) return ways;
  const slot = slotOfKey(ways.value, key)?.slot;
  return slot ? finishSwap(input, slot.id) : ok(undefined);
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
  const pending = { type: "Passphrase", added, isLoginSet: false, forgotten } as const;
  const noted = await writeAccount(database, { pending });
  if (!noted.ok) return noted;
  const made = await change(input, draft ? [draft] : []);
  if (!made.ok) return made;
  const told = await publishDoor(input);
  const set = told.ok ? await input.auth.setLogin(key.login) : told;
  if (!set.ok) {
    if (told.ok && UNKNOWN.includes(set.error.type)) return set;
    // The server is known to have nothing of it: neither has this device.
    if (draft) await change(input, removal([added]));
    await writeAccount(database, {
      pending: forgotten && { type: "NewPassphrase", of: forgotten },
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
  const made = await change(input, [draft.value]);
  if (!made.ok) return made;
  const told = await publishDoor(input);
  if (!told.ok) {
    await change(input, removal([slotIdOf(draft.value.record)]));
    return told;
  }
  const removed = await change(input, removal(old));
  if (!removed.ok) return removed;
  await publishDoor(input);
  return writeAccount(input.database, { pending: null });
}

async function change(
  input: AccountInput,
  drafts: readonly PutDraft[],
): Promise<Result<void, AccountError>> {
  const written = await commitKeys(input, input.database, drafts);
  return written.ok ? settleSlots(input.database, input.options.randomBytes) : written;
}

async function waysOf({ database }: AccountInput) {
  const inside = await readInside(database);
  return inside.ok ? ok(waysIn(inside.value, ringOf(database))) : err(inside.error);
}
