/** A server in memory that answers as supabase/migrations do; `remoteContract` holds both to that. */
import { err, ok, type Result } from "#core/shared/result.ts";
import { type Door, doorFromText, doorToText } from "#core/sync/door.ts";
import {
  type DoorChanged,
  MAX_BATCH_BYTES,
  MAX_BATCH_ENTRIES,
  MAX_ENVELOPE_BYTES,
  MAX_PAGE_ENTRIES,
  type ReadPage,
  type RemoteError,
  type SyncRemote,
  type VaultExists,
} from "#core/sync/remote.ts";
import type { ServerView } from "#core/vault/entry.ts";
import { entryIdOf } from "#core/vault/entry.ts";
import type { SpaceId } from "#core/vault/slot.ts";
import {
  appendTo,
  type MemoryAccount,
  type MemoryServer,
  type MemorySpace,
} from "./memoryServer.ts";

const MAX_SLOTS = 64;

/** What somebody with this session asks. */
export function createMemoryRemote(server: MemoryServer, account: MemoryAccount): SyncRemote {
  const { userId, session } = account;
  const asking = <T, E = never>(
    answer: () => Result<T, RemoteError | E>,
  ): Promise<Result<T, RemoteError | E>> =>
    // An answer never comes before the question has left.
    Promise.resolve().then(() => {
      const signedIn = server.sessions.get(session);
      if (!server.accounts.has(userId) || !signedIn || signedIn.isRevoked)
        return err({ type: "SignedOut" });
      signedIn.lastSeenAt = server.nowMs();
      return answer();
    });
  const inSpace = <T, E = never>(
    id: SpaceId,
    answer: (space: MemorySpace) => Result<T, RemoteError | E>,
  ) =>
    asking<T, E>(() => {
      const space = server.spaces.get(id);
      return space?.owner === userId ? answer(space) : err({ type: "NotMember" });
    });

  return {
    spaces: () =>
      asking(() =>
        ok(
          [...server.spaces]
            .filter(([, space]) => space.owner === userId)
            .map(([id, space]) => ({
              ...{ space: id, head: headOf(space), doorRev: space.doorRev },
              ...roomOf(space),
            })),
        ),
      ),
    createSpace: (id, door) =>
      asking<number, VaultExists>(() => {
        const refused = refusedDoor(door);
        if (refused) return refused;
        const there = server.spaces.get(id);
        if (there) return there.owner === userId ? ok(there.doorRev) : err({ type: "NotMember" });
        if ([...server.spaces.values()].some(({ owner }) => owner === userId))
          return err({ type: "VaultExists" });
        server.spaces.set(id, newSpace(server, userId, door));
        return ok(1);
      }),
    append: (id, envelopes) =>
      inSpace(id, (space) => {
        const refused = refusedBatch(envelopes);
        if (refused) return refused;
        const before = headOf(space);
        const fresh = new Map(
          envelopes
            .map((envelope) => [entryIdOf(envelope), envelope] as const)
            .filter(([entry]) => !space.seqs.has(entry)),
        );
        if (space.bytes + bytesOf([...fresh.values()]) > space.quota)
          return err({ type: "QuotaExceeded", ...roomOf(space) });
        const seqs = envelopes.map((envelope) => appendTo(space, envelope.slice()));
        return ok({ seqs, before, head: headOf(space), ...roomOf(space) });
      }),
    read: (id, after, most) =>
      inSpace(id, (space) =>
        after < 0 || most < 1 || most > MAX_PAGE_ENTRIES ? REFUSED : ok(pageOf(space, after, most)),
      ),
    readDoor: (id) =>
      inSpace(id, ({ door: text, doorRev: rev }) => {
        const door = doorFromText(text);
        return door ? ok({ rev, door }) : err({ type: "NotTheServer" });
      }),
    writeDoor: (id, expected, door) =>
      inSpace<number, DoorChanged>(id, (space) => {
        const refused = refusedDoor(door);
        if (refused) return refused;
        if (space.doorRev !== expected) return err({ type: "DoorChanged", rev: space.doorRev });
        if (door.epoch < (doorFromText(space.door)?.epoch ?? 0)) return REFUSED;
        space.door = doorToText(door);
        return ok(++space.doorRev);
      }),
    sessions: () =>
      asking(() =>
        ok(
          [...server.sessions]
            .filter(([, other]) => other.userId === userId && !other.isRevoked)
            .map(([id, { createdAt, lastSeenAt }]) => ({
              ...{ id, createdAt, lastSeenAt },
              isThis: id === session,
            })),
        ),
      ),
    revokeSession: (id) =>
      asking(() => {
        const other = server.sessions.get(id);
        if (other?.userId === userId) other.isRevoked = true;
        return ok(undefined);
      }),
    deleteAccount: () =>
      asking(() => {
        for (const [id, { owner }] of server.spaces) if (owner === userId) server.spaces.delete(id);
        server.accounts.delete(userId);
        return ok(undefined);
      }),
  };
}

const REFUSED = err({ type: "Refused" as const, reason: "bad_request" });
const TOO_LARGE = err({ type: "Refused" as const, reason: "too_large" });

function newSpace(server: MemoryServer, owner: string, door: Door): MemorySpace {
  return {
    ...{ owner, entries: [], seqs: new Map(), digest: new Uint8Array(), bytes: 0 },
    ...{ quota: server.quota, door: doorToText(door), doorRev: 1 },
  };
}

function headOf({ entries, digest }: MemorySpace): ServerView {
  return { seq: entries.length, digest };
}

function roomOf({ bytes, quota }: MemorySpace) {
  return { bytes, quota };
}

function bytesOf(envelopes: readonly Uint8Array[]): number {
  return envelopes.reduce((sum, { length }) => sum + length, 0);
}

function refusedBatch(envelopes: readonly Uint8Array[]) {
  if (envelopes.length === 0 || envelopes.some(({ length }) => length === 0)) return REFUSED;
  const isTooLarge =
    envelopes.length > MAX_BATCH_ENTRIES ||
    bytesOf(envelopes) > MAX_BATCH_BYTES ||
    envelopes.some(({ length }) => length > MAX_ENVELOPE_BYTES);
  return isTooLarge ? TOO_LARGE : undefined;
}

function refusedDoor({ slots, epoch }: Door) {
  const isDoor = slots.length > 0 && slots.length <= MAX_SLOTS && epoch >= 1;
  return isDoor ? undefined : REFUSED;
}

function pageOf(space: MemorySpace, after: number, most: number): ReadPage {
  const envelopes: Uint8Array[] = [];
  let bytes = 0;
  for (const envelope of space.entries.slice(after, after + most)) {
    bytes += envelope.length;
    if (bytes > MAX_BATCH_BYTES && envelopes.length > 0) break;
    envelopes.push(envelope.slice());
  }
  return { envelopes, head: headOf(space), doorRev: space.doorRev };
}
