/**
 * The access token, and renewing it. A refresh token is good for one use, and page and service worker share it: whoever renews
 * holds the lock that both know, looks first whether the other has just done it, and writes before letting go. Two that renewed
 * with one token would look like a thief to the server, which would end the session.
 */
import * as v from "valibot";
import { err, ok, type Result } from "#core/shared/result.ts";
import type { RemoteError } from "#core/sync/remote.ts";
import { type Answered, ask, type Fetch } from "./ask.ts";
import { refusalOf } from "./refusal.ts";
import {
  byOwnClock,
  readSession,
  SESSION_KEY,
  type StoredSession,
  type TextStore,
} from "./storedSession.ts";

/** Runs work while nobody else in this browser does. */
export type Alone = <T>(work: () => Promise<T>) => Promise<T>;

export interface TokensInput {
  readonly url: string;
  readonly apiKey: string;
  readonly store: TextStore;
  readonly alone: Alone;
  readonly fetch: Fetch;
  readonly nowMs: () => number;
  readonly patienceMs?: number;
}

export interface Tokens {
  /** A token that should be good for a while; renewed first where it is not. */
  readonly access: () => Promise<Result<string, RemoteError>>;
  /** Another token than this one, which was refused. */
  readonly renew: (refused: string) => Promise<Result<string, RemoteError>>;
}

/**
 * Renewed so long before its end. More than the 90 s within which @supabase/auth-js renews by itself, without the lock, so
 * that it never comes to that. ms.
 */
const RENEWED_BEFORE_MS = 120_000;

/** Where tokens live for minutes only, each is good for most of its life. */
const RENEWED_AT_MOST = 1 / 4;

/** Reads the session from the store at each question: another tab may have changed it. */
export function createTokens(input: TokensInput): Tokens {
  const { store, alone, nowMs } = input;
  const isGood = ({ expiresAtMs, lifetimeMs }: StoredSession) =>
    expiresAtMs - nowMs() > Math.min(RENEWED_BEFORE_MS, lifetimeMs * RENEWED_AT_MOST);

  async function access(): Promise<Result<string, RemoteError>> {
    const session = await readSession(store);
    if (!session) return err({ type: "SignedOut" });
    return isGood(session) ? ok(session.accessToken) : renew(session.accessToken);
  }

  function renew(refused: string): Promise<Result<string, RemoteError>> {
    return alone(async () => {
      const session = await readSession(store);
      if (!session) return err({ type: "SignedOut" });
      if (session.accessToken !== refused) return ok(session.accessToken);
      const renewed = await askForTokens(input, session.refreshToken);
      if (!renewed.ok) {
        // Nobody takes it any more, so that asking again would be noise. What is on this device has nothing to do with it.
        if (renewed.error.type === "SignedOut") await store.remove(SESSION_KEY);
        return renewed;
      }
      await store.set(SESSION_KEY, byOwnClock(JSON.stringify(renewed.value), nowMs()));
      return ok(renewed.value.access_token);
    });
  }

  return {
    access: () => unlessStorageFails(access),
    renew: (refused) => unlessStorageFails(() => renew(refused)),
  };
}

/**
 * A browser that cannot reach its own storage at the moment (a full disk, a profile that is being cleared) has not signed anybody
 * out: it is tried again, like a line that is down.
 */
export async function unlessStorageFails<T, E>(
  work: () => Promise<Result<T, E>>,
): Promise<Result<T, E | RemoteError>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DOMException) return err({ type: "Unreachable" });
    throw error;
  }
}

const TOKENS = v.looseObject({
  access_token: v.pipe(v.string(), v.nonEmpty()),
  refresh_token: v.pipe(v.string(), v.nonEmpty()),
  expires_in: v.pipe(v.number(), v.minValue(0)),
  user: v.looseObject({ id: v.string() }),
});

async function askForTokens(
  { url, apiKey, fetch, patienceMs }: TokensInput,
  refreshToken: string,
): Promise<Result<v.InferOutput<typeof TOKENS>, RemoteError>> {
  const answered = await ask({
    url: `${url}/auth/v1/token?grant_type=refresh_token`,
    headers: { apikey: apiKey, "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ refresh_token: refreshToken }),
    fetch,
    ...(patienceMs !== undefined && { patienceMs }),
  });
  if (!answered.ok) return answered;
  if (answered.value.status !== 200) return err(errorOf(answered.value));
  const parsed = v.safeParse(TOKENS, answered.value.body);
  return parsed.success ? ok(parsed.output) : err({ type: "NotTheServer" });
}

/** The codes of Supabase Auth that say: this session is over. All else may be a passing trouble, and ends nothing. */
const OVER = [
  "refresh_token_not_found",
  "refresh_token_already_used",
  "session_not_found",
  "session_expired",
  "user_not_found",
  "user_banned",
  "bad_jwt",
  // At this address: a refresh token that never was one.
  "validation_failed",
  // As OAuth names it (RFC 6749, 5.2), in the field `error`.
  "invalid_grant",
];

const REFUSED = v.object({
  error_code: v.optional(v.string()),
  code: v.optional(v.unknown()),
  error: v.optional(v.unknown()),
});

function errorOf(answered: Answered): RemoteError {
  const parsed = v.safeParse(REFUSED, answered.body);
  const { error_code: named, code, error } = parsed.success ? parsed.output : {};
  if ([named, code, error].some((word) => typeof word === "string" && OVER.includes(word)))
    return { type: "SignedOut" };
  const refusal = refusalOf(answered);
  switch (refusal.type) {
    // Of the key that names the project, perhaps: the session has not been judged.
    case "TokenRefused":
      return { type: "Refused", reason: `status_${answered.status}` };
    case "DoorChanged":
    case "VaultExists":
      return { type: "NotTheServer" };
    default:
      return refusal;
  }
}
