/** Calls the functions of supabase/migrations over plain fetch; what each answers is parsed by whoever asks. */
import * as v from "valibot";
import { err, ok, type Result } from "#core/shared/result.ts";
import type { RemoteError } from "#core/sync/remote.ts";
import { ask, type Fetch } from "./ask.ts";
import { type Refusal, refusalOf } from "./refusal.ts";
import type { Tokens } from "./session.ts";

export interface SyncRemoteInput {
  /** Of the project, such as `https://abc.supabase.co`. */
  readonly url: string;
  /** Names the project; no secret. */
  readonly apiKey: string;
  readonly tokens: Tokens;
  readonly fetch: Fetch;
  /** How long nothing may be heard. ms. */
  readonly patienceMs?: number;
}

type Schema = v.GenericSchema<unknown, unknown>;

interface Call<S extends Schema> {
  readonly name: string;
  readonly given: Readonly<Record<string, unknown>>;
  /** What a sound answer is like. */
  readonly answer: S;
}

/** Asks once, and once more when the session had to be renewed; patience is the engine's. */
export function createCall({ url, apiKey, tokens, fetch, patienceMs }: SyncRemoteInput) {
  async function callOnce<S extends Schema>(
    { name, given, answer }: Call<S>,
    token: string,
  ): Promise<Result<v.InferOutput<S>, Refusal>> {
    const answered = await ask({
      url: `${url}/rest/v1/rpc/${name}`,
      headers: {
        apikey: apiKey,
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        accept: "application/json",
      },
      body: JSON.stringify(given),
      fetch,
      ...(patienceMs !== undefined && { patienceMs }),
    });
    if (!answered.ok) return answered;
    if (answered.value.status !== 200) return err(refusalOf(answered.value));
    const parsed = v.safeParse(answer, answered.value.body, { abortEarly: true });
    return parsed.success ? ok(parsed.output) : err({ type: "NotTheServer" });
  }

  return async function call<S extends Schema>(
    question: Call<S>,
  ): Promise<Result<v.InferOutput<S>, Refusal>> {
    const token = await tokens.access();
    if (!token.ok) return token;
    const first = await callOnce(question, token.value);
    if (first.ok || first.error.type !== "TokenRefused") return first;
    const renewed = await tokens.renew(token.value);
    return renewed.ok ? callOnce(question, renewed.value) : renewed;
  };
}

/** Of a question that every refusal answers in the common way. */
export function plain<T>(result: Result<T, Refusal>): Result<T, RemoteError> {
  return result.ok ? result : err(remoteErrorOf(result.error));
}

/** What a refusal means to a question that none of the special ones can meet. */
export function remoteErrorOf(refusal: Refusal): RemoteError {
  switch (refusal.type) {
    // A token that was just made is not taken either.
    case "TokenRefused":
      return { type: "SignedOut" };
    case "DoorChanged":
    case "VaultExists":
      return { type: "NotTheServer" };
    default:
      return refusal;
  }
}
