/**
 * The server of supabase/migrations over plain fetch, for pages and for the service worker. Each question is asked once, and once
 * more when its session had to be renewed; patience is the engine's.
 */
import * as v from "valibot";
import { bytesToBase64 } from "#core/shared/base64.ts";
import { err, ok, type Result } from "#core/shared/result.ts";
import { doorFromText, doorToText } from "#core/sync/door.ts";
import type { RemoteError, SyncRemote } from "#core/sync/remote.ts";
import { ask, type Fetch } from "./ask.ts";
import { type Refusal, refusalOf } from "./refusal.ts";
import type { Tokens } from "./session.ts";
import { ANSWERS, spaceToUuid } from "./wire.ts";

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

/** Speaks to the server as whoever is signed in. */
export function createSyncRemote(input: SyncRemoteInput): SyncRemote {
  const call = createCall(input);
  return {
    spaces: async () =>
      mapped(plain(await call("my_spaces", {})), (spaces) =>
        spaces.map(({ space, head, door, bytes, quota }) => ({
          ...{ space, head, doorRev: door, bytes, quota },
        })),
      ),
    createSpace: async (id, door) => {
      const given = { space: spaceToUuid(id), door: doorToText(door) };
      const answer = await call("create_space", given);
      if (answer.ok) return ok(answer.value.door);
      const { error } = answer;
      return err(error.type === "VaultExists" ? error : remoteErrorOf(error));
    },
    append: async (id, envelopes) =>
      plain(
        await call("append_entries", {
          space: spaceToUuid(id),
          batch: JSON.stringify(envelopes.map(bytesToBase64)),
        }),
      ),
    read: async (id, after, most) =>
      mapped(
        plain(await call("read_entries", { space: spaceToUuid(id), after, most })),
        ({ entries, head, door }) => ({ envelopes: entries, head, doorRev: door }),
      ),
    readDoor: async (id) => {
      const answer = plain(await call("read_door", { space: spaceToUuid(id) }));
      if (!answer.ok) return answer;
      const door = doorFromText(answer.value.door);
      // Stored as it was given, so that whoever wrote it knows more than this version.
      if (!door) return err({ type: "Refused", reason: "unknown_door" });
      return ok({ rev: answer.value.rev, door });
    },
    writeDoor: async (id, expected, door) => {
      const given = { space: spaceToUuid(id), expected, door: doorToText(door) };
      const answer = await call("write_door", given);
      if (answer.ok) return ok(answer.value.rev);
      const { error } = answer;
      return err(error.type === "DoorChanged" ? error : remoteErrorOf(error));
    },
    sessions: async () =>
      mapped(plain(await call("my_sessions", {})), (sessions) =>
        sessions.map(({ session, createdAt, lastSeen, isThis }) => ({
          ...{ id: session, createdAt, lastSeenAt: lastSeen, isThis },
        })),
      ),
    revokeSession: async (session) =>
      mapped(plain(await call("revoke_session", { session })), () => undefined),
    deleteAccount: async () => mapped(plain(await call("delete_account", {})), () => undefined),
  };
}

type Name = keyof typeof ANSWERS;
type Called<N extends Name> = Result<v.InferOutput<(typeof ANSWERS)[N]>, Refusal>;

/** Calls one of the server's functions; a refused token is renewed, and the call made once more. */
function createCall({ url, apiKey, tokens, fetch, patienceMs }: SyncRemoteInput) {
  async function callOnce<N extends Name>(
    name: N,
    given: Readonly<Record<string, unknown>>,
    token: string,
  ): Promise<Called<N>> {
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
    const parsed = v.safeParse(ANSWERS[name], answered.value.body, { abortEarly: true });
    return parsed.success ? ok(parsed.output) : err({ type: "NotTheServer" });
  }

  return async function call<N extends Name>(
    name: N,
    given: Readonly<Record<string, unknown>>,
  ): Promise<Called<N>> {
    const token = await tokens.access();
    if (!token.ok) return token;
    const first = await callOnce(name, given, token.value);
    if (first.ok || first.error.type !== "TokenRefused") return first;
    const renewed = await tokens.renew(token.value);
    return renewed.ok ? callOnce(name, given, renewed.value) : renewed;
  };
}

function plain<T>(result: Result<T, Refusal>): Result<T, RemoteError> {
  return result.ok ? result : err(remoteErrorOf(result.error));
}

/** What a refusal means to a question that none of the special ones can meet. */
function remoteErrorOf(refusal: Refusal): RemoteError {
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

function mapped<T, U, E>(result: Result<T, E>, change: (value: T) => U): Result<U, E> {
  return result.ok ? ok(change(result.value)) : result;
}
