/** The server of supabase/migrations, as the engine and the account ask it. */
import * as v from "valibot";
import { err, ok, type Result } from "#core/shared/result.ts";
import { doorFromText, doorToText } from "#core/sync/door.ts";
import { MAX_PAGE_ENTRIES, type SyncRemote } from "#core/sync/remote.ts";
import { createAppend } from "./append.ts";
import { createCall, plain, remoteErrorOf, type SyncRemoteInput } from "./call.ts";
import { COUNT } from "./refusal.ts";
import { ENVELOPE, ROOM, SESSION, SPACE, spaceToUuid, TIME, VIEW } from "./wire.ts";

/** Spaces of a kind that this version does not know are left to those that do. */
const SPACES = v.pipe(
  v.array(v.object({ space: SPACE, kind: v.string(), head: VIEW, door: COUNT, ...ROOM })),
  v.transform((spaces) => spaces.filter(({ kind }) => kind === "vault")),
);

const CREATED = v.object({ door: COUNT });

const PAGE = v.object({
  entries: v.pipe(v.array(ENVELOPE), v.maxLength(MAX_PAGE_ENTRIES)),
  head: VIEW,
  door: COUNT,
});

const DOOR = v.object({ rev: COUNT, door: v.string() });

const WRITTEN = v.object({ rev: COUNT });

const SESSIONS = v.array(
  v.object({ session: SESSION, createdAt: TIME, lastSeen: TIME, isThis: v.boolean() }),
);

const NOTHING = v.object({});

/** Speaks to the server as whoever is signed in. */
export function createSyncRemote(input: SyncRemoteInput): SyncRemote {
  const call = createCall(input);
  return {
    spaces: async () =>
      mapped(plain(await call({ name: "my_spaces", given: {}, answer: SPACES })), (spaces) =>
        spaces.map(({ space, head, door, bytes, quota }) => ({
          ...{ space, head, doorRev: door, bytes, quota },
        })),
      ),
    createSpace: async (id, door) => {
      const given = { space: spaceToUuid(id), door: doorToText(door) };
      const created = await call({ name: "create_space", given, answer: CREATED });
      if (created.ok) return ok(created.value.door);
      const { error } = created;
      return err(error.type === "VaultExists" ? error : remoteErrorOf(error));
    },
    append: createAppend(input),
    read: async (id, after, most) => {
      const given = { space: spaceToUuid(id), after, most };
      const page = plain(await call({ name: "read_entries", given, answer: PAGE }));
      return mapped(page, ({ entries, head, door }) => ({
        ...{ envelopes: entries, head, doorRev: door },
      }));
    },
    readDoor: async (id) => {
      const given = { space: spaceToUuid(id) };
      const read = plain(await call({ name: "read_door", given, answer: DOOR }));
      if (!read.ok) return read;
      const door = doorFromText(read.value.door);
      // Stored as it was given, so that whoever wrote it knows more than this version.
      if (!door) return err({ type: "Refused", reason: "unknown_door" });
      return ok({ rev: read.value.rev, door });
    },
    writeDoor: async (id, expected, door) => {
      const given = { space: spaceToUuid(id), expected, door: doorToText(door) };
      const written = await call({ name: "write_door", given, answer: WRITTEN });
      if (written.ok) return ok(written.value.rev);
      const { error } = written;
      return err(error.type === "DoorChanged" ? error : remoteErrorOf(error));
    },
    sessions: async () =>
      mapped(plain(await call({ name: "my_sessions", given: {}, answer: SESSIONS })), (sessions) =>
        sessions.map(({ session, createdAt, lastSeen, isThis }) => ({
          ...{ id: session, createdAt, lastSeenAt: lastSeen, isThis },
        })),
      ),
    revokeSession: async (session) =>
      mapped(
        plain(await call({ name: "revoke_session", given: { session }, answer: NOTHING })),
        () => undefined,
      ),
    deleteAccount: async () =>
      mapped(
        plain(await call({ name: "delete_account", given: {}, answer: NOTHING })),
        () => undefined,
      ),
  };
}

function mapped<T, U, E>(result: Result<T, E>, change: (value: T) => U): Result<U, E> {
  return result.ok ? ok(change(result.value)) : result;
}
