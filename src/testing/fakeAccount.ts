import { type Offer, PROVIDERS } from "#core/sync/auth.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import { phraseOf } from "#core/vault/recoveryPhrase.ts";
import { createSecret } from "#core/vault/secret.ts";
import type {
  AccountError,
  AccountService,
  AccountStep,
  DeviceView,
} from "#services/account/accountService.ts";

/** The verbs of an account that answer whether they went well. */
type Verb = Exclude<
  keyof AccountService,
  | "step"
  | "subscribe"
  | "offer"
  | "resume"
  | "newRecovery"
  | "hasWords"
  | "hasLogin"
  | "cancel"
  | "devices"
>;

export interface FakeAccount extends AccountService {
  /** Is at this step from now on. */
  readonly go: (step: AccountStep) => void;
  /** What was asked, in order. */
  readonly asked: readonly { readonly verb: Verb | "cancel"; readonly given: unknown }[];
  /** Where the next verb that goes well leads. */
  leadsTo: AccountStep | undefined;
  /** What every verb answers from now on instead. */
  fails: AccountError | undefined;
  /** Answers of long work are held back until this is called. */
  hold: () => () => void;
}

export interface FakeAccountOptions {
  readonly step: AccountStep;
  /** What every verb answers from the beginning. */
  readonly fails?: AccountError;
  readonly hasWords?: boolean;
  /** True unless given. */
  readonly hasLogin?: boolean;
  /** Everything unless given; null: the server does not answer. */
  readonly offer?: Offer | null;
  readonly devices?: readonly DeviceView[];
}

/** An account as a screen sees it: it goes where it is told and remembers what it was asked. */
export function createFakeAccount(options: FakeAccountOptions): FakeAccount {
  const listeners = new Set<() => void>();
  const asked: { verb: Verb | "cancel"; given: unknown }[] = [];
  const { devices = [], hasWords = false } = options;
  let { step } = options;
  let held = Promise.resolve();

  const answer =
    (verb: Verb) =>
    async (given?: unknown): Promise<Result<void, AccountError>> => {
      asked.push({ verb, given });
      await held;
      if (account.fails) return err(account.fails);
      const { leadsTo } = account;
      account.leadsTo = undefined;
      if (leadsTo) account.go(leadsTo);
      return ok(undefined);
    };

  const account: FakeAccount = {
    asked,
    leadsTo: undefined,
    fails: options.fails,
    go: (next) => {
      step = next;
      for (const listener of listeners) listener();
    },
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      held = promise;
      return () => resolve(undefined);
    },
    step: () => step,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    offer: () => {
      const { offer = { providers: PROVIDERS, isOpen: true } } = options;
      return Promise.resolve(offer ? ok(offer) : err({ type: "Unreachable" }));
    },
    signUp: answer("signUp"),
    signIn: answer("signIn"),
    signInWith: answer("signInWith"),
    resume: () => Promise.resolve(account.fails ? err(account.fails) : ok(undefined)),
    sendCode: answer("sendCode"),
    enterCode: answer("enterCode"),
    newRecovery: () => {
      const secret = createSecret(Uint8Array.from({ length: 32 }, (_, place) => 7 * place));
      return { secret, words: phraseOf(secret) };
    },
    makeVault: answer("makeVault"),
    hasWords: () => Promise.resolve(hasWords),
    openVault: answer("openVault"),
    join: async (onProgress) => {
      onProgress?.(0.4);
      return answer("join")();
    },
    setPassphrase: answer("setPassphrase"),
    cancel: () => {
      asked.push({ verb: "cancel", given: undefined });
      account.go({ type: "SignedOut", email: undefined });
      return Promise.resolve();
    },
    changePassphrase: answer("changePassphrase"),
    hasLogin: () => Promise.resolve(options.hasLogin ?? true),
    changeEmail: answer("changeEmail"),
    resendEmailCode: answer("resendEmailCode"),
    enterEmailCode: answer("enterEmailCode"),
    dropEmailChange: answer("dropEmailChange"),
    signOut: answer("signOut"),
    deleteAccount: answer("deleteAccount"),
    devices: () => Promise.resolve(account.fails ? err(account.fails) : ok(devices)),
    renameDevice: (id, name) => answer("renameDevice")({ id, name }),
    revokeDevice: answer("revokeDevice"),
  };
  return account;
}
