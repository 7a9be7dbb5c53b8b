/**
 * @supabase/auth-js: of supabase-js the one part that is used here, less than half of its weight, and nothing in it that would open
 * a socket. All it asks goes through `ask`, and all it does through the lock that renewing a session holds too.
 */
import { AuthClient } from "@supabase/auth-js";
import { err, ok, type Result } from "#core/shared/result.ts";
import type { AuthError } from "#core/sync/auth.ts";
import { type Answered, ask } from "./ask.ts";
import { authErrorOf } from "./authErrors.ts";
import { type TokensInput, unlessStorageFails } from "./session.ts";
import { byOwnClock, SESSION_KEY, type TextStore } from "./storedSession.ts";

interface Deed {
  readonly error: { readonly name: string } | null;
}

/** The library, and a way to run one of its deeds under the lock; what became of it is read from what the server said. */
export function createAuthRunner(input: TokensInput) {
  const { url, apiKey, store, alone, fetch, nowMs, patienceMs } = input;
  let heard: Result<Answered, AuthError> | undefined;
  const client = new AuthClient({
    url: `${url}/auth/v1`,
    headers: { apikey: apiKey },
    storageKey: SESSION_KEY,
    storage: storageOver(store, nowMs),
    flowType: "pkce",
    // Renewing is for `createTokens`; reading the address for `afterProvider`.
    autoRefreshToken: false,
    detectSessionInUrl: false,
    skipAutoInitialize: true,
    fetch: async (address, init) => {
      heard = await ask({
        url: addressOf(address),
        method: init?.method ?? "GET",
        headers: Object.fromEntries(new Headers(init?.headers)),
        ...(typeof init?.body === "string" && { body: init.body }),
        ...{ fetch, ...(patienceMs !== undefined && { patienceMs }) },
      });
      if (!heard.ok) throw new TypeError(heard.error.type);
      const { status, body } = heard.value;
      const text = body === undefined ? null : JSON.stringify(body);
      return new Response(text, { status, headers: { "content-type": "application/json" } });
    },
  });

  function run<T extends Deed>(deed: () => Promise<T>): Promise<Result<T, AuthError>> {
    const doIt = async (): Promise<Result<T, AuthError>> => {
      heard = undefined;
      const done = await deed();
      return done.error === null ? ok(done) : err(errorOf(done.error, heard));
    };
    return unlessStorageFails(() => alone(doIt));
  }

  return { client, run };
}

function errorOf(
  error: { readonly name: string },
  heard: Result<Answered, AuthError> | undefined,
): AuthError {
  // The library itself had nothing to ask with.
  if (!heard) return { type: error.name.includes("PKCE") ? "Cancelled" : "SignedOut" };
  if (!heard.ok) return heard.error;
  return heard.value.status < 300 ? { type: "NotTheServer" } : authErrorOf(heard.value);
}

function addressOf(input: RequestInfo | URL): string {
  return input instanceof Request ? input.url : String(input);
}

/** The store as the library wants it. */
function storageOver(store: TextStore, nowMs: () => number) {
  return {
    getItem: async (key: string) => (await store.get(key)) ?? null,
    setItem: (key: string, text: string) =>
      store.set(key, key === SESSION_KEY ? byOwnClock(text, nowMs()) : text),
    removeItem: (key: string) => store.remove(key),
  };
}
