import type { FactOp, Op, Row } from "#core/log/op.ts";
import type { FactId, RecordId } from "#core/shared/ids.ts";
import { ownerOf, voidedBy } from "#core/symbols/ownerOf.ts";
import { levelOf } from "#core/symbols/readSymbol.ts";
import { DEVICE_KIND } from "#core/vault/deviceRecord.ts";
import type { Chain, Tables } from "./database.ts";

/**
 * Which chain each op goes into, by the level its symbol has now: what became private in the meantime travels, what is kept
 * on this device does not. A deleted symbol keeps its level; what is of no known symbol travels. Runs inside the
 * transaction that bundles.
 */
export async function chainsOf(
  db: Pick<Tables, "records" | "facts">,
  ops: readonly Op[],
): Promise<readonly Chain[]> {
  const voided = await voidedFacts(db, ops);
  const deciders = ops.map((op) => deciderOf(op, voided));
  const ids = [...new Set(deciders.filter((id) => id !== undefined))];
  const rows = await db.records.bulkGet(ids);
  const levels = new Map(ids.map((id, index): [RecordId, Row | undefined] => [id, rows[index]]));
  return deciders.map((id) =>
    id !== undefined && levelOf(levels.get(id)) === "device" ? "device" : "synced",
  );
}

/** The record whose level an op has. */
function deciderOf(op: Op, voided: ReadonlyMap<FactId, FactOp>): RecordId | undefined {
  if (op.type === "put" && op.kind === DEVICE_KIND) return op.record;
  const passed = new Set<FactId>();
  let at: Op | undefined = op;
  while (at?.type === "fact") {
    const target = voidedBy(at);
    // Only a forger makes voids that go round.
    if (target === undefined || passed.has(target)) break;
    passed.add(target);
    at = voided.get(target);
  }
  return at && ownerOf(at);
}

/** The facts that these ops take back, and those that such facts take back, as ops. */
async function voidedFacts(
  db: Pick<Tables, "facts">,
  ops: readonly Op[],
): Promise<ReadonlyMap<FactId, FactOp>> {
  const found = new Map<FactId, FactOp>();
  let sought = targetsOf(ops.filter((op) => op.type === "fact"));
  while (sought.length > 0) {
    const rows = await db.facts.bulkGet(sought);
    const facts = rows.filter((row) => row !== undefined);
    for (const { id, kind, body, s, d, o } of facts)
      found.set(id, { type: "fact", id: o, kind, fact: id, body, stamp: s, device: d });
    sought = targetsOf(facts).filter((id) => !found.has(id));
  }
  return found;
}

function targetsOf(facts: readonly Pick<FactOp, "kind" | "body">[]): FactId[] {
  const targets = facts.map(voidedBy).filter((id) => id !== undefined);
  return [...new Set(targets)];
}
