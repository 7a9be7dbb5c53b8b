/** Accounts as a way of steps; each verb of it stands in a file of its own. */
import { err, ok, type Result } from "#core/shared/result.ts";
import type { RemoteAccount } from "#core/sync/auth.ts";
import { newRecoverySecret, phraseOf } from "#core/vault/recoveryPhrase.ts";
import { followAccount, readAccount, writeAccount } from "#store/accountState.ts";
import { readInside } from "#store/slots.ts";
import { idsOfKind, waysIn } from "../vault/waysIn.ts";
import type { AccountInput } from "./accountInput.ts";
import type { AccountError, AccountService, AccountStep } from "./accountService.ts";
import { isAccountSlot } from "./accountKey.ts";
import { beginEmail, dropEmail, enterEmail, resendEmail } from "./changeEmail.ts";
import { changePassphrase, setForgotten } from "./changePassphrase.ts";
import { deleteAccount, settleDeleting, signOut } from "./leave.ts";
import { listDevices, renameDevice, revokeDevice } from "./devices.ts";
import { findVault, openDoorBy } from "./findVault.ts";
import { finishBegun } from "./finishBegun.ts";
import { followKeys } from "./followKeys.ts";
import { createJourney } from "./journey.ts";
import { makeVault } from "./makeVault.ts";
import { ringOf } from "./serverDoor.ts";
import { createSignIn } from "./signIn.ts";
import { firstStep, leaveStep, stepOn } from "./steps.ts";
import { waysOf } from "./swapSlots.ts";

type Answer = Promise<Result<void, AccountError>>;

const DONE = ok(undefined);

/** Accounts over an open vault; asks the server nothing until somebody does, or `resume` is called. */
export async function createAccountService(input: AccountInput): Promise<AccountService> {
  const { database, auth } = input;
  const listeners = new Set<() => void>();
  let step = await firstStep(input);
  const tell = (next: AccountStep) => {
    step = next;
    for (const listener of listeners) listener();
  };
  const journey = createJourney(input, tell);
  const { arrive, turnOn, wayIn } = journey;

  const current = async (): Promise<Result<RemoteAccount, AccountError>> => {
    const account = await auth.current();
    return account ? ok(account) : err({ type: "SignedOut" });
  };

  /** What other tabs do is followed while somebody looks. */
  let unfollow: (() => void) | undefined;
  const look = async () => {
    if (step.type !== "On" && step.type !== "SignedOut") return;
    const next = await firstStep(input);
    if (JSON.stringify(next) !== JSON.stringify(step)) tell(next);
  };

  /** However it went, where the account stands is told as it is kept. */
  const andLook = async (answer: Answer): Answer => {
    const done = await answer;
    await look();
    return done;
  };

  /** An address that is on its way is dropped for it; where the account has moved, that is to be finished first. */
  const makeRoomAnd = async (work: () => Answer): Answer => {
    const finished = await finishBegun(input);
    const dropped = finished.ok ? await dropEmail(input) : finished;
    return dropped.ok ? work() : dropped;
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
    offer: auth.offer,
    ...createSignIn(input, { tell, arrive, keep: journey.keep, step: () => step }),
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
        // Whoever comes in next says anew by what.
        if (pending?.type === "SignIn") await writeAccount(database, { pending: null });
        tell({ type: "SignedOut", email: row?.email });
        return DONE;
      }
      if (!row?.isOn || row.userId !== account.userId || back.value) {
        const isSigningIn = pending?.type === "SignIn";
        return arrive(account, isSigningIn ? pending.way : back.value ? "provider" : "passphrase");
      }
      // The server has told of another address: the account has moved, here or on another device.
      const noted =
        account.email === row.email
          ? DONE
          : await writeAccount(database, { account: { ...row, email: account.email } });
      if (!noted.ok) return noted;
      // What the server is needed for may fail, and is tried again at the next start.
      const finished = await finishBegun(input);
      const after = await readAccount(database);
      if (!after.ok) return after;
      tell(stepOn(account.email, after.value.pending ?? null));
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
          key: journey.keyForVault(),
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
      return journey.enter({
        account: account.value,
        way: await wayIn(),
        key: key.type,
        door,
        keyring: keyring.value,
      });
    },
    join: journey.join,
    setPassphrase: async (next) => {
      const set = await setForgotten(input, next);
      if (set.ok) tell({ type: "On", email: email() });
      return set;
    },
    cancel: async () => {
      journey.forget();
      tell(await leaveStep(input));
    },
    changePassphrase: (given) => andLook(changePassphrase(input, given)),
    hasLogin: async () => {
      const ways = await waysOf(input);
      return ways.ok && ways.value.some(({ slot }) => isAccountSlot(slot, email()));
    },
    changeEmail: (given) => andLook(beginEmail(input, given)),
    resendEmailCode: () => resendEmail(input),
    enterEmailCode: (given) => andLook(enterEmail(input, given)),
    dropEmailChange: () => andLook(dropEmail(input)),
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
    revokeDevice: (id) => andLook(makeRoomAnd(() => revokeDevice(input, id))),
  };
}
