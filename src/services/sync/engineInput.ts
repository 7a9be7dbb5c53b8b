import type { Alarm } from "#core/sync/alarms.ts";
import type { BatchLimits } from "#core/sync/batch.ts";
import type { RemoteError, Room, SessionId, SyncRemote } from "#core/sync/remote.ts";
import type { Result } from "#core/shared/result.ts";
import type { Clock } from "#platform/clock.ts";
import type { CommitError } from "#store/commit.ts";
import type { OpenOptions } from "#store/connect.ts";
import type { Database } from "#store/database.ts";
import type { StoreError } from "#store/errors.ts";
import type { Stuck } from "./syncService.ts";

/** What the device is called and by which sign-in it syncs. */
export interface AboutDevice {
  readonly name: string;
  readonly session: SessionId | undefined;
}

export interface EngineInput {
  /** Open, and unlocked. */
  readonly database: Database;
  readonly remote: SyncRemote;
  /** As the database was opened: for adopting the keys of a new epoch. */
  readonly options: OpenOptions;
  readonly clock: Pick<Clock, "nowMs">;
  /** Seals what waits in the outbox. */
  readonly bundle: () => Promise<Result<unknown, CommitError>>;
  /** Takes what came in into this tab's indexes. */
  readonly onPulled: () => Promise<void>;
  /** The keys are others now: the other tabs must begin afresh, and rows be sealed anew. */
  readonly onKeys: () => void;
  readonly appVersion: string;
  /** Of what is to be read in this run. Entries. */
  readonly onProgress?: (done: number, all: number) => void;
  /** What this device tells the others of itself. */
  readonly device?: () => Promise<AboutDevice>;
  /** How much to send at once: less under a data saver or on a low battery. */
  readonly batch?: () => BatchLimits;
}

/** What a run did. */
export interface RunReport {
  /** Entries. */
  readonly sent: number;
  /** Entries that were not here. */
  readonly received: number;
  /** Records and facts that they changed. */
  readonly folded: number;
  readonly alarms: readonly Alarm[];
  readonly room?: Room;
  /** What keeps part of the work from being done. */
  readonly stuck?: Stuck;
}

export type RunError = RemoteError | StoreError | CommitError;
