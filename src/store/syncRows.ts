/* What is kept beside the log for syncing; readable without keys, since the service worker sends while the vault is locked. */

import type { SlotId } from "#core/vault/slot.ts";

/** The account that this vault is synced with; kept after signing out, so that no other account takes the vault over. */
export interface AccountRow {
  readonly key: "account";
  /** Where the server answers, and the key that names the project (no secret). */
  readonly url: string;
  readonly apiKey: string;
  readonly userId: string;
  readonly email: string;
  /** ms since 1970. */
  readonly since: number;
  /** Whether it syncs: false after signing out. */
  readonly isOn: boolean;
}

/** How far this device has read the server's log, compared at every pull. */
export interface CursorRow {
  readonly key: "cursor";
  readonly seq: number;
  /** 32 bytes, none at 0. */
  readonly digest: Uint8Array;
  /** The door as it was last read or written; 0: never. */
  readonly doorRev: number;
  /** The slots that the door had then; absent: not known. */
  readonly doorSlots?: readonly SlotId[];
}

/** What is remembered of the sync between two starts: for people, and for patience. */
export interface FlowRow {
  readonly key: "flow";
  /** When all was sent and read last. ms since 1970. */
  readonly lastSyncAt?: number;
  /** Since when nothing gets through. ms since 1970. */
  readonly failingSince?: number;
  /** Tries in a row that failed. */
  readonly failures: number;
  /** Type of the last error (core/sync/remote). */
  readonly lastError?: string;
  /** Not tried again before. ms since 1970. */
  readonly notBefore?: number;
  /** The version of the app and the epoch whose keys last tried the entries that do not open. */
  readonly triedBy?: string;
  /** The epoch in which somebody with a way in let this device in. */
  readonly letInEpoch?: number;
  /** The server's log was another than before and is read anew: afterwards it is looked whether it has lost anything. */
  readonly looksForLoss?: true;
  /** Why nothing goes on by itself (services/sync/syncService). */
  readonly stuck?: string;
  /** Somebody has said that the server shall stay as it is; asked again at the next start. */
  readonly lossDeclined?: true;
  /** A run is under way. */
  readonly isWorking?: boolean;
  /** While a long history comes in: entries. */
  readonly pulling?: { readonly done: number; readonly all: number };
  /** How much the account has stored and may store. Bytes. */
  readonly room?: { readonly bytes: number; readonly quota: number };
}

export type SyncRow = AccountRow | CursorRow | FlowRow;

/** A line of the sync log: what happened when, in counts; nothing of what was written. */
export interface SyncLogRow {
  readonly at?: number;
  /** ms since 1970. */
  readonly time: number;
  readonly by: "page" | "worker";
  readonly event: string;
  readonly counts?: Readonly<Record<string, number>>;
}
