/**
 * The fold: ops in any order, any number of times, give the same records and facts on every device.
 *
 * Commutative, associative and idempotent, because each field keeps the greatest write under a total order
 * and facts are a set. It knows no kind and no field by name, so an older version of the app carries the
 * data of a newer one unharmed; what a field means is judged when it is read.
 */
import type { FactId, RecordId } from "#core/shared/ids.ts";
import { isStamp } from "./hlc.ts";
import {
  compareRegisters,
  compareText,
  type FactOp,
  type FactRow,
  type Op,
  type PutOp,
  type Register,
  registerOf,
  type Row,
  VOID_KIND,
} from "./op.ts";
import { compareValues, type Value } from "./value.ts";

export interface State {
  readonly rows: ReadonlyMap<RecordId, Row>;
  readonly facts: ReadonlyMap<FactId, FactRow>;
}

export const EMPTY_STATE: State = { rows: new Map(), facts: new Map() };

/** Folds ops into a state; ops with invalid stamps are left out. */
export function fold(state: State, ops: Iterable<Op>): State {
  const rows = new Map(state.rows);
  const facts = new Map(state.facts);
  for (const op of ops) {
    if (!isStamp(op.stamp)) continue;
    if (op.type === "put") rows.set(op.record, foldPut(rows.get(op.record), op));
    else facts.set(op.fact, foldFact(facts.get(op.fact), op));
  }
  return { rows, facts };
}

/** Folds one put into its record; the same object again when the op changes nothing. */
export function foldPut(row: Row | undefined, op: PutOp): Row {
  const written: [string, Register][] = [];
  for (const [field, v] of Object.entries(op.fields)) {
    const register: Register = { v, s: op.stamp, d: op.device, o: op.id };
    const present = registerOf(row, field);
    if (!present || compareRegisters(register, present) > 0) written.push([field, register]);
  }
  if (!row) return { id: op.record, kind: op.kind, fields: Object.fromEntries(written) };
  // Only a forger gives one id two kinds; the lesser one is as good as any rule that all devices share.
  const kind = op.kind < row.kind ? op.kind : row.kind;
  if (written.length === 0 && kind === row.kind) return row;
  return { id: row.id, kind, fields: { ...row.fields, ...Object.fromEntries(written) } };
}

/** Adds one fact to its place in the set; the same object again when it is there already. */
export function foldFact(present: FactRow | undefined, op: FactOp): FactRow {
  const arriving: FactRow = {
    id: op.fact,
    kind: op.kind,
    body: op.body,
    s: op.stamp,
    d: op.device,
    o: op.id,
  };
  if (!present) return arriving;
  return compareFacts(arriving, present) < 0 ? arriving : present;
}

/**
 * The facts that stand: neither void facts nor any that a standing void fact names. A void counts only
 * against what is older than itself, so voids form no circle.
 */
export function standingFacts(facts: Iterable<FactRow>): readonly FactRow[] {
  const newestFirst = [...facts].sort((a, b) => compareText(b.s, a.s) || compareFacts(a, b));
  const voidedBefore = new Map<string, string>();
  const standing: FactRow[] = [];
  for (const fact of newestFirst) {
    const voidedAt = voidedBefore.get(fact.id);
    if (voidedAt !== undefined && fact.s < voidedAt) continue;
    const target = fact.kind === VOID_KIND ? fact.body.voids : undefined;
    if (typeof target === "string" && !voidedBefore.has(target)) voidedBefore.set(target, fact.s);
    if (fact.kind !== VOID_KIND) standing.push(fact);
  }
  return standing.reverse();
}

/** Facts with one id are equal, except a forger's; then the order picks one, the same everywhere. */
function compareFacts(a: FactRow, b: FactRow): number {
  return (
    compareText(a.s, b.s) ||
    compareText(a.d, b.d) ||
    compareText(a.o, b.o) ||
    compareText(a.kind, b.kind) ||
    compareText(a.id, b.id) ||
    compareBodies(a.body, b.body)
  );
}

function compareBodies(
  a: Readonly<Record<string, Value>>,
  b: Readonly<Record<string, Value>>,
): number {
  const left = Object.entries(a).sort(([x], [y]) => compareText(x, y));
  const right = Object.entries(b).sort(([x], [y]) => compareText(x, y));
  for (const [index, [name, value]] of left.entries()) {
    const other = right[index];
    if (!other) return 1;
    const difference = compareText(name, other[0]) || compareValues(value, other[1]);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}
