import { err, ok, type Result } from "#core/shared/result.ts";
import { takeBatch } from "#core/sync/batch.ts";
import {
  type Appended,
  MAX_BATCH_ENTRIES,
  type RemoteError,
  type Room,
} from "#core/sync/remote.ts";
import type { SpaceId } from "#core/vault/slot.ts";
import { acknowledgeIn, type AcknowledgeTables } from "#store/acknowledge.ts";
import type { Database, EntryRow, Tables } from "#store/database.ts";
import type { StoreError } from "#store/errors.ts";
import { inTransaction } from "#store/transact.ts";
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

/**
 * Sends what waits, the oldest first, in batches; whatever is on its way when somebody stops here is sent again. While the
 * server has one batch, what it answered to the batch before is written down and the next is read.
 */
export async function pushAll(
  { database, remote, batch }: Pick<EngineInput, "database" | "remote" | "batch">,
  space: SpaceId,
): Promise<Result<Pushed, RemoteError | StoreError>> {
  let sent = 0;
  let room: Room | undefined;
  const done = (more: Partial<Pushed> = {}) =>
    ok({ sent, contradicts: false, ...(room && { room }), ...more });
  /** Entries that the server has counted, and that may not be marked yet. */
  let written: Promise<Result<number | "Contradiction", StoreError>> = Promise.resolve(ok(0));
  let reading = readWaiting(database, 0);
  let isFromStart = true;
  for (;;) {
    const waiting = await reading;
    const entries = waiting.ok ? takeBatch(waiting.value, batch?.()) : [];
    const last = entries.at(-1);
    const answering = last && remote.append(space, envelopesOf(entries));
    if (last) reading = readWaiting(database, last.at);
    const before = await written;
    const answer = await answering;
    if (!before.ok) return before;
    if (before.value === "Contradiction") return done({ contradicts: true });
    sent += before.value;
    if (!waiting.ok) return waiting;
    if (!answer) {
      if (isFromStart) return done();
      // Others may have begun to wait behind one's back.
      [written, reading, isFromStart] = [Promise.resolve(ok(0)), readWaiting(database, 0), true];
      continue;
    }
    if (!answer.ok) {
      if (answer.error.type !== "QuotaExceeded") return err(answer.error);
      const { bytes, quota } = answer.error;
      room = { bytes, quota };
      return done({ stuck: "QuotaExceeded" });
    }
    const { bytes, quota } = answer.value;
    room = { bytes, quota };
    written = writeDown(database, entries, answer.value);
    isFromStart = false;
  }
}

function envelopesOf(entries: readonly Waiting[]): readonly Uint8Array[] {
  return entries.map(({ envelope }) => envelope);
}

/** Answers how many entries wait no longer. */
async function writeDown(
  database: Database,
  entries: readonly Waiting[],
  answer: Appended,
): Promise<Result<number | "Contradiction", StoreError>> {
  const fits = await inTransaction(database, "rw", {
    tables: ["entries", "sync"],
    work: (tables) => acknowledgeIn(acknowledging(tables), entries, answer),
  });
  if (!fits.ok) return fits;
  return ok(fits.value ? entries.length : "Contradiction");
}

function acknowledging({ entries, sync }: Tables): AcknowledgeTables {
  return {
    entries: {
      bulkGet: (keys) => rowsOf(entries, keys),
      bulkPut: (rows) => entries.bulkPut(rows),
      lastSeq: async () => (await entries.orderBy("seq").last())?.seq ?? 0,
    },
    sync: { bulkGet: (keys) => sync.bulkGet(keys), put: (row) => sync.put(row) },
  };
}

type Waiting = EntryRow & { readonly at: number };

/** The first of what waits after an entry that is on its way; what is on its way are two batches at most. */
function readWaiting(db: Database, after: number): Promise<Result<readonly Waiting[], StoreError>> {
  return inTransaction(db, "r", {
    tables: ["entries"],
    work: async ({ entries }) => {
      const all = entries.where("toSend").equals(1);
      const keys = await all.limit(3 * MAX_BATCH_ENTRIES).primaryKeys();
      const next = keys.filter((at) => at > after).slice(0, MAX_BATCH_ENTRIES);
      const rows = await rowsOf(entries, next);
      return rows.flatMap((row) => (row?.at === undefined ? [] : [{ ...row, at: row.at }]));
    },
  });
}

/** Rows that follow one another, as what one device wrote does, come with one question instead of one each. Keys ascend. */
function rowsOf(
  entries: Tables["entries"],
  keys: readonly number[],
): PromiseLike<readonly (EntryRow | undefined)[]> {
  const [first = 0, last = 0] = [keys[0], keys.at(-1)];
  if (last - first + 1 !== keys.length) return entries.bulkGet([...keys]);
  const all = entries.where(":id").between(first, last, true, true).toArray();
  return all.then((rows) => {
    const byKey = new Map(rows.map((row) => [row.at, row]));
    return keys.map((at) => byKey.get(at));
  });
}
