/** Signing in and out. What is here is the meaning of each deed; how the library is run stands in authRunner.ts. */
import type { UserAttributes } from "@supabase/auth-js";
import { bytesToBase64url } from "#core/shared/base64url.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import type { AuthError, AuthRemote, RemoteAccount } from "#core/sync/auth.ts";
import { reveal, type Secret } from "#core/vault/secret.ts";
import { authErrorOf } from "./authErrors.ts";
import { createAuthRunner } from "./authRunner.ts";
import { askOffer } from "./offer.ts";
import type { Tokens, TokensInput } from "./session.ts";
import { readSession, SESSION_KEY } from "./storedSession.ts";

export interface AuthInput extends TokensInput {
  readonly tokens: Tokens;
}

/** Accounts of the project at `url`; the session is left in the store. */
export function createAuthRemote(input: AuthInput): AuthRemote {
  const { store, alone, tokens } = input;
  const { client, run } = createAuthRunner(input);

  const signedIn = async (): Promise<Result<RemoteAccount, AuthError>> => {
    const session = await readSession(store);
    return session ? ok(session.account) : err({ type: "NotTheServer" });
  };

  /** Changes what the server knows of whoever is signed in; a token that has just run out is renewed first. */
  const changeUser = async (to: UserAttributes): Promise<Result<void, AuthError>> => {
    const token = await tokens.access();
    if (!token.ok) return token;
    const change = () => run(() => client.updateUser(to));
    let done = await change();
    if (!done.ok && done.error.type === "SignedOut") {
      const renewed = await tokens.renew(token.value);
      if (!renewed.ok) return renewed;
      done = await change();
    }
    return done.ok ? ok(undefined) : done;
  };

  return {
    current: async () => (await readSession(store))?.account,
    offer: () => askOffer(input),
    signUp: async (email, login) => {
      const password = passwordOf(login);
      const done = await run(() => client.signUp({ email, password }));
      if (!done.ok) return err(asEmail(done.error));
      return done.value.data.session ? signedIn() : ok({ type: "ConfirmEmail" });
    },
    signIn: async (email, login) => {
      const password = passwordOf(login);
      const done = await run(() => client.signInWithPassword({ email, password }));
      if (!done.ok && done.error.type === "Refused" && done.error.reason === UNCONFIRMED)
        return ok({ type: "ConfirmEmail" });
      return done.ok ? signedIn() : done;
    },
    providerPage: async (provider, back) => {
      const options = { redirectTo: back, skipBrowserRedirect: true };
      const done = await run(() => client.signInWithOAuth({ provider, options }));
      return done.ok ? ok(done.value.data.url ?? "") : done;
    },
    afterProvider: async (address) => {
      const told = wordsIn(address);
      const error = told.get("error_code") ?? told.get("error");
      if (error !== null) return err(providerError(error));
      const code = told.get("code");
      const isOurs = (await store.get(VERIFIER_KEY)) !== undefined;
      // A page that was loaded again has used its code up already.
      if (code === null || !isOurs) return ok(undefined);
      const done = await run(() => client.exchangeCodeForSession(code));
      return done.ok ? signedIn() : done;
    },
    sendCode: async (email) => {
      const options = { shouldCreateUser: false };
      const done = await run(() => client.signInWithOtp({ email, options }));
      return done.ok ? ok(undefined) : err(asEmail(done.error));
    },
    enterCode: async (email, code) => {
      // The first name is of any code, also one that confirms an address; the local backend knows only the older one.
      const verify = (type: "email" | "magiclink") =>
        run(() => client.verifyOtp({ email, token: code, type }));
      const first = await verify("email");
      const done = !first.ok && isInvalid(first.error) ? await verify("magiclink") : first;
      return done.ok ? signedIn() : err(asCode(done.error));
    },
    look: async () => {
      const token = await tokens.access();
      const renewed = token.ok ? await tokens.renew(token.value) : token;
      return renewed.ok ? signedIn() : renewed;
    },
    setLogin: async (login) => {
      const done = await changeUser({ password: passwordOf(login) });
      // Set already, by a try whose answer was lost.
      if (!done.ok && done.error.type === "Refused" && done.error.reason === SAME)
        return ok(undefined);
      return done;
    },
    changeEmail: async (email) => {
      const done = await changeUser({ email });
      return done.ok ? done : err(asEmail(done.error));
    },
    enterEmailCode: async (email, code) => {
      const done = await run(() => client.verifyOtp({ email, token: code, type: "email_change" }));
      return done.ok ? signedIn() : err(asCode(done.error));
    },
    signOut: async () => {
      try {
        await run(() => client.signOut({ scope: "local" }));
      } finally {
        await alone(() => store.clear());
      }
    },
  };
}

/** Where the library keeps the secret half of a way to a provider that was begun. */
const VERIFIER_KEY = `${SESSION_KEY}-code-verifier`;

/** How the server says that the login secret is this one already. */
const SAME = "same_password";

/** How it says that the secret is right and the address is yet to be confirmed. */
const UNCONFIRMED = "email_not_confirmed";

/** What the provider's page says when the person went back (RFC 6749, 4.1.2.1). */
const LEFT = "access_denied";

/** A login secret as a password: 43 characters, within the server's 72. */
function passwordOf(login: Secret): string {
  return bytesToBase64url(reveal(login));
}

/** The words of an address behind `?` and `#`: the server uses both. */
function wordsIn(address: string): URLSearchParams {
  const { search, hash } = new URL(address);
  return new URLSearchParams([
    ...new URLSearchParams(search),
    ...new URLSearchParams(hash.slice(1)),
  ]);
}

function providerError(word: string): AuthError {
  if (word === LEFT) return { type: "Cancelled" };
  return authErrorOf({ status: 400, body: { error_code: word }, retryAfterMs: undefined });
}

/** Where only an address was sent, it is the address that is not valid. */
function asEmail(error: AuthError): AuthError {
  return isInvalid(error) ? { type: "BadEmail" } : error;
}

function asCode(error: AuthError): AuthError {
  return isInvalid(error) || error.type === "WrongLogin" ? { type: "WrongCode" } : error;
}

function isInvalid(error: AuthError): boolean {
  return error.type === "Refused" && error.reason === "validation_failed";
}
