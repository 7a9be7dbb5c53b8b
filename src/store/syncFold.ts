/**
 * Folding what came from a server. Most of it is new here, so it is added without looking first, and only what turns out to
 * be there is read: looking for a hundred thousand reviews that nobody has seen yet takes longer than folding them.
 */
import { foldFact, foldPut } from "#core/log/fold.ts";
import { isStamp, observe, type Stamp, ZERO_STAMP } from "#core/log/hlc.ts";
import type { FactOp, FactRow, Op, PutOp, Row } from "#core/log/op.ts";
import type { FactId, RecordId } from "#core/shared/ids.ts";
import type { Tables } from "./database.ts";
import { addNew } from "./addNew.ts";
import { refuseMoved } from "./errors.ts";
import { journal } from "./journal.ts";

/**
 * Folds ops with their own ids, stamps and devices; inside a transaction over `LOG_TABLES`. Nothing of it goes into the outbox.
 * Answers how many records and facts are not as they were before.
 */
export async function foldPulled(db: Tables, ops: readonly Op[], wallMs: number): Promise<number> {
  const [known, moved] = await db.meta.bulkGet(["clock", "moved"]);
  refuseMoved(moved);
  const valid = ops.filter(({ stamp }) => isStamp(stamp));
  if (valid.length === 0) return 0;
  const before = (known?.value ?? ZERO_STAMP) as Stamp;
  const clock = valid.reduce((last, { stamp }) => observe(last, stamp, wallMs), before);
  const records = await foldPuts(
    db,
    valid.filter((op) => op.type === "put"),
  );
  const facts = await foldFacts(
    db,
    valid.filter((op) => op.type === "fact"),
  );
  if (clock !== before) await db.meta.put({ key: "clock", value: clock });
  await journal(db, { records, facts });
  return records.length + facts.length;
}

async function foldPuts(db: Tables, ops: readonly PutOp[]): Promise<readonly RecordId[]> {
  const byRecord = new Map<RecordId, PutOp[]>();
  for (const op of ops) {
    const same = byRecord.get(op.record);
    if (same) same.push(op);
    else byRecord.set(op.record, [op]);
  }
  const [maybeNew, old]: [RecordId[], RecordId[]] = [[], []];
  // What revises something is of a record that is here already, as a rule.
  for (const [id, [first]] of byRecord) (first?.revises.length ? old : maybeNew).push(id);
  const folded = maybeNew.map((id) => foldOnto(undefined, byRecord.get(id)));
  const isThere = await addNew(
    db.records,
    folded.filter((row) => row !== undefined),
  );
  const added = maybeNew.filter((_, index) => !isThere.has(index));
  const sought = [...old, ...maybeNew.filter((_, index) => isThere.has(index))];
  const changed: Row[] = [];
  for (const [index, row] of (await db.records.bulkGet(sought)).entries()) {
    const id = sought[index];
    const next = id === undefined ? undefined : foldOnto(row, byRecord.get(id));
    if (next && next !== row) changed.push(next);
  }
  await db.records.bulkPut(changed);
  return [...added, ...changed.map(({ id }) => id)];
}

function foldOnto(row: Row | undefined, ops: readonly PutOp[] = []): Row | undefined {
  return ops.reduce<Row | undefined>(foldPut, row);
}

async function foldFacts(db: Tables, ops: readonly FactOp[]): Promise<readonly FactId[]> {
  const arriving = new Map<FactId, FactRow>();
  for (const op of ops) arriving.set(op.fact, foldFact(arriving.get(op.fact), op));
  const rows = [...arriving.values()];
  const isThere = await addNew(db.facts, rows);
  if (isThere.size === 0) return [...arriving.keys()];
  const added = new Set(rows.flatMap(({ id }, index) => (isThere.has(index) ? [] : [id])));
  const sought = ops.filter(({ fact }) => !added.has(fact));
  const present = await db.facts.bulkGet([...new Set(sought.map(({ fact }) => fact))]);
  const here = new Map(present.flatMap((fact) => (fact ? [[fact.id, fact] as const] : [])));
  const changed = new Map<FactId, FactRow>();
  for (const op of sought) {
    const before = changed.get(op.fact) ?? here.get(op.fact);
    const after = foldFact(before, op);
    if (after !== before) changed.set(op.fact, after);
  }
  await db.facts.bulkPut([...changed.values()]);
  return [...added, ...changed.keys()];
}
