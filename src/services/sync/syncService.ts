import type { DeviceId } from "#core/shared/ids.ts";
import type { EntryId } from "#core/vault/entry.ts";

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

/** What was noticed about the log or the server. Nothing of it keeps the rest from going on. */
export type Alarm =
  /** The server's log is not the one it was: entries taken out, put in between, or in another order. Everything was read anew. */
  | { readonly type: "Rewritten" }
  /** A device wrote entries that have not arrived, though later ones have. */
  | { readonly type: "Gap"; readonly device: DeviceId; readonly from: number; readonly to: number }
  /** Two entries bear one number: a copied profile. Both were taken in. */
  | { readonly type: "Fork"; readonly device: DeviceId; readonly n: number }
  /** An entry's signature is of no key that its device announced. */
  | { readonly type: "Forged"; readonly id: EntryId }
  /** Entries that do not open; they are kept, and tried again after an update or with new keys. */
  | { readonly type: "Unopened"; readonly count: number; readonly newerFormat: number }
  /** Entries of a device that never announced itself. */
  | { readonly type: "UnknownDevice"; readonly device: DeviceId }
  /** Another device was shown another history by the server. */
  | { readonly type: "ShownOther"; readonly device: DeviceId }
  /** The last entry of a device bears no signature: what came after it may be held back. */
  | { readonly type: "CutTail"; readonly device: DeviceId }
  /** A copy of this device has been writing too; this one goes on under a new name. */
  | { readonly type: "NewIdentity" };

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
