/** The ways to be signed in: each ends where somebody is known to the server, and `arrive` goes on. */
import { err, ok, type Result } from "#core/shared/result.ts";
import type { Way } from "#core/sync/pending.ts";
import { isSameEmail } from "#core/vault/passphrase.ts";
import { checkPassphrase } from "#core/vault/passphraseStrength.ts";
import { readAccount, writeAccount } from "#store/accountState.ts";
import type { AccountInput } from "./accountInput.ts";
import { accountKey, isEmail } from "./accountKey.ts";
import type { AccountError, AccountService, AccountStep } from "./accountService.ts";
import type { Journey } from "./journey.ts";
import { checkLock } from "./makeVault.ts";

type Answer = Promise<Result<void, AccountError>>;

/** What the way of steps is told. */
interface Steps extends Pick<Journey, "arrive" | "keep"> {
  readonly step: () => AccountStep;
  readonly tell: (step: AccountStep) => void;
}

export function createSignIn(
  input: AccountInput,
  { step, tell, keep, arrive }: Steps,
): Pick<AccountService, "signUp" | "signIn" | "signInWith" | "sendCode" | "enterCode"> {
  const { database, auth } = input;

  /** Remembers by what somebody comes in, since a kill or another page may lie between. */
  const setOut = async (way: Way, email?: string): Answer => {
    const kept = await readAccount(database);
    if (!kept.ok) return kept;
    const { account, pending } = kept.value;
    if (email !== undefined && account && !isSameEmail(account.email, email))
      return err({ type: "OtherAccount", email: account.email });
    // What else was begun goes on once somebody is signed in again.
    if (pending && pending.type !== "SignIn") return ok(undefined);
    return writeAccount(database, { pending: { type: "SignIn", way } });
  };

  return {
    signUp: async ({ email: typed, passphrase }) => {
      const email = typed.trim();
      if (!isEmail(email)) return err({ type: "BadEmail" });
      const checked = checkPassphrase(passphrase);
      if (!checked.ok) return checked;
      const fits = await checkLock(input, passphrase);
      if (!fits.ok) return fits;
      const out = await setOut("passphrase", email);
      if (!out.ok) return out;
      const key = await accountKey({ email, passphrase }, input.stretch);
      if (!key.ok) return key;
      keep({ key: key.value, fitsLock: true });
      const account = await auth.signUp(email, key.value.login);
      if (!account.ok) return account;
      if (!("type" in account.value)) return arrive(account.value, "passphrase");
      tell({ type: "ConfirmEmail", email });
      return ok(undefined);
    },
    signIn: async ({ email: typed, passphrase }) => {
      const email = typed.trim();
      if (!isEmail(email)) return err({ type: "BadEmail" });
      const out = await setOut("passphrase");
      if (!out.ok) return out;
      const key = await accountKey({ email, passphrase }, input.stretch);
      if (!key.ok) return key;
      const account = await auth.signIn(email, key.value.login);
      if (!account.ok) return account;
      // An account without a vault gets this one: its lock must not open by two passphrases.
      const fits = await checkLock(input, passphrase);
      if (!fits.ok && fits.error.type !== "NotTheVaultsPassphrase") return fits;
      keep({ key: key.value, fitsLock: fits.ok });
      if (!("type" in account.value)) return arrive(account.value, "passphrase");
      tell({ type: "ConfirmEmail", email });
      return ok(undefined);
    },
    signInWith: async (provider) => {
      const out = await setOut("provider");
      if (!out.ok) return out;
      const page = await auth.providerPage(provider, input.page.back);
      if (!page.ok) return page;
      input.page.goTo(page.value);
      return ok(undefined);
    },
    sendCode: async (typed) => {
      const email = typed.trim();
      return isEmail(email) ? auth.sendCode(email) : err({ type: "BadEmail" });
    },
    enterCode: async ({ email, code }) => {
      // Who has just signed up knows the passphrase; who asked for a code has forgotten it.
      const way = step().type === "ConfirmEmail" ? "passphrase" : "code";
      const out = await setOut(way);
      if (!out.ok) return out;
      const account = await auth.enterCode(email.trim(), code.trim());
      return account.ok ? arrive(account.value, way) : account;
    },
  };
}
