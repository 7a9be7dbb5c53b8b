/**
 * What the app asks of a server, and what may come back. The server only ever sees sealed envelopes and what opens them
 * for somebody who has a key. `src/remote` asks a real one; the memory remote of the tests answers alike.
 */
import type { Branded } from "#core/shared/ids.ts";
import type { Result } from "#core/shared/result.ts";
import type { ServerView } from "#core/vault/entry.ts";
import type { SpaceId } from "#core/vault/slot.ts";
import type { Door } from "./door.ts";

/** Of a sign-in on one device, a UUID. */
export type SessionId = Branded<string, "SessionId">;

/** How much an account has stored and may store, of envelopes. Bytes. */
export interface Room {
  readonly bytes: number;
  readonly quota: number;
}

/** A space as the server lists it. */
export interface RemoteSpace extends Room {
  readonly space: SpaceId;
  readonly head: ServerView;
  /** Counts the changes of the door. */
  readonly doorRev: number;
}

export interface Appended extends Room {
  /** One for each envelope, in order; one that was there already keeps its number. */
  readonly seqs: readonly number[];
  /** The head before and after. */
  readonly before: ServerView;
  readonly head: ServerView;
}

export interface ReadPage {
  /** Numbered `after + 1`, `after + 2`, … without a gap. */
  readonly envelopes: readonly Uint8Array[];
  readonly head: ServerView;
  readonly doorRev: number;
}

export interface RemoteSession {
  readonly id: SessionId;
  /** ms since 1970. */
  readonly createdAt: number;
  readonly lastSeenAt: number;
  readonly isThis: boolean;
}

export type RemoteError =
  /** Nobody answered: no network, or too slow. Tried again by itself. */
  | { readonly type: "Unreachable" }
  /** Somebody else answered, such as the sign-in page of a hotel's network. Tried again by itself. */
  | { readonly type: "NotTheServer" }
  /** The server is in trouble or asks for patience. Tried again by itself. */
  | { readonly type: "ServerTrouble"; readonly status: number; readonly retryAfterMs?: number }
  /** The session ended: expired, signed out elsewhere, revoked. Only signing in again helps. */
  | { readonly type: "SignedOut" }
  /** This account is no member of the space, or the server has no such space (any more). */
  | { readonly type: "NotMember" }
  | ({ readonly type: "QuotaExceeded" } & Room)
  /** The request is not one that the server takes: a newer server, or a bug. Trying again changes nothing. */
  | { readonly type: "Refused"; readonly reason: string };

/** Somebody else changed the door in the meantime: read it, and decide anew. */
export interface DoorChanged {
  readonly type: "DoorChanged";
  readonly rev: number;
}

/** The account has a vault of its own already. */
export interface VaultExists {
  readonly type: "VaultExists";
}

/** At most so many envelopes, and bytes of them, in one `append`. */
export const MAX_BATCH_ENTRIES = 500;
export const MAX_BATCH_BYTES = 1024 * 1024;

/** At most so many envelopes in one page. */
export const MAX_PAGE_ENTRIES = 1000;

/** One envelope. Bytes. */
export const MAX_ENVELOPE_BYTES = 64 * 1024;

type Answer<T, E = never> = Promise<Result<T, RemoteError | E>>;

export interface SyncRemote {
  readonly spaces: () => Answer<readonly RemoteSpace[]>;
  readonly createSpace: (space: SpaceId, door: Door) => Answer<number, VaultExists>;
  /** Stores envelopes, each once, however often it is sent. */
  readonly append: (space: SpaceId, envelopes: readonly Uint8Array[]) => Answer<Appended>;
  readonly read: (space: SpaceId, after: number, most: number) => Answer<ReadPage>;
  readonly readDoor: (space: SpaceId) => Answer<{ readonly rev: number; readonly door: Door }>;
  /** Answers the new rev; changes nothing unless the rev is the expected one. */
  readonly writeDoor: (space: SpaceId, expected: number, door: Door) => Answer<number, DoorChanged>;
  readonly sessions: () => Answer<readonly RemoteSession[]>;
  readonly revokeSession: (session: SessionId) => Answer<void>;
  readonly deleteAccount: () => Answer<void>;
}
