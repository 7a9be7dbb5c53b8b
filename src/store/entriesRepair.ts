/**
 * Puts tables right by the log, and the log by the tables: each is made whole from the other, and nothing either of them
 * knows is dropped. Only a row that does not open is overwritten.
 */
import { EMPTY_STATE, fold, foldFact, foldPut, type State } from "#core/log/fold.ts";
import {
  compareRegisters,
  type FactRow,
  type Op,
  type PutOp,
  registerOf,
  type Row,
} from "#core/log/op.ts";
import { ok, type Result } from "#core/shared/result.ts";
import { faultOfFact, opOfFact } from "#core/vault/faults.ts";
import type { Keyring } from "#core/vault/keyring.ts";
import { type Database, sealingOf, type Tables } from "./database.ts";
import { momentIn, type Named } from "./entriesMoment.ts";
import { openRows, readEntries } from "./entriesRead.ts";
import { refuseMoved, type StoreError } from "./errors.ts";
import { journal } from "./journal.ts";
import { isBrokenRow } from "./sealing.ts";
import { inTransaction } from "./transact.ts";

export interface Repaired {
  /** Rows that were written anew from the log. */
  readonly rows: number;
  /** Ops that are in the outbox once more, with the ids and stamps they had, because no entry told of them. */
  readonly ops: number;
}

/** Repairs records and facts in one transaction; those that are as they should be are left alone. */
export async function repairRecords(
  db: Database,
  named: Named,
): Promise<Result<Repaired, StoreError>> {
  const told: Op[] = [];
  const isNamed = namedBy(named);
  const read = await readEntries(db, (page) => {
    for (const { ops } of page) told.push(...ops.filter(isNamed));
  });
  if (!read.ok) return read;
  const { keyring } = sealingOf(db);
  if (!keyring) return ok({ rows: 0, ops: 0 });
  return inTransaction(db, "rw", {
    tables: ["entries", "outbox", "records", "facts", "meta", "changes"],
    work: (tables) => repairIn(tables, named, { told, keyring, after: read.value.last }),
  });
}

async function repairIn(
  db: Tables,
  named: Named,
  given: { readonly told: readonly Op[]; readonly keyring: Keyring; readonly after: number },
): Promise<Repaired> {
  refuseMoved(await db.meta.get("moved"));
  const moment = await momentIn(db, named, given.after);
  const since = openRows(moment.entries, given.keyring).entries.flatMap(({ ops }) => ops);
  const ops = [...given.told, ...since, ...moment.waiting].filter(namedBy(named));
  const state = fold(EMPTY_STATE, ops);
  const rows = repairedRows(ops, moment.rows);
  const facts = repairedFacts(state, moment.facts);
  const untold = [
    ...moment.rows.filter(opens).flatMap((row) => untoldPuts(row, state.rows.get(row.id))),
    ...moment.facts
      .filter(opens)
      .filter((fact) => faultOfFact(fact, state.facts.get(fact.id)) === "extra")
      .map(opOfFact),
  ];
  await db.records.bulkPut(rows);
  await db.facts.bulkPut(facts);
  await db.outbox.bulkAdd(untold.map((op) => ({ op })));
  await journal(db, { records: rows.map(({ id }) => id), facts: facts.map(({ id }) => id) });
  return { rows: rows.length + facts.length, ops: untold.length };
}

/** Folding what the log tells onto what lies there keeps the later write of each field, wherever it is. */
function repairedRows(ops: readonly Op[], lying: readonly Row[]): readonly Row[] {
  const before = new Map(lying.filter(opens).map((row) => [row.id, row]));
  const after = new Map(before);
  for (const op of ops)
    if (op.type === "put") after.set(op.record, foldPut(after.get(op.record), op));
  return [...after.values()].filter((row) => before.get(row.id) !== row);
}

function repairedFacts(told: State, lying: readonly FactRow[]): readonly FactRow[] {
  const before = new Map(lying.filter(opens).map((fact) => [fact.id, fact]));
  return [...told.facts.values()]
    .map((fact) => foldFact(before.get(fact.id), opOfFact(fact)))
    .filter((fact) => before.get(fact.id) !== fact);
}

/** The ops that wrote what no entry tells of, as far as the record still knows them. */
export function untoldPuts(row: Row, told: Row | undefined): readonly PutOp[] {
  const puts = new Map<string, PutOp>();
  for (const [field, register] of Object.entries(row.fields)) {
    const known = registerOf(told, field);
    if (known && compareRegisters(known, register) >= 0) continue;
    const { v, s, d, o } = register;
    const key = JSON.stringify([o, s, d]);
    const { id: record, kind } = row;
    const put = puts.get(key) ?? {
      ...({ type: "put", id: o, kind, record, fields: {}, stamp: s, device: d } as const),
      revises: [],
    };
    puts.set(key, { ...put, fields: { ...put.fields, [field]: v } });
  }
  return [...puts.values()];
}

function opens(row: unknown): boolean {
  return !isBrokenRow(row);
}

function namedBy(named: Named): (op: Op) => boolean {
  const [records, facts] = [new Set(named.records), new Set(named.facts)];
  return (op) => (op.type === "put" ? records.has(op.record) : facts.has(op.fact));
}
