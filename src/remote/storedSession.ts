/** The session as it is kept: in the form of @supabase/auth-js, which the page signs in with and the service worker never loads. */
import * as v from "valibot";
import { base64urlToBytes } from "#core/shared/base64url.ts";
import type { RemoteAccount } from "#core/sync/auth.ts";
import { SESSION } from "./wire.ts";

/** Texts by key, which page and service worker share. */
export interface TextStore {
  readonly get: (key: string) => Promise<string | undefined>;
  readonly set: (key: string, text: string) => Promise<void>;
  readonly remove: (key: string) => Promise<void>;
  readonly clear: () => Promise<void>;
}

/** Under this key lies the session; what else the library keeps begins with it. */
export const SESSION_KEY = "session";

export interface StoredSession {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** By this device's clock. ms since 1970. */
  readonly expiresAtMs: number;
  readonly lifetimeMs: number;
  readonly account: RemoteAccount;
}

const SECOND_MS = 1000;

const SESSION_TEXT = v.pipe(
  v.string(),
  v.parseJson(),
  v.looseObject({
    access_token: v.pipe(v.string(), v.nonEmpty()),
    refresh_token: v.pipe(v.string(), v.nonEmpty()),
    expires_in: v.pipe(v.number(), v.minValue(0)),
    expires_at: v.number(),
    user: v.looseObject({ id: v.pipe(v.string(), v.nonEmpty()), email: v.optional(v.string()) }),
  }),
);

const CLAIMS = v.pipe(v.string(), v.parseJson(), v.object({ session_id: SESSION }));

/** The session in the store; undefined when nobody is signed in, or what lies there is none. */
export async function readSession(store: TextStore): Promise<StoredSession | undefined> {
  const parsed = v.safeParse(SESSION_TEXT, await store.get(SESSION_KEY));
  if (!parsed.success) return undefined;
  const { access_token: accessToken, refresh_token: refreshToken, user } = parsed.output;
  return {
    ...{ accessToken, refreshToken },
    expiresAtMs: parsed.output.expires_at * SECOND_MS,
    lifetimeMs: parsed.output.expires_in * SECOND_MS,
    account: {
      userId: user.id,
      email: user.email ?? "",
      session: sessionIdOf(accessToken),
    },
  };
}

/**
 * A session's text with its end by this device's clock, which may be years off the server's: by the server's own time
 * a token would then be renewed at every question, or never.
 */
export function byOwnClock(text: string, nowMs: number): string {
  const read = v.safeParse(
    v.pipe(v.string(), v.parseJson(), v.looseObject({ expires_in: v.number() })),
    text,
  );
  if (!read.success) return text;
  const expiresAt = Math.floor(nowMs / SECOND_MS) + read.output.expires_in;
  return JSON.stringify({ ...read.output, expires_at: expiresAt });
}

/** The claim of the token that names the session; believed only for display, since nothing here checks the signature. */
function sessionIdOf(accessToken: string) {
  const bytes = base64urlToBytes(accessToken.split(".")[1] ?? "");
  const claims = v.safeParse(CLAIMS, bytes && new TextDecoder().decode(bytes));
  return claims.success ? claims.output.session_id : undefined;
}
