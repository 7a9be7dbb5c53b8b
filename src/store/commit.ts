/**
 * The one door for writes: record rows, facts, the ops in the outbox, the clock and the journal change in one
 * transaction or not at all.
 *
 * Nothing but Dexie may be awaited inside: IndexedDB commits a transaction as soon as nobody asks it for
 * anything, and would tear the write in two.
 */
import type { Commit, Draft } from "#core/log/draft.ts";
import { type Stamp, ZERO_STAMP } from "#core/log/hlc.ts";
import type { Row } from "#core/log/op.ts";
import { plan, type PlanError } from "#core/log/plan.ts";
import type { DeviceId, RandomBytes, RecordId } from "#core/shared/ids.ts";
import { assert } from "#core/shared/assert.ts";
import { ok, type Result } from "#core/shared/result.ts";
import type { Database, Tables } from "./database.ts";
import { refuseMoved, type StoreError } from "./errors.ts";
import { journal } from "./journal.ts";
import { inTransaction } from "./transact.ts";

/** Why a commit wrote nothing. */
export type CommitError = PlanError | StoreError;

export interface CommitEnv {
  readonly nowMs: () => number;
  readonly randomBytes: RandomBytes;
}

/** The records as they are inside the transaction. */
export interface Reader {
  readonly device: DeviceId;
  readonly row: (id: RecordId) => PromiseLike<Row | undefined>;
  readonly rows: (ids: readonly RecordId[]) => PromiseLike<readonly (Row | undefined)[]>;
  /** All records whose ids begin with `${owner}.`: the samples of a symbol. */
  readonly rowsUnder: (owner: RecordId) => PromiseLike<readonly Row[]>;
}

/** Decides what to write from what is there; may await nothing but the reader. */
export type Prepare<E> = (reader: Reader) => PromiseLike<Result<readonly Draft[], E>>;

/** What every write touches. */
export const LOG_TABLES = ["records", "facts", "outbox", "meta", "changes"] as const;

/** Writes drafts, or what `prepare` makes of the present records, as one commit. */
export async function commit<E = never>(
  db: Database,
  drafts: readonly Draft[] | Prepare<E>,
  env: CommitEnv,
): Promise<Result<Commit, CommitError | E>> {
  const written = await inTransaction(db, "rw", {
    tables: LOG_TABLES,
    work: (tables) => writeInside(tables, drafts, env),
  });
  return written.ok ? written.value : written;
}

async function writeInside<E>(
  db: Tables,
  drafts: readonly Draft[] | Prepare<E>,
  env: CommitEnv,
): Promise<Result<Commit, PlanError | E>> {
  const [device, clock, moved] = await db.meta.bulkGet(["device", "clock", "moved"]);
  refuseMoved(moved);
  assert(device, "the database has no device id");
  const deviceId = device.value as DeviceId;
  const prepared = typeof drafts === "function" ? await drafts(readerOf(db, deviceId)) : ok(drafts);
  if (!prepared.ok) return prepared;
  const planned = plan(await rowsFor(db, prepared.value), prepared.value, {
    device: deviceId,
    clock: (clock?.value ?? ZERO_STAMP) as Stamp,
    wallMs: env.nowMs(),
    randomBytes: env.randomBytes,
  });
  if (!planned.ok) return planned;
  const { commit: made, rows, facts, restated } = planned.value;
  const ops = [...made.entries.map(({ op }) => op), ...restated];
  if (ops.length > 0) {
    await db.records.bulkPut([...rows.values()]);
    if (facts.length > 0) await db.facts.bulkPut(facts);
    await db.outbox.bulkAdd(ops.map((op) => ({ op })));
    await db.meta.put({ key: "clock", value: planned.value.clock });
    await journal(db, { records: [...rows.keys()], facts: facts.map(({ id }) => id) });
  }
  return ok(made);
}

async function rowsFor(db: Tables, drafts: readonly Draft[]): Promise<Map<RecordId, Row>> {
  const ids = [...new Set(drafts.flatMap((draft) => (draft.type === "put" ? [draft.record] : [])))];
  const rows = await db.records.bulkGet(ids);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
}

function readerOf(db: Tables, device: DeviceId): Reader {
  return {
    device,
    row: (id) => db.records.get(id),
    rows: (ids) => db.records.bulkGet([...ids]),
    rowsUnder: (owner) => db.records.where("id").startsWith(`${owner}.`).toArray(),
  };
}
