/** What Supabase Auth says of itself to anybody: which services sign in, and whether it takes new accounts. */
import * as v from "valibot";
import { err, ok, type Result } from "#core/shared/result.ts";
import { type AuthError, type Offer, PROVIDERS } from "#core/sync/auth.ts";
import { ask } from "./ask.ts";
import { authErrorOf } from "./authErrors.ts";
import type { TokensInput } from "./session.ts";

const SETTINGS = v.object({
  external: v.record(v.string(), v.unknown()),
  disable_signup: v.optional(v.boolean(), false),
});

/** Asks without a session: a way that is not there ends on a page of the server's that says nothing to a person. */
export async function askOffer({
  url,
  apiKey,
  fetch,
  patienceMs,
}: Pick<TokensInput, "url" | "apiKey" | "fetch" | "patienceMs">): Promise<
  Result<Offer, AuthError>
> {
  const answered = await ask({
    url: `${url}/auth/v1/settings`,
    method: "GET",
    headers: { apikey: apiKey, accept: "application/json" },
    fetch,
    ...(patienceMs !== undefined && { patienceMs }),
  });
  if (!answered.ok) return answered;
  if (answered.value.status !== 200) return err(authErrorOf(answered.value));
  const settings = v.safeParse(SETTINGS, answered.value.body);
  if (!settings.success) return err({ type: "NotTheServer" });
  const { external, disable_signup: isClosed } = settings.output;
  return ok({
    providers: PROVIDERS.filter((provider) => external[provider] === true),
    isOpen: !isClosed,
  });
}
