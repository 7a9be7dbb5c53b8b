import type { AuthError } from "#core/sync/auth.ts";
import type { Answered } from "./ask.ts";
import { refusalOf } from "./refusal.ts";

/** What Supabase Auth names its refusals; docs: Auth error codes. */
const MEANING: Readonly<Record<string, AuthError["type"]>> = {
  invalid_credentials: "WrongLogin",
  // Of a code asked for by an address that has no account: one door, one answer.
  user_not_found: "WrongLogin",
  otp_disabled: "WrongLogin",
  signup_disabled: "WrongLogin",
  user_already_exists: "EmailTaken",
  email_exists: "EmailTaken",
  email_address_invalid: "BadEmail",
  email_address_not_authorized: "BadEmail",
  otp_expired: "WrongCode",
  over_request_rate_limit: "TooMany",
  over_email_send_rate_limit: "TooMany",
  session_not_found: "SignedOut",
  session_expired: "SignedOut",
  refresh_token_not_found: "SignedOut",
  refresh_token_already_used: "SignedOut",
  user_banned: "SignedOut",
  bad_jwt: "SignedOut",
  no_authorization: "SignedOut",
  // The way to the provider was left, or taken twice: from its beginning it works.
  flow_state_not_found: "Cancelled",
  flow_state_expired: "Cancelled",
  bad_code_verifier: "Cancelled",
  bad_oauth_state: "Cancelled",
};

/** Codes are lower case words; anything else is prose and stays here. */
const CODE = /^[a-z][a-z0-9_]{1,60}$/;

/** What an answer of the auth server means that is no success. */
export function authErrorOf(answered: Answered): AuthError {
  const code = authCodeOf(answered.body);
  const { status, retryAfterMs } = answered;
  const known = code !== undefined && Object.hasOwn(MEANING, code) ? MEANING[code] : undefined;
  if (known === "TooMany" || status === 429)
    return { type: "TooMany", ...(retryAfterMs !== undefined && { retryAfterMs }) };
  if (known) return { type: known } as AuthError;
  const refusal = refusalOf(answered);
  if (refusal.type === "ServerTrouble" || refusal.type === "NotTheServer") return refusal;
  return { type: "Refused", reason: code ?? `status_${status}` };
}

/** The word by which the auth server names its refusal; its place differs by version. */
export function authCodeOf(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const { error_code, code, error } = body as Readonly<Record<string, unknown>>;
  return [error_code, code, error].find(
    (word): word is string => typeof word === "string" && CODE.test(word),
  );
}
