/** What a server keeps, in memory. Everything is open to whoever plays a dishonest one; `rechain` makes it look honest again. */
import { assert } from "#core/shared/assert.ts";
import { base64urlToBytes } from "#core/shared/base64url.ts";
import type { SessionId } from "#core/sync/remote.ts";
import { type EntryId, entryIdOf } from "#core/vault/entry.ts";
import { hash } from "#core/vault/hkdf.ts";
import type { SpaceId } from "#core/vault/slot.ts";

export interface MemorySpace {
  readonly owner: string;
  /** Envelopes; the one numbered `seq` stands at `seq - 1`. */
  entries: Uint8Array[];
  seqs: Map<EntryId, number>;
  digest: Uint8Array;
  bytes: number;
  quota: number;
  /** As it travels (core/sync/door). */
  door: string;
  doorRev: number;
}

export interface MemorySession {
  readonly userId: string;
  readonly createdAt: number;
  lastSeenAt: number;
  isRevoked: boolean;
}

export interface MemoryServer {
  readonly nowMs: () => number;
  readonly accounts: Set<string>;
  readonly sessions: Map<SessionId, MemorySession>;
  readonly spaces: Map<SpaceId, MemorySpace>;
  /** Of spaces made from now on. Bytes. */
  quota: number;
}

/** Somebody signed in on one device. */
export interface MemoryAccount {
  readonly userId: string;
  readonly session: SessionId;
}

/** 1 GiB, as in supabase/migrations. */
const DEFAULT_QUOTA = 1024 * 1024 * 1024;

export function createMemoryServer(
  given: { readonly nowMs?: () => number; readonly quota?: number } = {},
): MemoryServer {
  const { nowMs = () => 0, quota = DEFAULT_QUOTA } = given;
  return { nowMs, accounts: new Set(), sessions: new Map(), spaces: new Map(), quota };
}

/** The same server, which goes its own way from here; whoever is signed in there is signed in here. */
export function copyServer({ nowMs, ...kept }: MemoryServer): MemoryServer {
  return { nowMs, ...structuredClone(kept) };
}

/** Signs in, also for the first time: a new session of this account. */
export function signInTo(server: MemoryServer, userId: string): MemoryAccount {
  const session = sessionName(server.sessions.size + 1);
  const now = server.nowMs();
  server.accounts.add(userId);
  server.sessions.set(session, { userId, createdAt: now, lastSeenAt: now, isRevoked: false });
  return { userId, session };
}

/** Adds an envelope at the end; one that is there already keeps its number. */
export function appendTo(space: MemorySpace, envelope: Uint8Array): number {
  const id = entryIdOf(envelope);
  const known = space.seqs.get(id);
  if (known !== undefined) return known;
  space.entries.push(envelope);
  space.seqs.set(id, space.entries.length);
  space.digest = hash(space.digest, idBytes(id));
  space.bytes += envelope.length;
  return space.entries.length;
}

/** Numbers and digests anew what `entries` holds now: what a server shows that hides its tampering. */
export function rechain(space: MemorySpace): void {
  const { entries } = space;
  Object.assign(space, { entries: [], seqs: new Map(), digest: new Uint8Array(), bytes: 0 });
  for (const envelope of entries) appendTo(space, envelope);
}

function sessionName(count: number): SessionId {
  return `00000000-0000-4000-8000-${String(count).padStart(12, "0")}` as SessionId;
}

function idBytes(id: EntryId): Uint8Array {
  const bytes = base64urlToBytes(id);
  assert(bytes, "an entry's id is base64url");
  return bytes;
}
