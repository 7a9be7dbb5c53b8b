/** Leaving an account: nothing that is on this device goes with it. */
import { err, ok, type Result } from "#core/shared/result.ts";
import { forgetAccount, readAccount, writeAccount } from "#store/accountState.ts";
import { readDoor } from "#store/slots.ts";
import { openByPassphrase } from "../vault/openDoor.ts";
import type { AccountInput } from "./accountInput.ts";
import type { AccountError } from "./accountService.ts";
import { isUnknown } from "./swapSlots.ts";

/** The session is forgotten, also where the server cannot be told; the vault stays the account's. */
export async function signOut(input: AccountInput): Promise<Result<void, AccountError>> {
  const { database, auth } = input;
  await auth.signOut();
  const switched = await switchTo(input, false);
  if (!switched.ok) return switched;
  const kept = await readAccount(database);
  const pending = kept.ok ? kept.value.pending?.type : undefined;
  return pending === "SignIn" ? writeAccount(database, { pending: null }) : ok(undefined);
}

/** Takes the account off the server, with all that is there; asks for the vault's passphrase where it has one. */
export async function deleteAccount(
  input: AccountInput,
  passphrase: string | undefined,
): Promise<Result<void, AccountError>> {
  const { database } = input;
  const door = await readDoor(database);
  if (!door.ok) return door;
  if (door.value.slots.some(({ kind }) => kind === "passphrase")) {
    const opened = await openByPassphrase(door.value, passphrase ?? "", input.stretch);
    if (!opened.ok) return opened;
  }
  const before = await readAccount(database);
  if (!before.ok) return before;
  const { pending } = before.value;
  const wasAsked = pending?.type === "Delete";
  const asked = wasAsked
    ? pending
    : ({ type: "Delete", ...(pending && { before: pending }) } as const);
  const noted = await writeAccount(database, { pending: asked });
  if (!noted.ok) return noted;
  const switched = await switchTo(input, false);
  if (!switched.ok) return switched;
  const deleted = await input.remote.deleteAccount();
  if (deleted.ok || (wasAsked && deleted.error.type === "SignedOut")) return forget(input);
  // It goes on syncing. Whether the server has done it after all is seen at the next start.
  if (!isUnknown(deleted.error)) await writeAccount(database, { pending: pending ?? null });
  await switchTo(input, true);
  return deleted;
}

/**
 * Looks whether the server has done what it was asked when its answer was lost: then nobody is signed in there any more. Otherwise it is
 * never asked by itself.
 */
export async function settleDeleting(input: AccountInput): Promise<Result<void, AccountError>> {
  const spaces = await input.remote.spaces();
  if (!spaces.ok) return spaces.error.type === "SignedOut" ? forget(input) : spaces;
  const kept = await readAccount(input.database);
  if (!kept.ok) return kept;
  const { pending } = kept.value;
  const before = pending?.type === "Delete" ? pending.before : undefined;
  const noted = await writeAccount(input.database, { pending: before ?? null });
  return noted.ok ? switchTo(input, true) : noted;
}

async function forget({
  database,
  auth,
  onSwitch,
}: AccountInput): Promise<Result<void, AccountError>> {
  await auth.signOut();
  const forgotten = await forgetAccount(database);
  if (forgotten.ok) onSwitch();
  return forgotten;
}

async function switchTo(input: AccountInput, isOn: boolean): Promise<Result<void, AccountError>> {
  const kept = await readAccount(input.database);
  if (!kept.ok) return err(kept.error);
  const { account } = kept.value;
  const written = account
    ? await writeAccount(input.database, { account: { ...account, isOn } })
    : ok(undefined);
  if (written.ok) input.onSwitch();
  return written;
}
