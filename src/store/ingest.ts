import type { Commit, CommitEntry } from "#core/log/draft.ts";
import { foldFact, foldPut } from "#core/log/fold.ts";
import { isStamp, observe, type Stamp, ZERO_STAMP } from "#core/log/hlc.ts";
import { type FactRow, type Op, type PutOp, registerOf, type Row } from "#core/log/op.ts";
import type { FactId, RecordId } from "#core/shared/ids.ts";
import type { Result } from "#core/shared/result.ts";
import { type CommitEnv, LOG_TABLES } from "./commit.ts";
import type { Database, EntryRow, Tables } from "./database.ts";
import { refuseMoved, type StoreError } from "./errors.ts";
import { journal } from "./journal.ts";
import { inTransaction } from "./transact.ts";

export interface Ingested {
  /** Records and facts that are not as they were before. */
  readonly changed: number;
  /** The ops that changed something, as a commit that can be undone. */
  readonly commit: Commit;
}

/**
 * Folds foreign ops (an import, later sync) with their own ids, stamps and devices, in one transaction. Ops
 * that change nothing are known already and are not put into the outbox again.
 */
export function ingest(
  db: Database,
  ops: readonly Op[],
  env: Pick<CommitEnv, "nowMs">,
): Promise<Result<Ingested, StoreError>> {
  return inTransaction(db, "rw", {
    tables: LOG_TABLES,
    work: async (tables) => {
      const folded = await foldInside(tables, ops, env.nowMs());
      await tables.outbox.bulkAdd(folded.commit.entries.map(({ op }) => ({ op })));
      return folded;
    },
  });
}

/**
 * Folds ops together with the entries that told of them, which are kept as they are: nothing of it is put into the outbox.
 * Entries that are here already are not kept twice; new ones wait to be sent, since no server is known to have them.
 */
export function ingestEntries(
  db: Database,
  given: { readonly entries: readonly EntryRow[]; readonly ops: readonly Op[] },
  env: Pick<CommitEnv, "nowMs">,
): Promise<Result<Ingested, StoreError>> {
  return inTransaction(db, "rw", {
    tables: [...LOG_TABLES, "entries"],
    work: async (tables) => {
      const ids = given.entries.map(({ id }) => id);
      const here = await tables.entries.where("id").anyOf(ids).toArray();
      const known = new Set(here.map(({ id }) => id));
      const fresh = given.entries.filter(({ id }) => !known.has(id));
      await tables.entries.bulkAdd(
        fresh.map((row) => (row.chain === "synced" ? { ...row, toSend: 1 } : row)),
      );
      return foldInside(tables, given.ops, env.nowMs());
    },
  });
}

async function foldInside(db: Tables, ops: readonly Op[], wallMs: number): Promise<Ingested> {
  const valid = ops.filter(({ stamp }) => isStamp(stamp));
  const { rows, facts } = await present(db, valid);
  const changedRows = new Map<RecordId, Row>();
  const changedFacts = new Map<FactId, FactRow>();
  const entries: CommitEntry[] = [];
  const [known, moved] = await db.meta.bulkGet(["clock", "moved"]);
  refuseMoved(moved);
  let clock = (known?.value ?? ZERO_STAMP) as Stamp;
  for (const op of valid) {
    clock = observe(clock, op.stamp, wallMs);
    if (op.type === "put") {
      const before = changedRows.get(op.record) ?? rows.get(op.record);
      const after = foldPut(before, op);
      if (after === before) continue;
      changedRows.set(op.record, after);
      entries.push({ op, before: replacedBy(op, before), created: false });
    } else {
      const before = changedFacts.get(op.fact) ?? facts.get(op.fact);
      const after = foldFact(before, op);
      if (after === before) continue;
      changedFacts.set(op.fact, after);
      entries.push({ op, before: {}, created: true });
    }
  }
  await db.records.bulkPut([...changedRows.values()]);
  await db.facts.bulkPut([...changedFacts.values()]);
  await db.meta.put({ key: "clock", value: clock });
  await journal(db, { records: [...changedRows.keys()], facts: [...changedFacts.keys()] });
  const changed = changedRows.size + changedFacts.size;
  return { changed, commit: { entries, skipped: [] } };
}

function replacedBy(op: PutOp, before: Row | undefined): CommitEntry["before"] {
  return Object.fromEntries(
    Object.keys(op.fields).flatMap((field) => {
      const register = registerOf(before, field);
      return register ? [[field, register]] : [];
    }),
  );
}

async function present(db: Tables, ops: readonly Op[]) {
  const records = [...new Set(ops.flatMap((op) => (op.type === "put" ? [op.record] : [])))];
  const named = [...new Set(ops.flatMap((op) => (op.type === "fact" ? [op.fact] : [])))];
  const rows = await db.records.bulkGet(records);
  const facts = await db.facts.bulkGet(named);
  return {
    rows: new Map(rows.flatMap((row) => (row ? [[row.id, row]] : []))),
    facts: new Map(facts.flatMap((fact) => (fact ? [[fact.id, fact]] : []))),
  };
}
