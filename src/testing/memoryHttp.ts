/** The server in memory behind HTTP: what lies between `createSyncRemote` and `createMemoryRemote`, with tokens that end. */
import { base64ToBytes, bytesToBase64 } from "#core/shared/base64.ts";
import { base64urlToBytes, bytesToBase64url } from "#core/shared/base64url.ts";
import type { Result } from "#core/shared/result.ts";
import { doorFromText, doorToText } from "#core/sync/door.ts";
import type { DoorChanged, RemoteError, SessionId, VaultExists } from "#core/sync/remote.ts";
import type { ServerView } from "#core/vault/entry.ts";
import type { SpaceId } from "#core/vault/slot.ts";
import { createMemoryRemote } from "./memoryRemote.ts";
import { type MemoryAccount, type MemoryServer, signInTo } from "./memoryServer.ts";

type Json = Readonly<Record<string, unknown>>;

export interface MemoryHttp {
  readonly fetch: typeof globalThis.fetch;
  /** Signs in, and answers the session as text, as it is kept. */
  readonly signIn: (userId: string) => string;
  /** No access token given so far is taken any more. */
  readonly expireTokens: () => void;
  /** No refresh token given so far is taken any more. */
  readonly endSessions: () => void;
  /** What is answered in the place of the next answers, the first one first; undefined is the honest answer. */
  readonly instead: (() => Response | Promise<Response> | undefined)[];
  /** Every path that was asked for. */
  readonly asked: string[];
}

/** How long access tokens are good. Seconds. */
const LIFETIME_S = 3600;

export function createMemoryHttp(server: MemoryServer): MemoryHttp {
  const accessTokens = new Map<string, MemoryAccount>();
  const refreshTokens = new Map<string, MemoryAccount>();
  const asked: string[] = [];
  const instead: MemoryHttp["instead"] = [];
  let count = 0;

  function newSession(account: MemoryAccount): Json {
    const claims = { session_id: account.session, sub: account.userId, count: ++count };
    const access_token = `e30.${bytesToBase64url(encoder.encode(JSON.stringify(claims)))}.x`;
    const refresh_token = `refresh-${count}`;
    accessTokens.set(access_token, account);
    refreshTokens.set(refresh_token, account);
    const expires_at = Math.floor(server.nowMs() / 1000) + LIFETIME_S;
    const user = { id: account.userId, email: `${account.userId}@example.org` };
    return { access_token, refresh_token, expires_in: LIFETIME_S, expires_at, user };
  }

  async function answer(path: string, init: RequestInit | undefined): Promise<Response> {
    const given = JSON.parse(typeof init?.body === "string" ? init.body : "{}") as Json;
    if (path.endsWith("/auth/v1/token?grant_type=refresh_token")) {
      const used = String(given.refresh_token);
      const account = refreshTokens.get(used);
      refreshTokens.delete(used);
      return account
        ? json(200, newSession(account))
        : json(400, { code: 400, error_code: "refresh_token_not_found", msg: "Invalid" });
    }
    const token = new Headers(init?.headers).get("authorization")?.replace("Bearer ", "") ?? "";
    const account = accessTokens.get(token);
    if (!account) return json(401, { code: "PGRST303", message: "JWT expired" });
    const name = path.split("/").at(-1) ?? "";
    return answered(await call(createMemoryRemote(server, account), name, given));
  }

  return {
    fetch: (input, init) => {
      const { pathname, search } = new URL(input instanceof Request ? input.url : input);
      asked.push(pathname + search);
      return Promise.resolve(instead.shift()?.() ?? answer(pathname + search, init));
    },
    signIn: (userId) => JSON.stringify(newSession(signInTo(server, userId))),
    expireTokens: () => accessTokens.clear(),
    endSessions: () => refreshTokens.clear(),
    ...{ instead, asked },
  };
}

const encoder = new TextEncoder();

function json(status: number, body: unknown): Response {
  const headers = { "content-type": "application/json; charset=utf-8" };
  return new Response(JSON.stringify(body), { status, headers });
}

