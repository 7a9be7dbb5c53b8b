/** What a server's refusal means. Only tokens from closed lists go on: an answer's prose may hold anything. */
import * as v from "valibot";
import type { DoorChanged, RemoteError, VaultExists } from "#core/sync/remote.ts";
import type { Answered } from "./ask.ts";

export type Refusal =
  | RemoteError
  | DoorChanged
  | VaultExists
  /** The access token is not taken (any more); a fresh one may be. */
  | { readonly type: "TokenRefused" };

/** Asked too early, or too often: not a verdict on the request (RFC 9110, 8470, 6585). */
const LATER = [408, 425, 429];

/** Reads an answer that is no success. */
export function refusalOf({ status, body, retryAfterMs }: Answered): Refusal {
  const { token, code, details } = readError(body);
  const told = token === undefined ? undefined : refusalByToken(token, details);
  if (told) return told;
  if (status >= 500 || LATER.includes(status))
    return { type: "ServerTrouble", status, ...(retryAfterMs !== undefined && { retryAfterMs }) };
  if (status === 401) return { type: "TokenRefused" };
  if (status < 400) return { type: "NotTheServer" };
  return { type: "Refused", reason: status === 413 ? "too_large" : (code ?? `status_${status}`) };
}

/** Tokens of supabase/migrations (private.refuse). */
function refusalByToken(token: string, details: unknown): Refusal | undefined {
  switch (token) {
    case "not_signed_in":
      return { type: "TokenRefused" };
    case "session_revoked":
      return { type: "SignedOut" };
    case "not_member":
      return { type: "NotMember" };
    case "bad_request":
    case "too_large":
      return { type: "Refused", reason: token };
    case "vault_exists":
      return { type: "VaultExists" };
    case "quota_exceeded": {
      const read = v.safeParse(v.object({ bytes: COUNT, quota: COUNT }), details);
      return read.success ? { type: "QuotaExceeded", ...read.output } : { type: "NotTheServer" };
    }
    case "door_changed": {
      const read = v.safeParse(v.object({ rev: COUNT }), details);
      return read.success
        ? { type: "DoorChanged", rev: read.output.rev }
        : { type: "NotTheServer" };
    }
    default:
      return undefined;
  }
}

/** A whole number from 0 on that JavaScript holds exactly. */
export const COUNT = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** PostgREST's codes are SQLSTATEs and its own PGRSTnnn. */
const CODE = /^[A-Z0-9]{1,12}$/;

const ERROR = v.object({
  message: v.optional(v.unknown()),
  code: v.optional(v.unknown()),
  details: v.optional(v.unknown()),
});

function readError(body: unknown) {
  const parsed = v.safeParse(ERROR, body);
  if (!parsed.success) return { token: undefined, code: undefined, details: undefined };
  const { message, code, details } = parsed.output;
  return {
    token: typeof message === "string" ? message : undefined,
    code: typeof code === "string" && CODE.test(code) ? code : undefined,
    details: typeof details === "string" ? parsedJson(details) : details,
  };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
