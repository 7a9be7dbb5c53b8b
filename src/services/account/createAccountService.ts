/**
 * Accounts as a way of steps. What the server says comes first, then one change here that is whole or not there: whoever is killed
 * on the way finds the step before again, or the one after.
 */
import { assert } from "#core/shared/assert.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import type { RemoteAccount } from "#core/sync/auth.ts";
import type { Way } from "#core/sync/pending.ts";
import { newRecoverySecret, phraseOf } from "#core/vault/recoveryPhrase.ts";
import { countSymbols, followAccount, readAccount, writeAccount } from "#store/accountState.ts";
import { isBlank } from "#store/restoreInto.ts";
import { readInside } from "#store/slots.ts";
import { openBySecret } from "../vault/openDoor.ts";
import { idsOfKind, waysIn } from "../vault/waysIn.ts";
import type { AccountInput } from "./accountInput.ts";
import { wipeKey } from "./accountKey.ts";
import type { AccountError, AccountService, AccountStep } from "./accountService.ts";
import { changePassphrase, finishSwap, settleByKey, swapPassphrase } from "./changePassphrase.ts";
import { deleteAccount, settleDeleting, signOut } from "./leave.ts";
import { finishRevoking, listDevices, renameDevice, revokeDevice } from "./devices.ts";
import { becomeVault, joinVault, type OpenedVault } from "./enterVault.ts";
import { findVault, kindsOf, openDoorBy } from "./findVault.ts";
import { followKeys } from "./followKeys.ts";
import { linkVault } from "./linkVault.ts";
import { makeVault } from "./makeVault.ts";
import { ringOf } from "./serverDoor.ts";
import { createSignIn, type TypedKey } from "./signIn.ts";
import { firstStep, pendingAfter, stepOn } from "./steps.ts";

type Answer = Promise<Result<void, AccountError>>;

const DONE = ok(undefined);

