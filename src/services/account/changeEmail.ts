/**
 * Another e-mail address, step by step. The address is the salt of the passphrase, so that the same passphrase gets another slot and
 * another login: the slot is added here and at the server, a code goes to the next address, whoever enters it has moved the account,
 * then the server takes the next login, and the slot of before goes. Whoever is killed in between is in by this device; what
 * was begun is remembered without anything secret, so that what is left asks for the passphrase once more.
 */
import { err, ok, type Result } from "#core/shared/result.ts";
import type { Pending } from "#core/sync/pending.ts";
import { isSameEmail } from "#core/vault/passphrase.ts";
import { slotIdOf } from "#core/vault/slotRecord.ts";
import { readAccount, writeAccount } from "#store/accountState.ts";
import type { AccountRow } from "#store/syncRows.ts";
import { newSlot, removal } from "../vault/slotChanges.ts";
import type { AccountInput } from "./accountInput.ts";
import { type AccountKey, accountKey, isEmail, wipeKey } from "./accountKey.ts";
import type { AccountError } from "./accountService.ts";
import { finishBegun } from "./finishBegun.ts";
import { slotOfKey } from "./makeVault.ts";
import { publishDoor } from "./serverDoor.ts";
import { addressNow, changeSlots, finishSwap, isUnknown, waysOf } from "./swapSlots.ts";

type Answer = Promise<Result<void, AccountError>>;
type PendingEmail = Extract<Pending, { readonly type: "Email" }>;

/** Sends a code to the next address, for whoever knows the passphrase; done again it sends another. */
export async function beginEmail(
  input: AccountInput,
  given: { readonly email: string; readonly passphrase: string },
): Answer {
  const email = given.email.trim();
  if (!isEmail(email)) return err({ type: "BadEmail" });
  const finished = await finishBegun(input);
  if (!finished.ok) return finished;
  // What others changed about the keys comes first.
  await input.syncNow();
  const before = await addressNow(input);
  if (!before.ok) return before;
  if (isSameEmail(before.value, email)) return err({ type: "SameEmail" });
  const isRight = await withKey(input, { ...given, email: before.value }, async (key) => {
    const ways = await waysOf(input);
    if (!ways.ok) return ways;
    return slotOfKey(ways.value, key) ? ok(undefined) : err({ type: "WrongSecret" });
  });
  if (!isRight.ok) return isRight;
  const begun = await readBegun(input);
  if (begun.ok && !isSameEmail(begun.value.pending.email, email)) {
    const removed = await removeAdded(input, begun.value);
    if (!removed.ok) return removed;
  }
  return withKey(input, { ...given, email }, (key) => addSlot(input, { email, key }));
}

/** Sends the code once more. */
export async function resendEmail(input: AccountInput): Answer {
  const begun = await readBegun(input);
  return begun.ok ? input.auth.changeEmail(begun.value.pending.email) : begun;
}

/** The code that came, or none where the account has moved already, and the passphrase: goes on to the end. */
export async function enterEmail(
  input: AccountInput,
  given: { readonly code: string; readonly passphrase: string },
): Answer {
  const begun = await readBegun(input);
  if (!begun.ok) return begun;
  const { email } = begun.value.pending;
  return withKey(input, { email, passphrase: given.passphrase }, async (key) => {
    const ways = await waysOf(input);
    if (!ways.ok) return ways;
    const { added } = begun.value.pending;
    if (!ways.value.some(({ slot }) => slot.id === added)) return forgetMove(input);
    // Asked before the code is used up.
    if (slotOfKey(ways.value, key)?.slot.id !== added) return err({ type: "WrongSecret" });
    const moved = isMoved(begun.value)
      ? ok(begun.value.account)
      : await move(input, begun.value, given.code.trim());
    return moved.ok ? setLogin(input, { pending: begun.value.pending, key }) : moved;
  });
}

/** Leaves it at the address there is. Where the account has moved, as an answer that was lost may have hidden, it is to be finished. */
export async function dropEmail(input: AccountInput): Answer {
  const begun = await readBegun(input);
  if (!begun.ok) return begun.error.type === "EmailSettled" ? ok(undefined) : begun;
  const now = isMoved(begun.value) ? ok(begun.value.pending.email) : await addressNow(input);
  if (!now.ok) return now;
  if (isSameEmail(now.value, begun.value.pending.email)) return err({ type: "EmailUnfinished" });
  return removeAdded(input, begun.value);
}

