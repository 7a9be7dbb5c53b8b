import type { Pending, Way } from "#core/sync/pending.ts";
import { isSameEmail } from "#core/vault/passphrase.ts";
import { readAccount, writeAccount } from "#store/accountState.ts";
import type { AccountInput } from "./accountInput.ts";
import type { AccountStep, Moving } from "./accountService.ts";
import type { VaultKey } from "./findVault.ts";

/** Where this device stands, as far as it knows without asking anybody. */
export async function firstStep({ database, auth }: AccountInput): Promise<AccountStep> {
  const kept = await readAccount(database);
  const row = kept.ok ? kept.value.account : undefined;
  const account = row?.isOn ? await auth.current() : undefined;
  if (!row || account?.userId !== row.userId) return { type: "SignedOut", email: row?.email };
  return stepOn(row.email, (kept.ok ? kept.value.pending : undefined) ?? null);
}

/** The step of a vault that syncs. */
export function stepOn(email: string, pending: Pending | null): AccountStep {
  const isForgotten =
    pending?.type === "NewPassphrase" ||
    (pending?.type === "Passphrase" && pending.forgotten !== null && !pending.isLoginSet);
  if (isForgotten) return { type: "NewPassphrase", email };
  return {
    type: "On",
    email,
    ...(pending?.type === "Email" && { moving: movingOf(email, pending) }),
  };
}

function movingOf(email: string, { email: to }: Extract<Pending, { type: "Email" }>): Moving {
  return { to, needs: isSameEmail(email, to) ? "passphrase" : "code" };
}

/** What is left to be finished once the vault is linked: a forgotten passphrase is to be replaced first. */
export function pendingAfter(
  pending: Pending | undefined,
  { way, key }: { readonly way: Way; readonly key?: VaultKey["type"] },
): Pending | null {
  // Keys that somebody may still hold come before a passphrase that was forgotten.
  if (pending?.type === "Revoke") return pending;
  if (way === "code") return { type: "NewPassphrase", of: "account" };
  if (way === "provider" && key === "words") return { type: "NewPassphrase", of: "vault" };
  return pending?.type === "Passphrase" || pending?.type === "Email" ? pending : null;
}

/** Leaves a step that was begun: signed out again where nothing is linked, otherwise as before. */
export async function leaveStep({ database, auth }: AccountInput): Promise<AccountStep> {
  const kept = await readAccount(database);
  const { account: row, pending } = kept.ok ? kept.value : {};
  // Both passphrases open until it is changed again: nobody is asked for it any more.
  if (pending?.type === "Passphrase")
    await writeAccount(database, { pending: { ...pending, forgotten: null } });
  else if (pending?.type === "SignIn" || pending?.type === "NewPassphrase")
    await writeAccount(database, { pending: null });
  if (row?.isOn) return stepOn(row.email, null);
  await auth.signOut();
  return { type: "SignedOut", email: row?.email };
}