/** Accounts over an open vault; asks the server nothing until somebody does, or `resume` is called. */
export async function createAccountService(input: AccountInput): Promise<AccountService> {
  const { database, auth } = input;
  const listeners = new Set<() => void>();
  let step = await firstStep(input);
  /** Of the passphrase typed last, until it is not needed any more. */
  let fresh: TypedKey | undefined;
  /** The account's vault, between opening it and joining. */
  let opened: OpenedVault | undefined;

  const tell = (next: AccountStep) => {
    step = next;
    for (const listener of listeners) listener();
  };
  const forget = () => {
    if (fresh) wipeKey(fresh.key);
    [fresh, opened] = [undefined, undefined];
  };

  const keep = (key: TypedKey) => {
    forget();
    fresh = key;
  };

  /** Somebody is signed in: goes on to whatever is next. */
  const arrive = async (account: RemoteAccount, way: Way): Answer => {
    const kept = await readAccount(database);
    if (!kept.ok) return kept;
    const row = kept.value.account;
    if (row && row.userId !== account.userId) {
      await auth.signOut();
      await writeAccount(database, { pending: null });
      forget();
      tell({ type: "SignedOut", email: row.email });
      return err({ type: "OtherAccount", email: row.email });
    }
    const found = await findVault(input);
    if (!found.ok) return found;
    const { email } = account;
    if (!found.value) {
      tell({ type: "MakeVault", email, needsPassphrase: await needsPassphrase(way) });
      return DONE;
    }
    const { space, door } = found.value;
    if (space === ringOf(database).space) return turnOn(account, way);
    const keyring = fresh && openBySecret(door, "passphrase", fresh.key.stretched);
    if (keyring?.ok) return enter({ account, way, door, keyring: keyring.value });
    tell({ type: "OpenVault", email, kinds: kindsOf(door) });
    return DONE;
  };

  const needsPassphrase = async (way: Way) => {
    if (way !== "provider") return fresh?.fitsLock !== true;
    const inside = await readInside(database);
    return (
      !inside.ok || idsOfKind(waysIn(inside.value, ringOf(database)), "passphrase").length === 0
    );
  };

  /** This vault is the account's: it syncs from now on. */
  const turnOn = async (account: RemoteAccount, way: Way): Answer => {
    const settled = fresh ? await settleByKey(input, fresh.key) : DONE;
    if (!settled.ok) return settled;
    const kept = await readAccount(database);
    if (!kept.ok) return kept;
    const pending = pendingAfter(kept.value.pending, way);
    const linked = await linkVault(input, account, { pending });
    if (!linked.ok) return linked;
    forget();
    tell(stepOn(account.email, pending));
    input.onSwitch();
    return DONE;
  };

  /** The account's vault is another than the one here: a blank device becomes it, otherwise the person is asked. */
  const enter = async (vault: OpenedVault): Answer => {
    const blank = await isBlank(database);
    if (!blank.ok) return blank;
    const became = blank.value ? await becomeVault(input, vault) : undefined;
    if (became?.ok) return begin(vault);
    if (became && became.error.type !== "NotEmpty") return err(became.error);
    const symbols = await countSymbols(database);
    if (!symbols.ok) return symbols;
    opened = vault;
    tell({ type: "Join", email: vault.account.email, symbolsHere: symbols.value });
    return DONE;
  };

  const begin = ({ account, way }: OpenedVault) => {
    forget();
    tell(stepOn(account.email, pendingAfter(undefined, way)));
    input.startAfresh();
    return DONE;
  };

  const current = async (): Promise<Result<RemoteAccount, AccountError>> => {
    const account = await auth.current();
    return account ? ok(account) : err({ type: "SignedOut" });
  };

  /** By what whoever is signed in came in, as long as nothing is linked. */
  const wayIn = async (): Promise<Way> => {
    const kept = await readAccount(database);
    const pending = kept.ok ? kept.value.pending : undefined;
    return pending?.type === "SignIn" ? pending.way : "passphrase";
  };

  /** Goes on with what was begun; what the server is needed for may fail, and is tried again at the next start. */
  const finish = async (): Answer => {
    const kept = await readAccount(database);
    if (!kept.ok) return kept;
    const { pending } = kept.value;
    if (pending?.type === "Passphrase" && pending.isLoginSet)
      return finishSwap(input, pending.added);
    if (pending?.type === "Revoke") return finishRevoking(input, pending.device);
    return DONE;
  };

  /** What other tabs do is followed while somebody looks. */
  let unfollow: (() => void) | undefined;
  const look = async () => {
    if (step.type !== "On" && step.type !== "SignedOut") return;
    const next = await firstStep(input);
    if (JSON.stringify(next) !== JSON.stringify(step)) tell(next);
  };

  const email = () => (step.type === "NoServer" ? "" : (step.email ?? ""));

  return {
    step: () => step,
    subscribe: (listener) => {
      listeners.add(listener);
      unfollow ??= followAccount(database, () => void look());
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        unfollow?.();
        unfollow = undefined;
      };
    },
    ...createSignIn(input, { tell, arrive, keep, step: () => step }),
    resume: async () => {
      const back = await auth.afterProvider(input.page.address());
      if (!back.ok) return back;
      const kept = await readAccount(database);
      if (!kept.ok) return kept;
      const { account: row, pending } = kept.value;
      const account = back.value ?? (await auth.current());
      if (pending?.type === "Delete") {
        const seen = await settleDeleting(input);
        tell(await firstStep(input));
        return seen;
      }
      if (!account) {
        tell({ type: "SignedOut", email: row?.email });
        return DONE;
      }
      if (!row?.isOn || row.userId !== account.userId || back.value) {
        const isSigningIn = pending?.type === "SignIn";
        return arrive(account, isSigningIn ? pending.way : back.value ? "provider" : "passphrase");
      }
      const finished = await finish();
      const after = await readAccount(database);
      if (!after.ok) return after;
      tell(stepOn(row.email, after.value.pending ?? null));
      return finished;
    },
    newRecovery: () => {
      const secret = newRecoverySecret(input.options.randomBytes);
      return { secret, words: phraseOf(secret) };
    },
    hasWords: async () => {
      const inside = await readInside(database);
      if (!inside.ok) return false;
      return idsOfKind(waysIn(inside.value, ringOf(database)), "recovery").length > 0;
    },
    makeVault: async (given) => {
      const account = await current();
      if (!account.ok) return account;
      const way = await wayIn();
      const made = await makeVault(input, {
        ...{
          ...given,
          email: account.value.email,
          key: fresh?.fitsLock ? fresh.key : undefined,
          isShared: way !== "provider",
        },
      });
      if (made.ok) return turnOn(account.value, way === "code" ? "passphrase" : way);
      // Another device was quicker.
      if (made.error.type === "VaultExists") return arrive(account.value, way);
      return err(made.error);
    },
    openVault: async (key) => {
      const account = await current();
      if (!account.ok) return account;
      const found = await findVault(input);
      if (!found.ok) return found;
      if (!found.value) return arrive(account.value, await wayIn());
      const { space, door, atServer } = found.value;
      const keyring = await openDoorBy(input, door, key);
      if (!keyring.ok) return keyring;
      if (space === ringOf(database).space) return followKeys(input, atServer, keyring.value);
      return enter({ account: account.value, way: await wayIn(), door, keyring: keyring.value });
    },
    join: async (onProgress) => {
      assert(opened, "a vault is joined before it is opened");
      const joined = await joinVault(input, opened, onProgress);
      return joined.ok ? begin(opened) : joined;
    },
    setPassphrase: async (next) => {
      const swapped = await swapPassphrase(input, { email: email(), next, forgotten: true });
      if (swapped.ok) tell({ type: "On", email: email() });
      return swapped;
    },
    cancel: async () => {
      forget();
      const kept = await readAccount(database);
      const row = kept.ok ? kept.value.account : undefined;
      await writeAccount(database, { pending: null });
      if (row?.isOn !== true) await auth.signOut();
      tell(row?.isOn ? { type: "On", email: row.email } : { type: "SignedOut", email: row?.email });
    },
    changePassphrase: async (given) => {
      const finished = await finish();
      return finished.ok ? changePassphrase(input, { ...given, email: email() }) : finished;
    },
    signOut: async () => {
      const left = await signOut(input);
      if (left.ok) tell({ type: "SignedOut", email: email() });
      return left;
    },
    deleteAccount: async (passphrase) => {
      const left = await deleteAccount(input, passphrase);
      if (left.ok) tell({ type: "SignedOut", email: undefined });
      return left;
    },
    devices: () => listDevices(input),
    renameDevice: (id, name) => renameDevice(input, id, name),
    revokeDevice: async (id) => {
      const finished = await finish();
      return finished.ok ? revokeDevice(input, id) : finished;
    },
  };
}