interface Begun {
  readonly account: AccountRow;
  readonly pending: PendingEmail;
}

function isMoved({ account, pending }: Begun): boolean {
  return isSameEmail(account.email, pending.email);
}

async function readBegun({ database }: AccountInput): Promise<Result<Begun, AccountError>> {
  const kept = await readAccount(database);
  if (!kept.ok) return kept;
  const { account, pending } = kept.value;
  if (!account || pending?.type !== "Email") return err({ type: "EmailSettled" });
  return ok({ account, pending });
}

async function removeAdded(input: AccountInput, { pending }: Pick<Begun, "pending">): Answer {
  const removed = await changeSlots(input, removal([pending.added]));
  if (!removed.ok) return removed;
  // What cannot be told to the server now, the next sync tells it.
  await publishDoor(input);
  return writeAccount(input.database, { pending: null });
}

/** Another device changed the passphrase meanwhile: its slot is the only one, and the login is that one's affair. */
async function forgetMove(input: AccountInput): Answer {
  const noted = await writeAccount(input.database, { pending: null });
  return noted.ok ? err({ type: "EmailSettled" }) : noted;
}

async function withKey(
  input: AccountInput,
  given: { readonly email: string; readonly passphrase: string },
  work: (key: AccountKey) => Answer,
): Answer {
  const key = await accountKey(given, input.stretch);
  if (!key.ok) return key;
  const done = await work(key.value);
  wipeKey(key.value);
  return done;
}

async function addSlot(
  input: AccountInput,
  { email, key }: { readonly email: string; readonly key: AccountKey },
): Answer {
  const { database } = input;
  const ways = await waysOf(input);
  if (!ways.ok) return ways;
  const there = slotOfKey(ways.value, key)?.slot.id;
  const { stretched: secret, kdf } = key;
  const draft = there ? undefined : newSlot(input, { kind: "passphrase", secret, name: "", kdf });
  const added = there ?? (draft && slotIdOf(draft.record));
  if (added === undefined) return err({ type: "Damaged" });
  const pending = { type: "Email", email, added, isLoginSet: false } as const;
  const noted = await writeAccount(database, { pending });
  if (!noted.ok) return noted;
  const made = await changeSlots(input, draft ? [draft] : []);
  if (!made.ok) return made;
  const told = await publishDoor(input);
  const sent = told.ok ? await input.auth.changeEmail(email) : told;
  // A code may be on its way, unless the server is known to have sent none. Of too many the ones before count.
  if (sent.ok || (told.ok && (isUnknown(sent.error) || (there && sent.error.type === "TooMany"))))
    return sent;
  const dropped = await removeAdded(input, { pending });
  return dropped.ok ? sent : dropped;
}

/** Moves the account. A code whose answer was lost is used up: then the server is asked where the account is. */
async function move(
  input: AccountInput,
  { account, pending }: Begun,
  code: string,
): Promise<Result<AccountRow, AccountError>> {
  const entered = await input.auth.enterEmailCode(pending.email, code);
  const seen = entered.ok ? entered : await input.auth.look();
  if (!seen.ok || !isSameEmail(seen.value.email, pending.email))
    return entered.ok ? err({ type: "NotTheServer" }) : entered;
  if (seen.value.userId !== account.userId)
    return err({ type: "OtherAccount", email: account.email });
  const moved = { ...account, email: seen.value.email };
  const noted = await writeAccount(input.database, { account: moved });
  return noted.ok ? ok(moved) : noted;
}

async function setLogin(
  input: AccountInput,
  { pending, key }: { readonly pending: PendingEmail; readonly key: AccountKey },
): Answer {
  const set = await input.auth.setLogin(key.login);
  if (!set.ok) return set;
  const noted = await writeAccount(input.database, { pending: { ...pending, isLoginSet: true } });
  return noted.ok ? finishSwap(input, pending.added) : noted;
}
