import { err, ok, type Result } from "#core/shared/result.ts";
import { takeBatch } from "#core/sync/batch.ts";
import { MAX_BATCH_ENTRIES, type RemoteError, type Room } from "#core/sync/remote.ts";
import type { SpaceId } from "#core/vault/slot.ts";
import { acknowledgeIn, type AcknowledgeTables } from "#store/acknowledge.ts";
import type { Database, EntryRow, Tables } from "#store/database.ts";
import type { StoreError } from "#store/errors.ts";
import { inTransaction, transact } from "#store/transact.ts";
import type { EngineInput } from "./engineInput.ts";

export interface Pushed {
  /** Entries. */
  readonly sent: number;
  readonly room?: Room;
  /** The account's room is used up: what waits goes on waiting, and reading goes on. */
  readonly stuck?: "QuotaExceeded";
  /** The server's answer does not fit what was read of its log: reading will tell what is wrong with it. */
  readonly contradicts: boolean;
}

/** Sends what waits, the oldest first, in batches; whatever is on its way when somebody stops here is sent again. */
export async function pushAll(
  { database, remote, batch }: Pick<EngineInput, "database" | "remote" | "batch">,
  space: SpaceId,
): Promise<Result<Pushed, RemoteError | StoreError>> {
  let sent = 0;
  let room: Room | undefined;
  const done = (more: Partial<Pushed> = {}) =>
    ok({ sent, contradicts: false, ...(room && { room }), ...more });
  for (;;) {
    const waiting = await readWaiting(database);
    if (!waiting.ok) return waiting;
    const entries = takeBatch(waiting.value, batch?.());
    if (entries.length === 0) return done();
    const answer = await remote.append(
      space,
      entries.map(({ envelope }) => envelope),
    );
    if (!answer.ok) {
      if (answer.error.type !== "QuotaExceeded") return err(answer.error);
      const { bytes, quota } = answer.error;
      room = { bytes, quota };
      return done({ stuck: "QuotaExceeded" });
    }
    const { bytes, quota } = answer.value;
    room = { bytes, quota };
    const acknowledged = await inTransaction(database, "rw", {
      tables: ["entries", "sync"],
      work: (tables) => acknowledgeIn(acknowledging(tables), entries, answer.value),
    });
    if (!acknowledged.ok) return acknowledged;
    if (!acknowledged.value) return done({ contradicts: true });
    sent += entries.length;
  }
}

function acknowledging({ entries, sync }: Tables): AcknowledgeTables {
  return {
    entries: {
      bulkGet: (keys) => entries.bulkGet(keys),
      bulkPut: (rows) => entries.bulkPut(rows),
      lastSeq: async () => (await entries.orderBy("seq").last())?.seq ?? 0,
    },
    sync: { bulkGet: (keys) => sync.bulkGet(keys), put: (row) => sync.put(row) },
  };
}

function readWaiting(
  db: Database,
): Promise<Result<readonly (EntryRow & { readonly at: number })[], StoreError>> {
  return transact(db, async () => {
    const rows = await db.entries.where("toSend").equals(1).limit(MAX_BATCH_ENTRIES).toArray();
    return rows.flatMap((row) => (row.at === undefined ? [] : [{ ...row, at: row.at }]));
  });
}
