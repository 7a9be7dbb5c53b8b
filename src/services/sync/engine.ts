/**
 * One run of the sync: what waits is sealed and sent, what others wrote is read and folded, keys are followed. Nothing of it
 * depends on having run to its end: each step is one transaction here or one call there, both of which may be done twice, so that two
 * engines at once and a kill between any two steps do no harm.
 */
import type { Alarm } from "#core/sync/alarms.ts";
import type { BatchLimits } from "#core/sync/batch.ts";
import type { RemoteError, Room, SyncRemote } from "#core/sync/remote.ts";
import type { SpaceId } from "#core/vault/slot.ts";
import { ok, type Result } from "#core/shared/result.ts";
import type { Clock } from "#platform/clock.ts";
import type { CommitError } from "#store/commit.ts";
import type { OpenOptions } from "#store/connect.ts";
import { type Database, sealingOf } from "#store/database.ts";
import type { StoreError } from "#store/errors.ts";
import { pullAll } from "./pull.ts";
import { pushAll } from "./push.ts";
import type { Stuck } from "./syncService.ts";

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

export interface Engine {
  readonly run: () => Promise<Result<RunReport, RunError>>;
}

/** Makes the engine of one vault; `run` may be called again and again, also by several engines at once. */
export function createEngine(input: EngineInput): Engine {
  const { database } = input;

  const run = async (): Promise<Result<RunReport, RunError>> => {
    const { keyring } = sealingOf(database);
    if (!keyring) return ok(NOTHING_DONE);
    const space: SpaceId = keyring.space;
    const bundled = await input.bundle();
    if (!bundled.ok) return bundled;
    const pushed = await pushAll(input, space);
    if (!pushed.ok) return pushed;
    const pulled = await pullAll(input, space);
    if (!pulled.ok) return pulled;
    if (pulled.value.folded > 0) await input.onPulled();
    return ok({
      ...{ sent: pushed.value.sent, received: pulled.value.received },
      ...{ folded: pulled.value.folded, alarms: [] },
      ...(pushed.value.room && { room: pushed.value.room }),
      ...(pushed.value.stuck && { stuck: pushed.value.stuck }),
    });
  };
  return { run };
}

const NOTHING_DONE: RunReport = { sent: 0, received: 0, folded: 0, alarms: [] };
