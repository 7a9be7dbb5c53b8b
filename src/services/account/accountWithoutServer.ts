import { assert } from "#core/shared/assert.ts";
import { err } from "#core/shared/result.ts";
import type { AccountService, AccountStep } from "./accountService.ts";

const STEP: AccountStep = { type: "NoServer" };

/** Accounts in a build that knows no server: there are none, and nobody is offered one. */
export function createAccountWithoutServer(): AccountService {
  const refuse = () => Promise.resolve(err({ type: "Refused", reason: "no server" } as const));
  return {
    step: () => STEP,
    subscribe: () => () => undefined,
    offer: refuse,
    signUp: refuse,
    signIn: refuse,
    signInWith: refuse,
    resume: refuse,
    sendCode: refuse,
    enterCode: refuse,
    newRecovery: () => {
      assert(false, "words were asked for where no vault can be made");
    },
    makeVault: refuse,
    hasWords: () => Promise.resolve(false),
    openVault: refuse,
    join: refuse,
    setPassphrase: refuse,
    cancel: () => Promise.resolve(),
    changePassphrase: refuse,
    hasLogin: () => Promise.resolve(false),
    changeEmail: refuse,
    resendEmailCode: refuse,
    enterEmailCode: refuse,
    dropEmailChange: refuse,
    signOut: refuse,
    deleteAccount: refuse,
    devices: refuse,
    renameDevice: refuse,
    revokeDevice: refuse,
  };
}
