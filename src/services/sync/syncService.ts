import type { Alarm } from "#core/sync/alarms.ts";

/** Why nothing goes on by itself, and somebody is asked to do something. */
export type Stuck =
  /** Sign in again. */
  | "SignedOut"
  /** The account's room on the server is used up. */
  | "QuotaExceeded"
  /** The account has no such vault (any more). */
  | "NotMember"
  /** The server speaks a newer language: update the app. */
  | "Refused"
  /** This device's disk is full. */
  | "StorageFull"
  /** The server has less than it had: see `answerLoss`. */
  | "ServerLost"
  /** The keys were changed on another device, and this one needs its passphrase to follow. */
  | "NewKeys";

export type SyncPhase =
  /** No account, or signed out. */
  | "off"
  /** Nothing to do at the moment. */
  | "idle"
  | "working"
  /** Nobody can be reached; tried again by itself. */
  | "offline"
  /** The server is in trouble; tried again by itself, after a while. */
  | "resting"
  /** See `stuck`. */
  | "stuck";

export interface SyncSnapshot {
  readonly phase: SyncPhase;
  readonly stuck: Stuck | undefined;
  /** Changes made here that no server has yet. */
  readonly waiting: number;
  /** Where all that was written here is: this device, the server, and the devices that are known to have read it. */
  readonly places: number;
  /** ms since 1970. */
  readonly lastSyncAt: number | undefined;
  readonly offlineSince: number | undefined;
  readonly nextTryAt: number | undefined;
  /** While a long history comes in: entries. */
  readonly pulling: { readonly done: number; readonly all: number } | undefined;
  readonly room: { readonly bytes: number; readonly quota: number } | undefined;
  readonly alarms: readonly Alarm[];
}

/** The running sync, as screens see it. */
export interface SyncService {
  readonly snapshot: () => SyncSnapshot;
  readonly subscribe: (listener: () => void) => () => void;
  /** Sends and reads now, whatever the patience; answers when that is done or has failed. */
  readonly syncNow: () => Promise<void>;
  /** The server lost entries: yes sends all that this device has, no leaves the server as it is and asks again at the next start. */
  readonly answerLoss: (refill: boolean) => Promise<void>;
  /** Alarms that somebody has read are not shown again. */
  readonly dismissAlarms: () => void;
  /** The sync log as text for a file: times, counts, error types; nothing of what was written, no address, no key. */
  readonly exportLog: () => Promise<string>;
}