type Called = Result<unknown, RemoteError | VaultExists | DoorChanged>;

async function call(
  remote: ReturnType<typeof createMemoryRemote>,
  name: string,
  given: Json,
): Promise<Called> {
  const space = uuidToSpace(String(given.space));
  const door = doorFromText(String(given.door));
  switch (name) {
    case "my_spaces":
      return mapped(await remote.spaces(), (spaces) =>
        spaces.map(({ space: id, head, doorRev, ...room }) => ({
          ...{ space: spaceToUuid(id), kind: "vault", head: view(head), door: doorRev, ...room },
        })),
      );
    case "create_space":
      return mapped(door ? await remote.createSpace(space, door) : BAD, (rev) => ({ door: rev }));
    case "append_entries": {
      const batch = (JSON.parse(String(given.batch)) as string[]).map((text) => bytesIn(text));
      return mapped(await remote.append(space, batch), ({ before, head, ...rest }) => ({
        ...{ ...rest, before: view(before), head: view(head) },
      }));
    }
    case "read_entries":
      return mapped(
        await remote.read(space, Number(given.after), Number(given.most)),
        ({ envelopes, head, doorRev }) => ({
          ...{ entries: envelopes.map(bytesToBase64), head: view(head), door: doorRev },
        }),
      );
    case "read_door":
      return mapped(await remote.readDoor(space), (read) => ({
        ...{ rev: read.rev, door: doorToText(read.door) },
      }));
    case "write_door":
      return mapped(
        door ? await remote.writeDoor(space, Number(given.expected), door) : BAD,
        (rev) => ({ rev }),
      );
    case "my_sessions":
      return mapped(await remote.sessions(), (sessions) =>
        sessions.map(({ id, createdAt, lastSeenAt, isThis }) => ({
          ...{ session: id, isThis },
          ...{ createdAt: iso(createdAt), lastSeen: iso(lastSeenAt) },
        })),
      );
    case "revoke_session":
      return mapped(await remote.revokeSession(given.session as SessionId), () => ({}));
    case "delete_account":
      return mapped(await remote.deleteAccount(), () => ({}));
    default:
      return BAD;
  }
}

const BAD = { ok: false, error: { type: "Refused", reason: "bad_request" } } as const;

/** As PostgREST tells what private.refuse raises. */
function answered(result: Called): Response {
  if (result.ok) return json(200, result.value);
  const { error } = result;
  const said = (status: number, code: string, message: string, details: unknown = null) =>
    json(status, { code, message, details: details && JSON.stringify(details), hint: null });
  switch (error.type) {
    case "SignedOut":
      return said(401, "PT401", "session_revoked");
    case "NotMember":
      return said(403, "42501", "not_member");
    case "VaultExists":
      return said(409, "PT409", "vault_exists");
    case "DoorChanged":
      return said(409, "PT409", "door_changed", { rev: error.rev });
    case "QuotaExceeded":
      return said(507, "PT507", "quota_exceeded", { bytes: error.bytes, quota: error.quota });
    case "Refused":
      return said(error.reason === "too_large" ? 413 : 400, "22023", error.reason);
    default:
      return said(500, "XX000", "trouble");
  }
}

function mapped<T>(
  result: Result<T, RemoteError | VaultExists | DoorChanged>,
  change: (value: T) => unknown,
): Called {
  return result.ok ? { ok: true, value: change(result.value) } : result;
}

function view({ seq, digest }: ServerView) {
  return { seq, digest: bytesToBase64(digest) };
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}

function bytesIn(text: string): Uint8Array {
  return base64ToBytes(text) ?? new Uint8Array();
}

function uuidToSpace(uuid: string): SpaceId {
  return bytesToBase64url(Buffer.from(uuid.replaceAll("-", ""), "hex")) as SpaceId;
}

function spaceToUuid(space: SpaceId): string {
  const hex = Buffer.from(base64urlToBytes(space) ?? []).toString("hex");
  return [0, 8, 12, 16, 20].map((at, i, all) => hex.slice(at, all[i + 1] ?? 32)).join("-");
}
