/** What the app asks of a server about accounts. A server sees an e-mail address and a login secret, never a passphrase or a key. */
import type { Result } from "#core/shared/result.ts";
import type { Secret } from "#core/vault/secret.ts";
import type { RemoteError, SessionId } from "./remote.ts";

/** Who is signed in. */
export interface RemoteAccount {
  readonly userId: string;
  readonly email: string;
  readonly session: SessionId | undefined;
}

/** Services that may sign somebody in. */
export const PROVIDERS = ["google", "github"] as const;
export type Provider = (typeof PROVIDERS)[number];

/** What a server offers to whoever is not signed in. */
export interface Offer {
  readonly providers: readonly Provider[];
  /** Whether it takes new accounts. */
  readonly isOpen: boolean;
}

export type AuthError =
  | RemoteError
  /** E-mail or secret is not right; a server does not say which. */
  | { readonly type: "WrongLogin" }
  | { readonly type: "EmailTaken" }
  | { readonly type: "BadEmail" }
  /** Wrong, used, or too old. */
  | { readonly type: "WrongCode" }
  | { readonly type: "TooMany"; readonly retryAfterMs?: number }
  /** The person went back from the provider's page, or refused there. */
  | { readonly type: "Cancelled" };

/** The secret is right, but an e-mail has to be answered before there is a session. */
export interface ConfirmEmail {
  readonly type: "ConfirmEmail";
}

type Answer<T> = Promise<Result<T, AuthError>>;

export interface AuthRemote {
  /** From what is stored; asks nobody, and answers offline and with an expired session too. */
  readonly current: () => Promise<RemoteAccount | undefined>;
  readonly offer: () => Answer<Offer>;
  readonly signUp: (email: string, login: Secret) => Answer<RemoteAccount | ConfirmEmail>;
  readonly signIn: (email: string, login: Secret) => Answer<RemoteAccount | ConfirmEmail>;
  /** Where the browser has to go; the provider sends it back to `back`. */
  readonly providerPage: (provider: Provider, back: string) => Answer<string>;
  /** Reads the address the provider sent the browser back to; undefined when it is none of that kind. */
  readonly afterProvider: (address: string) => Answer<RemoteAccount | undefined>;
  readonly sendCode: (email: string) => Answer<void>;
  readonly enterCode: (email: string, code: string) => Answer<RemoteAccount>;
  /** Who is signed in as the server knows it now: another device may have given the account another address. */
  readonly look: () => Answer<RemoteAccount>;
  /** Changes the login secret of whoever is signed in. */
  readonly setLogin: (login: Secret) => Answer<void>;
  /** Sends a code to the address that the account is to have; until it is entered nothing has changed. */
  readonly changeEmail: (email: string) => Answer<void>;
  /** The code that came to that address: the account has it from now on. */
  readonly enterEmailCode: (email: string, code: string) => Answer<RemoteAccount>;
  /** Forgets the session here even where the server cannot be told. */
  readonly signOut: () => Promise<void>;
}
