/**
 * The log by record and by strand: which puts made a record what it is, and which of them replaced which. It takes ops in
 * any order and any number of times; facts are left out, since they never change.
 */
import { compareText, type Op, type PutOp } from "#core/log/op.ts";
import { isStamp } from "#core/log/hlc.ts";
import { sameValue } from "#core/log/value.ts";
import type { OpId, RecordId, SymbolId } from "#core/shared/ids.ts";
import { SAMPLE_KIND } from "#core/symbols/fields.ts";

export interface OpIndex {
  readonly add: (ops: Iterable<Op>) => void;
  readonly put: (id: OpId) => PutOp | undefined;
  /** The puts of one record, oldest first. */
  readonly putsOf: (record: RecordId) => readonly PutOp[];
  /** A symbol's own record and those of its samples, as far as the log knows them. */
  readonly recordsOf: (symbol: SymbolId) => readonly RecordId[];
  /** The puts that replaced something this one wrote. */
  readonly revisersOf: (id: OpId) => readonly PutOp[];
}

/** An empty index. */
export function createOpIndex(): OpIndex {
  const byId = new Map<OpId, PutOp>();
  const byRecord = new Map<RecordId, PutOp[]>();
  const revisers = new Map<OpId, PutOp[]>();
  const samples = new Map<string, Set<RecordId>>();
  const unsorted = new Set<RecordId>();

  const addPut = (op: PutOp) => {
    const known = byId.get(op.id);
    if (known) {
      const joined = joinedCopies(known, op);
      if (joined && joined !== known) replace(known, joined);
      if (joined) return;
    } else byId.set(op.id, op);
    const puts = listIn(byRecord, op.record);
    const last = puts.at(-1);
    if (last && compareOps(last, op) > 0) unsorted.add(op.record);
    puts.push(op);
    for (const id of op.revises) listIn(revisers, id).push(op);
    if (op.kind !== SAMPLE_KIND || puts.length > 1) return;
    const owner = op.record.slice(0, op.record.lastIndexOf("."));
    const siblings = samples.get(owner) ?? new Set();
    samples.set(owner, siblings.add(op.record));
  };

  const replace = (known: PutOp, joined: PutOp) => {
    byId.set(joined.id, joined);
    for (const list of [byRecord.get(known.record), ...known.revises.map((id) => revisers.get(id))])
      if (list) list[list.indexOf(known)] = joined;
    for (const id of joined.revises)
      if (!known.revises.includes(id)) listIn(revisers, id).push(joined);
  };

  return {
    add: (ops) => {
      for (const op of ops) if (op.type === "put" && isStamp(op.stamp)) addPut(op);
    },
    put: (id) => byId.get(id),
    putsOf: (record) => {
      const puts = byRecord.get(record) ?? [];
      if (unsorted.delete(record)) puts.sort(compareOps);
      return puts;
    },
    recordsOf: (symbol) => [
      ...(byRecord.has(symbol) ? [symbol] : []),
      ...(samples.get(symbol) ?? []),
    ],
    revisersOf: (id) => revisers.get(id) ?? [],
  };
}

/** Which of two ops is the later, by the order in which writes win. */
export function compareOps(a: PutOp, b: PutOp): number {
  return (
    compareText(a.stamp, b.stamp) || compareText(a.device, b.device) || compareText(a.id, b.id)
  );
}

/**
 * One op from two copies of it: an export carries only those of its fields that still stood. The first one again where the
 * second adds nothing; undefined where they contradict each other, which only a forger's do.
 */
function joinedCopies(one: PutOp, other: PutOp): PutOp | undefined {
  if (one.record !== other.record || one.kind !== other.kind || compareOps(one, other) !== 0)
    return undefined;
  let addsFields = false;
  for (const [field, value] of Object.entries(other.fields)) {
    if (!Object.hasOwn(one.fields, field)) addsFields = true;
    else if (!sameValue(one.fields[field] ?? null, value)) return undefined;
  }
  const revises = [...new Set([...one.revises, ...other.revises])];
  if (!addsFields && revises.length === one.revises.length) return one;
  const fields = Object.fromEntries([
    ...Object.entries(one.fields),
    ...Object.entries(other.fields),
  ]);
  return { ...one, fields, revises };
}

function listIn<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const known = lists.get(key);
  if (known) return known;
  const list: V[] = [];
  lists.set(key, list);
  return list;
}
